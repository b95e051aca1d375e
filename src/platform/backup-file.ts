import * as v from 'valibot';
import { Advocate } from '../core/advocates/advocate.ts';
import { Plan } from '../core/crisis/plan.ts';
import { CrisisRecord } from '../core/crisis/record.ts';
import { Guide, Reply } from '../core/guide.ts';
import { WatchTerm } from '../core/mentions/terms.ts';
import { AccountCard } from '../core/security/register.ts';
import { CrisisState, Settings } from '../core/snapshot.ts';

export const backupFormat = 'guidepost-backup/1';
export const repliesFormat = 'guidepost-replies/1';

/** A backup: the whole state but the log, which is only ever added to, and held drafts, which are not kept for long. */
export const BackupFile = v.object({
  format: v.literal(backupFormat),
  brands: v.array(v.object({ id: v.string(), guide: Guide, updatedAt: v.number(), starter: v.optional(v.boolean()) })),
  replies: v.array(v.looseObject({ ...Reply.entries, brandId: v.string(), uses: v.number(), updatedAt: v.number(), lastUsed: v.optional(v.number()) })),
  plans: v.optional(v.array(v.object({ brandId: v.string(), plan: Plan, updatedAt: v.number() })), []),
  crises: v.optional(v.array(CrisisRecord), []),
  reviews: v.optional(
    v.array(
      v.object({
        id: v.string(),
        brandId: v.string(),
        whatWorked: v.string(),
        whatFailed: v.string(),
        rules: v.pipe(v.array(v.object({ phrase: v.string(), madeAt: v.optional(v.number()) })), v.readonly()),
        thanks: v.pipe(v.array(v.object({ whom: v.string(), doneAt: v.optional(v.number()) })), v.readonly()),
        updatedAt: v.number(),
      }),
    ),
    [],
  ),
  /** The register of accounts; fingerprints of passwords are in no file. */
  accountCards: v.optional(v.array(v.object({ brandId: v.string(), network: v.string(), handle: v.string(), card: AccountCard, updatedAt: v.number() })), []),
  /** What brands watch for, and their friends; the mentions themselves are no part of it. */
  watches: v.optional(v.array(v.object({ brandId: v.string(), terms: v.pipe(v.array(WatchTerm), v.readonly()), updatedAt: v.number() })), []),
  advocates: v.optional(v.array(Advocate), []),
  settings: Settings,
  crisis: CrisisState,
});
export type BackupFile = v.InferOutput<typeof BackupFile>;

/** Replies alone, as an agency hands them on. */
export const RepliesFile = v.object({ format: v.literal(repliesFormat), replies: v.array(Reply) });
export type RepliesFile = v.InferOutput<typeof RepliesFile>;
