import 'fake-indexeddb/auto';
import './fake-browser.ts';
import * as v from 'valibot';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Advocate } from '#src/core/advocates/advocate.ts';
import type { SeenPost } from '#src/core/mentions/mention.ts';
import { hourOf } from '#src/core/mentions/spike.ts';
import { advocateOf, advocatesOf, knownAuthors, putAdvocate } from '#src/platform/advocates.ts';
import { applyState, wholeState } from '#src/platform/backup.ts';
import { BackupFile } from '#src/platform/backup-file.ts';
import { database } from '#src/platform/database.ts';
import { publishWatch, putTerms, termsOf, watchNow } from '#src/platform/mention-terms.ts';
import { addSeen, applyLimit, changeMention, eraseMentions, forgetOld, hoursOfBrand, mentionsFor, mentionUsage } from '#src/platform/mentions.ts';
import { readStored, writeStored } from '#src/platform/storage.ts';
import { fake } from './fake-browser.ts';
import { guideNamed } from './samples.ts';

const term = { also: [], handles: [], hashtags: [], ignore: [], beside: [], on: true };
const post = (at: number, more: Partial<SeenPost> = {}): SeenPost => ({
  network: 'x',
  author: `Reader ${at}`,
  handle: `reader_${at}`,
  link: `https://x.com/reader_${at}/status/${at}?s=20`,
  quote: `Northwind is late again, number ${at}`,
  at: Date.now() - at * 1000,
  named: [{ brand: 'a', term: 'name' }],
  ...more,
});

beforeEach(async () => {
  fake.reset();
  await Promise.all([database.mentions, database.mentionHours, database.watches, database.advocates, database.brands].map((table) => table.clear()));
  await database.brands.put({ id: 'a', guide: guideNamed('Northwind'), updatedAt: 1 });
  await putTerms('a', [
    { ...term, id: 'name', kind: 'own', name: 'Northwind' },
    { ...term, id: 'rival', kind: 'competitor', name: 'Sunrise Beans' },
  ]);
});

describe('what was seen', () => {
  test('is kept once by its link, whoever shows it; a further term is added', async () => {
    expect(await addSeen([post(1), post(1)], 2, 'page')).toBe(1);
    expect(
      await addSeen(
        [
          post(1, {
            link: 'https://x.com/reader_1/status/1?s=46&t=x',
            named: [
              { brand: 'a', term: 'name' },
              { brand: 'a', term: 'rival' },
            ],
          }),
        ],
        1,
        'page',
      ),
    ).toBe(0);
    const [only, ...others] = await mentionsFor('a');
    expect(others).toEqual([]);
    expect(only).toMatchObject({ terms: ['name', 'rival'], state: 'new', tone: 'bad', source: 'page' });
    const { named, read } = await hoursOfBrand('a');
    expect(named.map(({ term: of, count }) => [of, count]).sort()).toEqual([
      ['name', 1],
      ['own', 1],
    ]);
    expect(read).toMatchObject([{ hour: hourOf(Date.now()), count: 3 }]);
  });

  test('names two brands: it is a mention of each', async () => {
    await addSeen(
      [
        post(1, {
          named: [
            { brand: 'a', term: 'name' },
            { brand: 'b', term: 'x' },
          ],
        }),
      ],
      1,
      'page',
    );
    expect([(await mentionsFor('a')).length, (await mentionsFor('b')).length]).toEqual([1, 1]);
  });

  test('counts a post with two own terms once for the brand, a competitor not at all', async () => {
    await addSeen([post(1, { named: [{ brand: 'a', term: 'rival' }] }), post(2)], 2, 'page');
    const { named } = await hoursOfBrand('a');
    expect(named.filter(({ term: of }) => of === 'own').reduce((sum, { count }) => sum + count, 0)).toBe(1);
  });

  test('is forgotten after the days that the user chose, with names and quotes; the counts stay', async () => {
    const [day, now] = [86_400_000, Date.now()];
    await writeStored('watching', { on: true, k: 3, limit: 5, days: 30 });
    await addSeen([post(1), post(2), post(3)], 3, 'page');
    const [first, second] = await mentionsFor('a');
    await database.mentions.update(first?.key ?? '', { seenAt: now - 29 * day });
    await database.mentions.update(second?.key ?? '', { seenAt: now - 31 * day });
    expect(await forgetOld(now)).toBe(1);
    expect((await mentionsFor('a')).map(({ key }) => key)).not.toContain(second?.key);
    expect(JSON.stringify(await database.mentions.toArray())).not.toContain(second?.quote);
    const { named } = await hoursOfBrand('a');
    expect(named.filter(({ term: of }) => of === 'own').reduce((sum, { count }) => sum + count, 0)).toBe(3);
    await writeStored('watching', { on: true, k: 3, limit: 5, days: 0 });
    expect(await forgetOld(now + 9000 * day)).toBe(0);
    await writeStored('watching', { on: true, k: 3, limit: 5, days: 90 });
    expect(await forgetOld(now + 91 * day)).toBe(2);
    expect(await mentionUsage()).toEqual({ count: 0, bytes: 0 });
  });

  test('finds its terms by what stands in the library: no name is where a page’s process may read', async () => {
    await writeStored('watching', { on: true, k: 3, limit: 5, days: 30 });
    await putTerms('a', [{ ...term, id: 'anna', kind: 'person', name: 'Анна Ковальчук' }]);
    await publishWatch();
    const local = await fake.local.get();
    expect(JSON.stringify(local)).not.toMatch(/Ковальчук/i);
    expect(await watchNow()).toMatch(/ковальчук/i);
    const stamp = async () => (await readStored('mentions')).mentions?.stamp;
    const before = await stamp();
    await publishWatch();
    expect(await stamp()).toBe(before);
    await putTerms('a', [{ ...term, id: 'anna', kind: 'person', name: 'Анна Ковалёва' }]);
    await publishWatch();
    expect(await stamp()).not.toBe(before);
    await writeStored('watching', { on: false, k: 3, limit: 5, days: 30 });
    await publishWatch();
    expect([await watchNow(), (await readStored('mentions')).mentions]).toEqual([null, null]);
  });

  test('a day of ten thousand posts stays under the limit that the user sees; the oldest leave, their counts stay', async () => {
    await writeStored('watching', { on: true, k: 3, limit: 2, days: 365 });
    for (let batch = 0; batch < 50; batch++) {
      const posts = Array.from({ length: 200 }, (_, at) => post(10_000 - batch * 200 - at, { quote: `Northwind ${'long words '.repeat(34)}`.slice(0, 400) }));
      await addSeen(posts, 200, 'page');
    }
    const { count, bytes } = await mentionUsage();
    expect(bytes).toBeLessThanOrEqual(2_000_000);
    expect(count).toBeGreaterThan(1000);
    const kept = await mentionsFor('a');
    expect(kept[0]?.handle).toBe('reader_1');
    expect(kept.at(-1)?.handle).toBe(`reader_${count}`);
    const { named } = await hoursOfBrand('a');
    expect(named.filter(({ term: of }) => of === 'own').reduce((sum, each) => sum + each.count, 0)).toBe(10_000);
    await applyLimit(1);
    expect((await mentionUsage()).bytes).toBeLessThanOrEqual(1_000_000);
  }, 60_000);

  test('what was decided stays; what is erased is gone with its counts', async () => {
    await addSeen([post(1)], 1, 'page');
    const [{ key } = { key: '' }] = await mentionsFor('a');
    await changeMention(key, { state: 'handled', cause: 'service' });
    await addSeen([post(1)], 1, 'page');
    expect(await mentionsFor('a')).toMatchObject([{ state: 'handled', cause: 'service' }]);
    await eraseMentions('a');
    expect(await mentionsFor('a')).toEqual([]);
    expect((await hoursOfBrand('a')).named).toEqual([]);
  });
});

