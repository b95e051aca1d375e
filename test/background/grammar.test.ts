/** Drafts go to a grammar server only while the user has one switched on and the browser allows it; and how its silence is borne. */
import 'fake-indexeddb/auto';
import '#test/platform/fake-browser.ts';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { applyState, wholeState } from '#src/platform/backup.ts';
import { readStored, writeStored } from '#src/platform/storage.ts';
import { fake, send, until } from '#test/platform/fake-browser.ts';

const page = { url: 'chrome-extension://guidepost/src/pages/settings/index.html' };
const frame = { tab: { id: 1 }, frameId: 0, url: 'https://x.com/home' };
const url = 'https://lt.example.org';
const texts = ['Мы рад вам в нашей кофейне.', 'Првиет всем'];

/** What went out, and what comes back. */
const sent: { readonly url: string; readonly options: RequestInit }[] = [];
let answer: () => Response | Promise<Response>;
let isAllowed = true;
const asked: unknown[] = [];

beforeAll(async () => {
  const own = globalThis.fetch;
  vi.stubGlobal('fetch', async (address: string, options?: RequestInit) => {
    if (address.startsWith('chrome-extension:')) return own(address);
    sent.push({ url: address, options: options ?? {} });
    return answer();
  });
  const { permissions } = (globalThis as unknown as { chrome: { permissions: { contains: (what: unknown) => Promise<boolean> } } }).chrome;
  permissions.contains = async (what) => {
    asked.push(what);
    return isAllowed;
  };
  await import('#src/background/main.ts');
  await until(async () => (await fake.session.get('arrived'))['arrived'] === true);
});

beforeEach(async () => {
  isAllowed = true;
  answer = () => Response.json({ matches: [{ offset: 3, length: 3, message: 'Нет согласования', replacements: [{ value: 'рады' }] }] });
  await turn(true);
  await send('grammar/test', {}, page); // ends the rest after a failure
  sent.length = 0;
});

function allow(yes: boolean): void {
  isAllowed = yes;
}

async function turn(on: boolean): Promise<void> {
  await writeStored('settings', { language: 'auto', sites: [], enterSends: [], grammar: { url, on } });
}

const check = (name: 'spelling/check' | 'grammar/check') => send(name, { texts }, frame);
const sorts = (said: unknown) => (said as { output: { typos: { sort: string }[][] } }).output.typos.map((each) => each.map(({ sort }) => sort));

test('with the usual settings nothing is sent, whoever asks', async () => {
  await fake.local.remove('settings');
  expect(await check('spelling/check')).not.toMatchObject({ output: { more: true } });
  expect(sorts(await check('grammar/check'))).toEqual([[], ['word']]);
  await send('grammar/test', {}, page);
  expect(sent).toEqual([]);
});

test.each([
  ['switched off', () => turn(false)],
  ['not allowed by the browser any more', async () => allow(false)],
  ['known in a form that we cannot read', () => writeStored('settings', { language: 'auto', sites: [], enterSends: [], grammar: { on: 'yes' } as never })],
  [
    'at an address that is not safe',
    () => writeStored('settings', { language: 'auto', sites: [], enterSends: [], grammar: { url: 'http://lt.example.org', on: true } }),
  ],
])('a server that is %s gets nothing', async (_, make) => {
  await make();
  expect(await check('spelling/check')).not.toMatchObject({ output: { more: true } });
  expect(sorts(await check('grammar/check'))).toEqual([[], ['word']]);
  expect(await send('grammar/test', {}, page)).toEqual({ ok: true, output: { trouble: { why: 'closed' } } });
  expect(sent).toEqual([]);
});

test('one that is on gets the paragraphs alone, without cookies and without being led elsewhere', async () => {
  expect(await check('spelling/check')).toMatchObject({ output: { more: true } });
  expect(sent).toEqual([]); // typos found here do not wait for it
  expect(sorts(await check('grammar/check'))).toEqual([['grammar'], ['word']]);
  expect(sent).toHaveLength(1);
  expect(sent[0]?.url).toBe('https://lt.example.org/v2/check');
  expect(String(sent[0]?.options.body)).toBe(new URLSearchParams({ text: texts.join('\n\n'), language: 'auto', disabledCategories: 'TYPOS' }).toString());
  expect(sent[0]?.options).toMatchObject({ method: 'POST', credentials: 'omit', redirect: 'error', referrerPolicy: 'no-referrer' });
  expect(asked.at(-1)).toEqual({ origins: ['https://lt.example.org/*'] });
});

test.each([
  ['an error', () => new Response('no', { status: 429 }), { why: 'status', status: 429 }],
  ['something else', () => new Response('<html>'), { why: 'unreadable' }],
  ['nothing', () => Promise.reject(new TypeError('Failed to fetch')), { why: 'unreachable' }],
])('a server that answers with %s is silent in pages, named in Settings, and left in peace for a while', async (_, fail, trouble) => {
  answer = fail;
  expect(sorts(await check('grammar/check'))).toEqual([[], ['word']]);
  expect(await send('grammar/trouble', {}, page)).toEqual({ ok: true, output: { trouble } });
  await check('grammar/check');
  expect(sent).toHaveLength(1);
  expect(await send('grammar/test', {}, page)).toEqual({ ok: true, output: { trouble } });
  expect(sent).toHaveLength(2);
  expect(String(sent[1]?.options.body)).not.toContain(encodeURIComponent('рад'));
});

test('an answer without an end is not read to it, and is no answer of such a server', async () => {
  const part = new TextEncoder().encode(' '.repeat(1_000_000));
  let given = 0;
  let isEnded = false;
  answer = () =>
    new Response(
      new ReadableStream({
        pull: (stream) => (given++ < 100 ? stream.enqueue(part) : stream.close()),
        cancel: () => {
          isEnded = true;
        },
      }),
    );
  expect(await send('grammar/test', {}, page)).toEqual({ ok: true, output: { trouble: { why: 'unreadable' } } });
  expect(isEnded).toBe(true);
  expect(given).toBeLessThan(15);
});

test('pages cannot test it or ask how it fares', async () => {
  for (const name of ['grammar/test', 'grammar/trouble']) expect(await send(name, {}, frame)).toMatchObject({ ok: false });
  expect(sent).toEqual([]);
});

test('a host that was allowed for the server is not guarded as a site', async () => {
  fake.permissionAdded.fire({ origins: ['https://lt.example.org/*', 'https://forum.example.org/*'] });
  await until(async () => (await readStored('settings')).settings.sites.length > 0);
  expect((await readStored('settings')).settings.sites).toEqual(['https://forum.example.org/*']);
});

test('a backup switches no server on', async () => {
  const state = await wholeState();
  await turn(false);
  await applyState(state);
  expect((await readStored('settings')).settings.grammar).toEqual({ url, on: false });
});
