import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { joined, parted } from '#src/core/planes.ts';
import { edge } from '#src/core/spelling/dictionary.ts';

const folder = 'assets/dictionaries';
const names = readdirSync(folder).filter((name) => name.endsWith('.bin'));

/** All that an automaton says, wherever its nodes stand: of each node a digest of its edges in their order, each with its payload or the digest of what it leads to. */
function saidBy(bytes: ArrayBuffer): { readonly said: string; readonly nodes: number; readonly text: string } {
  const [, count = 0, root = 0, size = 0] = new Uint32Array(bytes, 0, 4);
  const edges = new Uint32Array(bytes, 16, count);
  const digests = new Map<number, string>();
  const digestOf = (node: number): string => {
    const known = digests.get(node);
    if (known !== undefined) return known;
    let said = '';
    for (let at = node; ; at++) {
      const value = edges[at] ?? edge.last;
      const label = value & edge.label;
      said += ` ${label}:${label === 0 ? value >>> edge.target : digestOf(value >>> edge.target)}`;
      if ((value & edge.last) !== 0) break;
    }
    const digest = createHash('sha1').update(said).digest('base64');
    digests.set(node, digest);
    return digest;
  };
  return { said: digestOf(root), nodes: digests.size, text: Buffer.from(bytes, 16 + count * 4, size).toString('base64') };
}

test.each(names)('%s says the same when it is put together again, and takes a quarter less of a zip', (name) => {
  const file = readFileSync(`${folder}/${name}`);
  const whole = new Uint8Array(file);
  const small = parted(whole);
  expect(saidBy(joined(small.buffer))).toEqual(saidBy(whole.buffer));
  expect(saidBy(whole.buffer).nodes).toBeGreaterThan(10_000);
  expect(deflateRawSync(small, { level: 9 }).length).toBeLessThan(0.75 * deflateRawSync(whole, { level: 9 }).length);
});

test('what was put together is parted into the same bytes', () => {
  const small = parted(new Uint8Array(readFileSync(`${folder}/words.en.bin`)));
  expect(Buffer.from(parted(new Uint8Array(joined(small.buffer)))).equals(small)).toBe(true);
});

test('bytes that were not parted come back as they are', () => {
  for (const bytes of [new ArrayBuffer(0), new ArrayBuffer(7), new Uint8Array(64).fill(3).buffer]) expect(joined(bytes)).toBe(bytes);
});
