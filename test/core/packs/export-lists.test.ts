import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { levels } from '#src/core/finding.ts';
import { type Guide, Rule } from '#src/core/guide.ts';
import { exportLists, type ListFormat, listFormats } from '#src/core/packs/export-lists.ts';
import { readForeign } from '#src/core/packs/read-foreign.ts';
import { guideNamed } from '../../platform/samples.ts';

function guideWith(...rules: readonly object[]): Guide {
  return guideNamed('North', { rules: rules.map((rule, index) => v.parse(Rule, { id: `r${index}`, level: 'warn', ...rule })) });
}

/** What a guide says word by word: `phrase → replacement, level, why`. */
function sayings({ rules }: Pick<Guide, 'rules'>): string[] {
  return rules
    .flatMap(({ options, fix, level, why }) => {
      const to = [options['to'] ?? fix ?? []].flat();
      const from = [options['phrases'] ?? options['from'] ?? []].flat();
      return (from.length > 0 ? from : to.slice(0, 1)).map((phrase) => JSON.stringify([phrase, to, level, why]));
    })
    .sort();
}

function back(guide: Guide, format: ListFormat): { rules: Rule[] } {
  return { rules: [...readForeign(exportLists(guide, format).files).rules] };
}

/** Words as people write them: letters, with what may stand between them. */
const word = fc.stringMatching(/^[а-яa-z]{2,8}$/);
const phrase = fc.array(word, { minLength: 1, maxLength: 3 }).chain((words) => fc.constantFrom(' ', '-', "'").map((between) => words.join(between)));
const why = fc.oneof(fc.constant(''), fc.stringMatching(/^[А-Яа-я]{1,9}[;,"' a-z%=\n-]{0,9}[а-я.]$/));
const replacement = fc.stringMatching(/^[А-Яа-я|]{1,9}(?: [a-z]{1,5})?$/).filter((text) => text.replaceAll('|', '').trim() !== '' && !/^\||\|$/.test(text));
const wordsRule = (level: fc.Arbitrary<string>) =>
  fc.oneof(
    fc
      .record({ kind: fc.constant('ban'), level, why, phrases: fc.array(phrase, { minLength: 1, maxLength: 3 }) })
      .map(({ phrases, ...rest }) => ({ ...rest, options: { phrases } })),
    fc
      .record({
        kind: fc.constant('prefer'),
        level,
        why,
        to: fc.array(replacement, { minLength: 1, maxLength: 2 }),
        from: fc.array(phrase, { minLength: 1, maxLength: 3 }),
      })
      .map(({ to, from, ...rest }) => ({ ...rest, options: { to: to.length > 1 ? to : (to[0] ?? ''), from } })),
  );

/** No phrase twice: the second would be left out as known. */
function isEachOnce(rules: readonly { options: { phrases?: string[]; from?: string[]; to?: string | string[] } }[]): boolean {
  const all = rules.flatMap(({ options }) => options.phrases ?? options.from ?? []).map((text) => text.replaceAll('ё', 'е'));
  return new Set(all).size === all.length;
}

describe('words that go out come back as they were', () => {
  it('as a table', () => {
    fc.assert(
      fc.property(fc.array(wordsRule(fc.constantFrom(...levels)), { maxLength: 5 }).filter(isEachOnce), (rules) => {
        const guide = guideWith(...rules);
        expect(sayings(back(guide, 'csv'))).toEqual(sayings(guide));
        expect(exportLists(guide, 'csv')).toMatchObject({ part: [], not: [] });
      }),
    );
  });

  it('as files of Vale, which know two levels', () => {
    fc.assert(
      fc.property(fc.array(wordsRule(fc.constantFrom('note', 'warn')), { minLength: 1, maxLength: 5 }).filter(isEachOnce), (rules) => {
        const guide = guideWith(...rules.map((rule) => ({ ...rule, why: rule.why.trim() || 'Так в гайде' })));
        expect(sayings(back(guide, 'vale'))).toEqual(sayings(guide));
      }),
    );
  });

  it('as prh, which knows replacements', () => {
    fc.assert(
      fc.property(
        fc
          .array(
            wordsRule(fc.constant('warn')).filter(({ kind, options }) => kind === 'prefer' && 'to' in options && !Array.isArray(options.to)),
            { maxLength: 5 },
          )
          .filter(isEachOnce),
        (rules) => {
          const guide = guideWith(...rules.map((rule) => ({ ...rule, why: rule.why.trim() })));
          expect(sayings(back(guide, 'prh'))).toEqual(sayings(guide));
        },
      ),
    );
  });
});

describe('a file for others', () => {
  const guide = guideWith(
    { kind: 'ban', level: 'hold', why: 'Нельзя', options: { phrases: ['чудо*', '=1+1'] } },
    { kind: 'prefer', options: { to: ['a', 'b'], from: ['c'] }, scope: { networks: ['vk'] } },
    { kind: 'limit', options: { hashtags: 3 } },
    { kind: 'ban', on: false, options: { phrases: ['off'] } },
  );

  it('never lets a spreadsheet run a word', () => {
    const [file] = exportLists(guide, 'csv').files;
    expect(file?.text).toContain(`\r\n"'=1+1";;hold;Нельзя\r\n`);
    expect(sayings(back(guide, 'csv'))).toContain('["=1+1",[],"hold","Нельзя"]');
  });

  it('says what it cannot say, rule by rule', () => {
    const said = Object.fromEntries(
      listFormats.map((format) => {
        const { words, part, not } = exportLists(guide, format);
        return [format, [words, part.map((note) => `${note.rule} ${note.why.en}`), not.map((note) => `${note.rule} ${note.why.en}`)]];
      }),
    );
    const rest = ['r2 A rule “Length and number” is not about words; such a file cannot say it.', 'r3 The rule is off.'];
    expect(said).toEqual({
      csv: [3, ['r1 without where and when the rule applies'], rest],
      prh: [
        1,
        ['r1 without where and when the rule applies', 'r1 with its first replacement only'],
        ['r0 prh knows replacements only, and there is none here.', ...rest],
      ],
      vale: [3, ['r0 as a warning: nothing holds there', 'r1 without where and when the rule applies'], rest],
    });
  });
});
