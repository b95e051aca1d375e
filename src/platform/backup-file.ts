import * as v from 'valibot';
import { Advocate } from '../core/advocates/advocate.ts';
import { Plan, roles } from '../core/crisis/plan.ts';
import { CrisisRecord } from '../core/crisis/record.ts';
import { Guide, Reply } from '../core/guide.ts';
import { Mention } from '../core/mentions/mention.ts';
import { WatchTerm } from '../core/mentions/terms.ts';
import { AccountCard } from '../core/security/register.ts';
import { CrisisState, Settings, StoredTaught } from '../core/snapshot.ts';

/** The current form of backups; every form before it is still read. */
export const backupFormat = 'guidepost-backup/2';
export const repliesFormat = 'guidepost-replies/1';

const texts = v.pipe(v.array(v.string()), v.readonly());

/** What a backup holds of the library: the form of the records of each table. A table that is not here stands in `leftOut`, with its reason. */
export const backupParts = {
  brands: v.object({ id: v.string(), guide: Guide, updatedAt: v.number(), starter: v.optional(v.boolean()) }),
  replies: v.looseObject({ ...Reply.entries, brandId: v.string(), uses: v.number(), updatedAt: v.number(), lastUsed: v.optional(v.number()) }),
  replyVersions: v.object({ id: v.number(), brandId: v.string(), replyId: v.string(), at: v.number(), reply: Reply }),
  replyUses: v.object({
    ...{ id: v.number(), brandId: v.string(), replyId: v.string(), at: v.number(), wording: v.number() },
    ...{ network: v.string(), account: v.string(), conversation: v.string(), tookMs: v.optional(v.number()) },
  }),
  plans: v.object({ brandId: v.string(), plan: Plan, updatedAt: v.number() }),
  crises: CrisisRecord,
  reviews: v.object({
    ...{ id: v.string(), brandId: v.string(), whatWorked: v.string(), whatFailed: v.string() },
    rules: v.pipe(v.array(v.object({ phrase: v.string(), madeAt: v.optional(v.number()) })), v.readonly()),
    thanks: v.pipe(v.array(v.object({ whom: v.string(), doneAt: v.optional(v.number()) })), v.readonly()),
    updatedAt: v.number(),
  }),
  /** People whose approvals count; the card of this installation is not among them: its key stays here. */
  approvers: v.object({ key: v.string(), name: v.string(), role: v.picklist(roles), addedAt: v.number() }),
  accountCards: v.object({ brandId: v.string(), network: v.string(), handle: v.string(), card: AccountCard, updatedAt: v.number() }),
  leavers: v.object({ id: v.string(), brandId: v.string(), person: v.string(), startedAt: v.number(), done: texts }),
  watches: v.object({ brandId: v.string(), terms: v.pipe(v.array(WatchTerm), v.readonly()), updatedAt: v.number() }),
  advocates: Advocate,
  mentions: Mention,
  /** What each person has read of the guide. */
  guideReads: v.object({ brandId: v.string(), person: v.string(), at: v.number(), text: v.record(v.string(), v.string()) }),
  mentionHours: v.object({ brandId: v.string(), term: v.string(), hour: v.number(), count: v.number() }),
};
export type BackupPart = keyof typeof backupParts;
export const partNames = Object.keys(backupParts) as BackupPart[]; // the keys of that very object

/** Tables that no backup holds, and why. */
export const leftOut = {
  log: 'it is signed by the key of this installation and only ever added to; Settings hands it on as a file',
  logHead: 'as the log',
  installKeys: 'signing keys never leave the browser',
  passwordPrints: 'fingerprints of passwords are in no file',
  passwordSecret: 'as they are',
  teams: 'belonging to a team hangs on a key of this installation: whoever restores is invited anew, and the records come by themselves',
  teamRecords: 'as the team',
  teamPast: 'as the team',
  teamOutgoing: 'as the team',
  teamBases: 'as the team',
  teamRoots: 'signing keys never leave the browser',
  teamLevels: 'as the team',
  teamUnsent: 'as the team',
  teamAsked: 'as the team',
  heldDrafts: 'kept for thirty days at most, and each can be erased for good',
  lastDrafts: 'only there to try rules on, while their switch is on',
  health: 'counts of thirty days',
  packCopies: 'packs come with Guidepost; on another machine its version is the one to begin with',
  replyIndexes: 'made anew from the replies',
  readyWatches: 'made anew from the terms',
  backups: 'a backup of backups',
  backupTexts: 'as they are',
} as const;

const { brands, replies, ...laterParts } = backupParts;

/**
 * A backup: what somebody would miss. A part that is absent was not known to the version that wrote it, and is left alone when it is taken in. What
 * asks for a yes of the person who sits here (a grammar server, keeping held drafts, password care, watching feeds, an address of facts) is off in it.
 */
export const BackupFile = v.object({
  format: v.picklist(['guidepost-backup/1', backupFormat]),
  brands: v.array(brands),
  replies: v.array(replies),
  ...optionalLists(laterParts),
  /** Who sits here, without their key. */
  me: v.optional(v.object({ name: v.string(), role: v.picklist(roles) })),
  settings: v.optional(Settings),
  crisis: v.optional(CrisisState),
  taught: v.optional(StoredTaught),
  /** Sketches of what was published, by brand. */
  sent: v.optional(v.record(v.string(), v.string())),
  watching: v.optional(v.object({ k: v.number(), limit: v.number(), days: v.optional(v.number()) })),
  networkPack: v.optional(v.nullable(v.object({ url: v.string(), key: v.string(), seq: v.number() }))),
});
export type BackupFile = v.InferOutput<typeof BackupFile>;

/** Each record as its form says; one that cannot be read stays as it is, so that nothing is lost on the way. */
export function inForm<P extends BackupPart>(part: P, records: readonly unknown[]): NonNullable<BackupFile[P]> {
  const schema: v.GenericSchema = backupParts[part];
  const read = records.map((record) => {
    const { success, output } = v.safeParse(schema, record);
    return success ? output : record;
  });
  return read as NonNullable<BackupFile[P]>; // whoever reads the library copes with records that are not of their form
}

/** Replies alone, as an agency hands them on. */
export const RepliesFile = v.object({ format: v.literal(repliesFormat), replies: v.array(Reply) });
export type RepliesFile = v.InferOutput<typeof RepliesFile>;

type Lists<E extends Readonly<Record<string, v.GenericSchema>>> = { readonly [K in keyof E]: v.OptionalSchema<v.ArraySchema<E[K], undefined>, undefined> };

function optionalLists<E extends Readonly<Record<string, v.GenericSchema>>>(entries: E): Lists<E> {
  return Object.fromEntries(Object.entries(entries).map(([name, schema]) => [name, v.optional(v.array(schema))])) as unknown as Lists<E>; // name by name the same
}
