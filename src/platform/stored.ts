/** What stands in the library: one shape for each table (database.ts). */
import type { CrisisLevel } from '../core/context.ts';
import type { Plan, Role } from '../core/crisis/plan.ts';
import type { BoxKind } from '../core/draft.ts';
import type { Guide, Reply } from '../core/guide.ts';
import type { ReadText } from '../core/guide-document/reading.ts';
import type { beginnings, ChainEnd } from '../core/log/chain.ts';
import type { WatchTerm } from '../core/mentions/terms.ts';
import type { AccountCard } from '../core/security/register.ts';
import type { KeyUse } from './install-key.ts';
import type { LogEntry } from './log-entry.ts';

/** A brand with its guide as the user wrote it. Its replies live in their own table; `guide.replies` is empty here. */
export interface StoredBrand {
  readonly id: string;
  readonly guide: Guide;
  readonly updatedAt: number;
  /** True as long as it is the guide that came with us and nobody changed it: the first import takes its place. */
  readonly starter?: boolean | undefined;
}

/** A reply of one brand; the same id may stand in several brands. */
export type StoredReply = Reply & {
  readonly brandId: string;
  readonly uses: number;
  readonly updatedAt: number;
  /** Epoch milliseconds; absent for never. */
  readonly lastUsed?: number | undefined;
};

/** A reply as it was before a change. */
export interface StoredReplyVersion {
  readonly id: number;
  readonly brandId: string;
  readonly replyId: string;
  readonly at: number;
  readonly reply: Reply;
}

/** One use of a reply. `conversation` is a fingerprint of the message answered; whose words it was stands nowhere. */
export interface StoredReplyUse {
  readonly id: number;
  readonly brandId: string;
  readonly replyId: string;
  readonly at: number;
  /** The place of the wording that was taken: 0 the reply's own, then its variants. */
  readonly wording: number;
  readonly network: string;
  readonly account: string;
  readonly conversation: string;
  /** Milliseconds from the list that was opened to the text in the box; absent where nobody measured. */
  readonly tookMs?: number | undefined;
}

/** The words of a brand's replies (core/replies/index-file.ts). What changed since `main` was made stands in `recent` and is passed over in `main`. */
export interface StoredReplyIndex {
  readonly brandId: string;
  readonly main: ArrayBuffer;
  readonly changed: readonly string[];
  readonly recent: ArrayBuffer | null;
}

/** A line of the log, with its place in the chain (core/log/chain.ts); lines from before there was a chain have none. The table refuses changes and deletions. */
export type StoredLogEntry = Omit<LogEntry, 'what'> & {
  readonly id: number;
  readonly at: number;
  /** Beside what is told to us: what the log says of itself. */
  readonly what: LogEntry['what'] | (typeof beginnings)[keyof typeof beginnings];
  /** How many lines a beginning vouches for, or how many were erased. */
  readonly lines?: number | undefined;
  readonly prev?: string | undefined;
  readonly hash?: string | undefined;
};

/** The end of the log as it was signed last; one record. */
export interface StoredLogHead extends ChainEnd {
  readonly id: 'head';
  /** Absent where the browser could not sign. */
  readonly signature?: Uint8Array<ArrayBuffer> | undefined;
}

/** A key of this installation; the private half cannot be read by anybody. */
export interface InstallKey {
  readonly use: KeyUse;
  readonly privateKey: CryptoKey;
  /** Raw bytes. */
  readonly publicKey: Uint8Array<ArrayBuffer>;
  readonly madeAt: number;
}

/** A draft that the guard stopped while a crisis was on, kept because the user agreed. */
export interface StoredHeldDraft {
  readonly id: number;
  readonly at: number;
  readonly brandId: string;
  readonly network: string;
  readonly host: string;
  readonly box: BoxKind;
  /** Handle; '' when unknown. */
  readonly account: string;
  /** What it answers; '' when nothing. */
  readonly replyTo: string;
  readonly text: string;
  readonly level: CrisisLevel;
  /** Ids of the rules that held it. */
  readonly rules: readonly string[];
  /** When it was copied to be published after all. */
  readonly releasedAt?: number | undefined;
}

