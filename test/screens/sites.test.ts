import 'fake-indexeddb/auto';
import '#test/platform/fake-browser.ts';
import { expect, test, vi } from 'vitest';
import { readStored, writeStored } from '#src/platform/storage.ts';

test('a host where Enter was seen to send can be forgotten; the others stay', async () => {
  vi.stubGlobal('location', { hash: '#sites' });
  const { forgetEnterSends } = await import('#src/pages/settings/state.ts');
  await writeStored('settings', { language: 'en', sites: ['https://a.example/*'], enterSends: ['a.example', 'b.example'] });
  await forgetEnterSends('a.example');
  expect((await readStored('settings')).settings).toEqual({ language: 'en', sites: ['https://a.example/*'], enterSends: ['b.example'] });
});
