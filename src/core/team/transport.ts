/** How a team's records travel: five verbs. One engine is one file in `platform` that speaks them; nothing above it knows which it is. */
import type { TeamRole } from './roles.ts';

/** A value under a key (keys.ts). Engines hand on what they were given; whether to trust it, judge.ts says, by the signature. */
export interface Value {
  /** Rises with every issue of the key; part of what is signed. */
  readonly seq: number;
  /** The engine's own word for this state of the key: an ETag, a revision. A `put` names the one that it is meant to replace. */
  readonly rev: string;
  /** The author's public key in letters (core/crisis/approval.ts). */
  readonly author: string;
  /** When the author wrote it, epoch milliseconds by the author's clock: to be shown, never to be ordered by. */
  readonly at: number;
  /** JSON of one of the record shapes; '' for something that was deleted. */
  readonly body: string;
  /** Ed25519 over the bytes that record.ts names, in letters. Absent only where the engine itself vouches for the author. */
  readonly signature?: string | undefined;
}

/** What is written: the engine gives the revision. */
export type Written = Omit<Value, 'rev'>;

/**
 * Why an engine did not do what it was asked; each has a sentence (`teamTrouble_<why>`). `unset`: a server answers, and has no place for a team's records;
 * `stranger`: a server lets this key not in; `password`: a folder does not take name and password; `refused`: a server does not let this key write that;
 * `occupied`: another team's list stands there;
 * `unwritable`: this way only reads.
 */
export const transportTroubles = [
  'closed',
  'unreachable',
  'unset',
  'stranger',
  'password',
  'status',
  'large',
  'unreadable',
  'refused',
  'occupied',
  'unwritable',
] as const;
export interface TransportTrouble {
  readonly why: (typeof transportTroubles)[number];
  /** A status, or what the server said. */
  readonly detail?: string | undefined;
}

/** Whether nothing was told of the record itself, so that the same question may be answered later. */
export function isOutOfReach({ why }: TransportTrouble): boolean {
  return why === 'unreachable' || why === 'unset' || why === 'stranger';
}

/** `same`: nothing changed since the revision that is known. `value` is null where the key was never written. `clock` is the engine's own, epoch milliseconds, where it tells it. */
export type Got =
  | { readonly ok: true; readonly kind: 'same'; readonly clock?: number | undefined }
  | { readonly ok: true; readonly kind: 'value'; readonly value: Value | null; readonly clock?: number | undefined }
  | { readonly ok: false; readonly trouble: TransportTrouble };

/** A conflict is an outcome like any other: what stands there now comes with it, and nothing was overwritten. */
export type Put =
  | { readonly ok: true; readonly rev: string }
  | { readonly ok: false; readonly conflict: Value | null }
  | { readonly ok: false; readonly trouble: TransportTrouble };

export interface Who {
  /** The public key that this installation signs with, in letters. */
  readonly key: string;
  /** As the team's root, or the server, knows it; '' where it does not. */
  readonly name: string;
  readonly roles: readonly TeamRole[];
}

export interface Transport {
  /** The value of a key. `known` is the revision that is had already. */
  get(key: string, known?: string): Promise<Got>;
  /** Writes a key that stands at `expected` (null: that was never written). */
  put(key: string, value: Written, expected: string | null): Promise<Put>;
  /**
   * Calls `heard` for each change of keys that begin so, as soon as the engine hears of it, until the signal. It is a hint: whoever must not miss one asks
   * by `get` on start, after a break and every 30 s. An engine that hears nothing by itself never calls.
   */
  watch(prefix: string, heard: (key: string, value: Value) => void, signal: AbortSignal): void;
  /** What is kept of a key's former values, the newest first. */
  history(key: string): Promise<readonly Value[]>;
  whoAmI(): Promise<Who>;
}
