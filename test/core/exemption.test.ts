import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { check } from '#src/core/check.ts';
import { type CompiledGuide, compileGuide } from '#src/core/compile.ts';
import { contextAt } from '#src/core/context.ts';
import { draftOf, type Span } from '#src/core/draft.ts';
import { Guide } from '#src/core/guide.ts';

function guideOf(rule: Readonly<Record<string, unknown>>): CompiledGuide {
  const guide = v.parse(Guide, {
    format: 'guidepost/1',
    brand: { name: 'Brand' },
    rules: [{ id: 'r', kind: 'ban', level: 'warn', options: { phrases: ['чай'] }, ...rule }],
  });
  return compileGuide(guide);
}

function spansOf(text: string, rule: Readonly<Record<string, unknown>>): Span[] {
  return check(draftOf(text), guideOf(rule), contextAt(0)).findings.map(({ span }) => span);
}

function marksOf(text: string, rule: Readonly<Record<string, unknown>>): string[] {
  return spansOf(text, rule).map(({ start, end }) => text.slice(start, end));
}

/** As the fields are described, without regard to cost. */
function excused(text: string, { start, end }: { start: number; end: number }, kind: string): boolean {
  const [head, tail] = [text.slice(0, start), text.slice(end)];
  const line = head.slice(head.lastIndexOf('\n') + 1);
  const rest = tail.split('\n')[0] ?? '';
  if (kind === 'before') return /иван[\s\p{P}]*$/u.test(head);
  if (kind === 'after') return /^[\s\p{P}]*пуэр/u.test(tail);
  if (kind === 'first-line') return head.trimStart().includes('\n');
  return (line.lastIndexOf('«') > line.lastIndexOf('»') && rest.includes('»')) || (line.split('"').length % 2 === 0 && rest.includes('"'));
}

const fields = {
  before: { unless: { before: ['иван'] } },
  after: { unless: { after: ['пуэр'] } },
  quotes: { unless: { inQuotes: true } },
  'first-line': { where: ['first-line'] },
} as const;

describe('of many finds in one text', () => {
  it('each is judged as it would be alone', () => {
    const piece = fc.constantFrom('чай', 'чай', 'иван', 'пуэр', 'и', '«', '»', '"', '\n', '. ', ' — ');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.constantFrom(...(Object.keys(fields) as (keyof typeof fields)[])), (pieces, kind) => {
        const text = pieces.join(' ');
        const kept = [...text.matchAll(/чай/gu)].filter(({ index }) => !excused(text, { start: index, end: index + 3 }, kind));
        expect(spansOf(text, fields[kind]).map(({ start }) => start)).toEqual(kept.map(({ index }) => index));
      }),
      { numRuns: 300 },
    );
  });

  it('thousands cost little more than they do without it', () => {
    const text = `«" ${'#тег иван и чай и пуэр '.repeat(1500)}`;
    const cost = (rule: Readonly<Record<string, unknown>>): number => {
      const guide = guideOf(rule);
      let lowest = Number.POSITIVE_INFINITY;
      for (let round = 0; round < 3; round++) {
        const before = process.cpuUsage();
        check(draftOf(text), guide, contextAt(0));
        const { user, system } = process.cpuUsage(before);
        lowest = Math.min(lowest, user + system);
      }
      return lowest;
    };
    const plain = cost({});
    expect(cost({ unless: { before: ['иван'], after: ['пуэр'], inQuotes: true }, where: ['body', 'first-line'] }) / plain).toBeLessThan(8);
  });
});

describe('where a rule looks', () => {
  it.each([
    ['Чай и #чай', ['body'], ['Чай']],
    ['Чай и #чай', ['hashtags'], ['чай']],
    ['Кофе\nЧай', ['first-line'], []],
    ['\n Чай\nчай', ['first-line'], ['Чай']],
    ['Чай и #чай', ['body', 'hashtags'], ['Чай', 'чай']],
    ['Чай', [], ['Чай']],
  ])('%j in %j', (text, where, marks) => {
    expect(marksOf(text, { where })).toEqual(marks);
  });
});

describe('what excuses a find', () => {
  it.each([
    ['Иван-чай и чай', { before: ['иван'] }, ['чай']],
    ['Чай «Пуэр» и чай', { after: ['пуэр'] }, ['чай']],
    ['Чай. Это реклама', { phrases: ['реклама'] }, []],
    ['Он сказал: «чай остыл», а чай горячий', { inQuotes: true }, ['чай']],
    ['He said "чай" twice, чай', { inQuotes: true }, ['чай']],
    ['Чай', {}, ['Чай']],
  ])('%j unless %j', (text, unless, marks) => {
    expect(marksOf(text, { unless })).toEqual(marks);
  });
});
