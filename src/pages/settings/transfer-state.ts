/** Imports, exports and returns of the settings page. */
import { signal } from '@preact/signals';
import { decodeText } from '../../core/packs/decode.ts';
import type { ListFormat } from '../../core/packs/export-lists.ts';
import { type ForeignFile, isForeign } from '../../core/packs/foreign.ts';
import { returnTo } from '../../platform/backup.ts';
import { dayOf } from '../../platform/day.ts';
import { type ExportKind, exportText, exportWords } from '../../platform/export.ts';
import { addRules, importText } from '../../platform/import.ts';
import { largestOf, readLists, tooLarge } from '../../platform/import-file.ts';
import { zipOf } from '../../platform/zip.ts';
import { t } from '../../ui/words.ts';
import type { ImportReport } from './import-said.tsx';
import type { Proposal } from './list-proposal.tsx';
import { brand, chooseBrand } from './state.ts';

export const report = signal<ImportReport | null>(null);

/** Lists of other programs, read and not yet added. */
export const proposal = signal<Proposal | null>(null);

/** Takes files: Guidepost's own at once, since a backup makes that safe; lists of other programs are shown first. */
export async function importFiles(files: readonly File[]): Promise<void> {
  report.value = null;
  proposal.value = null;
  const lists: ForeignFile[] = [];
  for (const file of files) {
    await orSay(async () => {
      if (file.size > largestOf(await file.slice(0, 2000).text())) return refused(file.name);
      const list = { name: file.name, text: decodeText(new Uint8Array(await file.arrayBuffer())) };
      if (isForeign(list)) {
        lists.push(list);
        return report.value;
      }
      const outcome = await importText(list.text, { name: file.name, current: brand.value?.id ?? '' });
      if (outcome.ok && outcome.brand) chooseBrand(outcome.brand);
      return { kind: 'imported', name: file.name, outcome };
    });
  }
  if (lists.length > 0) await propose(lists);
}

/** Adds the rules that were proposed. */
export async function addProposed(): Promise<void> {
  const proposed = proposal.value;
  if (!proposed) return;
  const { reading, brand: into } = proposed;
  proposal.value = null;
  await orSay(async () => {
    const name = reading.files.map((file) => file.name).join(', ');
    const backup = await addRules(reading.rules, { name, brand: into.id });
    return { kind: 'added', rules: reading.rules.length, backup };
  });
}

/** Leaves the lists alone. */
export function dropProposed(): void {
  proposal.value = null;
}

async function propose(lists: readonly ForeignFile[]): Promise<void> {
  await orSay(async () => {
    if (brand.value) {
      const { id, guide } = brand.value;
      proposal.value = { reading: await readLists(lists, guide), brand: { id, name: guide.brand.name } };
    }
    return report.value;
  });
}

function refused(name: string): ImportReport {
  return { kind: 'imported', name, outcome: { ok: false, problems: [tooLarge] } };
}

/** One click back to what was before. */
export async function goBack(backup: number): Promise<void> {
  await orSay(async () => {
    const restored = await returnTo(backup, t('settingsReturn'));
    return restored ? { kind: 'returned', restored } : { kind: 'failed', detail: t('settingsBackupGone') };
  });
}

/** Hands a file over as a download. */
export async function exportFile(kind: ExportKind): Promise<void> {
  const text = await exportText(kind, brand.value?.id ?? '');
  if (text) handOver(new Blob([text], { type: 'application/json' }), fileName(kind, 'json'));
}

/** Hands the words over in the form of another program, and says what that form cannot say. */
export async function exportList(format: ListFormat): Promise<void> {
  const made = brand.value && (await exportWords(format, brand.value.id));
  if (!made) return;
  report.value = { kind: 'exported', made };
  const [file] = made.files;
  if (made.words === 0 || !file) return;
  if (format === 'vale') handOver(zipOf(made.files), fileName('vale', 'zip'));
  else handOver(new Blob([file.text], { type: 'text/plain;charset=utf-8' }), fileName(format, format === 'csv' ? 'csv' : 'yml'));
}

/** Gives the user a file as a download. */
export function handOver(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000); // the browser reads it after the click, in its own time
}

/** A name as a file may have it. */
export function plainName(name: string): string {
  return name.replace(/[^\p{L}\p{N}]+/gu, '-').toLowerCase();
}

export function fileName(kind: ExportKind | ListFormat, ending: string): string {
  const day = dayOf();
  const name = kind === 'backup' ? 'guidepost' : plainName(brand.value?.guide.brand.name ?? 'guidepost');
  return `${name}-${kind}-${day}.${ending}`;
}

async function orSay(work: () => Promise<ImportReport | null>): Promise<void> {
  try {
    report.value = await work();
  } catch (error) {
    console.error('guidepost: import', error);
    report.value = { kind: 'failed', detail: String(error) };
  }
}
