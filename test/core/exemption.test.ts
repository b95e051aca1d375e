import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { check } from '#src/core/check.ts';
import { compileGuide } from '#src/core/compile.ts';
import { contextAt } from '#src/core/context.ts';
import { draftOf } from '#src/core/draft.ts';
import { Guide } from '#src/core/guide.ts';

function marksOf(text: string, rule: Readonly<Record<string, unknown>>): string[] {
  const guide = v.parse(Guide, {
    format: 'guidepost/1',
    brand: { name: 'Brand' },
    rules: [{ id: 'r', kind: 'ban', level: 'warn', options: { phrases: ['чай'] }, ...rule }],
  });
  return check(draftOf(text), compileGuide(guide), contextAt(0)).findings.map(({ span }) => text.slice(span.start, span.end));
}

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
