/** Typos of the drafts in this frame: asked from the background by paragraph, once the keys rest, and put back where the paragraph stands now. */
import type { Span, Typo } from '../core/draft.ts';
import { ask, BusError } from '../platform/bus.ts';

/** Answers kept: more than a long draft has paragraphs, and their earlier wordings. */
const remembered = 1500;
const longestParagraph = 5000;

/** How long the word at the caret is left alone after a key: somebody is still writing it. */
export const unfinishedMs = 900;

let lastKeyAt = Number.NEGATIVE_INFINITY;
let isUnfinished = false;
const answers = new Map<string, readonly Typo[]>();
const asked = new Set<string>();
/** Rises when every answer is forgotten: what was asked before is no answer any more. */
let generation = 0;

/** Somebody writes. */
export function noteKey(): void {
  lastKeyAt = performance.now();
}

/** Whether a typo was kept back because its word is still being written. */
export function isKeptBack(): boolean {
  return isUnfinished;
}

/** The typos known of a text, without that of the word that is being written. */
export function typosOf(text: string, caretNow: () => Span | null): readonly Typo[] {
  const typos: Typo[] = [];
  const caret = performance.now() - lastKeyAt < unfinishedMs ? caretNow() : null;
  isUnfinished = false;
  forEachParagraph(text, (paragraph, start) => {
    for (const typo of answers.get(paragraph) ?? []) {
      const span = { start: typo.span.start + start, end: typo.span.end + start };
      const isAtCaret = caret !== null && caret.start === caret.end && caret.start >= span.start && caret.end <= span.end;
      if (isAtCaret) isUnfinished = true;
      else typos.push({ ...typo, span });
    }
  });
  return typos;
}

/** Asks about the paragraphs that changed; one message for all of them. `onAnswer` is called when there is something new. */
export function askForTypos(texts: readonly string[], onAnswer: () => void): void {
  const unknown = new Set<string>();
  for (const text of texts) {
    forEachParagraph(text, (paragraph) => {
      if (!answers.has(paragraph) && !asked.has(paragraph) && /\p{L}{2}/u.test(paragraph) && paragraph.length <= longestParagraph) unknown.add(paragraph);
    });
  }
  if (unknown.size === 0) return;
  const all = [...unknown];
  for (const paragraph of all) asked.add(paragraph);
  const own = generation;
  const take = (typos: readonly (readonly Typo[])[]): void => {
    if (own === generation) keep(all, typos, onAnswer);
    else onAnswer(); // asked again, by what counts now
  };
  ask('spelling/check', { texts: all })
    .then(async ({ typos, more }) => {
      take(typos);
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

function keep(paragraphs: readonly string[], typos: readonly (readonly Typo[])[], onAnswer: () => void): void {
  for (const [at, paragraph] of paragraphs.entries()) {
    answers.delete(paragraph); // the latest stand last
    answers.set(paragraph, typos[at] ?? []);
  }
  for (const oldest of answers.keys()) {
    if (answers.size <= remembered) break;
    answers.delete(oldest);
  }
  if (typos.some((each) => each.length > 0)) onAnswer();
}

/** Forgets every answer: another guide has other words of its own, another server says other things. */
export function forgetTypos(): void {
  generation++;
  answers.clear();
  asked.clear();
}

function forEachParagraph(text: string, use: (paragraph: string, start: number) => void): void {
  let start = 0;
  for (const paragraph of text.split('\n')) {
    if (paragraph !== '') use(paragraph, start);
    start += paragraph.length + 1;
  }
}
