import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import fingerprint from '#assets/words/fingerprint.json' with { type: 'json' };
import { readRequest } from '#src/core/crisis/approval.ts';
import { type Card, readCard, wordCount, wordListLength, wordsOfCard, writeCard } from '#src/core/crisis/card.ts';
import { roles } from '#src/core/crisis/plan.ts';

const key = (first: number) => new Uint8Array(32).map((_, at) => (at * 7 + first) % 256);
const anna: Card = { name: 'Анна Петрова', role: 'legal', publicKey: key(1) };

describe('a person’s card', () => {
  it('comes back from its code whole, whatever stands around it', () => {
    const names = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter((name) => name.trim() !== '');
    fc.assert(
      fc.property(names, fc.constantFrom(...roles), fc.uint8Array({ minLength: 32, maxLength: 32 }), (name, role, publicKey) => {
        const card = { name: name.trim(), role, publicKey: new Uint8Array(publicKey) };
        expect(readCard(`My card:\n${writeCard(card)}\nBye`)).toEqual({ ok: true, value: card });
      }),
    );
  });

  it('is refused when it was changed, cut, or is something else', () => {
    const code = writeCard(anna);
    for (let at = 5; at < code.length; at++) {
      const other = code[at] === 'A' ? 'B' : 'A';
      expect(readCard(code.slice(0, at) + other + code.slice(at + 1)).ok).toBe(false);
    }
    expect(readCard(code.slice(0, -3))).toEqual({ ok: false, why: 'damaged' });
    expect(readCard('Hello')).toEqual({ ok: false, why: 'no-code' });
    expect(readCard(code.replace('GPC1', 'GPC2'))).toEqual({ ok: false, why: 'newer' });
    expect(readRequest(code)).toEqual({ ok: false, why: 'no-code' });
  });

  it('never throws, whatever is pasted', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(readCard(`GPC1.${text}`).ok).toBe(false);
      }),
    );
  });
});

describe('the words that are compared', () => {
  it.each(['en', 'ru'] as const)('are six of a list of short, different words (%s)', (language) => {
    const list = fingerprint[language];
    expect(list).toHaveLength(wordListLength);
    expect(new Set(list).size).toBe(wordListLength);
    for (const word of list) expect(word).toMatch(language === 'en' ? /^[a-z]{3,8}$/ : /^[а-я]{2,8}$/);
    expect(wordsOfCard(anna, list)).toHaveLength(wordCount);
    expect(wordsOfCard(anna, list)).toEqual(wordsOfCard({ ...anna }, list));
  });

  it('change with the key, the name and the role', () => {
    const words = (card: Card) => wordsOfCard(card, fingerprint.en).join(' ');
    const all = [anna, { ...anna, publicKey: key(2) }, { ...anna, name: 'Анна Петровa' }, { ...anna, role: 'lead' as const }].map(words);
    expect(new Set(all).size).toBe(all.length);
  });
});
