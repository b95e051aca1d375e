/** Reads what a person imports: a guide, replies or a backup. Nothing is stored here. */
import * as v from 'valibot';
import type { Guide, Reply } from '../core/guide.ts';
import type { ForeignFile } from '../core/packs/foreign.ts';
import { type GuideFileNote, readGuideFile } from '../core/packs/guide-file.ts';
import { readJson } from '../core/packs/json-lines.ts';
import type { ForeignReading } from '../core/packs/read-foreign.ts';
import type { Bilingual } from '../core/rule.ts';
import { BackupFile, RepliesFile } from './backup-file.ts';

/** Why a file is refused, with the line where it stands. */
export interface ImportProblem {
  readonly line: number;
  readonly path?: string | undefined;
  readonly why: Bilingual;
}

export type ImportedFile =
  | { readonly kind: 'guide'; readonly guide: Guide; readonly notes: readonly GuideFileNote[] }
  | { readonly kind: 'replies'; readonly replies: readonly Reply[] }
  | { readonly kind: 'backup'; readonly backup: BackupFile };

export type ImportReading = { readonly ok: true; readonly file: ImportedFile } | { readonly ok: false; readonly problems: readonly ImportProblem[] };

/** The largest file that is read at all, in bytes. A library of ten thousand replies is about four megabytes. */
const largestImport = 20_000_000;
const megabytes = largestImport / 1_000_000;
/** Why a file above that is refused. */
export const tooLarge: ImportProblem = {
  line: 1,
  why: { ru: `Файл слишком большой: больше ${megabytes} МБ не читается.`, en: `The file is too large: above ${megabytes} MB none is read.` },
};
/** A backup of a hundred thousand replies is some sixty megabytes, and must come back. */
const largestBackup = 200_000_000;
const mostProblems = 20;

/** How large a file may be, in bytes, by its first letters. */
export function largestOf(begin: string): number {
  return formatOf(begin) === 'backup' ? largestBackup : largestImport;
}

function formatOf(text: string): string | undefined {
  return /"format"\s*:\s*"guidepost-(replies|backup)\//.exec(text.slice(0, 2000))?.[1];
}

/** Reads a file's text. The format stands near its beginning, so that a huge file of another kind is refused before it is read through. */
export function readImport(text: string): ImportReading {
  const format = formatOf(text);
  if (!format) return readGuide(text);
  if (text.length > largestOf(text)) return { ok: false, problems: [tooLarge] };
  const json = readJson(text);
  if (!json.ok) return readGuide(text); // broken JSON: it says so with the line, whatever the format was to be
  const read = format === 'replies' ? v.safeParse(RepliesFile, json.value) : v.safeParse(BackupFile, json.value);
  if (!read.success) return { ok: false, problems: read.issues.slice(0, mostProblems).map((issue) => problemOf(issue, json.placeOf)) };
  const output: RepliesFile | BackupFile = read.output;
  return { ok: true, file: 'brands' in output ? { kind: 'backup', backup: output } : { kind: 'replies', replies: output.replies } };
}

/** Reads lists of other tools against the guide that they are to join. What reads them is large and comes only when it is needed. */
export async function readLists(files: readonly ForeignFile[], guide: Guide): Promise<ForeignReading> {
  const { readForeign } = await import('../core/packs/read-foreign.ts');
  return readForeign(files, guide);
}

function readGuide(text: string): ImportReading {
  const read = readGuideFile(text);
  return read.ok ? { ok: true, file: { kind: 'guide', guide: read.guide, notes: read.notes } } : { ok: false, problems: read.errors };
}

function problemOf(issue: v.BaseIssue<unknown>, placeOf: (path: readonly (string | number)[]) => { line: number }): ImportProblem {
  const keys = (issue.path ?? []).map(({ key }) => key as string | number); // JSON has no other keys
  const { expected, received } = issue;
  return {
    line: placeOf(keys).line,
    path: keys.join('.'),
    why: { ru: `Ожидается ${expected ?? 'другое значение'}, а стоит ${received}.`, en: `Expected ${expected ?? 'another value'}, found ${received}.` },
  };
}
