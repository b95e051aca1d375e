import { exportLists, type ListExport, type ListFormat } from '../core/packs/export-lists.ts';
import { writeGuideFile } from '../core/packs/guide-file.ts';
import { exportReplies, type ReplyExport } from '../core/replies/export.ts';
import { wholeState } from './backup.ts';
import { repliesFormat } from './backup-file.ts';
import { writeBackup } from './before-upgrade.ts';
import { database } from './database.ts';
import { plainReply } from './replies.ts';

export type ExportKind = 'guide' | 'replies' | 'backup';

/** The text of a file that an import takes back as it is; null when the brand is not there. */
export async function exportText(kind: ExportKind, brandId: string): Promise<string | null> {
  if (kind === 'backup') return writeBackup(await wholeState());
  const brand = await database.brands.get(brandId);
  if (!brand) return null;
  const replies = (await database.replies.where('brandId').equals(brandId).toArray()).map(plainReply);
  return kind === 'guide' ? writeGuideFile({ ...brand.guide, replies }) : `${JSON.stringify({ format: repliesFormat, replies }, null, 2)}\n`;
}

/** The words of a brand's guide as files of another program, with what these cannot say; null when the brand is not there. */
export async function exportWords(format: ListFormat, brandId: string): Promise<ListExport | null> {
  const brand = await database.brands.get(brandId);
  return brand ? exportLists(brand.guide, format) : null;
}

/** A brand's replies as a file of another program. */
export async function exportRepliesText(format: ReplyExport, brandId: string): Promise<string> {
  return exportReplies((await database.replies.where('brandId').equals(brandId).toArray()).map(plainReply), format);
}
