import '#test/platform/fake-browser.ts';
import { beforeEach, expect, test, vi } from 'vitest';
import { fake } from '#test/platform/fake-browser.ts';

const storm = { level: 2, title: 'Storm', sensitiveWords: [], since: 1 };
const snapshot = { version: 1, seq: 1, brands: '[]' };

/** Each test begins with a frame that has read nothing. */
async function begin({ isCheckerThere = true } = {}) {
  vi.resetModules();
  const guides = await import('#src/content/guides.ts');
  guides.startGuides(new AbortController().signal);
  if (isCheckerThere) await import('#src/content/checker.iife.ts');
  await vi.waitFor(() => expect(guides.readiness.value).not.toBe('reading'));
  return guides;
}

beforeEach(() => {
  fake.reset();
  vi.stubGlobal('requestIdleCallback', () => 0);
  vi.stubGlobal('window', new EventTarget());
  Object.assign(chrome.runtime, { sendMessage: async ({ name }: { name: string }) => ({ ok: true, output: name === 'frame/hello' ? { brand: null } : null }) });
});

test('a level that cannot be read any more stays as it was last known', async () => {
  fake.local.kept.set('snapshot', snapshot).set('crisis', { north: storm });
  const { crisis, readiness } = await begin();
  await chrome.storage.local.set({ crisis: { north: { level: 'two' }, south: storm } });
  expect(crisis.value).toEqual({ north: storm, south: storm });
  await chrome.storage.local.set({ crisis: 'gone' });
  expect(crisis.value).toEqual({ north: storm, south: storm });
  expect(readiness.value).toBe('ready');
});

test.each(['crisis', 'networks'])('with %s unreadable from the first, nothing counts as checked until it is put right', async (key) => {
  fake.local.kept.set('snapshot', snapshot).set(key, { x: 1 });
  const { readiness } = await begin();
  expect(readiness.value).toBe('failed');
  await chrome.storage.local.set({ [key]: {} });
  expect(readiness.value).toBe('ready');
});

test('published guides that are broken leave the last ones in place', async () => {
  fake.local.kept.set('snapshot', snapshot);
  const { readiness } = await begin();
  await chrome.storage.local.set({ snapshot: { version: 1, seq: 2, brands: '[{' } });
  expect(readiness.value).toBe('ready');
});

test('guides that came before what judges by them are made ready when it comes', async () => {
  fake.local.kept.set('snapshot', snapshot);
  vi.resetModules();
  const guides = await import('#src/content/guides.ts');
  guides.startGuides(new AbortController().signal);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(guides.readiness.value).toBe('reading');
  await import('#src/content/checker.iife.ts');
  expect(guides.readiness.value).toBe('ready');
});

test('a frame that cannot get what judges drafts says that nothing is checked, and asks again at the next box', async () => {
  fake.local.kept.set('snapshot', snapshot);
  let asked = 0;
  Object.assign(chrome.runtime, {
    sendMessage: async ({ name }: { name: string }) => {
      if (name !== 'file/bring') return { ok: true, output: { brand: null } };
      asked++;
      throw new Error('no background');
    },
  });
  const guides = await begin({ isCheckerThere: false });
  await vi.waitFor(() => expect(guides.readiness.value).toBe('failed'));
  guides.startGuides(new AbortController().signal);
  await vi.waitFor(() => expect(asked).toBe(2));
});

/** Slices as the browser would run them; `options` of the last that was asked for. */
function idle() {
  const asked: { step: (deadline: IdleDeadline) => void; options: IdleRequestOptions | undefined }[] = [];
  vi.stubGlobal('requestIdleCallback', (step: (deadline: IdleDeadline) => void, options?: IdleRequestOptions) => asked.push({ step, options }));
  /** On a page that is never idle a slice comes only because it was asked for by a time. */
  const run = (): void => {
    const { step, options } = asked.shift() ?? {};
    if (options?.timeout) step?.({ didTimeout: true, timeRemaining: () => 0 });
  };
  return { asked, run };
}

test('guides are compiled in slices, also on a page that is never idle, and those that came later take the place of those being compiled', async () => {
  const { asked, run } = idle();
  fake.local.kept.set('snapshot', snapshot);
  const { brands, isWarm, warmGuides } = await begin();
  let taken = 0;
  const guide = { warm: () => ++taken > 3, rehearse: () => true };
  expect(isWarm.value).toBe(false);
  brands.value = [{ id: 'north', guide: guide as never }];
  warmGuides();
  run(); // of the guides before: given up
  expect(taken).toBe(0);
  for (let slice = 1; slice <= 3; slice++) {
    run();
    expect([taken, isWarm.value]).toEqual([slice, false]);
  }
  run();
  expect([taken, isWarm.value, asked.length]).toEqual([4, true, 0]);
});

test('a guide that cannot be compiled ends the waiting: the next check says what is wrong', async () => {
  const { run } = idle();
  fake.local.kept.set('snapshot', snapshot);
  const { brands, isWarm, warmGuides } = await begin();
  const warm = (): boolean => {
    throw new Error('more words than a guide can have');
  };
  brands.value = [{ id: 'north', guide: { warm, rehearse: () => true } as never }];
  warmGuides();
  run();
  run();
  expect(isWarm.value).toBe(true);
});
