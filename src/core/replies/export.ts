/** Replies as files of other programs: a table that spreadsheets open, and Markdown to read and print. Both come back by the import. */
import type { Reply } from '../guide.ts';

export const replyExports = ['csv', 'md'] as const;
export type ReplyExport = (typeof replyExports)[number];

const header = [
  ...(['id', 'title', 'body', 'tags', 'scenario', 'lang', 'networks', 'status', 'validUntil', 'tone', 'attachment'] as const),
  ...(['approvedBy', 'approvedAt', 'reviewBy', 'levels', 'slots', 'variants'] as const),
] as const;

/** The text of a file. */
export function exportReplies(replies: readonly Reply[], format: ReplyExport): string {
  return format === 'csv' ? csvOf(replies) : markdownOf(replies);
}

/** A byte order mark in front, since spreadsheets take a file without one for Windows text. */
function csvOf(replies: readonly Reply[]): string {
  const rows = replies.map((reply) => header.map((key) => cellOf(reply[key])).join(','));
  return `\ufeff${[header.join(','), ...rows].join('\r\n')}\r\n`;
}

function cellOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  const isList = Array.isArray(value) && value.every((each) => typeof each !== 'object');
  const text = typeof value === 'string' ? value : isList ? value.join(', ') : Array.isArray(value) && value.length === 0 ? '' : JSON.stringify(value);
  // a cell that begins like a formula would be run by a spreadsheet
  const safe = /^[=+\-@\t]/.test(text) ? `'${text}` : text;
  return /[",;\t\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Folder by folder; the comment under a title keeps what the text does not say. */
function markdownOf(replies: readonly Reply[]): string {
  const folders = new Map<string, Reply[]>();
  // replies without a folder come first: behind a heading they would belong to it
  for (const reply of [...replies].sort((one, other) => Number(!!one.scenario) - Number(!!other.scenario))) {
    const list = folders.get(reply.scenario ?? '');
    if (list) list.push(reply);
    else folders.set(reply.scenario ?? '', [reply]);
  }
  return [...folders].map(([folder, list]) => `${folder ? `# ${folder}\n\n` : ''}${list.map(sectionOf).join('\n')}`).join('\n');
}

function sectionOf({ id, title, body, tags, lang, networks, status, validUntil }: Reply): string {
  const told = { id, tags: tags.join(', '), lang, networks: networks.join(', '), status, 'valid until': validUntil ?? '' };
  const comment = Object.entries(told)
    .filter(([, value]) => value !== '')
    .map(([key, value]) => `${key}: ${value}`)
    .join('; ');
  return `## ${title.replaceAll('\n', ' ')}\n<!-- ${comment} -->\n\n${body.replace(/^(?=#{1,2}\s|\\)/gm, '\\')}\n`;
}
