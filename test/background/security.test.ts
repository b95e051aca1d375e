import 'fake-indexeddb/auto';
import '#test/platform/fake-browser.ts';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { usualSettings } from '#src/core/snapshot.ts';
import { database } from '#src/platform/database.ts';
import { stretch } from '#src/platform/security-stretch.ts';
import { readStored, writeStored } from '#src/platform/storage.ts';
import { fake, send, until } from '#test/platform/fake-browser.ts';

vi.mock('../../src/content/passwords.iife.ts?script', () => ({ default: 'src/content/passwords.iife.js' }));

const frame = (address: string) => ({ tab: { id: 1 }, frameId: 0, url: address });
const x = frame('https://x.com/i/flow/login');
const own = { url: 'chrome-extension://guidepost/src/pages/settings/index.html' };
const registered = () => fake.registered.map(({ id }) => id);

async function salt(): Promise<string> {
  const answer = (await send('password/begin', {}, x)) as { output: { with: { salt: string } } };
  return answer.output.with.salt;
}

/** Few rounds: here it is not about how slow they are. */
const stretched = async (word: string): Promise<string> => stretch(word, { salt: await salt(), rounds: 10 });

beforeAll(async () => {
  await import('#src/background/main.ts');
  await until(async () => (await fake.session.get('arrived'))['arrived'] === true);
}, 120_000);

beforeEach(async () => {
  await writeStored('settings', { ...usualSettings, passwordCare: true });
  await until(() => registered().includes('guidepost-passwords'));
  await database.passwordPrints.clear();
});

test('while it is off nobody gets a salt, nothing is kept, and nothing is known', async () => {
  const word = await stretched('Gr4nite-otter');
  await send('password/typed', { stretched: word, login: 'anna', isSent: true }, x);
  await writeStored('settings', usualSettings);
  await until(async () => !registered().includes('guidepost-passwords') && (await database.passwordSecret.count()) === 0);
  expect(await database.passwordPrints.count()).toBe(0);
  expect(await send('password/begin', {}, x)).toMatchObject({ output: { with: null } });
  await send('password/typed', { stretched: word, login: 'anna', isSent: true }, x);
  expect(await send('password/try', { stretched: [word] }, x)).toMatchObject({ output: { known: [false] } });
  expect(await database.passwordPrints.count()).toBe(0);
});

test('what is kept leads back to nothing: 24 bits, by a key that nobody can read', async () => {
  await send('password/typed', { stretched: await stretched('Gr4nite-otter'), login: 'anna@example.com', isSent: true }, x);
  const [print] = await database.passwordPrints.toArray();
  expect(print).toMatchObject({ site: 'x', login: 'an…', print: expect.stringMatching(/^[\da-f]{6}$/) });
  expect((await database.passwordSecret.get('secret'))?.key.extractable).toBe(false);
  expect(JSON.stringify(print)).not.toContain('anna@');
});

test('the same password elsewhere is told, for another network and for another account', async () => {
  const word = await stretched('Gr4nite-otter');
  const typed = (login: string, isSent: boolean, at: object) => send('password/typed', { stretched: word, login, isSent }, at);
  expect(await typed('anna', true, x)).toMatchObject({ output: { isForeign: false, same: [] } });
  expect(await typed('Anna ', false, x)).toMatchObject({ output: { same: [] } });
  expect(await typed('boris', false, x)).toMatchObject({ output: { same: [{ site: 'X', login: 'an…' }] } });
  expect(await typed('anna', false, frame('https://id.vk.com/auth'))).toMatchObject({ output: { isForeign: false, same: [{ site: 'X' }] } });
  expect(await typed('anna', true, frame('https://bank.example/login'))).toMatchObject({ output: { isForeign: true, same: [{ site: 'X' }] } });
  expect(await database.passwordPrints.count()).toBe(1);
});

test('a network changes its password: the earlier one is known no more', async () => {
  const [first, second] = [await stretched('Gr4nite-otter'), await stretched('Lantern+77plum')];
  await send('password/typed', { stretched: first, login: 'anna', isSent: true }, x);
  await send('password/typed', { stretched: second, login: 'anna', isSent: true }, x);
  expect(await send('password/try', { stretched: [first, second] }, x)).toMatchObject({ output: { known: [false, true] } });
});

test('whoever tries words without end learns nothing more', async () => {
  const word = await stretched('Gr4nite-otter');
  await send('password/typed', { stretched: word, login: 'anna', isSent: true }, x);
  for (let round = 0; round < 20; round++) await send('password/try', { stretched: Array<string>(20).fill('00000000') }, x);
  expect(await send('password/try', { stretched: [word] }, x)).toMatchObject({ output: { known: [false] } });
});

test('a page may not ask for what only we may', async () => {
  expect(await send('password/forget', {}, x)).toMatchObject({ ok: false });
  expect(await send('password/forget', {}, own)).toMatchObject({ ok: true });
  expect(await send('password/try', { stretched: ['Gr4nite-otter'] }, x)).toMatchObject({ ok: false });
});

test('nobody was here: it is noted once, and over when somebody says so or the question is switched off', async () => {
  await writeStored('settings', { ...usualSettings, awayMinutes: 5 });
  await until(() => fake.idleSeconds === 300);
  fake.idle.fire('active');
  expect((await readStored('away')).away).toBeNull();
  fake.idle.fire('idle');
  await until(async () => (await readStored('away')).away !== null);
  const since = (await readStored('away')).away?.since;
  await send('away/back', {}, x);
  await until(async () => (await readStored('away')).away === null);
  expect(since).toBeLessThanOrEqual(Date.now() - 299_000);
  fake.startup.fire();
  await until(async () => (await readStored('away')).away !== null);
  await writeStored('settings', usualSettings);
  await until(async () => (await readStored('away')).away === null);
});
