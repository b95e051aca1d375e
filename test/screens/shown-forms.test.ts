import { expect, test } from 'vitest';
import { shownForms, takenAfter } from '#src/pages/settings/shown-forms.ts';

test('a word shows its other forms, without possessives', () => {
  const forms = new Map([['plan', ['plan', "plan's", 'plans', 'planned']]]);
  expect(shownForms('plan', forms)).toEqual(['plans', 'planned']);
  expect(shownForms('now', forms)).toEqual([]);
});

test('what was taken away from other words stays away', () => {
  const shown = ['скидки', 'скидок'];
  expect(takenAfter(['акций'], shown, ['скидки'])).toEqual(['акций', 'скидок']);
  expect(takenAfter(['акций', 'скидок'], shown, shown)).toEqual(['акций']);
  expect(takenAfter(['скидок'], shown, shown)).toBeUndefined();
});
