import * as v from 'valibot';
import { expect, it } from 'vitest';
import { failedCases } from '#src/core/cases.ts';
import { Guide, Rule } from '#src/core/guide.ts';

const guide = v.parse(Guide, { format: 'guidepost/1', brand: { name: 'Brand' } });
const now = Date.UTC(2026, 5, 10, 12);

it('names the cases that do not come out, whatever the scope of the rule', () => {
  const rule = v.parse(Rule, {
    id: 'r',
    kind: 'ban',
    level: 'warn',
    on: false,
    scope: { networks: ['vk'] },
    options: { phrases: ['дешев*'] },
    examples: { caught: ['Дешевле не бывает', 'Выгодно'], fine: ['Недешёвый чай', 'Дешёвый чай'] },
  });
  expect(failedCases(rule, guide, {}, now)).toEqual([
    { text: 'Выгодно', expected: 'caught' },
    { text: 'Дешёвый чай', expected: 'fine' },
  ]);
});

it('has nothing to say of a rule without cases', () => {
  expect(failedCases(v.parse(Rule, { id: 'r', kind: 'ban', level: 'warn', options: { phrases: ['x'] } }), guide, {}, now)).toEqual([]);
});
