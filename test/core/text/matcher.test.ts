import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Book } from '#src/core/text/book.ts';
import { prepare } from '#src/core/text/prepare.ts';
import { hardText } from './hard-text.ts';
import { type PlainSet, plainFind } from './plain-matcher.ts';

/** A hundred thousand cases with GUIDEPOST_CASES=100000. */
const numRuns = Number(process.env['GUIDEPOST_CASES'] ?? 300);

const word = fc.constantFrom(
  'сор',
  'соор',
  'сорт',
  'cop',
  'рост',
  'босс',
  'бобры',
  'зебра',
  'ab',
  'abba',
  'код',
  'а',
  'б',
  'do',
  'акция',
  'роза',
  'стримкоин',
  'Сор',
);
const phraseWord = fc.oneof(
  { weight: 6, arbitrary: word },
  { weight: 1, arbitrary: word.map((some) => `${some}*`) },
  { weight: 1, arbitrary: word.map((some) => `*${some}`) },
  { weight: 1, arbitrary: fc.constantFrom('*об*', 'со*', '*р', '*о*') },
);
const phrase = fc
  .array(fc.tuple(phraseWord, fc.integer({ min: 0, max: 4 })), { minLength: 1, maxLength: 3 })
  .map((words) => words.flatMap(([some, gap], index) => (index > 0 && gap === 0 ? ['…', some] : [some])));
const set: fc.Arbitrary<PlainSet> = fc.record({
  phrases: fc.array(phrase, { minLength: 1, maxLength: 6 }),
  options: fc.record({ exactCase: fc.boolean().map((on) => on && true), forms: fc.boolean(), disguise: fc.boolean() }),
  without: fc.constantFrom([], ['акции'], ['Акция', 'розы']),
});
const forms = new Map([
  ['акция', ['акция', 'акции', 'акцию', 'акцией', 'акциям']],
  ['роза', ['роза', 'розы', 'роз']],
  ['код', ['код', 'кода', 'коды', 'роз']],
]);

const piece = fc.oneof(
  { weight: 5, arbitrary: word },
  {
    weight: 2,
    arbitrary: fc.constantFrom('Сор', 'СОР', 'акции', 'акцией', 'розы', 'роз', 'кода', 'стримкоина', 'сорта', 'обод', 'сорока', 'the dog', 'это было'),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom('cор', 'сop', 'соoр', 'сооор', 'соооооррр', 'с0р', 'р0ст', 'з3бра', '3ебра', 'ко-д', 'бо-бры', 'а-б-б', 'х-у-й', 'cop', 'aбба'),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom('с о р т', 'б.о.б.р.ы', 'с-о-р', 'р  о  с  т', 'с*о*р', 'с о р т о м', '#СорРост', '#сор2025', '#рост', 'PS5', '100K', '10AM'),
  },
  { weight: 1, arbitrary: fc.constantFrom('@сор', 'https://сор.рф/сор', 'сор.рф', 'со\u00adр', 'со\u200bр', 'ро\u0301за', '𝐜𝐨𝐩') },
);
const glue = fc.constantFrom(' ', ' ', ' ', ' ', ', ', '. ', '\n', '\n\n', '-', ' — ', '! ', '');
const draft = fc.oneof(
  { weight: 5, arbitrary: fc.array(fc.tuple(piece, glue), { maxLength: 12 }).map((all) => all.flat().join('')) },
  { weight: 1, arbitrary: fc.tuple(hardText, piece, hardText).map(([before, some, after]) => `${before}\n\n${some}\n\n${after}`) },
);

describe('the matching engine', () => {
  it(
    'finds what the plain matcher finds, in the same places, each time',
    () => {
      fc.assert(
        fc.property(fc.array(set, { minLength: 1, maxLength: 4 }), draft, fc.boolean(), (sets, text, hasForms) => {
          const book = new Book(hasForms ? forms : undefined);
          const own = sets.map(({ phrases, options, without }) =>
            book.phrases(
              phrases.map((words) => words.join(' ')),
              options,
              without,
            ),
          );
          const prepared = prepare(text);
          const found = own.map((each) => each.find(prepared).map(({ span, phrase: index, isStem = false }) => ({ ...span, phrase: index, isStem })));
          expect(found).toEqual(plainFind(sets, text, hasForms ? forms : undefined));
          expect(own.map((each) => each.find(prepare(text)).length)).toEqual(found.map(({ length }) => length));
          for (const { start, end } of found.flat()) {
            expect(start).toBeLessThan(end);
            expect(end).toBeLessThanOrEqual(text.length);
            for (const border of [start, end]) expect(/[\ud800-\udbff][\udc00-\udfff]/.test(text.slice(Math.max(0, border - 1), border + 1))).toBe(false);
          }
        }),
        { numRuns },
      );
    },
    60_000 + numRuns * 50,
  );
});
