/** Whether a reply may be offered, and its text as it would stand. */
import * as v from 'valibot';
import type { CrisisLevel } from '../context.ts';
import { type Reply, ReplySlot } from '../guide.ts';
import { filled } from './wording.ts';

/** Why a reply may not be inserted. */
export const obstacles = ['draft', 'retired', 'expired', 'other-level', 'other-network'] as const;
export type Obstacle = (typeof obstacles)[number];

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

/** Whether a crisis lets a reply through as it stands: it may be inserted, and from level 2 on it is meant for that level by name; one for no level in particular is for calm days. */
export function isClearedAt(reply: Reply, moment: Moment): boolean {
  const { level } = moment;
  return obstacleTo(reply, moment) === null && (level < 2 || (reply.levels?.includes(level) ?? false));
}

function fits({ networks, variants = [] }: Reply, network: string): boolean {
  return [networks, ...variants.map((each) => each.networks)].some((each) => each.length === 0 || each.includes(network));
}

/** Where a reply is wanted: what the guard in the page says of its box. '' for what is not known. */
export const Where = v.object({
  /** The brand that speaks; '' when it is not decided. */
  brand: v.string(),
  /** Family of the network, and its name on screen. */
  network: v.string(),
  networkName: v.string(),
  /** Our account. */
  account: v.string(),
  /** The message being answered, and who wrote it. */
  message: v.string(),
  author: v.string(),
});
export type Where = v.InferOutput<typeof Where>;
export const nowhere: Where = { brand: '', network: '', networkName: '', account: '', message: '', author: '' };

/** A reply as a line of a list. */
export const ListedReply = v.object({
  brandId: v.string(),
  id: v.string(),
  title: v.string(),
  /** The beginning of its text. */
  body: v.string(),
  lang: v.string(),
  scenario: v.string(),
  obstacle: v.nullable(v.picklist(obstacles)),
  /** For `expired`: until when it was good. */
  validUntil: v.string(),
  /** Speaks of what the message speaks of. */
  isFitting: v.boolean(),
});
export type ListedReply = v.InferOutput<typeof ListedReply>;

/** A reply that was picked: its wordings, the best first, and its slots with what is known of them. */
export const ReplyOffer = v.object({
  brandId: v.string(),
  id: v.string(),
  title: v.string(),
  obstacle: v.nullable(v.picklist(obstacles)),
  /** The crisis level that is on lets it through as it stands. */
  isCleared: v.boolean(),
  wordings: v.array(v.object({ at: v.number(), body: v.string(), lang: v.string(), slots: v.array(ReplySlot), values: v.record(v.string(), v.string()) })),
  attachment: v.string(),
});
export type ReplyOffer = v.InferOutput<typeof ReplyOffer>;

/** The text of an offer that leaves nothing to decide: one wording, no slot open, nothing to attach, nothing in the way. Null where somebody must look. */
export function readyText({ wordings, obstacle, attachment }: ReplyOffer): { readonly text: string; readonly wording: number } | null {
  const [only, ...others] = wordings;
  if (!only || others.length > 0 || obstacle !== null || attachment !== '') return null;
  if (only.slots.some(({ name }) => !only.values[name]?.trim())) return null;
  return { text: filled(only.body, only.values), wording: only.at };
}