/** What was learned from a crisis. `id` names the crisis as the log tells it: brand and the number of its first line. */
export interface StoredReview {
  readonly id: string;
  readonly brandId: string;
  readonly whatWorked: string;
  readonly whatFailed: string;
  /** Phrases of which a rule is to be made. */
  readonly rules: readonly { readonly phrase: string; readonly madeAt?: number | undefined }[];
  /** Whom to thank, and for what. */
  readonly thanks: readonly { readonly whom: string; readonly doneAt?: number | undefined }[];
  readonly updatedAt: number;
}

/** Everything as it was before an import, a return, or a newer form of this database; `why` names the file. Its text stands in a table of its own. */
export interface StoredBackup {
  readonly id: number;
  readonly at: number;
  readonly why: string;
  readonly kind?: 'upgrade' | undefined;
  readonly brands: number;
  readonly replies: number;
  /** The length of its text. */
  readonly letters: number;
}

/** The text of a backup, as the file that is saved by hand. */
export interface StoredBackupText {
  readonly id: number;
  readonly text: string;
}

/** The version of a pack that was accepted, as JSON. */
export interface StoredPackCopy {
  readonly id: string;
  readonly text: string;
  readonly at: number;
}

/** What finds the watch terms of all brands, made ready: the JSON of a ReadyWatch (core/mentions/published.ts). There is one; `stamp` changes with it. */
export interface StoredReadyWatch {
  readonly id: 'now';
  readonly stamp: string;
  readonly watch: string;
}

/** A brand's crisis plan. `me` is who of its people sits here: of this machine only, never in a file. */
export interface StoredPlan {
  readonly brandId: string;
  readonly plan: Plan;
  readonly updatedAt: number;
  readonly me?: string | undefined;
}

/** Somebody whose approvals count here; `isMe` is the card of this installation itself. */
export interface StoredApprover {
  /** The public key in letters (core/crisis/approval.ts). */
  readonly key: string;
  readonly name: string;
  readonly role: Role;
  readonly addedAt: number;
  readonly isMe?: boolean | undefined;
  /** A copy out of a team's roster, as earlier versions made them: it does not count (team-approvers.ts). */
  readonly team?: string | undefined;
}

/** What fingerprints of passwords are made with; the key cannot be read by anybody. */
export interface StoredPasswordSecret {
  readonly id: 'secret';
  /** Hex; pages get it. */
  readonly salt: string;
  readonly key: CryptoKey;
}

/** What is known of a brand's account beside its handle (core/security/register.ts). */
export interface StoredAccountCard {
  readonly brandId: string;
  readonly network: string;
  readonly handle: string;
  readonly card: AccountCard;
  readonly updatedAt: number;
}

/** Somebody left: what is done by now of what must be taken from them. */
export interface StoredLeaver {
  readonly id: string;
  readonly brandId: string;
  readonly person: string;
  readonly startedAt: number;
  /** Names of steps (core/security/leaver.ts). */
  readonly done: readonly string[];
}

/** What a brand watches for (core/mentions/terms.ts). */
export interface StoredWatch {
  readonly brandId: string;
  readonly terms: readonly WatchTerm[];
  readonly updatedAt: number;
}

/** How often something was named in an hour; it outlives the mentions. `term`: of the watch, or `own` for all of the brand, or `read` (no brand) for all posts that were read. */
export interface StoredMentionHour {
  readonly brandId: string;
  readonly term: string;
  readonly hour: number;
  readonly count: number;
}

/** A text that went out, kept because the user switched that on. */
export interface StoredLastDraft {
  readonly id: number;
  readonly brandId: string;
  readonly at: number;
  readonly text: string;
}

/** Somebody has read a brand's guide: when, and the text as it was then (core/guide-document/reading.ts). */
export interface StoredGuideRead {
  readonly brandId: string;
  /** As they call themselves. */
  readonly person: string;
  readonly at: number;
  readonly text: ReadText;
}
