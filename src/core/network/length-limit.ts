import type { Context } from '../context.ts';
import type { Draft } from '../draft.ts';
import type { Level } from '../finding.ts';
import type { Hit } from '../rule.ts';
import { fitsUntil, lengthOf } from '../text/length.ts';
import type { Prepared } from '../text/prepare.ts';
import type { Limit } from './network.ts';

interface Measured {
  readonly draft: Draft;
  readonly context: Context;
  readonly text: Prepared;
  readonly level: Level;
}

/** What is too much of a draft by the network's limit or a number of the guide's. */
export function lengthHit(length: 'network' | 'off' | number, { draft, context, text, level }: Measured): Hit | undefined {
  const limit = length === 'network' ? limitOf(draft, context) : undefined;
  const max = limit?.max ?? (typeof length === 'number' ? length : undefined);
  if (max === undefined) return undefined;
  const count = limit?.count ?? limitOf(draft, context)?.count ?? 'graphemes';
  const long = lengthOf(text.text, count, text.entities);
  if (long <= max) return undefined;
  const span = { start: fitsUntil(text.text, max, { count, links: text.entities }), end: text.text.length };
  const hit: Hit = { key: 'length', span, values: { count: long, max, over: long - max } };
  return limit?.confidence === 'low' && level === 'hold' ? { ...hit, level: 'warn' } : hit; // a fact of low confidence never holds
}

/** The network's limit for this kind of box: one that names the box before one for all. */
function limitOf(draft: Draft, context: Context): Limit | undefined {
  if (draft.part !== 'body') return undefined;
  const limits = context.limits.get(draft.network.toLowerCase()) ?? [];
  return limits.find(({ boxes }) => boxes?.includes(draft.box)) ?? limits.find(({ boxes }) => !boxes);
}
