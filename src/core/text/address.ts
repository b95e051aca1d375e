/** Whom and what a reply speaks of, where it should be whom and what the message speaks of. */
import type { Span } from '../draft.ts';
import { has, type Lexicon } from './mood.ts';
import type { PhraseHit } from './phrases.ts';
import type { Prepared } from './prepare.ts';

/** How many tokens after "sorry for" its object may stand. */
const object = 6;
/** "Sorry for …", up to the object. */
const objectOf = /^[^.!?\n]*(?:за|что|for|about|that|to hear|your)\s[^.!?,\n]*$/i;
/** A plain one is so special that no message is about it without naming it. */
const topics = ['delivery', 'staff', 'money', 'food', 'fit', 'access', 'room'].map((name, index) => ({ name: `topic-${name}`, isPlain: index > 2 }));

/** A name, with or without an initial, at the very end of a message, by itself after a sentence, a dash or a greeting's comma. */
const signed = /(?:[.!?…)—–\n]|--? |(?:уважением|[Rr]egards|[Tt]hanks|[Cc]heers|[Bb]est),? )\s*(\p{Lu}\p{Ll}{2,14})(?:\s\p{Lu}\.)?[.!]?\s*$/u;
/** "Здравствуйте, Ольга!", "Hi Tom," at the beginning of a reply. */
const greeted =
  /^(?:здравствуйте|добрый (?:день|вечер)|доброе утро|привет|приветствуем|уважаем(?:ая|ый)|hi|hello|hey|dear|good (?:morning|afternoon|evening)),? (\p{L}{3,15})(?=[,!. ]*(?:[,!.]|\p{Lu}\p{Ll}+ович|\p{Lu}\p{Ll}+вна))/iu;

/** The name in a reply's greeting where the message is signed with quite another one, in the same letters. */
export function findOtherName(message: Prepared, text: Prepared): Span | undefined {
  const greeting = greeted.exec(text.text);
  const called = greeting?.[1];
  const own = called && signed.exec(message.text)?.[1];
  if (!own || !/^\p{Lu}\p{Ll}/u.test(called)) return undefined;
  const isCyrillic = (name: string): boolean => /^[А-ЯЁ]/.test(name);
  // Маша is Мария and Kate is Katherine: the same first letter may be the same person
  if (own[0] === called[0] || isCyrillic(own) !== isCyrillic(called)) return undefined;
  const start = greeting[0].lastIndexOf(called);
  return { start, end: start + called.length };
}

/** What a reply says sorry for, where the message is plainly about something else. */
export function findOtherTopic(message: Prepared, text: Prepared, lexicon: Lexicon): Span | undefined {
  const apologies = lexicon('apology').find(text);
  if (apologies.length === 0) return undefined;
  const isObject = (hit: PhraseHit): boolean =>
    apologies.some(({ span, last }) => last < hit.first && hit.first - last <= object && objectOf.test(text.text.slice(span.start, hit.span.start)));
  let span: Span | undefined;
  let isAbout = false;
  for (const { name, isPlain } of topics) {
    const set = lexicon(name);
    const named = set.find(text).find(isObject);
    if (named && has(set, message)) return undefined;
    if (named) span ??= named.span;
    if (named ? isPlain : has(set, message)) isAbout = true;
  }
  return isAbout ? span : undefined;
}
