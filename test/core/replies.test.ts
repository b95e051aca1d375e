import { expect, test } from 'vitest';
import type { Reply } from '#src/core/guide.ts';
import { fillReply, findReplies, obstacleTo, plainReply, searchable } from '#src/core/replies.ts';
import { replyWith } from '#test/platform/samples.ts';

const library: readonly (Reply & { uses: number })[] = [
  { ...replyWith('late', { title: 'Доставка опаздывает', body: 'Ваш заказ в пути', tags: ['жалоба'] }), uses: 2 },
  { ...replyWith('price', { title: 'Вопрос о цене', body: 'Доставка бесплатная', tags: ['цена'] }), uses: 9 },
  { ...replyWith('green', { title: 'Зелёная упаковка', body: 'Мы её перерабатываем', tags: ['доставка'] }), uses: 0 },
  { ...replyWith('thanks', { title: 'Thank you', body: 'We passed it on to the team' }), uses: 5 },
];
const find = (query: string) => findReplies(searchable(library), query).map(({ id }) => id);

test.each([
  ['доставка', ['late', 'green', 'price'], 'the title counts most, then tags, then the body'],
  ['ДОСТ', ['late', 'green', 'price'], 'a beginning is enough, in any case'],
  ['зеленая', ['green'], 'е stands for ё'],
  ['заказ опазд', ['late'], 'all words must be there, wherever'],
  ['заказ цена', [], 'one word missing is a miss'],
  ['team', ['thanks'], 'the body is searched too'],
  ['', ['price', 'thanks', 'late', 'green'], 'without a query the most used come first'],
  ['…!?', ['price', 'thanks', 'late', 'green'], 'signs are no words'],
])('%s finds %j: %s', (query, ids) => {
  expect(find(query)).toEqual(ids);
});

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
] as const)('a reply with %j on %j: %s', (more, network, obstacle) => {
  expect(obstacleTo(replyWith('a', more as Partial<Reply>), '2026-03-08', network)).toBe(obstacle);
});

test('known slots are filled; the others stay for the guard to refuse', () => {
  const known = { brand: 'North', account: '', network: 'VK' };
  expect(fillReply('{brand} on {network} as {account}, dear {name}', known)).toBe('North on VK as {account}, dear {name}');
});

test('what the library adds to a reply is taken off again', () => {
  expect(plainReply({ ...replyWith('a'), brandId: 'b', uses: 3, updatedAt: 1 })).toEqual(replyWith('a'));
});
