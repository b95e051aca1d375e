import type { Span } from '../draft.ts';
import type { Prepared } from '../text/prepare.ts';

/**
 * Whether a common word stands there as a name: with a capital letter inside a sentence, or between quotation marks. At the beginning of a sentence a
 * capital says nothing, unless another word of the name has one too; in a text of capitals none does.
 */
export function isNamed({ text }: Prepared, { start, end }: Span): boolean {
  if (/[«"“„'‘]/.test(text[start - 1] ?? '') && /[»"”“'’]/.test(text[end] ?? '')) return true;
  const said = text.slice(start, end);
  const [, ...later] = said.split(/[\s-]+/);
  if (text === text.toUpperCase()) return false;
  if (later.some(isCapital)) return true;
  return isCapital(said) && !beginsSentence(text, start);
}

function isCapital(word: string): boolean {
  const first = word.charAt(0);
  return first !== first.toLowerCase();
}

function beginsSentence(text: string, start: number): boolean {
  const head = text.slice(Math.max(0, start - 8), start);
  const before = head.trimEnd();
  return before === '' || head.slice(before.length).includes('\n') || /[.!?…\p{Extended_Pictographic}\p{S}]["'»”)]?$/u.test(before);
}
