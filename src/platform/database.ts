import { Dexie, type EntityTable, type Table, type Transaction } from 'dexie';
import type { Advocate } from '../core/advocates/advocate.ts';
import type { CrisisRecord } from '../core/crisis/record.ts';
import type { Mention } from '../core/mentions/mention.ts';
import type { HealthDay } from '../core/network/health.ts';
import type { PasswordPrint } from '../core/security/prints.ts';
import { partBackups, withBackup } from './before-upgrade.ts';
import type {
  InstallKey,
  StoredAccountCard,
  StoredApprover,
  StoredBackup,
  StoredBackupText,
  StoredBrand,
  StoredGuideRead,
  StoredHeldDraft,
  StoredLastDraft,
  StoredLeaver,
  StoredLogEntry,
  StoredLogHead,
  StoredMentionHour,
  StoredPackCopy,
  StoredPasswordSecret,
  StoredPlan,
  StoredReadyWatch,
  StoredReply,
  StoredReplyIndex,
  StoredReplyUse,
  StoredReplyVersion,
  StoredReview,
  StoredWatch,
} from './stored.ts';
import type {
  StoredTeam,
  StoredTeamAsked,
  StoredTeamBase,
  StoredTeamLevel,
  StoredTeamOutgoing,
  StoredTeamPast,
  StoredTeamRecord,
  StoredTeamRoot,
  StoredUnsent,
} from './team/stored.ts';
import { nameAsked } from './team/upgrade.ts';

/** One form of the database; `upgrade` moves what the form before it held. */
export interface DatabaseForm {
  readonly stores: Readonly<Record<string, string>>;
  readonly upgrade?: (transaction: Transaction) => Promise<void>;
}

/** All forms the database ever had, oldest first; never edited, only added to. Few indexes: five of them double the time of an import (facts: replies). */
export const forms: readonly DatabaseForm[] = [
  { stores: { brands: 'id', replies: '[brandId+id], brandId', log: '++id', backups: '++id' } },
  { stores: { health: '[network+day], day' } },
  { stores: { replyIndexes: 'brandId', replyVersions: '++id, [brandId+replyId]', replyUses: '++id, [brandId+replyId], at' } },
  { stores: { plans: 'brandId', crises: 'id, brandId' } },
  { stores: { replies: '[brandId+id], brandId, [brandId+status], [brandId+scenario], [brandId+status+reviewBy], [brandId+status+validUntil]' } },
  { stores: { logHead: 'id', installKeys: 'use', heldDrafts: '++id, at', reviews: 'id' } },
  { stores: { approvers: 'key' } },
  { stores: { passwordPrints: 'id', passwordSecret: 'id', accountCards: '[brandId+network+handle], brandId', leavers: 'id, brandId' } },
  { stores: { mentions: 'key, brandId, [at+size]', mentionHours: '[brandId+term+hour], hour', watches: 'brandId', advocates: 'id, brandId' } },
  {
    stores: {
      teams: 'id',
      teamRecords: '[team+key], team',
      teamPast: '++id, [team+key], team',
      teamOutgoing: '[team+key], team',
      teamBases: '[team+key], team',
      teamRoots: 'team',
      teamLevels: 'brandId, team',
    },
  },
  { stores: { guideReads: '[brandId+person], brandId' } },
  { stores: { backupTexts: 'id' }, upgrade: partBackups },
  { stores: { lastDrafts: '++id, brandId' } },
  { stores: { teamUnsent: 'id, team', teamAsked: 'id, team' } },
  { stores: { packCopies: 'id' } },
  { stores: { mentions: 'key, brandId, [at+size], seenAt', readyWatches: 'id' } },
  { stores: {}, upgrade: nameAsked },
];

