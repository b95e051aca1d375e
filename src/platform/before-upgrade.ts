/** What the library held before a newer form of it, kept as a backup in the very transaction that moves it: both happen or neither. */
import type { Table, Transaction } from 'dexie';
import { type BackupFile, backupFormat, inForm, partNames } from './backup-file.ts';
import type { DatabaseForm } from './database.ts';
import type { StoredBackup, StoredBackupText } from './stored.ts';

/** So many of the newest backups are kept, and of large ones fewer: together so many letters, but never fewer than two. */
const keptBackups = 10;
const keptLetters = 100_000_000;

/** The forms of a database with a backup before the first of them that moves anything. */
export function withBackup(history: readonly DatabaseForm[]): readonly DatabaseForm[] {
  let before: { readonly transaction: Transaction; readonly file: BackupFile } | undefined;
  return history.map((form, at) => ({
    stores: form.stores,
    upgrade: async (transaction) => {
      if (before?.transaction !== transaction) before = { transaction, file: await fileOf(transaction) };
      await form.upgrade?.(transaction);
      if (at < history.length - 1) return;
      await keep(transaction, before.file);
      before = undefined;
    },
  }));
}

/** The text of a backup file. */
export function writeBackup(file: BackupFile): string {
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** What a list of backups says of one. */
export function aboutBackup(file: BackupFile, text: string): Pick<StoredBackup, 'brands' | 'replies' | 'letters'> {
  return { brands: file.brands.length, replies: file.replies.length, letters: text.length };
}

/** Moves backups of the forms 1 to 9, which held the state itself, into a list and texts: the list is read whole whenever Settings is open. */
export async function partBackups(transaction: Transaction): Promise<void> {
  const old = (await transaction.table('backups').toArray()) as (Pick<StoredBackup, 'id' | 'at' | 'why'> & { readonly state: BackupFile })[];
  for (const { id, at, why, state } of old) {
    const text = JSON.stringify(state);
    await transaction.table('backups').put({ id, at, why, ...aboutBackup(state, text) });
    await transaction.table('backupTexts').put({ id, text });
  }
}

async function fileOf(transaction: Transaction): Promise<BackupFile> {
  const parts = partNames.filter((part) => transaction.idbtrans.objectStoreNames.contains(part));
  const read = await Promise.all(parts.map(async (part) => [part, inForm(part, await transaction.table(part).toArray())] as const));
  return { format: backupFormat, brands: [], replies: [], ...Object.fromEntries(read) };
}

async function keep(transaction: Transaction, file: BackupFile): Promise<void> {
  if (file.brands.length === 0 || !transaction.idbtrans.objectStoreNames.contains('backupTexts')) return; // nothing to lose, or a history of a test
  const backups: Table<Omit<StoredBackup, 'id'> & { id?: number }, number> = transaction.table('backups');
  await keepText({ backups, texts: transaction.table('backupTexts') }, { why: '', kind: 'upgrade', file });
}

interface BackupTables {
  readonly backups: Table<Omit<StoredBackup, 'id'> & { id?: number }, number>;
  readonly texts: Table<StoredBackupText, number>;
}

/** Writes one more backup and drops the oldest of too many; to be called inside a transaction over both tables. Returns its id. */
export async function keepText(
  { backups, texts }: BackupTables,
  { why, kind, file }: Pick<StoredBackup, 'why' | 'kind'> & { file: BackupFile },
): Promise<number> {
  const text = JSON.stringify(file);
  const id = await backups.add({ at: Date.now(), why, ...(kind ? { kind } : {}), ...aboutBackup(file, text) });
  await texts.put({ id, text });
  const old = tooMuch((await backups.toCollection().reverse().toArray()) as StoredBackup[]); // each has an id once it is stored
  await backups.bulkDelete(old);
  await texts.bulkDelete(old);
  return id;
}

/** Which of some backups go, newest first. */
function tooMuch(backups: readonly StoredBackup[]): number[] {
  let letters = 0;
  return backups.flatMap((backup, at) => {
    letters += backup.letters;
    return at >= keptBackups || (at >= 2 && letters > keptLetters) ? [backup.id] : [];
  });
}
