import * as v from 'valibot';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { check } from '#src/core/check.ts';
import { type CompiledGuide, compileGuide } from '#src/core/compile.ts';
import { contextAt } from '#src/core/context.ts';
import { draftOf } from '#src/core/draft.ts';
import type { Verdict } from '#src/core/finding.ts';
import { Guide } from '#src/core/guide.ts';
import { readGuideFile } from '#src/core/packs/guide-file.ts';
import { bringPatterns, mostPatterns, type PatternEngine } from '#src/core/patterns/book.ts';
import { faultOf, patternEngine } from '#src/core/patterns/engine.ts';
import { wordsOfFault } from '#src/core/patterns/fault-words.ts';
import { surplusPatterns, wordsOfSurplus } from '#src/core/patterns/surplus.ts';
import { faultKeys } from '#src/core/patterns/syntax.ts';
import type { FormedRuleKind } from '#src/core/rule.ts';
import { ruleForms } from '#src/core/rule-forms.ts';
import { wrongFields } from '#src/pages/settings/rules/options.ts';

beforeEach(() => {
  vi.spyOn(console, 'error').mockReturnValue(); // a rule that cannot run is told of there
});

function judge(sources: readonly string[], text: string): Verdict {
  const rules = sources.map((pattern, index) => ({ id: `p${index}`, kind: 'pattern', level: 'hold', options: { pattern } }));
  return check(draftOf(text), compileGuide(v.parse(Guide, { format: 'guidepost/1', brand: { name: 'Brand' }, rules })), contextAt(0));
}

function marks(source: string, text: string): string[] {
  return patternEngine.find({ source, exactCase: false }, text).map(({ start, end }) => text.slice(start, end));
}

describe('a rule by pattern', () => {
  it('is not checked while nothing is here that runs patterns, and is as soon as it comes', () => {
    bringPatterns(undefined as unknown as PatternEngine);
    expect(judge(['бес\\w+'], 'бесплатно')).toMatchObject({ verdict: 'clear', failed: ['p0'] });
    expect(console.error).not.toHaveBeenCalled();
    bringPatterns(patternEngine);
    expect(judge(['бес\\w+'], 'бесплатно')).toMatchObject({ verdict: 'hold', failed: [] });
  });

  it('does not take others with it when it is wrong in itself', () => {
    bringPatterns(patternEngine);
    expect(judge(['(?=x)', '\\bкот\\b'], 'кот')).toMatchObject({ verdict: 'hold', failed: ['p0'] });
  });

  it('finds the same after another text and back', () => {
    bringPatterns(patternEngine);
    const guide = compileGuide(
      v.parse(Guide, {
        format: 'guidepost/1',
        brand: { name: 'Brand' },
        rules: ['раз', 'два'].map((pattern) => ({ id: pattern, kind: 'pattern', level: 'warn', options: { pattern } })),
      }),
    );
    const found = (text: string) => check(draftOf(text), guide, contextAt(0)).findings.map(({ rule }) => rule);
    expect([found('раз'), found('два'), found('раз два'), found('раз')]).toEqual([['раз'], ['два'], ['раз', 'два'], ['раз']]);
  });

  it(`takes ${mostPatterns} patterns in a guide and names those beyond`, () => {
    bringPatterns(patternEngine);
    const many = Array.from({ length: mostPatterns + 2 }, (_, index) => `слово${index}\\b`);
    expect(judge(many, 'слово7').failed).toEqual([`p${mostPatterns}`, `p${mostPatterns + 1}`]);
    expect(judge(many, 'слово7').findings.map(({ rule }) => rule)).toEqual(['p7']);
  });
});

