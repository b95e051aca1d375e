import 'fake-indexeddb/auto';
import '#test/platform/fake-browser.ts';
import { expect, test } from 'vitest';
import { emptyPlan } from '#src/core/crisis/plan.ts';
import { answersOf } from '#src/core/crisis/record.ts';
import { type Situation, suggest } from '#src/core/crisis/situation.ts';
import { runningCrisis } from '#src/platform/crises.ts';
import { decideCrisis } from '#src/platform/crisis-decision.ts';

const situation: Situation = {
  kind: 'product',
  text: 'Thermoses leak',
  link: 'https://vk.com/wall-1_2',
  harm: 'health',
  fault: 'ours',
  isRepeated: false,
  isPublic: true,
};

test('whoever decides anew starts from what was answered: looked at again and confirmed, a crisis stays what it was', async () => {
  await decideCrisis('northwind', { situation, suggestion: suggest(situation, emptyPlan), level: 2 });
  const before = await runningCrisis('northwind');
  const known = { ...situation, ...(before && answersOf(before)) };
  expect(known).toEqual(situation);
  await decideCrisis('northwind', { situation: known, suggestion: suggest(known, emptyPlan), level: 2 });
  expect(await runningCrisis('northwind')).toEqual(before);
});
