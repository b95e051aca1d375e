import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { look } from '#src/core/text/fold.ts';
import { lookCommon } from '#src/core/text/fold-common.ts';
import { type Prepared, prepare } from '#src/core/text/prepare.ts';
import { longestRead } from '#src/core/text/reader.ts';
import { flag, spanOfTokens } from '#src/core/text/tokens.ts';
import { hardText } from './hard-text.ts';

function words(text: string): string[] {
  const prepared = prepare(text);
  const { tokens, units } = prepared;
  return Array.from({ length: tokens.count }, (_, token) => String.fromCharCode(...units.subarray(tokens.from[token], tokens.to[token])));
}

function slices(text: string): string[] {
  const prepared = prepare(text);
  return Array.from({ length: prepared.tokens.count }, (_, token) => slice(prepared, token));
}

function slice(prepared: Prepared, token: number): string {
  const { start, end } = spanOfTokens(prepared, token, token);
  return prepared.text.slice(start, end);
}

describe('folding', () => {
  it.each([
    ['ЁЛКА', ['елка']],
    ['Е\u0308лка', ['елка']],
    ['Йога и\u0306ога', ['йога', 'йога']],
    ['за\u0301мок', ['замок']],
    ['слово\u00adсочетание', ['словосочетание']],
    ['ＨＥＬＬＯ 𝐰𝐨𝐫𝐥𝐝 🄰🅱', ['hello', 'world', 'ab']],
    ['Café résumé', ['cafe', 'resume']],
    ['oﬃce ﬁve', ['office', 'five']],
    ['ﬃ'.repeat(300), ['ffi'.repeat(300)]],
    ['İstanbul Kelvin', ['istanbul', 'kelvin']],
    ["don't don’t rock 'n'", ["don't", "don't", 'rock', 'n']],
    ['e-mail «слово» (и) snake_case', ['e', 'mail', 'слово', 'и', 'snake', 'case']],
    ['100% №1', ['100', '%', '№', '1']],
    ['ў у\u0306 ї і\u0308', ['ў', 'ў', 'ї', 'ї']],
  ])('reads %j as %j', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it('keeps the place of every token exactly, invisible units with the one before', () => {
    expect(slices('\u200bза\u0301мок\u00ad, 🔥👩‍🚀 и\u0306од')).toEqual(['за\u0301мок\u00ad', ',', '🔥', '👩‍', '🚀', 'и\u0306од']);
  });

  it('sees a wall only where a blank line is', () => {
    const flags = (text: string) => [...prepare(text).tokens.flags.subarray(0, 2)].map((bits) => (bits & flag.wall) !== 0);
    expect(flags('раз\nдва')).toEqual([false, false]);
    expect(flags('раз\n \nдва')).toEqual([false, true]);
    expect(flags('раз\r\n\r\nдва')).toEqual([false, true]);
  });

  it('never loses order, never leaves the text, never splits a pair', () => {
    fc.assert(
      fc.property(hardText, (text) => {
        const { size, places, tokens, units } = prepare(text);
        for (let unit = 0; unit < size; unit++) {
          const [start, end] = [places.start(unit), places.end(unit)];
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text.length);
          if (unit > 0) expect(start).toBeGreaterThanOrEqual(places.start(unit - 1));
          const isInsidePair = /[\udc00-\udfff]/.test(text.charAt(start)) && /[\ud800-\udbff]/.test(text.charAt(start - 1));
          expect(isInsidePair).toBe(false);
        }
        for (let token = 0; token < tokens.count; token++) {
          expect(tokens.from[token]).toBeLessThan(tokens.to[token] ?? 0);
          if (token > 0) expect(tokens.from[token]).toBeGreaterThanOrEqual(tokens.to[token - 1] ?? 0);
        }
        expect(units.length).toBeGreaterThanOrEqual(size);
      }),
      { numRuns: 500 },
    );
  });

  it('reads any text the same in any case, where case is one to one', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'абвёйщ abcxyz 123 !?#'), maxLength: 60 }), (text) => {
        expect(words(text.toUpperCase())).toEqual(words(text));
      }),
    );
  });
});

