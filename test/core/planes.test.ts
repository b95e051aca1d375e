import { readdirSync, readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { joined, parted } from '#src/core/planes.ts';
import { edge } from '#src/core/spelling/dictionary.ts';

const folder = 'assets/dictionaries';
const names = readdirSync(folder).filter((name) => name.endsWith('.bin'));

/** All that an automaton says, wherever its nodes stand: nodes that say the same have the same number in `known`, which automata that are compared share. */
function saidBy(bytes: ArrayBuffer, known: Map<string, number>): { readonly said: number; readonly text: string } {
  const [, count = 0, root = 0, size = 0] = new Uint32Array(bytes, 0, 4);
  const edges = new Uint32Array(bytes, 16, count);
  const numbers = new Int32Array(count).fill(-1);
  const numberOf = (node: number): number => {
    const before = numbers[node] ?? -1;
    if (before >= 0) return before;
    let said = '';
    for (let at = node; ; at++) {
      const value = edges[at] ?? edge.last;
      const label = value & edge.label;
      said += ` ${label}:${label === 0 ? value >>> edge.target : numberOf(value >>> edge.target)}`;
      if ((value & edge.last) !== 0) break;
    }
    const number = known.get(said) ?? known.size;
    known.set(said, number);
    numbers[node] = number;
    return number;
  };
  return { said: numberOf(root), text: Buffer.from(bytes, 16 + count * 4, size).toString('base64') };
}

test.each(names)('%s says the same when it is put together again, and takes a quarter less of a zip', (name) => {
  const file = readFileSync(`${folder}/${name}`);
  const whole = new Uint8Array(file);
  const small = parted(whole);
  const known = new Map<string, number>();
  expect(saidBy(joined(small.buffer), known)).toEqual(saidBy(whole.buffer, known));
  expect(known.size).toBeGreaterThan(10_000);
  expect(deflateRawSync(small, { level: 9 }).length).toBeLessThan(0.75 * deflateRawSync(whole, { level: 9 }).length);
});

test('what was put together is parted into the same bytes', () => {
  const small = parted(new Uint8Array(readFileSync(`${folder}/words.en.bin`)));
  expect(Buffer.from(parted(new Uint8Array(joined(small.buffer)))).equals(small)).toBe(true);
});

test('bytes that were not parted come back as they are', () => {
  for (const bytes of [new ArrayBuffer(0), new ArrayBuffer(7), new Uint8Array(64).fill(3).buffer]) expect(joined(bytes)).toBe(bytes);
});
