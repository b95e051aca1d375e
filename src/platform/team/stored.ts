/** What of teams stands in the library: one shape for each table (../database.ts). */
import type { Guide } from '../../core/guide.ts';
import type { TeamLevel } from '../../core/team/level.ts';
import type { Unsent } from '../../core/team/outbox.ts';
import type { SignedRecord } from '../../core/team/record.ts';

/** What went wrong with a team's record when it was asked for last; `by` is who signed it, as far as it says. */
export interface TeamTrouble {
  readonly why: string;
  readonly detail?: string | undefined;
  readonly by?: string | undefined;
  readonly at: number;
}

/** Where this machine writes a team's files: a WebDAV folder, and who is let in there. It stands in no file. */
export interface TeamFolder {
  readonly address: string;
  readonly user: string;
  readonly password: string;
}

/** A team's server: `wss:` addresses, one for each node. `token` where the server knows its people by tokens. */
export interface TeamServer {
  readonly addresses: readonly string[];
  readonly token?: string | undefined;
}

/** A team that this machine belongs to. Times in epoch milliseconds. */
export interface StoredTeam {
  readonly id: string;
  /** As the roster has it; before there is one, as the invitation said. */
  readonly name: string;
  readonly address: string;
  /** The root's public key in letters: pinned when joining, moved on only by the root's own handover. */
  readonly pinned: string;
  readonly joinedAt: number;
  /** The root that the invitation named. */
  readonly joinedBy: string;
  /** The team's brands on this machine: their name in the team → our id. */
  readonly brands: Readonly<Record<string, string>>;
  /** An organization's policy named it, or its address: nobody here was asked. */
  readonly isByPolicy?: true | undefined;
  /** Who sits here has agreed to a team that a policy named. */
  readonly isAgreed?: true | undefined;
  readonly folder?: TeamFolder | undefined;
  readonly server?: TeamServer | undefined;
  /** When it last answered with something that could be read, and when it was last asked. */
  readonly contactAt?: number | undefined;
  readonly askedAt?: number | undefined;
  /** When everything was last asked for, not the levels alone. */
  readonly allAskedAt?: number | undefined;
  /** Numbers of the guides that were put to work, by key. */
  readonly applied: Readonly<Record<string, number>>;
  /** Its clock less ours where ours is ahead; else 0. */
  readonly skewMs?: number | undefined;
  /** By record; under '' what keeps us from asking at all. */
  readonly troubles: Readonly<Record<string, TeamTrouble>>;
}

/** The newest record of a team that was believed, by key. */
export interface StoredTeamRecord {
  readonly team: string;
  readonly key: string;
  readonly record: SignedRecord;
  /** The engine's word for it (core/team/transport.ts). */
  readonly rev: string;
  readonly at: number;
}

/** A record that was believed once, kept for the history. */
export interface StoredTeamPast {
  readonly id: number;
  readonly team: string;
  readonly key: string;
  readonly record: SignedRecord;
  readonly at: number;
}

/** A record of ours that is not yet seen at the team's address: handed out as a file, or written while there was no contact. */
export interface StoredTeamOutgoing {
  readonly team: string;
  readonly key: string;
  readonly record: SignedRecord;
  readonly at: number;
}

/** The team's guide as it was when an editor here had theirs in step with it: what has changed since on either side is told from it. */
export interface StoredTeamBase {
  readonly team: string;
  readonly key: string;
  readonly guide: Guide;
}

/** A root key; the private half cannot be read by anybody. The public one in letters. */
export interface RootPair {
  readonly privateKey: CryptoKey;
  readonly publicKey: string;
}

/** The root key of a team that was founded here. */
export interface StoredTeamRoot extends RootPair {
  readonly team: string;
  /** The team is being handed over to this one; not yet seen to count. */
  readonly next?: RootPair | undefined;
  /** The one before: a server whose list of people is older knows only that. */
  readonly former?: RootPair | undefined;
}

/** The team's level of a brand beside our own (core/team/level.ts). */
export interface StoredTeamLevel extends TeamLevel {
  readonly brandId: string;
  readonly team: string;
  /** The brand's name in the team. */
  readonly brand: string;
  /** The number of the record that it comes from; 0 before there was one. */
  readonly seq: number;
  /** The number that stood when a lead set a level here which is not sent yet. */
  readonly unsentOn?: number | undefined;
  /** Whether who sits here leads, by the roster. */
  readonly leads: boolean;
}

/** A record of ours that a team's server does not have yet (core/team/outbox.ts). */
export type StoredUnsent = Unsent & {
  readonly team: string;
  /** Its place among the team's. */
  readonly order: number;
  readonly at: number;
};

/** Somebody of a team asks for a yes to a text. */
export interface StoredTeamAsked {
  readonly id: string;
  readonly team: string;
  readonly brandId: string;
  /** The brand's name in the team. */
  readonly brand: string;
  /** Of the request (core/team/approvals.ts). */
  readonly token: string;
  readonly code: string;
  readonly by: string;
  readonly at: number;
  /** It was asked here. */
  readonly isMine: boolean;
  /** The box it was asked in. */
  readonly place?: string | undefined;
  /** Who sits here answered it. */
  readonly isAnswered?: boolean | undefined;
}
