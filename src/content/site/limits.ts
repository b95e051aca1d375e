/** Length limits as this page itself states them: where anybody may run a copy of a network, each sets its own. */
import type { Limit } from '../../core/network/network.ts';
import { firstFound } from './composed.ts';

/** The limits with what the page says of them; where it says nothing, as the network's file has them. */
export function limitsHere(limits: readonly Limit[]): readonly Limit[] {
  return limits.map((limit) => {
    const max = limit.stated && statedNumber(limit.stated);
    return max ? { ...limit, max } : limit;
  });
}

/** A script's text does not change, and may be long. */
const inScripts = new WeakMap<Element, number | undefined>();

function statedNumber({ find, attribute, pattern }: NonNullable<Limit['stated']>): number | undefined {
  const found = find.map((selector) => firstFound(document, selector)).find((element) => element !== null);
  if (found && inScripts.has(found)) return inScripts.get(found);
  const raw = (attribute ? found?.getAttribute(attribute) : found?.textContent) ?? '';
  const stated = Number(pattern ? new RegExp(pattern).exec(raw)?.[1] : raw.trim());
  const max = Number.isSafeInteger(stated) && stated > 0 ? stated : undefined;
  if (found?.localName === 'script') inScripts.set(found, max);
  return max;
}
