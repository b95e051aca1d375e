import 'fake-indexeddb/auto';
import '#test/platform/fake-browser.ts';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { readStored, writeStored } from '#src/platform/storage.ts';
import { fake, send, until } from '#test/platform/fake-browser.ts';

const asked: string[] = [];
const answering = (frame: string, isOpen: boolean) => (envelope: { name: string }) => {
  asked.push(`${frame} ${envelope.name}`);
  return { isOpen };
};

beforeAll(async () => {
  await import('#src/background/main.ts');
  await until(async () => (await fake.session.get('arrived'))['arrived'] === true);
}, 120_000);

beforeEach(() => {
  asked.length = 0;
  fake.popupsOpened = 0;
  fake.frames.clear();
  for (const frame of [0, 4]) fake.frames.set(`7:${frame}`, answering(`7:${frame}`, true));
});

test('the shortcut asks the frame whose box was last used, and no other', async () => {
  await send('box/focused', { network: 'x', box: 'post' }, { tab: { id: 7 }, frameId: 4, url: 'https://x.com/' });
  fake.command.fire('open-picker', { id: 7 });
  await until(async () => asked.length > 0);
  expect(asked).toEqual(['7:4 picker/open']);
  expect(fake.popupsOpened).toBe(0);
});

test('another command opens nothing', async () => {
  fake.command.fire('raise-crisis', { id: 7 });
  fake.menuClicked.fire({ menuItemId: 'another', frameId: 0 }, { id: 7 });
  fake.menuClicked.fire({ menuItemId: 'insert-reply', frameId: 0 }, { id: 7 });
  await until(async () => asked.length > 0);
  expect(asked).toEqual(['7:0 picker/open']);
});

test('the context menu asks the frame in which it was opened', async () => {
  fake.menuClicked.fire({ menuItemId: 'insert-reply', frameId: 0 }, { id: 7 });
  await until(async () => asked.length > 0);
  expect(asked).toEqual(['7:0 picker/open']);
});

test('where no box is known the popup opens', async () => {
  fake.command.fire('open-picker', { id: 8 });
  await until(async () => fake.popupsOpened === 1);
  fake.frames.set('7:0', answering('7:0', false));
  fake.menuClicked.fire({ menuItemId: 'insert-reply', frameId: 0 }, { id: 7 });
  await until(async () => fake.popupsOpened === 2);
  fake.menuClicked.fire({ menuItemId: 'insert-reply', frameId: 9 }, { id: 7 });
  await until(async () => fake.popupsOpened === 3);
});

test('the context menu speaks the language that was chosen', async () => {
  expect(fake.menu.get('insert-reply')).toEqual({ title: 'Вставить готовый ответ…', contexts: ['editable'] });
  const { settings } = await readStored('settings');
  await writeStored('settings', { ...settings, language: 'en' });
  await until(async () => fake.menu.get('insert-reply')?.title === 'Insert an approved reply…');
  expect(fake.menu.size).toBe(1);
});
