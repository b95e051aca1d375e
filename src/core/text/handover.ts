/** What stands in a text because one colleague hands it to another: who prefers which version, for which day it is, what was changed, what is to be swapped. */
import type { Span } from '../draft.ts';
import { matchesOf } from './matches.ts';
import { lineStartsOf, matchesAt } from './starts.ts';

/** Russian names cut short, as people only call each other. */
export const calledNames =
  'Маш|Даш|Саш|Паш|Наташ|Лен|Оль|Кать|Тань|Ань|Юль|Галь|Люд|Надь|Ксюш|Насть|Вань|Дим|Миш|Сер[её]ж|Л[её]ш|Жень|Вов|Коль|Толь|Петь|Л[её]х|Дань|Вась|Рит|Зой|Лид|Поль|Варь|Марин|Кост|Свет|Ир|Соф|Сонь|Любаш|Дашуль|Машуль';

/** What a colleague who is called in a bracket is told. */
const toColleague =
  '(?<!\\p{L})(?:я|ты|мы пока|пока|ещё не|еще не|так и не|потом|глянь|посмотри|проверь|поставь|убери|добавь|замени|поменяй|вставь|уточн[июя]\\p{L}{0,2}|спроси|скинь|пришли|пришлю|напомни|не забудь)(?!\\p{L})';
/** In a bracket: somebody is called, or the piece is for somebody. */
const inBracket = [
  new RegExp(`\\((?:${calledNames}),\\s(?=[^)\\n]{0,120}${toColleague})[^)\\n]{3,160}`, 'gu'),
  /[([](?:для|for|to|@)\s?\p{Lu}\p{Ll}+\s?:\s(?:pls|plz|please|can you|could you|swap|check|change|replace|не забудь|поменяй|замени|проверь|поставь|вставь|добавь|убери|глянь)(?!\p{L})[^)\]\n]{3,120}/gu,
];
const parts =
  '(?:hero|shot|image|images|photo|photos|pic|pics|picture|banner|visual|logo|copy|caption|headline|link|links|cta|asset|assets|artwork|thumbnail|video|hashtags?)';
