/** What is left in a post from the talk about the post: briefs, notes to a colleague, promised links. The words are in the lexicons `residue-…`. */
import type { Span } from '../draft.ts';
import { calledNames, findHandovers } from './handover.ts';
import { matchesOf } from './matches.ts';
import type { PhraseSet } from './phrases.ts';
import { keptOf, type Prepared, prepare } from './prepare.ts';
import { quotedIn } from './quotes.ts';
import { overlaps } from './spans.ts';
import { clauseStartsOf, lineStartsOf, matchesAt } from './starts.ts';
import { flag, startOfToken } from './tokens.ts';

interface Residue {
  readonly key: 'note' | 'promise' | 'test' | 'filler';
  readonly span: Span;
  /** It may be a title, a call to readers or the like. */
  readonly sure: boolean;
}

/** Remarks in the order in which they are to be told. */
export function findResidue(text: Prepared, lexicon: (name: string) => PhraseSet, talkOfPost: (text: Prepared) => Span | undefined): readonly Residue[] {
  const found: Residue[] = [];
  const find = (name: string): readonly Span[] =>
    lexicon(`residue-${name}`)
      .find(text)
      .map(({ span }) => span);
  const at = (span: Span): string => text.text.slice(span.start, span.end);
  for (const span of find('cries'))
    if (at(span) === at(span).toUpperCase() && !isTitle(text.text, span) && !isMentioned(text.text, span)) found.push({ key: 'note', span, sure: true });
  const remarks = find('remarks');
  for (const span of talksOf(text, talkOfPost)) found.push({ key: 'note', span, sure: false });
  const talks = lexicon('infinitive-talk').find(text);
  for (const span of remarks) {
    const end = endOfSentence(text.text, span.end);
    const isToReaders = talks.some((hit) => hit.span.start >= span.end && hit.span.start < end);
    if (!isToReaders && (beginsClause(text.text, afterPlea(text.text, span.start)) || isAddressed(text.text, span.start)))
      found.push({ key: 'note', span, sure: true });
  }
  for (const span of find('needs')) if (beginsClause(text.text, span.start) && isShort(text.text, span.end)) found.push({ key: 'note', span, sure: true });
  for (const span of find('leads'))
    if (beginsClause(text.text, span.start) && leads.test(text.text.slice(span.end, span.end + 80))) found.push({ key: 'note', span, sure: true });
  for (const span of find('labels'))
    if (isLabel(text.text, span)) found.push({ key: 'note', span: { start: span.start, end: text.text.indexOf(':', span.end) + 1 }, sure: true });
  for (const span of find('doubts'))
    if (isDoubt(text.text, span) && !toReaders.test(text.text.slice(span.end, endOfSentence(text.text, span.end))))
      found.push({ key: 'note', span, sure: false });
  const orders = find('orders').filter((span) => beginsClause(text.text, span.start));
  // where a prize is offered, "make a post" speaks to the reader
  if (orders.length > 0 && lexicon('contest').find(text).length === 0) for (const span of orders) found.push({ key: 'note', span, sure: false });
  const promises = find('promises');
  const isCited = promises.length > 0 ? quotedIn(text.text) : () => false;
  for (const span of promises) {
    // "по ссылке в шапке профиля" says where it is; inside of quotation marks stands what others promise
    if (!isCited(span) && !remarks.some((other) => overlaps(other, span)) && !elsewhere.test(text.text.slice(span.end, span.end + 8)))
      found.push({ key: 'promise', span, sure: isAlone(text.text, span) });
  }
  for (const span of fillersOf(text.text)) found.push({ key: 'filler', span, sure: true });
  for (const span of keptOf(text, makersTalk)) found.push({ key: 'note', span, sure: false });
  const tests = find('tests');
  const [test] = tests;
  if (test && isAll(text, tests)) found.push({ key: 'test', span: { start: test.start, end: Math.max(...tests.map(({ end }) => end)) }, sure: false });
  if (text.tokens.count <= longTrial)
    found.push(
      ...trialsOf(
        find('trials'),
        find('excuses').filter(({ end }) => !onCondition.test(text.text.slice(end, end + 40))),
      ),
    );
  return found;
}

