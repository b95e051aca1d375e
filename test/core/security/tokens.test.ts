import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placesOf, tokensIn } from '#src/core/security/tokens.ts';

const wordsOf = (text: string): string[] => tokensIn(text).map(({ word }) => word);

describe('words that may be a password', () => {
  it.each([
    ['Пароль от кабинета: «Gr4nite-otter».', ['кабинета', 'Gr4nite-otter', '«Gr4nite-otter».']],
    ['Use "Gr4nite-otter", please', ['Gr4nite-otter', '"Gr4nite-otter",']],
    ['short1! and https://example.com/Gr4nite-otter #Весна2026года', []],
    ['Wonderful', ['Wonderful']],
    ['Wonderful Gr4nite-otter', ['Gr4nite-otter', 'Wonderful']],
    ['twice-here1 twice-here1', ['twice-here1']],
    ['x'.repeat(65), []],
    [`a1${'x'.repeat(62)}`, [`a1${'x'.repeat(62)}`]],
  ])('in %j', (text, words) => {
    expect(wordsOf(text).sort()).toEqual([...words].sort());
  });

  it('puts what is likelier first', () => {
    expect(wordsOf('Wonderful weather, Gr4nite-otter')[0]).toBe('Gr4nite-otter');
  });

  it('finds any word of the right length between spaces, in its place', () => {
    const part = fc.string({ unit: fc.constantFrom(...'abcXYZ189$%&*+-_=/~^йЖё'), minLength: 8, maxLength: 64 });
    fc.assert(
      fc.property(part, fc.lorem(), (word, around) => {
        fc.pre(!/^#\p{L}|^www\.|:\/\//u.test(word));
        const text = `${around} ${word} ${around}`;
        expect(wordsOf(text)).toContain(word);
        expect(placesOf(text, (each) => each === word).map(({ start, end }) => text.slice(start, end))).toContain(word);
      }),
    );
  });
});
