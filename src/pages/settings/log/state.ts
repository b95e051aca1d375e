/** The log as Settings shows it, its proof, and the only functions that change it. */
import { computed, signal } from '@preact/signals';
import { logCsv, logMarkdown, type WrittenProof } from '../../../core/log/export-log.ts';
import { crisisSpans } from '../../../core/log/spans.ts';
import { database } from '../../../platform/database.ts';
import { dayOf } from '../../../platform/day.ts';
import { eraseLog } from '../../../platform/log.ts';
import { type LogProof, verifyLog } from '../../../platform/log-proof.ts';
import { fingerprintOf } from '../../../platform/signature.ts';
import { t } from '../../../ui/words.ts';
import { brands, log } from '../state.ts';
import { handOver } from '../transfer-state.ts';
import { lineWords } from './words.ts';

/** Whether the log is whole; null while it is looked at. */
export const proof = signal<LogProof | null>(null);
/** The installation's key in groups of four, to be compared by eye; '' before there is one. */
export const keyPrint = signal('');

/** The crises of the newest lines, oldest first. */
export const spans = computed(() => crisisSpans([...log.value].reverse()));

/** Looks at the whole log again. */
export async function verify(): Promise<void> {
  proof.value = null;
  const found = await verifyLog();
  keyPrint.value = found.publicKey ? await fingerprintOf(found.publicKey) : '';
  proof.value = found;
}

/** The same for those who do not wait. */
export function verifyNow(): void {
  void verify();
}

export async function erase(reason: string): Promise<void> {
  await eraseLog(reason);
  await verify();
}

export function brandName(id: string): string {
  return brands.value.find((each) => each.id === id)?.guide.brand.name ?? '';
}

/** Hands the whole log over as a file, with what proves it. */
export async function exportLog(format: 'csv' | 'md'): Promise<void> {
  await verify();
  const lines = await database.log.orderBy(':id').toArray();
  const given = { lines, wordsOf: (line: (typeof lines)[number]) => lineWords(line, brandName), proof: writtenProof(proof.value) };
  const text = format === 'csv' ? logCsv(given) : logMarkdown(given, (key) => t(`logExport_${key}`));
  const day = dayOf();
  handOver(new Blob([text], { type: `text/${format === 'csv' ? 'csv' : 'markdown'};charset=utf-8` }), `guidepost-log-${day}.${format}`);
}

/** What anybody needs to check the file; nothing where the log is not whole. */
function writtenProof(found: LogProof | null): WrittenProof | null {
  if (!found?.head?.signature || !found.publicKey || found.trouble) return null;
  const { first, last, hash, signature } = found.head;
  return { first, last, hash, signature: base64(signature), publicKey: base64(found.publicKey) };
}

function base64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}
