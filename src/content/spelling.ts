/** Typos of the drafts in this frame: asked from the background by paragraph, once the keys rest, and put back where the paragraph stands now. */
import type { Span, Typo } from '../core/draft.ts';
import { carriedTypos, isSameTypos } from '../core/spelling/carried.ts';
import { ask, BusError } from '../platform/bus.ts';

/** Answers kept: more than a long draft has paragraphs, and their earlier wordings. */
const remembered = 1500;
const longestParagraph = 5000;

/** How long the word at the caret is left alone after a key: somebody is still writing it. */
export const unfinishedMs = 900;

/** What a word is made of; before the caret a sign beyond 16 bits ends it. */
const sign = "[\\p{L}\\p{M}\\p{N}'’-]";
const [ofWord, restOfWord] = [new RegExp(sign, 'u'), new RegExp(`^${sign}+`, 'u')];

let isUnfinished = false;
/** What stands around the word that is being written, in the paragraph asked about last. */
let askedAround = '';
/** The paragraph that differs from the one asked about last only in the word that is being written: nobody is asked before that word is done. */
let waiting: string | undefined;
const answers = new Map<string, readonly Typo[]>();
/** What stands in for an answer that is on its way: what was known of the paragraph before its last change. */
const carried = new Map<string, readonly Typo[]>();
/** The paragraphs of each box as they were read last. */
let read = new WeakMap<object, readonly string[]>();
const asked = new Set<string>();
/** Rises when every answer is forgotten: what was asked before is no answer any more. */
let generation = 0;

/** Whether a word that is still being written may be a typo: it is looked at a little later. */
export function isKeptBack(): boolean {
  return isUnfinished;
}

/**
 * The typos known of the text of a box, without that of the word that is being written. A paragraph that was changed keeps those of its other words until
 * its own are known: a mark does not go out and come again at each pause. `caret`: null where nobody writes.
 */
export function typosOf(box: object, text: string, caret: Span | null): readonly Typo[] {
  const typos: Typo[] = [];
  carryOver(box, text);
  isUnfinished = false;
  waiting = undefined;
  forEachParagraph(text, (paragraph, start) => {
    if (caret !== null && caret.start === caret.end && caret.start >= start && caret.end <= start + paragraph.length)
      noteWriting(paragraph, caret.start - start);
    for (const typo of answers.get(paragraph) ?? carried.get(paragraph) ?? []) {
      const span = { start: typo.span.start + start, end: typo.span.end + start };
      const isAtCaret = caret !== null && caret.start === caret.end && caret.start >= span.start && caret.end <= span.end;
      if (isAtCaret) isUnfinished = true;
      else typos.push({ ...typo, span });
    }
  });
  return typos;
}

/** Tells whether only the word at the caret has changed since this paragraph was asked about: a message for each of its letters is dear, and no answer. */
function noteWriting(paragraph: string, caret: number): void {
  if (paragraph.length > longestParagraph) return; // nobody is asked about it at all
  let start = caret;
  while (start > 0 && ofWord.test(paragraph.charAt(start - 1))) start--;
  const before = paragraph.slice(0, start);
  const after = paragraph.slice(caret).replace(restOfWord, '');
  const around = `${before}\n${after}`;
  if (around !== askedAround) askedAround = around;
  else if (before.length + after.length < paragraph.length && !answers.has(paragraph)) {
    waiting = paragraph;
    isUnfinished = true;
  }
}

function carryOver(box: object, text: string): void {
  const now = text.split('\n');
  const before = read.get(box) ?? [];
  read.set(box, now);
  if (carried.size > remembered) carried.clear();
  for (const [at, paragraph] of now.entries()) {
    if (paragraph === '' || answers.has(paragraph) || carried.has(paragraph)) continue;
    // The same place counted from the start, or from the end where lines came or went above.
    for (const earlier of [before[at], before[at + before.length - now.length]]) {
      const known = earlier === undefined ? undefined : (answers.get(earlier) ?? carried.get(earlier));
      if (!known?.length || earlier === undefined) continue;
      carried.set(paragraph, carriedTypos(known, earlier, paragraph));
      break;
    }
  }
}

/** Asks about the paragraphs that changed; one message for all of them. `onAnswer` is called when there is something new. */
export function askForTypos(texts: readonly string[], onAnswer: () => void): void {
  const unknown = new Set<string>();
  for (const text of texts) {
    forEachParagraph(text, (paragraph) => {
      if (paragraph !== waiting && !answers.has(paragraph) && !asked.has(paragraph) && /\p{L}{2}/u.test(paragraph) && paragraph.length <= longestParagraph)
        unknown.add(paragraph);
    });
  }
  if (unknown.size === 0) return;
  const all = [...unknown];
  for (const paragraph of all) asked.add(paragraph);
  const own = generation;
  const take = (typos: readonly (readonly Typo[])[], isAll = true): void => {
    if (own === generation) keep(all, typos, isAll, onAnswer);
    else onAnswer(); // asked again, by what counts now
  };
  ask('spelling/check', { texts: all })
    .then(async ({ typos, more }) => {
      take(typos, !more);
      if (more) take((await ask('grammar/check', { texts: all })).typos);
    })
    .catch((error: unknown) => {
      // Typos never hold: without a background they are simply not marked.
      if (!(error instanceof BusError)) throw error;
    })
    .finally(() => {
      if (own === generation) for (const paragraph of all) asked.delete(paragraph);
    });
}

/** `isAll`: no more is to come; else what the server said before the last change stands in for what it will say. */
function keep(paragraphs: readonly string[], typos: readonly (readonly Typo[])[], isAll: boolean, onAnswer: () => void): void {
  let isNews = false;
  for (const [at, paragraph] of paragraphs.entries()) {
    const before = isAll ? [] : (carried.get(paragraph) ?? []);
    const own = [...(typos[at] ?? []), ...before.filter(({ sort }) => sort === 'grammar')];
    isNews ||= !isSameTypos(own, answers.get(paragraph) ?? carried.get(paragraph) ?? []);
    answers.delete(paragraph); // the latest stand last
    answers.set(paragraph, own);
    carried.delete(paragraph);
  }
  for (const oldest of answers.keys()) {
    if (answers.size <= remembered) break;
    answers.delete(oldest);
  }
  if (isNews) onAnswer();
}

/** Forgets every answer: another guide has other words of its own, another server says other things. */
export function forgetTypos(): void {
  generation++;
  answers.clear();
  carried.clear();
  read = new WeakMap();
  asked.clear();
  askedAround = '';
}

function forEachParagraph(text: string, use: (paragraph: string, start: number) => void): void {
  let start = 0;
  for (const paragraph of text.split('\n')) {
    if (paragraph !== '') use(paragraph, start);
    start += paragraph.length + 1;
  }
}
