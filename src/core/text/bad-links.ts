/** Links that nobody meant, and links that no browser opens. */
import type { Span } from '../draft.ts';
import { matchesOf } from './matches.ts';

/** Two sentences without a space between them that a network takes for a host: `G-20.In July`. */
export function gluedIn(text: string, endings: ReadonlySet<string>): { readonly whole: Span; readonly fix: { readonly span: Span; readonly text: string } }[] {
  const found = [];
  for (let dot = text.indexOf('.'); dot >= 0; dot = text.indexOf('.', dot + 1)) {
    const next = text.charAt(dot + 1);
    if (next === next.toLowerCase()) continue;
    // a capital letter after the dot begins a sentence; a brand writes its whole name alike
    const word = /^\p{Lu}\p{Ll}+(?=[\s,]+[\p{L}\d])/u.exec(text.slice(dot + 1, dot + 20))?.[0];
    if (!word || !endings.has(word.toLowerCase())) continue;
    const before = /(?<![\p{L}\p{N}@./:_-])[\p{L}\p{N}][\p{L}\p{N}-]+$/u.exec(text.slice(Math.max(0, dot - 64), dot))?.[0];
    // "Digital.Space" and "Mr.Big" are names; a name ends a sentence before a small word only ("Helsinki.In")
    if (!before || !/\p{L}/u.test(before) || (/^\p{Lu}\p{Ll}+$/u.test(before) && (before.length < 5 || word.length > 2))) continue;
    found.push({ whole: { start: dot - before.length, end: dot + 1 + word.length }, fix: { span: { start: dot + 1, end: dot + 1 }, text: ' ' } });
  }
  return found;
}

const scheme = 'https?';
const brokenLinks = new RegExp(
  `(?=[htwр])(?:${[
    `${scheme}(?::\\/\\/${scheme}:\\/\\/)`, // twice
    `(?<![\\p{L}\\p{N}])(?:${scheme}\\/\\/|${scheme}:\\/(?!\\/)|${scheme}:\\\\\\\\|${scheme};\\/\\/)[^\\s<>"»)]+`,
    '(?<![\\p{L}\\p{N}])(?!https?:)(?:h*t{1,4}ps?|реезы?):\\/\\/', // letters lost, doubled, or typed in the other layout
    `${scheme}:\\/\\/(?:\\s+[\\w.-]+\\.\\w+|(?=\\s|$))`,
    `${scheme}:\\/\\/[\\w-]+(?:\\s+\\.\\s*|\\s*\\.\\s+)[a-z]{2,}\\b`,
    `${scheme}:\\/\\/(?!localhost)[a-z\\d-]+(?![\\w.:@-])`,
    `${scheme}:\\/\\/[^\\s<>"]+\\/[^\\s<>"/]+…`,
    'www,[\\w-]+',
  ].join('|')})`,
  'giu',
);

/** Addresses that no browser opens; `text`: what is surely meant. */
export function brokenIn(text: string): (Span & { readonly text: string })[] {
  if (!/tt?ps?[:;/]|реез|www,/i.test(text)) return [];
  const found = [];
  for (const match of matchesOf(text, brokenLinks)) {
    const [broken] = match;
    const twice = /^(https?):\/\/(https?):\/\/$/i.exec(broken);
    const fixed = twice ? `${twice[2]}://` : broken.replace(/^(https?)(?:\/\/|:\/|:\\\\|;\/\/)(?=\w)/i, '$1://').replace(/^www,/i, 'www.');
    found.push({ start: match.index, end: match.index + broken.length, text: fixed === broken ? '' : fixed });
  }
  return found;
}
