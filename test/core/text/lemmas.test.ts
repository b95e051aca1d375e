import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formsOfWords, type Lemmas, lemmasFrom } from '#src/core/text/lemmas.ts';
import { compilePhrases } from '#src/core/text/phrases.ts';
import { prepare } from '#src/core/text/prepare.ts';
import { formsBy, readAffixes, readEntries } from '#tools/dictionaries/affixes.mjs';
import { lemmaAsset, packLexemes } from '#tools/lemmas.mjs';

const onDisk = (language: string): Uint8Array => new Uint8Array(readFileSync(`assets/dictionaries/lemmas.${language}.bin`));
const lemmasOf = (bytes: Uint8Array): Lemmas => lemmasFrom(bytes.slice().buffer as ArrayBuffer);
const [ru, en] = [lemmasOf(onDisk('ru')), lemmasOf(onDisk('en'))];

interface Row {
  readonly phrase: string;
  readonly forms: readonly string[];
  readonly others: readonly string[];
}

function goldOf(language: string): readonly Row[] {
  const lines = readFileSync(`test/core/text/inflection.${language}.txt`, 'utf8').split('\n');
  return lines
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [phrase = '', forms = '', others = ''] = line.split(/ [=≠] /);
      return { phrase, forms: [phrase, ...forms.split(' | ')], others: others.split(' | ') };
    });
}

describe.each([
  ['ru', 120],
  ['en', 60],
] as const)('the gold table of %s', (language, least) => {
  const rows = goldOf(language);
  const finds = ({ phrase }: Row, text: string): boolean => {
    const words = phrase
      .toLowerCase()
      .replaceAll('ё', 'е')
      .split(/[^\p{L}']+/u);
    return compilePhrases([phrase], { forms: true }, formsOfWords(words, [ru, en])).find(prepare(text)).length > 0;
  };

  test('98 of 100 forms are found, and 99 of 100 found are forms', () => {
    expect(rows.length).toBeGreaterThanOrEqual(least);
    const missed = rows.flatMap((row) => row.forms.filter((form) => !finds(row, form)).map((form) => `${row.phrase}: ${form}`));
    const alarms = rows.flatMap((row) => row.others.filter((other) => finds(row, other)).map((other) => `${row.phrase}: ${other}`));
    const all = rows.reduce((sum, { forms }) => sum + forms.length, 0);
    const found = all - missed.length;
    expect(found / all, missed.join(', ')).toBeGreaterThanOrEqual(0.98);
    expect(found / (found + alarms.length), alarms.join(', ')).toBeGreaterThanOrEqual(0.99);
  });

  test('the asset on disk is what the script makes', { timeout: 120_000 }, () => {
    const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
    expect(hashOf(onDisk(language)), `run node tools/lemmas.mjs`).toBe(hashOf(lemmaAsset(language)));
  });
});

describe('forms of a word', () => {
  test.each([
    ['an inflected word leads to its whole paradigm', 'скидками', ['скидка', 'скидок']],
    ['the word itself comes first', 'цены', ['цены', 'цена']],
    ['what stands apart in the dictionary is joined', 'врач', ['врачом', 'врачей']],
    ['so are irregular words', 'человек', ['люди', 'людьми']],
    ['a plural that the dictionary leaves out', 'бизнес', ['бизнесы', 'бизнесов']],
  ])('%s', (_, word, expected) => {
    expect(ru.formsOf(word)[0]).toBe(word);
    expect(ru.formsOf(word)).toEqual(expect.arrayContaining(expected));
  });

  test('where it is a base form no other word counts', () => {
    expect(ru.formsOf('банка')).not.toContain('банк');
    expect(ru.formsOf('банки')).toEqual(expect.arrayContaining(['банк', 'банка']));
    expect(en.formsOf('planning')).toEqual(['planning', 'plannings']);
    expect(en.formsOf('plans')).toContain('planned');
  });

  test('a name gives way to the common word it looks like, and is itself elsewhere', () => {
    expect(ru.formsOf('света')).toContain('светом');
    expect(ru.formsOf('москва')).toContain('москвой');
  });

  test('who writes an adjective in its base form means the short forms too, who writes the adverb only that', () => {
    expect(ru.formsOf('бесплатный')).toContain('бесплатно');
    expect(ru.formsOf('бесплатная')).not.toContain('бесплатно');
    expect(ru.formsOf('бесплатно')).toEqual(['бесплатно']);
  });

  test('unknown words, other alphabets and nothing at all have none', () => {
    for (const word of ['абырвалговый', 'qwzx', 'cheap', '', '2026', 'ελ']) expect(ru.formsOf(word)).toEqual([]);
    expect(en.formsOf('скидка')).toEqual([]);
  });

  test('bytes of another kind are refused', () => {
    expect(() => lemmasFrom(new ArrayBuffer(64))).toThrow('no lemmas');
  });
});

describe('the affix expander', () => {
  const rules = readAffixes('SFX A Y 2\nSFX A ый ого [^ц]ый\nSFX A ый его цый\n\nSFX S Y 1\nSFX S 0 s [^s]\n\nPFX U Y 1\nPFX U 0 un .\n');

  test('takes the rules whose condition holds', () => {
    expect(formsBy(rules, 'добрый', 'A')).toEqual(['доброго']);
    expect(formsBy(rules, 'куцый', 'A')).toEqual(['куцего']);
    expect(formsBy(rules, 'конь', 'A')).toEqual([]);
    expect([formsBy(rules, 'price', 'S'), formsBy(rules, 'boss', 'S'), formsBy(rules, 'sold', 'U'), formsBy(rules, 'sold', '?')]).toEqual([
      ['prices'],
      [],
      ['unsold'],
      [],
    ]);
  });

  test('reads entries without their number', () => {
    expect(readEntries('2\nдобрый/AS\nкофе\n')).toEqual([
      { word: 'добрый', flags: ['A', 'S'] },
      { word: 'кофе', flags: [] },
    ]);
  });

  test('what is packed is unpacked: stems of stems, words without a stem in common, the same word twice', () => {
    const lexeme = (base: string, forms: readonly string[], more: object = {}) => ({ base, forms, alone: new Set<string>(), proper: false, ...more });
    const { formsOf } = lemmasOf(
      packLexemes([
        lexeme('кот', ['кота', 'коты']),
        lexeme('котик', ['котика']),
        lexeme('год', ['года', 'лет']),
        lexeme('лето', ['лета', 'лет']),
        lexeme('кот', ['котов'], { proper: true }),
      ]),
    );
    expect(formsOf('кота')).toEqual(['кота', 'кот', 'коты']);
    expect(formsOf('кот')).toEqual(['кот', 'кота', 'коты', 'котов']);
    expect(formsOf('котика')).toEqual(['котика', 'котик']);
    expect(formsOf('лет').toSorted()).toEqual(['год', 'года', 'лет', 'лета', 'лето']);
    expect(formsOf('ко')).toEqual([]);
  });
});
