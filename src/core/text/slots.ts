/** Unfilled slots of templates: {name}, {{name}}, [ИМЯ], <имя>, %NAME%, $name$, XX.XX, ____. Ordinary brackets, emoticons, code and prices are not slots. */
import type { Span } from '../draft.ts';
import { matchesOf } from './matches.ts';

export interface Slot {
  readonly span: Span;
  /** `slot`: for a value; `figure`: for a number or date; `blank`: a line to fill in. */
  readonly key: 'slot' | 'figure' | 'blank';
}

/** Words that name a value, as stems. In square, angle and round brackets only these make a slot: [Спойлер] and [LIVE] are none. */
const nouns =
  'им(?:я|ен)\\p{L}*|фамили\\p{L}*|отчеств\\p{L}*|фио|назван\\p{L}*|наименован\\p{L}*|город\\p{L}*|дат[аыуе]|врем(?:я|ен)\\p{L}*|сумм\\p{L}*|цен[аыуе]|товар\\p{L}*|продукт\\p{L}*|' +
  'ссылк\\p{L}*|адрес\\p{L}*|телефон\\p{L}*|компани\\p{L}*|бренд\\p{L}*|клиент\\p{L}*|заказ\\p{L}*|номер\\p{L}*|должност\\p{L}*|магазин\\p{L}*|промокод\\p{L}*|хе[шс]те[гк]\\p{L}*|скидк\\p{L}*|текст\\p{L}*|контакт\\p{L}*|ник|' +
  'names?|surname|company|brand|product|item|dates?|time|links?|url|city|address|phone|email|order|numbers?|amount|price|customer|client|store|location|title|handle|hashtags?|code|discount|username|cta|agent|signature|contact|town|day|venue|speaker|event|student|employee|model|size|guest|hotel|restaurant|reviewer|manager|team|branch|reason|issue|problem|dish|service|hospital|clinic|doctor|patient|school|shop|reader|user|brand name|гост\\p{L}*|отел\\p{L}*|причин\\p{L}*|проблем\\p{L}*|услуг\\p{L}*|блюд\\p{L}*|пользовател\\p{L}*|покупател\\p{L}*|менеджер\\p{L}*|ресторан\\p{L}*|филиал\\p{L}*|район\\p{L}*|размер\\p{L}*|сотрудник\\p{L}*|победител\\p{L}*|участник\\p{L}*|мероприяти\\p{L}*';
const around =
  'ваш\\p{L}*|сво\\p{L}*|встав\\p{L}*|указ\\p{L}*|укаж\\p{L}*|введ\\p{L}*|подстав\\p{L}*|здесь|тут|сюда|для|на|и|пользовател\\p{L}*|получател\\p{L}*|' +
  'your|our|insert|enter|add|the|of|here|to|and|or|a|first|last|full|id|user|recipient|no|№';
const named = new RegExp(`^(?:(?:${around}|${nouns})[\\s,/]*)+$`, 'iu');
const hasNoun = new RegExp(`(?<!\\p{L})(?:${nouns})(?!\\p{L})`, 'iu');
/** Elements of web pages that are also names of values. */
const elements = /^\/?(?:title|link|address|time|code|data|contact|item)$/;

