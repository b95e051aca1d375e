import { describe, expect, it } from 'vitest';
import { readExpression } from '#src/core/packs/expression.ts';
import { patternOf } from '#src/core/packs/pattern-of.ts';
import { phrasesOf } from '#src/core/packs/phrases-of.ts';

const manner = { whole: true, exactCase: false };

/** The phrases of an expression as `text`, `text (not after …)`, `text (not before …)`; '–' where it is none. */
function phrases(source: string, more: Partial<typeof manner> = {}): string[] | '–' {
  const read = readExpression(source);
  if (!read.ok) return '–';
  const found = phrasesOf(read.tree, { ...manner, ...more });
  return (
    found?.map(
      ({ text, before, after, wider }) =>
        text +
        (before.length > 0 ? ` (not after ${before.join('/')})` : '') +
        (after.length > 0 ? ` (not before ${after.join('/')})` : '') +
        (wider ? ' (wider)' : ''),
    ) ?? '–'
  );
}

describe('an expression that is a few phrases', () => {
  it.each([
    ['plain words', ['plain words']],
    ['colou?r', ['color', 'colour']],
    ['(?:kind|sort) of', ['kind of', 'sort of']],
    ['air(?:m[ae]n|wom[ae]n)', ['airman', 'airmen', 'airwoman', 'airwomen']],
    ['[bB]asic [aA]uth', ['basic auth']],
    ['re(?:-)?occur', ['reoccur', 're-occur']],
    ['backwards?\\s+compatible', ['backward compatible', 'backwards compatible']],
    ['\\bas per\\b', ['as per']],
    ['скид[а-я]+', ['скид*']],
    ['гарант\\w* лучш\\w+', ['гарант* лучш*']],
    ['[\\w]+ware', ['*ware']],
    ['\\be\\.g\\.', ['e.g.']],
    ['\\u043a\\x6f', ['кo']],
    ['(?<!IdM |-)healthcheck', ['healthcheck (not after IdM) (wider)']],
    ['(?<!mobile |cell )phone', ['phone (not after mobile/cell)']],
    ['virtual disk(?! drive)', ['virtual disk (not before drive)']],
    ['ceph(?!fs)', ['ceph']],
    ['\\b(?:eg)(?=[\\s,;])', ['eg']],
    ['am\\b\\s*broken', ['am broken']],
    ['a{2}b', ['aab']],
    [', that', [', that']],
  ] as const)('%s', (source, expected) => {
    expect(phrases(source)).toEqual(expected);
  });

  it('keeps both cases where case matters', () => {
    expect(phrases('[bB]asic', { exactCase: true })).toEqual(['basic', 'Basic']);
  });

  it('is open at both ends where it may stand inside of words', () => {
    expect(phrases('ware', { whole: false })).toEqual(['*ware*']);
    expect(phrases('\\bware', { whole: false })).toEqual(['ware*']);
  });

  it.each([
    // endless, or too many
    '\\d+ apples',
    'a.*b',
    '[a-z][a-z][a-z]',
    // words would lose what it is about
    '\\.\\.\\.',
    '\\(s\\)',
    'a  b',
    '^But',
    'в\\w+ском',
    // scripts without spaces have no words to look for
    'サーバ(?!ー)',
    // conditions with a word inside of it
    'foo(?=bar)',
  ])('%s is none', (source) => {
    expect(phrases(source)).toBe('–');
  });

  it.each(['(', '[a', 'a)', '*a', '\\', 'a{3,1}', '(?<n', '(?P=n)', '(a)\\1', 'a++', '(?>a)', '(?(1)a|b)', '\\x{110000}', '('.repeat(5000)])(
    '%.20s is refused',
    (source) => {
      expect(readExpression(source).ok).toBe(false);
    },
  );

  it('ends, whatever it is given', () => {
    for (const source of ['[ab]'.repeat(2000), '(a|b)?'.repeat(2000), '(?:a{3}){3}{3}{3}{3}{3}{3}', `${'('.repeat(40)}a${'{3})'.repeat(40)}`])
      expect(phrases(source)).toBe('–');
  });
});

describe('an expression that is more than phrases', () => {
  /** The regex as linear-time engines take it; '–' where there is none. */
  function pattern(source: string): string {
    const read = readExpression(source);
    const made = read.ok ? patternOf(read.tree, manner) : undefined;
    return made && 'text' in made ? made.text : '–';
  }

  it.each([
    ['\\.\\.\\.', '\\.\\.\\.'],
    ['\\d+ apples', '\\b[0-9]+ apples\\b'],
    ['[^\\s-]+ly-\\w+', '[^\\s\\-]+ly-[\\p{L}\\p{N}_]+\\b'],
    ['(?i)a|\\db', '\\b(?:a|[0-9]b)\\b'],
    ['^But', '^But\\b'],
    ['(?<!x)\\d+(?!%)', '\\b[0-9]+\\b'],
    ['a(?!b)c', '–'],
  ] as const)('%s', (source, expected) => {
    expect(pattern(source)).toBe(expected);
  });
});
