import type { Context } from '../context.ts';
import type { Draft } from '../draft.ts';
import type { Level } from '../finding.ts';
import type { Hit } from '../rule.ts';
import { fitsUntil, lengthOf } from '../text/length.ts';
import type { Prepared } from '../text/prepare.ts';
import { confidences, type Limit, type Network } from './network.ts';

interface Measured {
  readonly draft: Draft;
  readonly context: Context;
  readonly text: Prepared;
  readonly level: Level;
}

/** What is too much of a draft by the network's limit or a number of the guide's. */
export function lengthHit(length: 'network' | 'off' | number, { draft, context, text, level }: Measured): Hit | undefined {
  const limit = limitFor(context.limits.get(draft.network.toLowerCase()) ?? [], draft);
  const max = typeof length === 'number' ? length : length === 'network' ? limit?.max : undefined;
  if (max === undefined) return undefined;
  const count = limit?.count ?? 'graphemes';
  const beside = length === 'network' && limit?.together ? besideOf(draft, limit) : 0;
  const long = lengthOf(text.text, count, text.entities) + beside;
  if (long <= max) return undefined;
  const span = { start: fitsUntil(text.text, Math.max(0, max - beside), { count, links: text.entities }), end: text.text.length };
  const hit: Hit = { key: beside > 0 ? 'together' : 'length', span, values: { count: long, max, over: long - max } };
  if (length !== 'network' || !limit) return hit;
  const isMine = long <= (limit.subscribers ?? 0);
  const spoken = isMine ? { ...hit, key: 'subscribers', values: { ...hit.values, more: limit.subscribers ?? 0 } } : hit;
  return level === 'hold' && (isMine || limit.confidence === 'low') ? { ...spoken, level: 'warn' } : spoken; // what is not certain never holds
}

/** What a limit is chosen by. */
type Limited = Pick<Draft, 'part' | 'attachments'> & { readonly box: Draft['box'] | null };

/** The limit of a draft: a caption's before any other, and one that names the kind of box before one for all. */
export function limitFor<L extends Limit>(limits: readonly L[], { box, part, attachments }: Limited): L | undefined {
  const ofPart = limits.filter(
    ({ parts = ['body'], attached }) => parts.includes(part) && (!attached || attachments.some(({ kind }) => includes(attached, kind))),
  );
  const named = ofPart.filter(({ boxes }) => box && boxes?.includes(box));
  const general = ofPart.filter(({ boxes }) => !boxes);
  return [...named, ...general].find(({ attached }) => attached) ?? named[0] ?? general[0];
}

/** Length limits by family, the surest first: a family may have several sites, and each of them states its own. */
export function limitsByFamily(networks: Iterable<Pick<Network, 'family' | 'limits'>>): ReadonlyMap<string, readonly Limit[]> {
  const limits = new Map<string, Limit[]>();
  for (const { family, limits: own } of networks) limits.set(family, [...(limits.get(family) ?? []), ...own].sort(bySureness));
  return limits;
}

function bySureness(one: Limit, other: Limit): number {
  return confidences.indexOf(one.confidence) - confidences.indexOf(other.confidence);
}

/** How much of the limit the other parts take; in a thread it cannot be told whose they are. Links are short in the body alone. */
function besideOf({ part: own, beside = [] }: Draft, { together, count }: Limit): number {
  if (beside.some(({ part }) => part === own)) return 0;
  return beside.reduce((sum, { part, text }) => sum + (together?.includes(part) ? lengthOf(text, count) : 0), 0);
}

function includes(all: readonly string[], one: string): boolean {
  return all.includes(one);
}
