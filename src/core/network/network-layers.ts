/** How what is known of one page from several sides comes together. */
import type { Network } from './network.ts';

/**
 * A known network with what a user taught of its page. Only ever added: what the network's file is sure of keeps its place, and what it doubts
 * comes after what somebody pointed at.
 */
export function withTaught(network: Network, taught: Network): Network {
  return {
    ...network,
    boxes: beforeDoubts(network.boxes, taught.boxes.map(asAdded), ['low']),
    publish: beforeDoubts(network.publish, taught.publish.map(asAdded), ['low']),
    keys: [...network.keys, ...taught.keys],
    account: beforeDoubts(network.account, taught.account, ['low', 'medium']),
  };
}

function asAdded<F>(fact: F): F {
  return { ...fact, added: true };
}

function beforeDoubts<F extends { readonly confidence: string }>(known: readonly F[], taught: readonly F[], doubts: readonly string[]): F[] {
  const isDoubt = ({ confidence }: F): boolean => doubts.includes(confidence);
  return [...known.filter((fact) => !isDoubt(fact)), ...taught, ...known.filter(isDoubt)];
}
