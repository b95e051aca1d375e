import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { networks } from '#src/networks.ts';
import { trials } from '#test/e2e/harness/trial.ts';

const described = [...networks].filter(([, { near }]) => !near);

/**
 * What an install asks for. One more host, and an update switches the extension off until somebody accepts it (Chromium) or works without it
 * and says nothing (Firefox): so this list is frozen, and a network that comes later is switched on by its user.
 */
const listedHosts = [
  '*.twitter.com',
  '*.vk.com',
  '*.vk.ru',
  '*.x.com',
  'dzen.ru',
  'facebook.com',
  'instagram.com',
  'linkedin.com',
  'm.facebook.com',
  'm.ok.ru',
  'm.youtube.com',
  'ok.ru',
  'studio.youtube.com',
  'twitter.com',
  'vk.com',
  'vk.ru',
  'web.facebook.com',
  'web.telegram.org',
  'web.vk.me',
  'www.facebook.com',
  'www.instagram.com',
  'www.linkedin.com',
  'www.messenger.com',
  'www.ok.ru',
  'www.tiktok.com',
  'www.youtube.com',
  'x.com',
];

describe('The catalogue of networks', () => {
  test('the hosts that an install asks for are the ten most used networks, for ever', () => {
    const listed = described.filter(([, { access }]) => access === 'listed').flatMap(([, { hosts }]) => hosts);
    expect([...new Set(listed)].sort()).toEqual(listedHosts);
  });

  test.each(described)('%s has a look-alike page and a trial', (id) => {
    expect([`test/pages/networks/${id}.js`, `test/e2e/networks/${id}.ts`].filter((file) => !existsSync(file))).toEqual([]);
  });

  test.each(described)('%s says what it publishes with, and where', (_, { boxes, publish, keys, hosts, signs }) => {
    expect(hosts.length + signs.length).toBeGreaterThan(0);
    for (const { kind, part, confidence } of boxes) {
      // A part goes out with its body, and a box of low confidence is never held.
      if (part !== 'body' || confidence === 'low') continue;
      expect(
        [...publish, ...keys].some((fact) => fact.confidence !== 'low' && fact.for.includes(kind)),
        kind,
      ).toBe(true);
    }
  });

  test.each(described)(
    '%s: every kind of box and every key that is sure of it is tried, in Russian and in English',
    (id, { boxes, keys, schedule, account }) => {
      const places = trials.get(id)?.places ?? [];
      const isSure = ({ confidence, source }: { confidence: string; source: string }): boolean => confidence !== 'low' && !source.startsWith('not confirmed');
      const kinds = new Set(boxes.filter(isSure).map(({ kind }) => kind));
      const wanted = keys
        .filter(isSure)
        .flatMap((fact) => fact.for.filter((kind) => kinds.has(kind)).flatMap((kind) => fact.keys.map((key) => `${kind} by ${key}`)));
      const tried = places.flatMap(({ kind, ways }) => ways.map((way) => `${kind} by ${{ enter: 'Enter', 'mod-enter': 'Mod+Enter' }[way as string] ?? way}`));
      expect(wanted.filter((each) => !tried.includes(each))).toEqual([]);
      expect([...kinds].filter((kind) => !places.some((place) => place.kind === kind))).toEqual([]);
      expect(new Set(places.map(({ address }) => address.includes('lang=ru'))).size).toBe(2);
      if (schedule.some(isSure)) expect(places.some(({ scheduled }) => scheduled)).toBe(true);
      if (account.some(isSure)) expect(places.some((place) => place.account)).toBe(true);
    },
  );

  test.each(described)('%s writes patterns that can be read', (_, network) => {
    const patterns = [
      network.path,
      ...network.boxes.flatMap(({ path, sign }) => [path, sign?.pattern]),
      ...[...network.account, ...network.schedule].map(({ pattern }) => pattern),
      ...network.limits.map(({ stated }) => stated?.pattern),
    ];
    for (const pattern of patterns) expect(() => new RegExp(pattern ?? '')).not.toThrow();
  });
});