const anywhere = [
  /(?<!\p{L})(?:TBC|TBD|tbc|tbd|[Cc]heck(?:ing)?|[Cc]onfirm(?:ing|ed)?|[Cc]has(?:e|ing)|[Ww]aiting on|[Aa]greed|[Aa]ligned)\sw\/\s?(?:\p{Lu}\p{Ll}+|client|legal|design|marketing|venue|the (?:client|venue|team))(?!\p{L})/gu,
  /(?<!\p{L})(?:TBC|TBD)\swith\s\p{Lu}\p{Ll}+\s?[–—-]/gu,
  new RegExp(
    `(?<!\\p{L})(?:pls|plz)\\s(?:can you\\s)?(?:swap|change|replace|check|fix|update|remove|add|crop|resize|drop|insert)\\s(?!your\\s)(?:[\\p{L}’']+\\s){0,3}${parts}(?!\\p{L})`,
    'giu',
  ),
  /(?<!\p{L})(?:don['’]?t|do not)\slet\sth(?:is|at)\s(?:(?:one|post)\s)?go\s(?:out|live)(?!\p{L}|\sof\s)/giu,
];
const someOfAnywhere = /\sw\/|TB[CD]\swith|(?<!\p{L})(?:pls|plz)\s|\slet\sth/iu;

const whose =
  '(?:fave?|favou?rite|preferred|client|approved|legal|shorter|longer|safer|punchier|signed off|for (?:twitter|x|insta(?:gram)?|ig|fb|facebook|linkedin|tiktok)|нрав\\p{L}*|любим\\p{L}*|клиент\\p{L}*|утвержд\\p{L}*|согласован\\p{L}*|выбрал\\p{L}*|юрист\\p{L}*|покороче|подлиннее|поживее|построже|для (?:вк|тг|телеграм\\p{L}*|инст\\p{L}*|дзена|одноклассников))';
/** At the very beginning: a version and who likes it. */
const version = new RegExp(
  `\\s*(?:option|version|variant|вариант|версия)\\s?(?:[A-DА-Г]|[1-4])\\s?[([](?=[^)\\]\\n]{0,60}(?<!\\p{L})${whose}(?!\\p{L}))[^)\\]\\n]{2,60}[)\\]]\\s?[:.—–-]`,
  'iuy',
);
const otherVersion = /(?<!\p{L})(?:option|version|variant|вариант|версия)\s?(?:[A-DА-Г]|[1-4])(?!\p{L})/giu;
/** A line of a plan of posts: the day, the hour, what goes with it. */
const slot =
  /\s*(?:(?:пн|вт|ср|чт|пт|сб|вс|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|mon|tues?|wed|thurs?|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday)[.,]?\s(?:\d{1,2}[./]\d{1,2}[,.]?\s)?\d{1,2}[:.]\d{2}(?:\s?[ap]m)?|(?:рубрика|series)\s[«"“][^»"”\n]{2,40}[»"”])[,.;|—–\s]{1,4}(?:рубрика\s?[:«"“]|рубрика\s\p{L}|картинка|фото от|визуал|текст(?: от\s|:)|сторис(?!\p{L})|рилс|reel(?!\p{L})|visual(?!\p{L})|image (?:from|by)\s|caption(?!\p{L})|post:|пост:)[^.\n]{0,60}/iuy;
const handed =
  /(?:держи(?:те)?|лови(?:те)?|вот|прикладываю|присылаю|отправляю|шлю|скидываю|here['’]s|here is|attached is|sending)\s(?:the\s|an?\s|my\s|your\s|вам\s|тебе\s)?(?:обновл[её]нн|нов|исправленн|финальн|сокращ[её]нн|коротк|поправленн|доработанн|причёсанн|updated|revised|new|final|shorter|edited|tweaked)\p{L}*\s(?:верси|вариант|текст|version|draft|copy|text|wording)\p{L}{0,3}(?:\s(?:поста|текста|of the post))?[,.:;!—–\s]{1,4}(?:(?:я|уже|где|i|i['’]ve|with|the)\s){0,3}(?:убра|сократи|поправи|добави|исправи|замени|учл|уч[её]л|смягчи|вынес|переписа|removed|cut|added|trimmed|fixed|shortened|took|dropped|toned|softened)[^.!?\n]{0,80}/iuy;
const ofText =
  /канцелярит|призыв|эмодзи|смайл|абзац|хе[шс]т[еэ]г|повтор|текст|слов|тон(?!\p{L})|правк|заголов|восклиц|ссылк|вод[уы](?!\p{L})|emoji|hashtag|headline|paragraph|tone|sentence|call to action|cta(?!\p{L})|wording|jargon|exclamation|intro(?!\p{L})/iu;

/** Pieces of a text that are talk among those who made it. `clauses`: where its clauses begin. */
export function findHandovers(text: string, clauses: readonly number[]): Span[] {
  const found: Span[] = [];
  const all = (pattern: RegExp): void => {
    for (const { index, 0: whole } of matchesOf(text, pattern)) found.push({ start: index, end: index + whole.length });
  };
  if (/[([]/.test(text)) for (const pattern of inBracket) all(pattern);
  if (someOfAnywhere.test(text)) for (const pattern of anywhere) all(pattern);
  const first = matchesAt(text, [0], version);
  if (first.length > 0 && text.match(otherVersion)?.length === 1) found.push(...first);
  found.push(...matchesAt(text, lineStartsOf(text), slot));
  found.push(...matchesAt(text, clauses, handed).filter(({ start, end }) => ofText.test(text.slice(start, end))));
  return found.map(({ start, end }) => ({ start: start + Math.max(0, text.slice(start, end).search(/\S/u)), end }));
}
