import { expect, test } from 'vitest';
import { type ReplyOffer, readyText } from '#src/core/replies/offer.ts';

const slot = { name: 'name', type: 'text' as const, usual: '', choices: [] };
const wording = { at: 2, body: 'Hello, {name}', lang: 'en', slots: [slot], values: { name: 'Nora' } };
const offer: ReplyOffer = { brandId: 'b', id: 'r', title: 'Hello', obstacle: null, isCleared: true, attachment: '', wordings: [wording] };

test('one wording with all its slots known leaves nothing to decide', () => {
  expect(readyText(offer)).toEqual({ text: 'Hello, Nora', wording: 2 });
  expect(readyText({ ...offer, wordings: [{ ...wording, body: 'Hello', slots: [], values: {} }] })).toEqual({ text: 'Hello', wording: 2 });
});

test.each<[string, Partial<ReplyOffer>]>([
  ['a slot is open', { wordings: [{ ...wording, values: { name: ' ' } }] }],
  ['there is a choice of wordings', { wordings: [wording, wording] }],
  ['there is none', { wordings: [] }],
  ['something is to be attached', { attachment: 'the size table' }],
  ['it is a draft', { obstacle: 'draft' }],
])('somebody must look when %s', (_, change) => {
  expect(readyText({ ...offer, ...change })).toBeNull();
});