const curly = /\$?\{\{?\s{0,3}([\p{L}_][\p{L}\p{N}_ .|/'’-]{1,60}?)\s{0,3}\}?\}/gu;
const bracketed = /(\[\[?|<<?)\s{0,2}([\p{L}_#№][\p{L}\p{N}_ ,/№-]{1,60}?)\s{0,2}(\]\]?|>>?)/gu;
const signed =
  /(?=[%$*#_])(?<![\p{L}\p{N}/])(?:%(?![0-9A-F]{2}%)[\p{L}_][\p{L}\p{N}_]{1,40}%|\$[\p{L}_][\p{L}\p{N}_]{1,40}\$|\*\|[\p{L}\p{N}_:]{2,40}\|\*|#[A-Z]{2,20}(?:_[A-Z]{1,20}){1,4}#|__[\p{L}][\p{L}\p{N}_]{1,40}?__)(?![\p{L}\p{N}])/gu;
/** A greeting whose name is missing: a space, and the comma that should follow the name. */
const greeted = /(?<!\p{L})(?:(?:dear|уважаем(?:ый|ая))\s{1,2},|здравствуйте,\s{1,2}[,!])(?!\))/giu;
const inRound = /\([\p{L} ]{2,40}\)/gu;
const roundLink = /^(?:тут |здесь |сюда |вставить |insert |your |the )?(?:ссылка|ссылку|линк|link|url)(?: тут| здесь| here)?$/iu;
/** In round brackets stand remarks: only what names a value of somebody's is a slot there. */
const roundName =
  /^(?:вставить |указать |впишите |вписать |insert |add |enter |your )?(?:имя(?: и фамилия| и отчество|,? отчество)?|фио|название|наименование|дата|сумма|name|date|name of|title of)(?: (?:\p{L}+)){0,2}$/iu;
const x = '[XХxх]';
const capitalX = '[XХ]';
const unit =
  '(?:%|₽|\\$|€|руб|р\\.|тыс|млн|мин|час|дн|дней|лет|шт|чел|сентября|октября|ноября|декабря|января|февраля|марта|апреля|мая|июня|июля|августа|usd|eur|am\\b|pm\\b|days?\\b|hours?\\b|years?\\b|people\\b)';
/** Where the number of a house stands. */
const street = '\\s(?:\\p{L}+\\s){1,2}(?:street|road|lane|avenue|square|drive)(?!\\p{L})';
const place = '(?<!\\p{L})(?:дом|кабинет|каб\\.|корпус|офис|павильон|этаж|room|suite|floor|gate|platform)\\s';
const figures = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${x}{2}(?:[.:/]${x}{2}){1,2}(?:${x}{2})?|(?:${capitalX}{2,4}[\\s)(-]{1,2}){1,4}${capitalX}{2,4}|${capitalX}{4,}|${capitalX}{2,3}(?=\\s?${unit})|(?<=(?:№|\\$|€|£)\\s?)(?:${capitalX}{2,}|TB[CDA])|TB[CDA](?=\\s?(?:₽|€|руб|%))|${capitalX}{2,3}(?=${street})|(?<=${place})${capitalX}{2,3}|\\?\\?[.:]\\?\\?)(?![\\p{L}\\p{N}])`,
  'giu',
);
const dates =
  /(?<![\p{L}\p{N}])(?:(?:дд|dd|mm|мм)[./-](?:мм|mm|dd|дд)(?:[./-](?:гг|yy){1,2})?|(?:гггг|yyyy)[./-](?:мм|mm)[./-](?:дд|dd)|(?:чч|hh):(?:мм|mm))(?![\p{L}\p{N}])/giu;
const blanks = /(?<![\p{L}\p{N}_/@#.])_{3,}(?![\p{L}\p{N}_])/gu;
/** The reader is asked to fill the blank: a game, not a template. */
const game = /продолж|законч|допиш|допол|заполн|впиш|встав(?:ь|и)|пропуск|угада|назов|отгада|finish|complete|fill|blank|guess|caption this/iu;
const told = /(?<!\p{L})(?:replac(?:e|es|ed|ing)|substitut(?:e|es|ing)|замен(?:ите|ить|яйте|яя)|подстав(?:ьте|ить|ляйте))\s(?:the\s)?["«“`]?$/iu;
/** What a text calls slots that speaks of them: tags, placeholders, variables, and what examples of them begin with. */
const spoken =
  /(?<!\p{L})(?:placeholders?|merge (?:tags?|fields?)|tags?|variables?|tokens?|macros?|плейсхолдер\p{L}{0,3}|заглушк\p{L}{1,3}|переменн\p{L}{2,3}|макрос\p{L}{0,3}|тег(?:а|у|ом|и|ов|ами)?|подстановк\p{L}{1,3}|метк[аиуой]{1,2})\s(?:(?:such as|like|e\.g\.|called|named|вроде|типа|вида|например,?)\s)?["«“`]?$/iu;
/** The next one of several: "{name} and {city}". */
const joined = /[}\]>%]["»”`]?(?:,|\s(?:and|or|и|или))\s["«“`]?$/iu;
/** Cheap looks before the dear ones. */
const maybeFigure = /[XХxх]{2}|\?\?|TB[CDA]/i;
const maybeDate = /дд|dd|мм|mm|гггг|yyyy|чч|hh/i;
const aboutFormat = /формат|format/iu;

/** All unfilled slots of a text, in order. `code` in backticks is left alone. */
export function findSlots(text: string): Slot[] {
  const found: Slot[] = [];
  let spokenTo = -1;
  const add = (key: Slot['key'], start: number, length: number): void => {
    const before = text.slice(Math.max(0, start - 32), start);
    const isSpoken = spoken.test(before) || (spokenTo >= 0 && start - spokenTo < 8 && joined.test(before));
    if (isSpoken) spokenTo = start + length;
    else if (!isInCode(text, start) && !isTold(text, start)) found.push({ key, span: { start, end: start + length } });
  };
  if (text.includes('{')) for (const match of matchesOf(text, curly)) if (isCurlySlot(text, match)) add('slot', match.index, match[0].length);
  if (/[[<]/.test(text)) for (const match of matchesOf(text, bracketed)) if (isBracketSlot(text, match)) add('slot', match.index, match[0].length);
  if (/[%$*#_]/.test(text)) for (const match of matchesOf(text, signed)) add('slot', match.index, match[0].length);
  if (text.includes('(')) for (const match of matchesOf(text, inRound)) if (isRoundSlot(match[0])) add('slot', match.index, match[0].length);
  if (text.includes(' ,') || text.includes(' !')) for (const match of matchesOf(text, greeted)) add('slot', match.index, match[0].length);
  if (maybeFigure.test(text)) for (const match of matchesOf(text, figures)) if (isFigure(text, match)) add('figure', match.index, match[0].length);
  if (maybeDate.test(text) && !aboutFormat.test(text)) for (const match of matchesOf(text, dates)) add('figure', match.index, match[0].length);
  if (text.includes('___') && !game.test(text))
    for (const match of matchesOf(text, blanks)) if (!isRuler(text, match)) add('blank', match.index, match[0].length);
  return found.sort((one, other) => one.span.start - other.span.start);
}

function isCurlySlot(text: string, match: RegExpMatchArray): boolean {
  const before = /[\\\p{L}]*$/u.exec(text.slice(Math.max(0, (match.index ?? 0) - 30), match.index))?.[0] ?? '';
  // \frac{name}{other} is a formula, {x} a set
  return !before.includes('\\') && text[(match.index ?? 0) - 1] !== '}' && /\p{L}{2}/u.test(match[1] ?? '');
}

function isBracketSlot(text: string, match: RegExpMatchArray): boolean {
  const [whole = '', open = '', inside = ''] = match;
  const after = text[(match.index ?? 0) + whole.length];
  if (open.startsWith('[') && after === '(') return false; // a Markdown link
  if (open === '<' && elements.test(inside)) return false;
  if (open === '<<' && !/\p{Ll}/u.test(inside)) return true;
  if (/^[\p{Lu}\p{N}]+(?:_[\p{Lu}\p{N}]+)+$/u.test(inside)) return true;
  return named.test(inside.replaceAll('_', ' ')) && hasNoun.test(inside.replaceAll('_', ' '));
}

function isRoundSlot(match: string): boolean {
  const inside = match.slice(1, -1).trim();
  return roundLink.test(inside) || (roundName.test(inside) && /\s|^(?:фио|имя)$/iu.test(inside));
}

/** XX, XXX are also Roman numbers, and lower-case xxx are kisses. */
function isFigure(text: string, match: RegExpMatchArray): boolean {
  if (/[xх]/.test(match[0]) && !/[.:/]/.test(match[0])) return false;
  const after = text.slice((match.index ?? 0) + match[0].length, (match.index ?? 0) + match[0].length + 12);
  return !/^\s?(?:век|столет|съезд|олимпи|летни|зимни|century|olympi|games)/iu.test(after);
}

/** A line of nothing else is drawn, not filled. */
function isRuler(text: string, match: RegExpMatchArray): boolean {
  const start = match.index ?? 0;
  const from = text.lastIndexOf('\n', start) + 1;
  const to = text.indexOf('\n', start);
  return text.slice(from, to < 0 ? undefined : to).trim() === match[0];
}

/** "Replace [NAME] with yours": the text speaks of a slot. */
function isTold(text: string, at: number): boolean {
  return told.test(text.slice(Math.max(0, at - 24), at));
}

function isInCode(text: string, at: number): boolean {
  let ticks = 0;
  for (let from = text.indexOf('`'); from >= 0 && from < at; from = text.indexOf('`', from + 1)) ticks++;
  return ticks % 2 === 1 && text.includes('`', at);
}