describe('entities', () => {
  it.each([
    ['Пишите на hr@primer.ru или @brand.team.', ['email:hr@primer.ru', 'mention:@brand.team']],
    ['#снег и #снег_2025, но не #1 и не C# и &#39;', ['hashtag:#снег', 'hashtag:#снег_2025']],
    ['https://example.com/a_(b), дальше', ['link:https://example.com/a_(b)']],
    ['(см. https://example.com/a)', ['link:https://example.com/a']],
    ['shop.example.com/bf и пример.рф', ['link:shop.example.com/bf', 'link:пример.рф']],
    ['t.me/brand и bit.ly/x, но не t.me', ['link:t.me/brand', 'link:bit.ly/x']],
    ['for G-20.In July it is 3.14, v4.2.1 и т.д.', []],
    ['Встреча.Вход свободный. Файл отчёт.pdf', []],
    ['localhost.dev:8080/x и a.ru?q=1', ['link:localhost.dev:8080/x', 'link:a.ru?q=1']],
    ['@one@mastodon.example, @', ['mention:@one@mastodon.example']],
    ['ru:// и ://x', []],
    ['x@y', []],
  ])('finds in %j', (text, expected) => {
    expect(prepare(text).entities.map(({ kind, start, end }) => `${kind}:${text.slice(start, end)}`)).toEqual(expected);
  });

  it('flags their tokens', () => {
    const { tokens } = prepare('сайт a.ru #тег @кто');
    expect([...tokens.flags.subarray(0, tokens.count)].map((bits) => bits & (flag.link | flag.hashtag | flag.mention))).toEqual([
      0,
      flag.link,
      flag.link,
      flag.link,
      flag.hashtag,
      flag.hashtag,
      flag.mention,
      flag.mention,
    ]);
  });

  it('takes time in proportion to the text, whatever it is made of', () => {
    for (const piece of ['a.', '@', '#', 'a@', 'http://', '://', 'a.a@', '.', '[[', '{{']) {
      const text = piece.repeat(20_000);
      const begin = performance.now();
      prepare(text);
      expect(performance.now() - begin, piece).toBeLessThan(1000);
    }
  });
});

describe('what is said of units by ranges', () => {
  it.each([0x00, 0x04, 0x20])('agrees with their properties: page %i', (page) => {
    const units = Array.from({ length: 256 }, (_, low) => (page << 8) | low);
    const named = (say: (unit: number) => readonly number[] | undefined) => units.map((unit) => `${unit.toString(16)} ${say(unit)}`);
    expect(named(lookCommon)).toEqual(named(look));
  });
});

describe('a text longer than what is read at once', () => {
  /** All that is known of a text, as plain values. */
  const known = ({ tokens, units, places, entities, size }: Prepared) => ({
    units: [...units.subarray(0, size)],
    places: Array.from({ length: size }, (_, unit) => [places.start(unit), places.end(unit)]),
    tokens: (['from', 'to', 'hash', 'flags', 'odd'] as const).map((key) => [...tokens[key]]),
    entities,
  });

  it('is read as its pieces are, each in its place', () => {
    fc.assert(
      fc.property(fc.array(hardText, { minLength: 1, maxLength: 6 }), (texts) => {
        const pieces = texts.map((text) => `a ${text} b`);
        const often = Math.ceil((longestRead * 1.2) / (pieces.join(' ').length + 1));
        const all = Array.from({ length: often }, () => pieces).flat();
        const whole = known(prepare(all.join(' ')));
        const following = pieces.map((piece) => known(prepare(` ${piece}`)));
        let [place, unit] = [0, 0];
        const expected = { units: [] as number[], places: [] as number[][], tokens: [[], [], [], [], []] as number[][], entities: [] as unknown[] };
        for (const [index, piece] of all.entries()) {
          const own = (index > 0 && following[index % pieces.length]) || known(prepare(piece));
          expected.units.push(...own.units);
          expected.places.push(...own.places.map((ends) => ends.map((end) => end + place)));
          for (const [row, values] of own.tokens.entries()) expected.tokens[row]?.push(...values.map((value) => (row < 2 ? value + unit : value)));
          expected.entities.push(...own.entities.map((entity) => ({ ...entity, start: entity.start + place, end: entity.end + place })));
          place += piece.length + (index === 0 ? 0 : 1);
          unit += own.units.length;
        }
        expect(whole).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  }, 60_000);

  it('is cut between words only, and a blank line is seen across the cut', () => {
    const between = fc.constantFrom(' ', '\n', '\r\n', '\n\n', '\n \n- ', '\n\n«', ' — ', '. ');
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom('бесплатно', 'x', 'мы', 'long-word'), between), { minLength: 3, maxLength: 9 }), (some) => {
        const once = some.flat().join('');
        const text = once.repeat(Math.ceil((longestRead * 2.2) / once.length));
        const prepared = prepare(text);
        const { count, flags } = prepared.tokens;
        const spans = Array.from({ length: count }, (_, token) => spanOfTokens(prepared, token, token));
        expect(spans.map(({ start, end }) => text.slice(start, end)).join(' ')).toBe((text.match(/[\p{L}]+|[.—]/gu) ?? []).join(' '));
        const isWall = spans.map(({ start }, at) => at > 0 && (text.slice(spans[at - 1]?.end, start).match(/\n/g)?.length ?? 0) > 1);
        expect([...flags].map((bits) => (bits & flag.wall) !== 0)).toEqual(isWall);
      }),
      { numRuns: 15 },
    );
  }, 60_000);

  it('may be one word, may be nothing but ligatures: it is read, and no pair is split', () => {
    expect(words('a'.repeat(longestRead + 5)).join('')).toBe('a'.repeat(longestRead + 5));
    expect(prepare('ﷺ'.repeat(longestRead)).tokens.count).toBe(1);
    expect(words('слово\ufeffслово '.repeat(3000)).every((word) => word === 'словослово')).toBe(true);
    const emoji = `${'🔥'.repeat(longestRead)}x`;
    expect(slices(`y${emoji}`)).toEqual(['y', ...Array.from(emoji)]);
  });
});