describe('advocates', () => {
  const card: Advocate = {
    id: '1',
    brandId: 'a',
    name: 'Anna',
    handles: [{ network: 'x', handle: 'anna_k' }],
    helped: [],
    topics: [],
    consent: true,
    given: '',
    askedAt: [],
    askLimit: 2,
    notes: '',
  };

  test('one of a mention, once however often; a complaint is no help', async () => {
    await addSeen([post(1), post(2, { quote: 'Great coffee at Northwind, thank you so much!' })], 2, 'page');
    const [late, kind] = [...(await mentionsFor('a'))].sort((one, other) => one.handle.localeCompare(other.handle));
    await advocateOf(kind?.key ?? '');
    await advocateOf(kind?.key ?? '');
    await advocateOf(late?.key ?? '');
    const all = await advocatesOf('a');
    expect(all.map(({ name, helped }) => [name, helped.length])).toEqual([
      ['Reader 1', 0],
      ['Reader 2', 1],
    ]);
    expect(await advocateOf('gone')).toBeNull();
  });

  test('a page learns only which of the accounts that it shows are known', async () => {
    await putAdvocate(card);
    expect(
      await knownAuthors([
        { network: 'x', handle: '@Anna_K' },
        { network: 'vk', handle: 'anna_k' },
        { network: 'x', handle: 'oleg' },
      ]),
    ).toEqual(['x anna_k']);
    expect(await knownAuthors([])).toEqual([]);
  });

  test('a second card with an account of the first becomes one with it', async () => {
    await putAdvocate(card);
    await putAdvocate({
      ...card,
      id: '2',
      name: 'Anna K.',
      handles: [
        { network: 'x', handle: 'Anna_K' },
        { network: 'vk', handle: 'anna' },
      ],
    });
    const all = await advocatesOf('a');
    expect(all).toHaveLength(1);
    expect(all[0]?.handles.map(({ network }) => network)).toEqual(['x', 'vk']);
  });
});

test('mentions, terms and advocates are in backups', async () => {
  await putAdvocate({
    id: '1',
    brandId: 'a',
    name: 'Anna',
    handles: [],
    helped: [],
    topics: [],
    consent: true,
    given: '',
    askedAt: [],
    askLimit: 2,
    notes: '',
  });
  await addSeen([post(1)], 1, 'page');
  const state = v.parse(BackupFile, JSON.parse(JSON.stringify(await wholeState())));
  const before = await database.mentions.toArray();
  expect(before).toHaveLength(1);
  await Promise.all([database.watches.clear(), database.advocates.clear(), database.mentions.clear()]);
  await applyState(state);
  expect(await database.mentions.toArray()).toEqual(before);
  expect((await termsOf('a')).map(({ name }) => name)).toEqual(['Northwind', 'Sunrise Beans']);
  expect(await advocatesOf('a')).toMatchObject([{ name: 'Anna', consent: true }]);
});
