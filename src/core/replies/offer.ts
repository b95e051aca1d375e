/** Whether a reply may be offered, and its text as it would stand. */
import type { CrisisLevel } from '../context.ts';
import type { Reply } from '../guide.ts';

/** Why a reply may not be inserted. */
export type Obstacle = 'draft' | 'retired' | 'expired' | 'other-level' | 'other-network';

/** Where and when a reply would go out. */
export interface Moment {
  /** A date like 2026-03-08, in the zone of whoever asks. */
  readonly today: string;
  /** Family of the network; '' when unknown. */
  readonly network: string;
  readonly level: CrisisLevel;
}

/** What stands in the way of a reply; null when nothing does. */
export function obstacleTo(reply: Reply, { today, network, level }: Moment): Obstacle | null {
  if (reply.status !== 'approved') return reply.status;
  if (reply.validUntil && reply.validUntil.slice(0, 10) < today) return 'expired';
  if (reply.levels && reply.levels.length > 0 && !reply.levels.includes(level)) return 'other-level';
  return network === '' || fits(reply, network) ? null : 'other-network';
}

function fits({ networks, variants = [] }: Reply, network: string): boolean {
  return [networks, ...variants.map((each) => each.networks)].some((each) => each.length === 0 || each.includes(network));
}