describe('patterns beyond what a guide may have', () => {
  const rule = (id: string, part: object = {}) => ({ id, kind: 'pattern', on: true, ...part });
  const full = Array.from({ length: mostPatterns }, (_, index) => rule(`p${index}`));

  it('are those that come last; rules that are off and other kinds do not count', () => {
    expect(surplusPatterns(full)).toEqual([]);
    expect(surplusPatterns([...full, rule('off', { on: false }), rule('ban', { kind: 'ban' })])).toEqual([]);
    expect(surplusPatterns([rule('first'), ...full])).toEqual([`p${mostPatterns - 1}`]);
  });

  it('are named in both languages', () => {
    const { ru, en } = wordsOfSurplus(['a', 'b']);
    expect(ru).toMatch(/Эти правила не проверяются: a, b\./);
    expect(en).toMatch(/These rules are not checked: a, b\./);
  });
});

describe('a guide full of patterns', () => {
  const rules = Array.from({ length: mostPatterns }, (_, index) => ({
    id: `p${index}`,
    kind: 'pattern',
    level: 'warn',
    options: { pattern: `\\bслово${index}\\w*\\s+\\d+` },
  }));
  const compiled = () => compileGuide(v.parse(Guide, { format: 'guidepost/1', brand: { name: 'Brand' }, rules }));

  it('is made ready in slices, so that the first text is checked at once', () => {
    bringPatterns(patternEngine);
    const cost = (guide: CompiledGuide): number => {
      const before = process.cpuUsage();
      expect(check(draftOf('Наше слово7 12 раз'), guide, contextAt(0)).findings).toHaveLength(1);
      const { user, system } = process.cpuUsage(before);
      return user + system;
    };
    const cold = Math.min(cost(compiled()), cost(compiled()));
    const guide = compiled();
    let slices = 1;
    while (!guide.warm(() => false)) slices++;
    expect(slices).toBeGreaterThan(mostPatterns);
    expect(cost(guide)).toBeLessThan(cold / 3);
  });

  it('is ready without patterns while nothing is here that runs them, and made ready once it comes', () => {
    bringPatterns(undefined as unknown as PatternEngine);
    const guide = compiled();
    while (!guide.warm(() => false));
    bringPatterns(patternEngine);
    expect(guide.warm(() => false)).toBe(false);
    expect(guide.warm(() => true)).toBe(true);
  });
});

describe('borders and letters', () => {
  it.each([
    ['\\bмир\\b', 'Мир, мирный, кумир; мир', ['Мир', 'мир']],
    ['\\bмир', 'мирный кумир', ['мир']],
    ['мир\\b', 'мирный кумир', ['мир']],
    ['(?:\\bза|при)\\b', 'за зал при сопри', ['за', 'при', 'при']],
    ['.\\b.', 'а б', ['а ']],
    ['\\b\\w+\\b', 'за́мок и 2 вещи', ['за́мок', 'и', '2', 'вещи']],
    ['да$', 'ну да\nда нет', ['да']],
    ['\\bда$', 'ну да\nда нет', ['да']],
    ['\\W+', 'а, б', [', ']],
    ['[^\\s,]+\\b', 'раз, два', ['раз', 'два']],
    ['\\S+@\\S+\\b', 'на a@b.ru.', ['a@b.ru']],
    ['[\\s\\S]{3}', 'аб\nв', ['аб\n']],
    ['\\d+\\s?(?:₽|руб)', '1\u00a0990 ₽ и 5 руб', ['990 ₽', '5 руб']],
    ['(?<имя>Ёлк)\\w', 'ёлка', ['ёлка']],
    ['\\u0444\\x{443}', 'фуфу', ['фу', 'фу']],
    ['\\x41', 'a', ['a']],
    ['a{2}\\b', 'aaa aa', ['aa', 'aa']],
    ['x{y}', 'x{y}', ['x{y}']],
    ['\\p{Script=Cyrillic}+', 'abв', ['в']],
    ['😀\\b', '😀слово', ['😀']],
  ])('%s in %j', (source, text, found) => {
    expect(faultOf(source)).toBeUndefined();
    expect(marks(source, text)).toEqual(found);
  });
});

