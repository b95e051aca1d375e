import { describe, expect, test } from 'vitest';
import type { Reply } from '#src/core/guide.ts';
import { isClearedAt, obstacleTo } from '#src/core/replies/offer.ts';
import { filled, firstValue, slotsIn, wordingsFor } from '#src/core/replies/wording.ts';
import { replyWith } from '#test/platform/samples.ts';

test.each([
  [{ status: 'draft' }, '', 'draft'],
  [{ status: 'retired' }, '', 'retired'],
  [{ validUntil: '2026-03-07' }, '', 'expired'],
  [{ validUntil: '2026-03-08' }, '', null],
  [{ validUntil: '2026-03-08T18:00' }, '', null],
  [{ networks: ['vk'] }, 'x', 'other-network'],
  [{ networks: ['vk'] }, 'vk', null],
  [{ networks: ['vk'] }, '', null],
  [{}, 'x', null],
  [{ levels: [2, 3] }, 'x', 'other-level'],
  [{ levels: [0, 1] }, 'x', null],
  [{ networks: ['vk'], variants: [{ body: 'b', lang: '', networks: ['x'] }] }, 'x', null],
] as const)('a reply with %j on %j: %s', (more, network, obstacle) => {
  expect(obstacleTo(replyWith('a', more as Partial<Reply>), { today: '2026-03-08', network, level: 1 })).toBe(obstacle);
});

test.each([
  [{}, 1, true],
  [{}, 2, false],
  [{ levels: [] }, 3, false],
  [{ levels: [1, 2] }, 2, true],
  [{ levels: [1, 2] }, 3, false],
  [{ levels: [2], status: 'draft' }, 2, false],
] as const)('a reply with %j is let through at level %i: %s', (more, level, isCleared) => {
  expect(isClearedAt(replyWith('a', more as Partial<Reply>), { today: '2026-03-08', network: 'x', level })).toBe(isCleared);
});

const known = { brand: 'North', account: '', network: 'VK', author: 'Anna', date: '8 March' };

test('a slot is filled with what is known under its name, else with its usual value', () => {
  const slots = slotsIn('{name}, {brand} on {network}: order {order} of {order}, {when}', [{ name: 'when', type: 'date', usual: 'today', choices: [] }]);
  expect(slots.map(({ name }) => name)).toEqual(['name', 'brand', 'network', 'order', 'when']);
  expect(slots.map((slot) => firstValue(slot, known))).toEqual(['Anna', 'North', 'VK', '', 'today']);
});

test('a slot without a value stays for the guard to refuse', () => {
  expect(filled('{имя}, ваш заказ {order} · {account}', { имя: 'Анна', order: ' ', account: '' })).toBe('Анна, ваш заказ {order} · {account}');
});

describe('The wording that goes out', () => {
  const reply = replyWith('thanks', {
    body: 'Thank you',
    lang: 'en',
    variants: [
      { body: 'Спасибо', lang: 'ru', networks: [] },
      { body: 'Thanks a lot', lang: 'en', networks: [] },
      { body: 'Thx', lang: 'en', networks: ['x'] },
    ],
  });
  const bodies = (network: string, language: string, used: number[] = []) => wordingsFor(reply, { network, language }, used).map(({ body }) => body);

  test('is in the language of the conversation', () => {
    expect(bodies('vk', 'ru')[0]).toBe('Спасибо');
    expect(bodies('vk', 'en')[0]).toBe('Thank you');
  });

  test('is the one made for the network, and never one made for another', () => {
    expect(bodies('x', 'en')[0]).toBe('Thx');
    expect(bodies('vk', 'en')).not.toContain('Thx');
  });

  test('is not the one that went out last', () => {
    expect(bodies('vk', 'en', [0])[0]).toBe('Thanks a lot');
    expect(bodies('vk', 'en', [2, 0])[0]).toBe('Thank you');
  });
});
