import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changesOf, usualChoice } from '#src/core/replies/import/choices.ts';
import { differenceOf, partsThatDiffer } from '#src/core/replies/import/difference.ts';
import { compareReplies } from '#src/core/replies/import/duplicates.ts';
import { replyWith } from '#test/platform/samples.ts';

const long = 'We are sorry that your parcel is late and we will write to you today as soon as the courier tells us where it is now';
const here = [replyWith('late', { body: long, tags: ['post'] }), replyWith('thanks', { body: 'Thank you!' })];
const kinshipOf = (id: string, body: string) => compareReplies([replyWith(id, { title: 'late', body })], here)[0];

test.each([
  ['late', `${long}.`, 'id', 'late'],
  ['x', `${long.toUpperCase()}!`, 'text', 'late'],
  ['x', long.replace('today', 'tomorrow').replace('courier', 'driver'), 'near', 'late'],
  ['x', long.replace('today', 'tomorrow').replace('courier', 'driver').replace('late', 'lost').replace('sorry', 'sad'), 'new', undefined],
  ['x', 'Thank them!', 'new', undefined],
])('%s: %s → %s', (id, body, kinship, mine) => {
  const found = kinshipOf(id, body);
  expect([found?.kinship, found?.mine?.id]).toEqual([kinship, mine]);
});

test('a reply that is the same in everything is no change', () => {
  expect(compareReplies([replyWith('late', { body: long, tags: ['post'] })], here)[0]?.kinship).toBe('same');
  expect(changesOf(compareReplies(here, here), () => 'theirs')).toEqual([]);
});

test('whatever has nine words of ten in common is found', () => {
  const word = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz');
  fc.assert(
    fc.property(fc.array(fc.array(word, { minLength: 10, maxLength: 30 }), { minLength: 1, maxLength: 20 }), fc.nat(), fc.nat(), (texts, which, place) => {
      const words = [...(texts[which % texts.length] ?? [])];
      words[place % words.length] = 'changed';
      const [found] = compareReplies(
        [replyWith('new', { body: words.join(' ') })],
        texts.map((text, at) => replyWith(`r${at}`, { body: text.join(' ') })),
      );
      expect(found?.kinship).toBe('near');
    }),
  );
});

describe('By choice', () => {
  const arrivals = compareReplies(
    [
      replyWith('late', { body: 'Other' }),
      replyWith('x', { body: long.toUpperCase(), lang: 'en', tags: ['new'] }),
      replyWith('fresh', { body: 'Something else entirely here' }),
    ],
    here,
  );
  test('ours stays', () => {
    expect(changesOf(arrivals, () => 'mine').map(({ reply }) => reply.id)).toEqual(['fresh']);
  });
  test('theirs takes the place of ours, under its id', () => {
    expect(changesOf([...arrivals.slice(1)], () => 'theirs').map(({ reply, before }) => [reply.id, reply.body, before?.id])).toEqual([
      ['late', long.toUpperCase(), 'late'],
      ['fresh', 'Something else entirely here', undefined],
    ]);
  });
  test('both: theirs become wordings of ours, tags come together', () => {
    const [change] = changesOf(arrivals, () => 'both');
    expect(change?.reply).toMatchObject({ id: 'late', body: long, tags: ['post', 'new'] });
    expect(change?.reply.variants?.map(({ body }) => body)).toEqual(['Other', long.toUpperCase()]);
  });
  test('before anybody chooses only a known id is taken', () => {
    expect(arrivals.map(({ kinship }) => usualChoice(kinship))).toEqual(['theirs', 'mine', 'mine']);
  });
});

test('a difference holds both texts whole', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'cc', '. ', ' ', '\n'), { maxLength: 40 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, text, (mine, theirs) => {
      const segments = differenceOf(mine, theirs);
      const side = (other: string) =>
        segments
          .filter((each) => each.in !== other)
          .map((each) => each.text)
          .join('');
      expect([side('theirs'), side('mine')]).toEqual([mine, theirs]);
    }),
  );
  expect(differenceOf('We are late', 'We were late').map((each) => `${each.in}:${each.text}`)).toEqual(['both:We ', 'mine:are', 'theirs:were', 'both: late']);
});

test('parts that differ are named, what is empty on both sides is not', () => {
  expect(partsThatDiffer(replyWith('a', { tags: ['x'] }), replyWith('a', { tags: [], status: 'draft', tone: '' }))).toEqual(['tags', 'status']);
});
