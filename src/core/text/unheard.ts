/** What a message says plainly and a reply passes over. The words are in the lexicons. */
import type { Span } from '../draft.ts';
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
