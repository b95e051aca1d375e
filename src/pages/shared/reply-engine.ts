/** What finds replies and makes them ready. It comes after the page is drawn: search, library and measures are most of what the popup would carry. */
import * as v from 'valibot';
import type { BoxKind } from '../../core/draft.ts';
import { limitFor } from '../../core/network/length-limit.ts';
import { Network } from '../../core/network/network.ts';
import { lengthOf } from '../../core/text/length.ts';
import { prepare } from '../../core/text/prepare.ts';
import { readStored } from '../../platform/storage.ts';

export { readyText } from '../../core/replies/offer.ts';
export { listReplies, noteTaken, offerReply } from '../../platform/reply-offers.ts';

/** How much of a limit a text takes; null where none is known. */
export type Measure = (text: string, box: BoxKind | null) => { readonly length: number; readonly max: number } | null;

/** What measures texts for a network's family, by the facts that are in use. */
export async function measureFor(family: string): Promise<Measure> {
  const { networks } = await readStored('networks');
  const limits = Object.values(networks).flatMap(({ facts, taught }) => {
    const read = taught ? null : v.safeParse(Network, JSON.parse(facts));
    return read?.success && read.output.family === family ? read.output.limits.filter(({ confidence }) => confidence !== 'low') : [];
  });
  return (text, box) => {
    const limit = limitFor(limits, { box, part: 'body', attachments: [] });
    return limit ? { length: lengthOf(text, limit.count, prepare(text).entities), max: limit.max } : null;
  };
}
