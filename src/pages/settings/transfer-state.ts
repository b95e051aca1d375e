/** Imports, exports and returns of the settings page. */
import { signal } from '@preact/signals';
import { returnTo } from '../../platform/backup.ts';
import { type ExportKind, exportText } from '../../platform/export.ts';
import { importText } from '../../platform/import.ts';
import { largestImport, tooLarge } from '../../platform/import-file.ts';
import { t } from '../../ui/words.ts';
import type { ImportReport } from './import-said.tsx';
import { brand, chooseBrand } from './state.ts';

export const report = signal<ImportReport | null>(null);

/** Imports a file at once: a backup makes it safe, so nothing needs to be asked first. */
export async function importFile(file: File): Promise<void> {
  report.value = null;
  await orSay(async () => {
    if (file.size > largestImport) return { kind: 'imported', name: file.name, outcome: { ok: false, problems: [tooLarge] } };
    const outcome = await importText(await file.text(), { name: file.name, current: brand.value?.id ?? '' });
    if (outcome.ok && outcome.brand) chooseBrand(outcome.brand);
    return { kind: 'imported', name: file.name, outcome };
  });
}

/** One click back to what was before. */
export async function goBack(backup: number): Promise<void> {
  await orSay(async () => ((await returnTo(backup, t('settingsReturn'))) ? { kind: 'returned' } : { kind: 'failed', detail: t('settingsBackupGone') }));
}

/** Hands a file over as a download. */
export async function exportFile(kind: ExportKind): Promise<void> {
  const text = brand.value && (await exportText(kind, brand.value.id));
  if (!text) return;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = fileName(kind);
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000); // the browser reads it after the click, in its own time
}

function fileName(kind: ExportKind): string {
  const day = new Date().toLocaleDateString('sv'); // Swedish dates are 2026-03-08
  const name = kind === 'backup' ? 'guidepost' : (brand.value?.guide.brand.name ?? 'guidepost').replace(/[^\p{L}\p{N}]+/gu, '-').toLowerCase();
  return `${name}-${kind}-${day}.json`;
}

async function orSay(work: () => Promise<ImportReport>): Promise<void> {
  try {
    report.value = await work();
  } catch (error) {
    console.error('guidepost: import', error);
    report.value = { kind: 'failed', detail: String(error) };
  }
}
