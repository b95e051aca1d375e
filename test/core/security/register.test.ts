import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import pages from '#assets/account-pages.json';
import { AccountPages } from '#src/core/security/account-pages.ts';
import { browserAge } from '#src/core/security/browser-age.ts';
import { leaverList, type RegisteredAccount } from '#src/core/security/leaver.ts';
import { maskedLogin, othersWith, sharedPasswords } from '#src/core/security/prints.ts';
import { AccountCard, emptyCard, peopleIn, readinessOf, reviewPoints, tick } from '#src/core/security/register.ts';
import { networks } from '#src/networks.ts';

const now = Date.UTC(2026, 10, 29);
const day = 86_400_000;
const card = (more: v.InferInput<typeof AccountCard>): AccountCard => v.parse(AccountCard, more);

const ready = card({
  owner: 'Anna',
  access: [
    { person: 'Anna', how: 'password' },
    { person: 'Boris', how: 'role' },
  ],
  twoFactor: 'app',
  recovery: [
    { what: 'email', value: 'smm@example.com', holder: 'Anna' },
    { what: 'codes', holder: 'Vera' },
  ],
  reviewedAt: now - 3 * day,
});

describe('readiness', () => {
  it('is whole where nothing is lacking, and nothing where nothing is known', () => {
    expect(readinessOf(ready, now)).toEqual({ score: 100, lacking: [] });
    expect(readinessOf(emptyCard, now).score).toBe(15);
  });

  it.each([
    [{ ...ready, twoFactor: 'none' as const }, 70, 'two-factor'],
    [{ ...ready, twoFactor: 'sms' as const }, 90, 'sms'],
    [{ ...ready, owner: ' ' }, 85, 'owner'],
    [{ ...ready, access: [...ready.access, { person: 'Gleb', how: 'password' as const, tool: '' }] }, 85, 'shared'],
    [{ ...ready, access: [...ready.access, { person: ' anna ', how: 'password' as const, tool: '' }] }, 100, undefined],
    [{ ...ready, recovery: [] }, 85, 'recovery'],
    [{ ...ready, recovery: ready.recovery.slice(0, 1) }, 95, 'one-recovery'],
    [{ ...ready, reviewedAt: now - 32 * day }, 85, 'review'],
  ])('%# falls by what is lacking', (given, score, first) => {
    const { score: seen, lacking } = readinessOf(given, now);
    expect(seen).toBe(score);
    expect(lacking[0]?.what).toBe(first);
  });
});

it('a review is over with its last point, whichever that is', () => {
  for (const last of reviewPoints) {
    let seen: AccountCard = { ...ready, reviewedAt: null };
    for (const point of reviewPoints.filter((each) => each !== last)) seen = tick(seen, point, true, now);
    expect(seen.reviewedAt).toBeNull();
    expect(tick(seen, last, true, now)).toMatchObject({ reviewedAt: now, ticked: [] });
    expect(tick(seen, reviewPoints.find((each) => each !== last) ?? last, false, now).ticked).toHaveLength(reviewPoints.length - 2);
  }
});

it('names people once, however they are written', () => {
  expect(peopleIn([ready, card({ owner: 'anna ', access: [{ person: 'Борис  Ёлкин' }], recovery: [{ holder: 'борис елкин' }] })])).toEqual(
    expect.arrayContaining(['Anna', 'Boris', 'Vera', 'Борис  Ёлкин']),
  );
});

describe('somebody leaves', () => {
  const at = (network: string, kind: string, given: AccountCard): RegisteredAccount => ({ network, handle: 'shore', kind, card: given });
  const accounts = [
    at('vk', 'corporate', card({ owner: 'Vera', access: [{ person: 'Anna', how: 'tool', tool: 'Postiz' }] })),
    at('telegram', 'corporate', card({ owner: 'Vera', access: [{ person: 'Vera', how: 'password' }] })),
    at('x', 'corporate', ready),
    at('facebook', 'corporate', card({ owner: 'Vera', access: [{ person: 'anna', how: 'role' }] })),
    at('youtube', 'corporate', card({ owner: 'Vera', recovery: [{ what: 'phone', value: '+7', holder: 'Anna' }] })),
  ];
  const list = leaverList('Anna', accounts);

  it('takes what is most dangerous first, and leaves alone what they cannot reach', () => {
    expect(list.map(({ network }) => network)).toEqual(['x', 'youtube', 'vk', 'facebook']);
  });

  it('changes who could take the account back before the password, and puts them out last', () => {
    expect(list[0]?.steps.map(({ act }) => act)).toEqual(['hand-over', 'recovery', 'password', 'two-factor', 'sessions', 'apps']);
    expect(list[1]?.steps.map(({ act }) => act)).toEqual(['recovery', 'password', 'two-factor', 'sessions', 'apps']);
    expect(list[2]?.steps).toMatchObject([{ act: 'tool', tool: 'Postiz', page: 'apps' }]);
    expect(list[3]?.steps).toMatchObject([{ act: 'role', page: 'people' }]);
  });

  it('is empty for somebody who is named nowhere', () => expect(leaverList('Gleb', accounts)).toEqual([]));
});

it("lists each network's own pages: of families that we know, and where people have accounts for each of them", () => {
  const { networks: listed } = v.parse(AccountPages, pages);
  const families = new Set([...networks.values()].map(({ family }) => family));
  for (const family of Object.keys(listed)) expect(families).toContain(family);
  for (const family of families) if (!['generic', 'postiz'].includes(family)) expect(Object.keys(listed), family).toContain(family);
});

describe('the age of a browser', () => {
  const known = { version: 153, releasedOn: '2026-11-10', long: [140, 153] };
  it.each([
    ['153.0', 0, false],
    ['152.0.7', 0, true],
    ['153.0.1', 5, false],
    ['153.0', 7, true],
    ['154.0', 7, false],
    ['154.0', 12, true],
    ['140.6.0', 12, false],
    ['140.0', 0, true],
    ['200.0', 100, false],
  ])('%s, %d weeks later', (version, weeks, isOld) => {
    expect(browserAge(version, known, Date.parse('2026-11-10') + weeks * 7 * day).isOld).toBe(isOld);
  });
});

describe('what is kept of passwords', () => {
  const prints = [
    { id: 'x 1', site: 'x', login: 'an…', print: 'aaaaaa', at: 1 },
    { id: 'vk 2', site: 'vk', login: 'br…', print: 'aaaaaa', at: 2 },
    { id: 'ok 3', site: 'ok', login: 'br…', print: 'bbbbbb', at: 3 },
  ];
  it('tells who shares one', () => {
    expect(othersWith(prints, 'aaaaaa', 'x 1').map(({ site }) => site)).toEqual(['vk']);
    expect(othersWith(prints, 'bbbbbb', 'ok 3')).toEqual([]);
    expect(sharedPasswords(prints).map((group) => group.length)).toEqual([2]);
  });
  it.each([
    ['anna.k@example.com', 'an…'],
    ['+7 916 123-45-67', '…67'],
    ['ab', 'a…'],
    ['', ''],
  ])('shows of the login %j only %j', (login, shown) => expect(maskedLogin(login)).toBe(shown));
});
