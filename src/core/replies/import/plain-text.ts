/** Plain texts: parted by lines of dashes, else by two or more blank lines; else the whole file is one reply. */
import { titleFrom } from './make-reply.ts';
import type { RawReading, RawReply } from './reading.ts';

const rule = /^\s*(?:-{3,}|={3,}|\*{3,}|_{3,})\s*$/;
const longestTitleLine = 80;

/** Reads a file; its name becomes the title of its only reply, or the folder of several. */
export function readPlainText(text: string, name: string): RawReading {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const base = (name.split(/[\\/]/).at(-1) ?? name).replace(/\.\w+$/, '');
  const parts = lines.some((line) => rule.test(line)) ? partsBy(lines, (at) => rule.test(lines[at] ?? '')) : partsBy(lines, (at) => isGap(lines, at));
  if (parts.length === 1) {
    const [only] = parts;
    return { format: 'text', entries: only ? [{ line: only.line, title: base, body: only.lines.join('\n'), isHtml: false }] : [], not: [], notes: [] };
  }
  return { format: 'text', entries: parts.map((part) => entryOf(part, base)), not: [], notes: [] };
}

interface Part {
  readonly line: number;
  readonly lines: readonly string[];
}

/** The first line is the title where a blank line or a colon says so; else the text's beginning is. */
function entryOf({ line, lines }: Part, folder: string): RawReply {
  const [first = '', second = '', ...rest] = lines;
  const isTitled = first.length <= longestTitleLine && rest.length > 0 && second.trim() === '' && !/[.!?…]\s*$/.test(first);
  if (isTitled) return { line, title: first.trim().replace(/:$/, ''), body: rest.join('\n'), folder, isHtml: false };
  if (/:\s*$/.test(first) && lines.length > 1) return { line, title: first.trim().slice(0, -1), body: [second, ...rest].join('\n'), folder, isHtml: false };
  return { line, title: titleFrom(first), body: lines.join('\n'), folder, isHtml: false };
}

/** One of two blank lines in a row. */
function isGap(lines: readonly string[], at: number): boolean {
  const isBlank = (line: number): boolean => lines[line]?.trim() === '';
  return isBlank(at) && (isBlank(at - 1) || isBlank(at + 1));
}

function partsBy(lines: readonly string[], parts: (at: number) => boolean): Part[] {
  const found: Part[] = [];
  let open: { line: number; lines: string[] } | null = null;
  for (const [at, line] of lines.entries()) {
    if (parts(at)) open = null;
    else if (open) open.lines.push(line);
    else if (line.trim() !== '') {
      open = { line: at + 1, lines: [line] };
      found.push(open);
    }
  }
  return found;
}
