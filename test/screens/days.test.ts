import { afterAll, expect, test } from 'vitest';
import { speak, tDay } from '#src/ui/words.ts';

const { TZ } = process.env;
afterAll(() => {
  if (TZ === undefined) delete process.env['TZ'];
  else process.env['TZ'] = TZ;
});

test.each(['America/New_York', 'UTC', 'Pacific/Kiritimati'])('a day is the same day in %s', (zone) => {
  process.env['TZ'] = zone;
  speak('en', (key) => key);
  expect(tDay('2024-02-29')).toBe('February 29, 2024');
  speak('ru', (key) => key);
  expect(tDay('2024-02-29')).toBe('29 февраля 2024 г.');
});

test('what is no day is shown as it is', () => {
  expect(tDay('soon')).toBe('soon');
});
