import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { joined, parted } from '#src/core/planes.ts';

const folder = 'assets/dictionaries';

test.each(readdirSync(folder).filter((name) => name.endsWith('.bin')))('%s comes back whole from its planes', (name) => {
  const whole = new Uint8Array(readFileSync(`${folder}/${name}`));
  const planes = parted(whole);
  expect(Buffer.from(joined(planes.buffer)).equals(whole)).toBe(true);
  expect(Buffer.from(planes.subarray(4)).equals(whole)).toBe(false);
});

test('bytes that are in no planes come back as they are', () => {
  for (const bytes of [new ArrayBuffer(0), new ArrayBuffer(7), new Uint8Array(64).fill(3).buffer]) expect(joined(bytes)).toBe(bytes);
});