describe('a pattern that is refused', () => {
  it.each([
    ['(?=а)', 'lookahead', '(?='],
    ['а(?!б)', 'lookahead', '(?!'],
    ['(?<=а)б', 'lookbehind', '(?<='],
    ['(?<!а)б', 'lookbehind', '(?<!'],
    ['(а)\\1', 'backreference', '\\1'],
    ['(?<x>а)\\k<x>', 'backreference', '\\k'],
    ['(?>а+)', 'atomic', '(?>'],
    ['а++б', 'possessive', '++'],
    ['\\Bа', 'no-border', '\\B'],
    ['(?#note)', 'group', '(?#'],
    ['\\Gа', 'escape', '\\G'],
    ['а{1,5000}', 'count', '{1,5000}'],
    ['((а{100}){100}){100}', 'large', ''],
    ['(а', 'bracket', '(а'],
    ['а)', 'bracket', ')'],
    ['[аб', 'bracket', '[аб'],
    ['*а', 'repeat', '*а'],
    ['[я-а]', 'range', '[я-а]'],
    ['\\p{Zzzz}', 'property', '\\p{Zzzz}'],
    ['[а\\p{Script=Foo}]', 'property', '\\p{Foo}'],
    ['\\PQ', 'property', '\\pQ'],
    ['а'.repeat(501), 'long', '500'],
  ])('%s: %s', (source, key, piece) => {
    expect(faultOf(source)).toEqual({ key, piece });
  });

  it('says in both languages what to write in its place', () => {
    for (const key of faultKeys) {
      const { ru, en } = wordsOfFault({ key, piece: 'X' });
      expect(ru).toMatch(/[а-я].*\./);
      expect(en).toMatch(/[a-z].*\./);
      expect(ru + en).not.toContain('{piece}');
    }
  });
});

describe('a guide file with patterns', () => {
  const errorsOf = (patterns: readonly string[]) => {
    const rules = patterns.map((pattern, index) => ({ id: `p${index}`, kind: 'pattern', level: 'warn', options: { pattern } }));
    const read = readGuideFile(JSON.stringify({ format: 'guidepost/1', brand: { name: 'Brand' }, rules }, null, 1));
    return read.ok ? [] : read.errors.map(({ path, why }) => `${path}: ${why.en}`);
  };

  it('is read when they can be run, those too that never end elsewhere', () => {
    expect(errorsOf(['\\bкот\\b', '(а+)+$'])).toEqual([]);
  });

  it('is refused with the construct and what to write in its place', () => {
    expect(errorsOf(['кот', 'кот(?!ы)'])).toEqual([expect.stringMatching(/^rules\[1\]\.options\.pattern: Look-ahead \(\?! is not supported.*unless/)]);
    expect(errorsOf([''])).toEqual([expect.stringMatching(/^rules\[0\]\.options\.pattern: The value must not be empty/)]);
    expect(errorsOf(['а'.repeat(501)])).toHaveLength(1);
  });

  it('is refused when they are too many', () => {
    expect(errorsOf(Array.from({ length: mostPatterns + 1 }, (_, index) => `слово${index}`))).toEqual([
      expect.stringMatching(/^rules\[100\].*more than 100 patterns/),
    ]);
  });
});

it('Settings marks the field of a pattern that cannot be used', () => {
  const kind = ruleForms.get('pattern') as FormedRuleKind;
  expect([...wrongFields(kind, { pattern: 'кот(?=ы)' })]).toEqual(['pattern']);
  expect([...wrongFields(kind, { pattern: '' })]).toEqual(['pattern']);
  expect([...wrongFields(kind, { pattern: '\\bкот' })]).toEqual([]);
});

describe('patterns that run away elsewhere', () => {
  it.each(['(а+)+$', '(а|а)*б', '(а|аа)+$', '(.*)*б', '(\\w+\\s?)*!', '^(([а-я])+.)+[А-Я]([а-я])+$', '([а-я]+)*\\d', '(.+)+\\d'])('%s ends', (source) => {
    expect(faultOf(source)).toBeUndefined();
    expect(marks(source, `${'а'.repeat(2200)}~`).length).toBeLessThan(11);
  });
});
