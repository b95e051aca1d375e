import { expect, test } from 'vitest';
import { ruleForms } from '#src/core/rule-forms.ts';
import { datesOf, dayName, linesOf, listOf, summaryOf, withOption, wrongFields } from '#src/pages/settings/rules/options.ts';

const kindOf = (id: string) => {
  const kind = ruleForms.get(id);
  if (!kind) throw new Error(`no kind ${id}`);
  return kind;
};

test('lines become a list without blanks, and back', () => {
  expect(listOf(' one \n\n two\n')).toEqual(['one', 'two']);
  expect(linesOf(['one', 'two'])).toBe('one\ntwo');
  expect(linesOf(undefined)).toBe('');
});

test('an empty value takes the option out; others stay, unknown ones too', () => {
  const options = { phrases: ['a'], case: true, later: 7 };
  expect(withOption(options, 'phrases', [])).toEqual({ case: true, later: 7 });
  expect(withOption(options, 'phrases', ['b'])).toEqual({ phrases: ['b'], case: true, later: 7 });
  expect(withOption(options, 'case', undefined)).toEqual({ phrases: ['a'], later: 7 });
});

test('the field whose value does not fit is named', () => {
  expect([...wrongFields(kindOf('ban'), {})]).toEqual(['phrases']);
  expect([...wrongFields(kindOf('schedule'), { quietFrom: '7', blackouts: [{ from: 'June' }] })].sort()).toEqual(['blackouts', 'quietFrom']);
  expect([...wrongFields(kindOf('ban'), { phrases: ['cheap'] })]).toEqual([]);
});

test('a rule is summed up in the language on screen', () => {
  expect(summaryOf(kindOf('ban'), { phrases: ['a', 'b', 'c', 'd', 'e', 'f', 'g'] }, 'en')).toBe('a, b, c, d, e … +2');
  expect(summaryOf(kindOf('schedule'), { quietDays: [6, 7], blackouts: [{ from: '06-22', name: 'День памяти' }] }, 'ru')).toContain('сб, вс');
  expect(summaryOf(kindOf('schedule'), { blackouts: [{ from: '12-30', until: '01-02' }] }, 'en')).toContain('12-30–01-02');
});

test('dates are read as spans, single ones too', () => {
  expect(datesOf(['06-22', { from: '12-30', until: '01-02', extra: 1 }])).toEqual([{ from: '06-22' }, { from: '12-30', until: '01-02', extra: 1 }]);
});

test('the week begins on Monday', () => {
  expect([1, 7].map((day) => dayName(day, 'en'))).toEqual(['Mon', 'Sun']);
});

test('every field of every kind is drawn from a key that its options know', () => {
  for (const [id, kind] of ruleForms) {
    const entries = kind.options as unknown as { entries?: Record<string, unknown>; pipe?: { entries?: Record<string, unknown> }[] };
    const known = Object.keys(entries.entries ?? entries.pipe?.[0]?.entries ?? {});
    for (const { key } of kind.fields) expect(known, `${id}.${key}`).toContain(key);
  }
});
