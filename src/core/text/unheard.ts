/** What a message says plainly and a reply passes over. The words are in the lexicons. */
import type { Span } from '../draft.ts';
import { matchesOf } from './matches.ts';
import { has, type Lexicon, type Mood } from './mood.ts';
import type { PhraseHit } from './phrases.ts';
import type { Prepared } from './prepare.ts';

/** How many tokens after "please don't send me" it may be named. */
const within = 5;
/** How many tokens before a word a negation turns it round. */
const turned = 3;
/** Something that may be an answer: a number, an address. */
const answers = /\d|https?:|www\.|@/;
/** More words beside the courtesy may say something. */
const fewWords = 3;
const decides = /^(?:да|нет|конечно|разумеется|увы|yes|no|sure|of course|certainly|unfortunately|absolutely)(?!\p{L})/iu;

/** What in a reply shows that the message was not heard. */
export function findUnheard(
  message: { readonly text: Prepared; readonly mood: Mood },
  text: Prepared,
  lexicon: Lexicon,
): { key: string; span: Span } | undefined {
  const asked = message.mood.asks && !message.mood.praises && !message.mood.jokes && isCourtesyOnly(text, lexicon);
  if (asked) return { key: 'unanswered', span: { start: 0, end: text.text.trimEnd().length } };
  const called = has(lexicon('no-phone'), message.text) ? lexicon('call-us').find(text).find(isMeant(text, lexicon)) : undefined;
  if (called) return { key: 'unheard', span: called.span };
  // a question about points refuses none
  const given = !message.mood.asks && refuses(message.text, lexicon) ? lexicon('compensation').find(text).find(isMeant(text, lexicon)) : undefined;
  return given && { key: 'unheard', span: given.span };
}

/** A machine's form in place of an answer: a note of absence to anybody, a term for review to somebody in trouble who asked for none. */
export function findAutomatic(
  { text: message, mood }: { readonly text: Prepared; readonly mood: Mood },
  text: Prepared,
  lexicon: Lexicon,
): { key: string; span: Span } | undefined {
  const away = lexicon('away-note').find(text)[0];
  if (away) return { key: 'away', span: away.span };
  const form = lexicon('automatic-reply').find(text)[0];
  if (!form) return undefined;
  const isUnhappy = !mood.praises && (mood.complains || mood.troubled || mood.insults || mood.mocks);
  // who asks after a request already made is told its term
  const isAnswer = has(lexicon('automatic-reply'), message) || has(lexicon('handling'), message);
  return has(lexicon('danger'), message) || (isUnhappy && !isAnswer) ? { key: 'automatic', span: form.span } : undefined;
}

/** Whether every sentence of a reply would fit any message. */
function isCourtesyOnly(text: Prepared, lexicon: Lexicon): boolean {
  if (answers.test(text.text) || has(lexicon('in-private'), text)) return false;
  const hits = lexicon('empty-courtesy').find(text);
  if (hits.length === 0) return false;
  let start = 0;
  return text.text.split(/[.!?…\n]/).every((sentence) => {
    const [from, to] = [start, start + sentence.length];
    start = to + 1;
    if (!/\p{L}/u.test(sentence)) return true;
    const own = hits.filter(({ span }) => span.start >= from && span.end <= to);
    const rest = own.reduceRight((left, { span }) => `${left.slice(0, span.start - from)} ${left.slice(span.end - from)}`, sentence);
    return own.length > 0 && !decides.test(sentence.trim()) && (rest.match(/\p{L}+/gu) ?? []).length <= fewWords;
  });
}

/** Whether a message declines what is given in place of an answer. */
function refuses(message: Prepared, lexicon: Lexicon): boolean {
  const named = lexicon('compensation').find(message);
  if (named.length === 0) return false;
  const refused = lexicon('not-wanted').find(message);
  return named.some(({ first }) => refused.some(({ last }) => last < first && first - last <= within));
}

function isMeant(text: Prepared, lexicon: Lexicon): (hit: PhraseHit) => boolean {
  const negations = lexicon('negation').find(text);
  return ({ first }) => !negations.some(({ last }) => last < first && first - last <= turned);
}

/** Whether somebody writes that they were demeaned, and the reply neither says that it is wrong nor does anything about it. */
export function passesOver(message: Prepared, text: Prepared, lexicon: Lexicon): boolean {
  return has(lexicon('discriminated'), message) && !has(lexicon('praise'), message) && !has(lexicon('taken-seriously'), text);
}

/** What a message quotes of earlier answers: some words, in quotation marks. */
const quoted = /[«“"]([^«»“”"\n]{6,80})[»”"]/gu;

/** Words of a reply that the message quotes as heard too often. */
export function findEcho(message: Prepared, text: Prepared, lexicon: Lexicon): Span | undefined {
  if (!has(lexicon('repeating'), message)) return undefined;
  const said = text.text.toLowerCase();
  for (const [, words = ''] of matchesOf(message.text, quoted)) {
    const start = said.indexOf(words.trim().toLowerCase());
    if (start >= 0) return { start, end: start + words.trim().length };
  }
  return undefined;
}

/** What is usually advised, so that "I did that already" and the advice may be told to be the same. */
const remedies = [
  /перезагру\p{L}+|перезапус\p{L}+|restart\p{L}*|reboot\p{L}*/iu,
  /переустан\p{L}+|reinstall\p{L}*/iu,
  /(?<!\p{L})к[эе]ш(?:а|е|у|ем)?(?!\p{L})|(?<!\p{L})cache(?!\p{L})/iu,
  /друг(?:ой|ом|им) браузер\p{L}*|(?:another|different) browser/iu,
  /сброс\p{L}+ парол\p{L}+|reset\p{L}* (?:the|my|your) password|password reset/iu,
  /провер\p{L}+ (?:кабел\p{L}+|провод\p{L}*|папку|спам)|check(?:ed)? (?:the |my |your )?(?:cable\p{L}*|spam|junk)/iu,
  /обнов\p{L}+ приложение|updat\p{L}+ the app/iu,
] as const;
const done =
  /(?<!\p{L})(?:уже|дважды|трижды|несколько раз|(?:два|три|пять|сто) раза?|не помог\p{L}*|не помогает|без толку|бесполезно|пробовал[аи]?|already|twice|three times|several times|(?:did not|didn['’]t|does not|doesn['’]t) (?:help|work)|no luck|nothing|still|tried)(?!\p{L})/iu;
const known =
  /(?<!\p{L})(?:уже|раз|если не помог\p{L}*|не помогл\p{L}*|после|кроме|already|since|besides|other than|didn['’]t help|did not help|after|instead)(?!\p{L})/iu;

/** Advice that the message says has been followed. */
export function findTried(message: Prepared, text: Prepared): Span | undefined {
  if (!done.test(message.text) || known.test(text.text)) return undefined;
  const remedy = remedies.find((words) => words.test(message.text) && words.test(text.text));
  const advice = remedy?.exec(text.text);
  return advice ? { start: advice.index, end: advice.index + advice[0].length } : undefined;
}
