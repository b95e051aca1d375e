/** Spaces around marks, and brackets and quotation marks without their other half. */
import type { Typo } from '../draft.ts';
import type { Entity } from '../text/entities.ts';
import { matchesOf } from '../text/matches.ts';

const rules: readonly { readonly pattern: RegExp; readonly fix: (match: RegExpMatchArray) => string }[] = [
  { pattern: /(?<=\p{L})[ \u00a0]+(?=,(?:[\s\p{L}]|$))/gu, fix: () => '' },
  { pattern: /(?<=\p{L})[ \u00a0]+(?=[.!?](?:\s|$))/gu, fix: () => '' },
  { pattern: /(?<=[\p{Ll}]{2}),(?=\p{Ll}{2})/gu, fix: () => ', ' },
  { pattern: /(?<=(?<!\p{L})\p{Ll}{4,40}[.!?])(?=\p{Lu}\p{Ll}+)/gu, fix: () => ' ' },
  { pattern: /(?<=\p{L}|[,;:]) {2,3}(?=\p{L})/gu, fix: () => ' ' },
  { pattern: /(?<=[(«“])[ \u00a0]+(?=\p{L})|(?<=\p{L})[ \u00a0]+(?=[)»”](?:[\s.,!?]|$))/gu, fix: () => '' },
];
const pairs = ['()', '«»', '“”', '[]'] as const;

/** Missing and doubled spaces, and pairs left open. */
export function spacing(text: string, entities: readonly Entity[]): Typo[] {
  const found: Typo[] = [];
  for (const { pattern, fix } of rules) {
    for (const match of matchesOf(text, pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (entities.some((entity) => entity.start < end + 1 && start - 1 < entity.end)) continue;
      if (text[end] === ')' && !text.slice(0, start).includes('(')) continue; // a smile: "хуже )"
      // an empty place cannot be marked: the letter before it is taken along
      const span = end > start ? { start, end } : { start: start - 1, end };
      found.push({ sort: 'spacing', span, fixes: [end > start ? fix(match) : `${text[start - 1] ?? ''}${fix(match)}`] });
    }
  }
  return [...found, ...unpaired(text, entities)];
}

/** One bracket too many in a paragraph; smileys and lists are no brackets. */
function unpaired(text: string, entities: readonly Entity[]): Typo[] {
  const found: Typo[] = [];
  let from = 0;
  for (const paragraph of text.split('\n')) {
    for (const [open, close] of pairs.map((pair) => [...pair] as [string, string])) {
      const marks = matchesOf(paragraph, /[()[\]«»“”]/gu).filter(
        ({ 0: mark, index }) =>
          (mark === open || mark === close) && !isSmiley(paragraph, index) && !entities.some(({ start, end }) => start <= from + index && from + index < end),
      );
      const opens: number[] = [];
      let extra: number | undefined;
      for (const { 0: mark, index } of marks) {
        if (mark === open) opens.push(index);
        else if (opens.pop() === undefined) extra ??= index;
      }
      const lonely = opens[0] ?? extra;
      if (lonely !== undefined && isOverParagraphs(paragraph, lonely)) continue;
      if (lonely !== undefined && marks.length % 2 === 1) found.push({ sort: 'pairs', span: { start: from + lonely, end: from + lonely + 1 }, fixes: [] });
    }
    from += paragraph.length + 1;
  }
  return found;
}

/** A quotation that began in an earlier paragraph, or goes on in the next; „ and “ are a pair as well. */
function isOverParagraphs(paragraph: string, at: number): boolean {
  const mark = paragraph[at] ?? '';
  if (mark === '“' && paragraph.includes('„')) return true;
  return (/[«“]/u.test(mark) && paragraph.slice(0, at).trim() === '') || (/[»”]/u.test(mark) && /^[\s\p{P}]*$/u.test(paragraph.slice(at + 1)));
}

/** ":)", ";-(", ")))", "1)", "а)" at the beginning of a line. */
function isSmiley(text: string, at: number): boolean {
  const mark = text[at] ?? '';
  if (mark !== '(' && mark !== ')') return false;
  const before = text.slice(Math.max(0, at - 2), at);
  const after = text[at + 1] ?? '';
  if (/[:;=8xX][-^]?$/.test(before) || before.endsWith(mark) || after === mark || /[:;=]/.test(after)) return true;
  return mark === ')' && (/^\s*[\p{L}\p{N}]{1,2}$/u.test(text.slice(0, at)) || !text.includes('('));
}