/** The library: our own IndexedDB, for the background and the pages only. */
export class GuidepostDatabase extends Dexie {
  declare readonly brands: EntityTable<StoredBrand, 'id'>;
  declare readonly replies: Table<StoredReply, [string, string]>;
  declare readonly log: EntityTable<StoredLogEntry, 'id'>;
  declare readonly backups: EntityTable<StoredBackup, 'id'>;
  declare readonly backupTexts: EntityTable<StoredBackupText, 'id'>;
  declare readonly readyWatches: EntityTable<StoredReadyWatch, 'id'>;
  declare readonly packCopies: EntityTable<StoredPackCopy, 'id'>;
  declare readonly replyIndexes: EntityTable<StoredReplyIndex, 'brandId'>;
  declare readonly replyVersions: EntityTable<StoredReplyVersion, 'id'>;
  declare readonly replyUses: EntityTable<StoredReplyUse, 'id'>;
  declare readonly health: Table<HealthDay, [string, string]>;
  declare readonly plans: EntityTable<StoredPlan, 'brandId'>;
  declare readonly crises: EntityTable<CrisisRecord, 'id'>;
  declare readonly logHead: EntityTable<StoredLogHead, 'id'>;
  declare readonly installKeys: EntityTable<InstallKey, 'use'>;
  declare readonly heldDrafts: EntityTable<StoredHeldDraft, 'id'>;
  declare readonly reviews: EntityTable<StoredReview, 'id'>;
  declare readonly approvers: EntityTable<StoredApprover, 'key'>;
  declare readonly passwordPrints: EntityTable<PasswordPrint, 'id'>;
  declare readonly passwordSecret: EntityTable<StoredPasswordSecret, 'id'>;
  declare readonly accountCards: Table<StoredAccountCard, [string, string, string]>;
  declare readonly leavers: EntityTable<StoredLeaver, 'id'>;
  declare readonly mentions: EntityTable<Mention, 'key'>;
  declare readonly mentionHours: Table<StoredMentionHour, [string, string, number]>;
  declare readonly watches: EntityTable<StoredWatch, 'brandId'>;
  declare readonly advocates: EntityTable<Advocate, 'id'>;
  declare readonly teams: EntityTable<StoredTeam, 'id'>;
  declare readonly teamRecords: Table<StoredTeamRecord, [string, string]>;
  declare readonly teamPast: EntityTable<StoredTeamPast, 'id'>;
  declare readonly teamOutgoing: Table<StoredTeamOutgoing, [string, string]>;
  declare readonly teamBases: Table<StoredTeamBase, [string, string]>;
  declare readonly teamRoots: EntityTable<StoredTeamRoot, 'team'>;
  declare readonly teamLevels: EntityTable<StoredTeamLevel, 'brandId'>;
  declare readonly lastDrafts: EntityTable<StoredLastDraft, 'id'>;
  declare readonly guideReads: Table<StoredGuideRead, [string, string]>;
  declare readonly teamUnsent: EntityTable<StoredUnsent, 'id'>;
  declare readonly teamAsked: EntityTable<StoredTeamAsked, 'id'>;

  constructor(name: string, history: readonly DatabaseForm[] = forms) {
    super(name);
    for (const [at, form] of withBackup(history).entries()) {
      const version = this.version(at + 1).stores({ ...form.stores });
      if (form.upgrade) version.upgrade(form.upgrade);
    }
    this.log.hook('updating', refuse);
    this.log.hook('deleting', refuse);
    this.use({
      stack: 'dbcore',
      name: 'read-only',
      create: (core) => ({
        ...core,
        transaction: (stores, mode, options) => {
          if (mode === 'readwrite' && this.isNewer(history.length)) throw new NewerLibraryError();
          return core.transaction(stores, mode, options);
        },
      }),
    });
  }

  /** Whether the database that is open was written by a version of Guidepost that knows more forms: then it is read and never written, lest something of it be lost. */
  isNewer(known = forms.length): boolean {
    return Math.floor(this.backendDB().version / 10) > known; // Dexie counts in tens, and opens a newer one as it is
  }
}

/** A newer version of Guidepost wrote the library: this one only reads it. */
export class NewerLibraryError extends Error {
  constructor() {
    super('the library was written by a newer version of Guidepost; nothing is changed in it');
  }
}

/** Whether the library may only be read here. */
export async function isReadOnly(): Promise<boolean> {
  await database.open();
  return database.isNewer();
}

export const database = new GuidepostDatabase('guidepost');

function refuse(): never {
  throw new Error('the log is only ever added to');
}
