/** The places of a team's brands on this machine. */
import 'fake-indexeddb/auto';
import '../fake-browser.ts';
import * as v from 'valibot';
import { beforeEach, expect, test } from 'vitest';
import { Guide } from '#src/core/guide.ts';
import { database } from '#src/platform/database.ts';
import { brandOf } from '#src/platform/library.ts';
import { isBare, placeBrands } from '#src/platform/team/brands.ts';

const roster = [{ id: 'northwind', name: 'Northwind' }];
const names = async (): Promise<string[]> => (await database.brands.toArray()).map(({ guide }) => guide.brand.name);

beforeEach(async () => {
  await Promise.all(database.tables.map((table) => table.clear()));
  await database.teams.add({
    id: 't',
    name: 'Team',
    address: 'https://a.example/',
    pinned: 'k',
    joinedAt: 1,
    joinedBy: 'k',
    brands: {},
    troubles: {},
    applied: {},
  });
});

test('a roster that is taken twice at the same time has one place for each brand', async () => {
  const [one, other] = await Promise.all([placeBrands('t', roster), placeBrands('t', roster)]);
  expect(one).toEqual(other);
  expect(await names()).toEqual(['Northwind']);
});

test('the brand of that name is its place, and one that was deleted comes again', async () => {
  await database.brands.put(brandOf('own', v.parse(Guide, { format: 'guidepost/1', brand: { name: 'northwind ' } })));
  expect(await placeBrands('t', roster)).toEqual({ northwind: 'own' });
  await database.brands.delete('own');
  expect(await placeBrands('t', roster)).toEqual({ northwind: 'own' });
  expect(await names()).toEqual(['Northwind']);
});

test('a brand with a plan or a text of its own is not bare', async () => {
  const { northwind: id = '' } = await placeBrands('t', roster);
  expect(await isBare(id)).toBe(true);
  const stored = await database.brands.get(id);
  if (!stored) throw new Error('no brand');
  await database.brands.put(brandOf(id, { ...stored.guide, document: { sections: [] } }));
  expect(await isBare(id)).toBe(false);
});
