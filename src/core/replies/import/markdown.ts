/** Markdown: `#` is a folder, `##` a title, what follows is its text; our own export adds a comment with the rest. */
import { columnOf, listIn } from './columns.ts';
import type { RawReading, RawReply, ReplyNote } from './reading.ts';

interface Open {
  readonly line: number;
  readonly title: string;
  readonly folder: string;
  readonly told: Map<string, string>;
  readonly lines: string[];
}

/** Reads a file. Where it has only headings of one sort, these are the titles. */
export function readMarkdown(text: string): RawReading {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const titleMark = lines.some((line) => /^##\s+\S/.test(line)) ? '##' : '#';
  const entries: RawReply[] = [];
  const not: ReplyNote[] = [];
  let [folder, open]: [string, Open | null] = ['', null];
  let isFenced = false;
  const close = (): void => {
    if (!open) return;
    const body = open.lines.join('\n').trim();
    if (body === '') not.push({ line: open.line, about: open.title, why: { ru: 'Под заголовком нет текста.', en: 'There is no text under the heading.' } });
    else entries.push(entryOf(open, body));
    open = null;
  };
  for (const [at, line] of lines.entries()) {
    if (/^```/.test(line)) isFenced = !isFenced;
    const [, mark = '', title = ''] = (isFenced ? null : /^(#{1,2})\s+(.*?)\s*#*$/.exec(line)) ?? [];
    if (mark === titleMark) {
      close();
      open = { line: at + 1, title, folder, told: new Map(), lines: [] };
    } else if (mark === '#') {
      close();
      folder = title;
    } else if (open) takeLine(open, line);
    else if (line.trim() !== '')
      not.push({ line: at + 1, about: line.slice(0, 120), why: { ru: 'Текст без заголовка «##».', en: 'A text without a “##” heading.' } });
  }
  close();
  return { format: 'markdown', entries, not, notes: [] };
}

function takeLine(open: Open, line: string): void {
  const comment = open.lines.every((each) => each.trim() === '') ? /^<!--\s*(.*?)\s*-->$/.exec(line)?.[1] : undefined;
  if (comment === undefined) open.lines.push(line.replace(/^\\(?=[#\\])/, ''));
  else
    for (const part of comment.split(/;\s+/)) {
      const [key = '', ...value] = part.split(':');
      const column = columnOf(key);
      if (column) open.told.set(column, value.join(':').trim());
    }
}

function entryOf({ line, title, folder, told }: Open, body: string): RawReply {
  const list = (key: string): string[] => listIn(told.get(key) ?? '');
  return {
    ...{
      line,
      title,
      body,
      folder,
      isOurs: told.has('id'),
      isHtml: false,
      id: told.get('id') ?? '',
      lang: told.get('lang') ?? '',
      status: told.get('status') ?? '',
    },
    tags: list('tags'),
    networks: list('networks'),
    validUntil: told.get('validUntil') ?? '',
  };
}