/** Who tries the box says so in few words, in tokens. */
const longTrial = 45;

/** "Ignore this if you have paid": said to readers. */
const onCondition = /^[^.!?\n]{0,30}\s(?:if|unless|если)\s/iu;

/** What is tried and what is asked of readers by the way, or two such pleas: a post that only tries the box. */
function trialsOf(trials: readonly Span[], excuses: readonly Span[]): Residue[] {
  const pleas = excuses.filter((span, at) => !excuses.slice(0, at).some((other) => overlaps(other, span)));
  const [first, second] = [pleas[0], pleas[1] ?? trials[0]];
  if (!first || !second) return [];
  return [{ key: 'test', span: { start: Math.min(first.start, second.start), end: Math.max(first.end, second.end) }, sure: false }];
}

/** Longer texts speak of posts for their readers, but for what stands around them in a line or in brackets of its own. */
const longTalk = 40;
/** "The brief for the site will be sent after a call": said to who applies or orders. */
const toReaders =
  /^[^:]*(?<!\p{L})(?:(?:при|вы|по)шл[её]м|отправим|составим|подготовим|обсудим|дадим|да[её]м|выда[её]м|выдадим|скинем|напишем|разработаем|получите|пришлите|присылайте|оплачива\p{L}+|(?:we['’]ll|we will|will be) (?:send|sent|share|shared))(?!\p{L})/iu;
/** Before a mark that is spoken of. */
const aboutMarks =
  /^(?:with|without|of|a|an|the|your|no|any|every|all|word|mark|marker|label|like|remove|find|fix|слово|слова|метк\p{L}+|пометк\p{L}+|тег|с|со|без|от|про|об|о|убрать|убираем|найти|искать|ищет|находит|закрыть|комментари\p{L}+|все|каждый|любой|старые|забытые)$/iu;
/** Only so far from an end of a text a colleague leaves a remark, in units. */
const edge = 120;
const bracketed = /^[^\n()]{0,40}\([^\n()]{8,110}\)/;

/** Where people talk of a short text among themselves; of a long one, on its first or last line or in a bracket at its beginning. */
function talksOf(text: Prepared, talkOfPost: (text: Prepared) => Span | undefined): readonly Span[] {
  if (text.tokens.count <= longTalk) return [talkOfPost(text)].filter((span) => span !== undefined);
  const whole = text.text;
  const [first, last] = [whole.indexOf('\n'), whole.trimEnd().lastIndexOf('\n') + 1];
  const pieces: Span[] = [{ start: 0, end: first > 0 && first <= edge ? first : (bracketed.exec(whole)?.[0].length ?? 0) }];
  if (last > 0 && whole.length - last <= edge) pieces.push({ start: last, end: whole.length });
  return pieces.flatMap(({ start, end }) => {
    const talk = end > start ? talkOfPost(prepare(whole.slice(start, end))) : undefined;
    return talk ? [{ start: talk.start + start, end: talk.end + start }] : [];
  });
}
/** A colon and a new line, a quotation or a capital: the text that was asked for. */
const leads = /^[^\n.!?:]{0,40}:\s*(?:\n|["«“]|\p{Lu}|#)/u;
const elsewhere = /^\s(?:в|во|на|под|in|on|from|at)\s/iu;
/** A name and a comma before it: somebody is asked. */
const addressed = /(?:^|[.!?\n]\s{0,3})(?:(?:[Hh]i|[Hh]ey|[Hh]ello|[Пп]ривет),?\s)?(\p{Lu}\p{L}{1,15}),\s?$/u;
/** Short names are only called out: whoever is called so stands nearby. Asked where a clause begins. */
const called = new RegExp(`(?:${calledNames}),\\s\\p{Ll}`, 'uy');
const everybody = /^(?:друзья|ребята|friends|folks|guys|everyone)$/iu;
/** More words after it make a sentence for readers. */
const fewWords = /^(?:[ \t]+[^\s.!?]+){0,3}[ \t]*(?:$|[.!\n*)\]…])/u;

function isAddressed(text: string, start: number): boolean {
  const name = addressed.exec(text.slice(Math.max(0, start - 32), start))?.[1];
  return name !== undefined && !everybody.test(name);
}

/** Where a sentence begins that begins with a plea. */
function afterPlea(text: string, start: number): number {
  return start - (/(?:please|pls|plz|kindly|just|пожалуйста,?|просьба|прошу|просим)\s+$/iu.exec(text.slice(Math.max(0, start - 16), start))?.[0].length ?? 0);
}

/** A mark of programmers as a thing that a text speaks of: "with TODO in it", «убрать TODO из кода», «TODO-лист». */
function isMentioned(text: string, { start, end }: Span): boolean {
  if (!/^(?:TODO|FIXME|PLACEHOLDER)$/.test(text.slice(start, end))) return false;
  const word = /(?:^|[\s«"“])(\p{L}+)\s["«“`]?$/u.exec(text.slice(Math.max(0, start - 24), start))?.[1] ?? '';
  const isNamed = aboutMarks.test(word) && /^["»”`]?\s\p{Ll}/u.test(text.slice(end, end + 3));
  return isNamed || /^-\p{Ll}/u.test(text.slice(end, end + 2));
}

/** Alone in quotes it is the name of something. */
function isTitle(text: string, { start, end }: Span): boolean {
  return /[«“"]$/.test(text.slice(0, start)) && /^[»”"]/.test(text.slice(end));
}

function isShort(text: string, end: number): boolean {
  return fewWords.test(text.slice(end, end + 60));
}

function endOfSentence(text: string, from: number): number {
  const length = text.slice(from).search(/[.!?\n]/);
  return length < 0 ? text.length : from + length;
}

/** Whether a sentence, a line or a bracket begins here. */
export function beginsClause(text: string, start: number): boolean {
  const before = text.slice(0, start).trimEnd();
  const gap = text.slice(before.length, start);
  return before === '' || gap.includes('\n') || !/[\p{L}\p{N},]$/u.test(before);
}

function endsClause(text: string, end: number): boolean {
  return /^\s*$|^[ \t]*[\n.!?:;)\]*…]/u.test(text.slice(end));
}

function isAlone(text: string, span: Span): boolean {
  return beginsClause(text, span.start) && endsClause(text, span.end);
}

/** At the beginning of a line and with a colon. */
function isLabel(text: string, { start, end }: Span): boolean {
  return /(?:^|\n)[ \t]*$/.test(text.slice(Math.max(0, start - 40), start)) && /^[ \t]*:/.test(text.slice(end, end + 20));
}

/** Two words and more, or a heading word alone on its place ("Черновик.", "Hashtags:"). */
function isDoubt(text: string, span: Span): boolean {
  if (!beginsClause(text, span.start)) return false;
  const isOneWord = !/\s/.test(text.slice(span.start, span.end).trim());
  return !isOneWord || (span.start === text.search(/\S/u) && /^[ \t]*[:\n.]/.test(text.slice(span.end)));
}

/** The draft has no other word. */
function isAll({ tokens, places }: Prepared, spans: readonly Span[]): boolean {
  for (let token = 0; token < tokens.count; token++) {
    const start = startOfToken({ tokens, places }, token);
    if (((tokens.flags[token] ?? 0) & flag.word) !== 0 && !spans.some((span) => start >= span.start && start < span.end)) return false;
  }
  return true;
}

/** How a machine or a colleague hands a text over: "Sure! Here is a caption for …: Text", «Вот вариант поста: …», «Пост 3 (вторник, 18:00)». */
const inBrackets = [
  /[[(](?:photo|image|picture|pic|video|gif|link|logo|фото|картинк[аи]|видео|ссылк[аи]|лого\p{L}*)\s[^\])\n]{0,40}(?:here|goes|tbc|tbd|тут|здесь|сюда|будет)[\])]/giu,
  /[([]\s?(?:убрать|убери|добавить|добавь|заменить|замени|проверить|проверь|уточнить|уточни|вставить|вставь|поменять|поменяй|сократить|спросить у|согласовать|удалить|дописать|remove|delete|add|change|check|replace|swap|insert|confirm|ask|shorten|rewrite|update)\s[^)\]\n]{2,60}[)\]]/giu,
];
const machines =
  /(?:(?<!\p{L})(?:я|как|i am|i['’]m|as)\s(?:\p{L}+\s){0,3}(?:языковая модель|искусственный интеллект|language model|ai assistant|ai model)(?!\p{L}))/giu;
/** A cheap look before `machines`. */
const someMachine = /модель|интеллект|language model|ai (?:assistant|model)/i;
/** Asked only where a line begins; the first two may go on over its end. */
const fromLine = [
  /\s*(slide|слайд|кадр|frame|scene|сцена|сторис|story|абзац)\s?\d\s?[:.—–-][^\n]*?\n?[^\n]*?\1\s?\d\s?[:.—–-]/iuy,
  /\s*(?:sure|certainly|of course|absolutely|great|got it|конечно|разумеется|с удовольствием|отлично)[!,.]\s+(?:here|below|вот|ниже)(?!\p{L})[^\n]{0,80}/iuy,
  /\s*(?:Пост|Текст|Сторис|Рилс|Подпись|Reel|Post|Story|Caption|Copy)\s(?:для|от|for|from)\s\p{Lu}\p{L}+:/uy,
  /\s*(?:пост|post|твит|tweet|слайд|slide|story|сторис|кадр|frame)\s*(?:№|#|no\.)?\s?\d{1,2}(?:\/\d{1,2})?\s*(?:\((?=[^)\n]*(?:\d|day|пн|вт|ср|чт|пт|сб|вс|понед|четв|пятн|субб|воскр))[^)\n]*\)|[,.:–—-]\s*(?:картинка|фото|текст|image|photo|picture|pic|text|visual|video))/iuy,
];
/** Asked only where a clause begins. */
const fromClause =
  /(?:here(?:['’]s| is| are)|below (?:is|are)|вот|ниже)\s[^.:!?\n]{0,60}(?<!\p{L})(?:captions?|posts?|copy|tweets?|draft|rewrite|rewritten|wording|пост|поста|постов|текста|подписи|подпись)(?!\p{L})[^.:!?\n]{0,60}:(?!\s*(?:https?|www))/iuy;

/** Talk among those who made a text, told by its wording alone. */
function makersTalk(text: string): Span[] {
  const clauses = clauseStartsOf(text);
  const names = matchesAt(text, clauses, called).map(({ start, end }): Span => ({ start, end: end - 2 }));
  return [...names, ...machineTalk(text, clauses), ...findHandovers(text, clauses)];
}

function machineTalk(text: string, clauses: readonly number[]): Span[] {
  const lines = lineStartsOf(text);
  const anywhere = [...(/[[(]/.test(text) ? inBrackets : []), ...(someMachine.test(text) ? [machines] : [])];
  const found = anywhere.flatMap((pattern) => matchesOf(text, pattern).map(({ index, 0: whole }): Span => ({ start: index, end: index + whole.length })));
  for (const pattern of fromLine) found.push(...matchesAt(text, lines, pattern));
  found.push(...matchesAt(text, clauses, fromClause));
  return found.map(({ start, end }) => ({ start: start + text.slice(start, end).search(/\S/u), end }));
}

/** Lorem ipsum as filler, not as a topic. */
function fillersOf(text: string): Span[] {
  if (!/lorem/i.test(text)) return [];
  const filler = /lorem ipsum dolor(?:[\s,]+(?:sit|amet|consectetur|adipiscing|elit)){0,5}/iu.exec(text) ?? /^\W*lorem ipsum\W*$/iu.exec(text);
  return filler ? [{ start: filler.index, end: filler.index + filler[0].length }] : [];
}
