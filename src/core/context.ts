import type { Approval } from './crisis/opened.ts';
import type { Limit } from './network/network.ts';
import type { SentSketch } from './text/sketch.ts';

export type CrisisLevel = 0 | 1 | 2 | 3;

export interface Crisis {
  readonly level: CrisisLevel;
  readonly title: string;
  readonly sensitiveWords: readonly string[];
  /** What the brand does not speak of meanwhile. */
  readonly silentTopics?: readonly string[] | undefined;
  /** How many groups must hear before the public does and have not. */
  readonly untold?: number | undefined;
  /** A day of mourning in the brand's time zone, as 2026-03-08. */
  readonly mourning?: string | undefined;
}

/** What a check needs to know beside the draft and the guide. Everything that changes by itself arrives here. */
export interface Context {
  /** Epoch milliseconds. */
  readonly now: number;
  readonly crisis: Crisis;
  /** What this brand published lately. */
  readonly recent: readonly { readonly text: string; readonly at: number }[];
  /** The same as far as this machine saw it go out: sketches, since texts are not kept. */
  readonly sent?: readonly SentSketch[] | undefined;
  /** Financial silence: true, or a period in epoch milliseconds. */
  readonly quietPeriod: boolean | { readonly from: number; readonly until: number };
  /** Length limits by network family, as `networks/` states them. */
  readonly limits: ReadonlyMap<string, readonly Limit[]>;
  /** What was approved on this machine, as the guards know it. */
  readonly approvals?: readonly Approval[] | undefined;
}

export const calm: Crisis = { level: 0, title: '', sensitiveWords: [] };

/** A context in which nothing special is on; `more` overrides. */
export function contextAt(now: number, more: Partial<Context> = {}): Context {
  return { crisis: calm, recent: [], quietPeriod: false, limits: new Map(), ...more, now };
}
