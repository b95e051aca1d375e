import { describe, expect, it } from 'vitest';
import { Pile, type Run } from '#src/content/mentions/pile.ts';

const element = (id: number, isConnected = true): Node => ({ nodeType: 1, isConnected, id }) as unknown as Node;
const text = { nodeType: 3, isConnected: true } as unknown as Node;
const elements = (from: number, to: number): Node[] => Array.from({ length: to - from }, (_, at) => element(from + at));

function idsIn(pile: Pile): number[] {
  const ids: number[] = [];
  while (pile.size > 0) ids.push(...Array.from(pile.take() as Run, (node) => (node as unknown as { id: number }).id));
  return ids;
}

describe('what a page added', () => {
  it('comes back run by run, the oldest first', () => {
    const pile = new Pile();
    pile.add(elements(0, 3));
    pile.add(elements(3, 4));
    expect(pile.size).toBe(4);
    expect(pile.take()).toHaveLength(3);
    expect(idsIn(pile)).toEqual([3]);
  });

  it('is no text by itself, so that counters push no post out', () => {
    const pile = new Pile();
    pile.add(elements(0, 1));
    for (let at = 0; at < 3000; at++) pile.add([text]);
    pile.keepNewest(2000);
    expect(idsIn(pile)).toEqual([0]);
  });

  it('is forgotten from the oldest on, to the very number, what left the page first', () => {
    const pile = new Pile();
    pile.add([...elements(0, 5), text]);
    pile.add([element(5, false), element(6)]);
    pile.add(elements(7, 10));
    pile.keepNewest(6);
    expect(idsIn(pile)).toEqual([3, 4, 6, 7, 8, 9]);
  });

  it('goes from one pile to another as a whole', () => {
    const [far, waiting] = [new Pile(), new Pile()];
    waiting.add(elements(0, 2));
    far.add(elements(2, 4));
    waiting.addAll(far);
    expect([waiting.size, far.size]).toEqual([4, 0]);
    expect(idsIn(waiting)).toEqual([0, 1, 2, 3]);
  });
});
