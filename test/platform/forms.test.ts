import 'fake-indexeddb/auto';
import '#test/platform/fake-browser.ts';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Rule } from '#src/core/guide.ts';
import { formsIn, type Snapshot } from '#src/core/snapshot.ts';
import { database } from '#src/platform/database.ts';
import { addBrand, changeGuide } from '#src/platform/library.ts';
import { fake } from '#test/platform/fake-browser.ts';
import { guideNamed } from '#test/platform/samples.ts';

const ban = (phrases: readonly string[], more: Partial<Rule> = {}): Rule => ({
  id: 'ban',
  kind: 'ban',
  level: 'warn',
  on: true,
  options: { phrases },
  scope: {},
  why: '',
  source: '',
  forms: 'auto',
  disguise: true,
  locked: false,
  ...more,
});
const published = (): Snapshot => fake.local.kept.get('snapshot') as Snapshot; // written by publishSnapshot only
const publishedWords = (): string[] => [...formsIn(published()).keys()];

beforeEach(async () => {
  fake.reset();
  await database.brands.clear();
});

test('the guards get all forms of the words that the guides use, and of no others', async () => {
  await addBrand(guideNamed('Qwzx', { packs: {}, rules: [ban(['Лучшая гарантия', 'cheap*'])] }));
  const forms = formsIn(published());
  expect(forms.get('гарантия')).toEqual(expect.arrayContaining(['гарантия', 'гарантией', 'гарантиях']));
  expect(forms.get('лучшая')).toEqual(expect.arrayContaining(['лучшего', 'лучшими']));
  expect(forms.has('qwzx')).toBe(false);
  expect(forms.has('черепаха')).toBe(false);
});

test('a rule that matches as written, or is off, asks for no forms', async () => {
  const id = await addBrand(guideNamed('A', { rules: [ban(['пирамида'], { forms: 'exact' })] }));
  expect(publishedWords()).not.toContain('пирамида');
  await changeGuide(id, (guide) => ({ ...guide, rules: [ban(['пирамида'], { on: false })] }));
  expect(publishedWords()).not.toContain('пирамида');
  await changeGuide(id, (guide) => ({ ...guide, rules: [ban(['пирамида'])] }));
  expect(publishedWords()).toContain('пирамида');
});

test('words known from before are not looked up again, and what is no longer needed goes', async () => {
  const id = await addBrand(guideNamed('A', { rules: [ban(['шапка', 'куртка'])] }));
  const { forms } = published();
  fake.areFilesGone = true;
  await changeGuide(id, (guide) => ({ ...guide, rules: [ban(['шапка', 'куртка'], { level: 'hold' })] }));
  expect(published().forms).toBe(forms);
  await changeGuide(id, (guide) => ({ ...guide, rules: [ban(['куртка'])] }));
  expect(publishedWords()).not.toContain('шапка');
  expect(publishedWords()).toContain('куртка');
});

test('without the dictionaries the guides are published all the same, and the next change tries again', async () => {
  vi.resetModules();
  const { addBrand: add, changeGuide: change } = await import('#src/platform/library.ts');
  const complaint = vi.spyOn(console, 'error').mockReturnValue();
  fake.areFilesGone = true;
  const id = await add(guideNamed('A', { rules: [ban(['пирамида'])] }));
  expect(published().brands).toContain('пирамида');
  expect([publishedWords(), complaint.mock.calls.length]).toEqual([[], 1]);
  const { seq } = published();
  await change(id, (guide) => ({ ...guide }));
  expect(published().seq).toBe(seq);
  fake.areFilesGone = false;
  await change(id, (guide) => guide);
  expect(publishedWords()).toContain('пирамида');
  complaint.mockRestore();
});
