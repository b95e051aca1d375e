import 'fake-indexeddb/auto';
import './fake-browser.ts';
import { beforeEach, expect, test } from 'vitest';
import type { GuideDocument } from '#src/core/guide.ts';
import { changesSince } from '#src/core/guide-document/reading.ts';
import { database } from '#src/platform/database.ts';
import { markRead, readsOf } from '#src/platform/guide-reads.ts';
import { addBrand } from '#src/platform/library.ts';
import { readStored } from '#src/platform/storage.ts';
import { guideNamed } from './samples.ts';

const before: GuideDocument = { sections: [{ id: 's', title: 'S', about: '', clauses: [{ id: 'a', text: 'Be kind.', rules: [] }] }] };
const after: GuideDocument = { sections: [{ id: 's', title: 'S', about: '', clauses: [{ id: 'a', text: 'Be kind and brief.', rules: [] }] }] };

beforeEach(() => database.guideReads.clear());

test('each person has read it as it was then, once; the latest comes first', async () => {
  await markRead('north', ' Ines ', before);
  await markRead('north', 'Oleg', before);
  await markRead('south', 'Ines', before);
  await markRead('north', 'Ines', after);
  const reads = await readsOf('north');
  expect(reads.map(({ person }) => person).sort()).toEqual(['Ines', 'Oleg']);
  const changed = (person: string): number => changesSince(after, reads.find((read) => read.person === person)?.text ?? {}).changed.length;
  expect([changed('Ines'), changed('Oleg')]).toEqual([0, 1]);
});

test('the text of the guide stays out of what pages may read', async () => {
  await addBrand({ ...guideNamed('North'), document: before });
  expect((await readStored('snapshot')).snapshot?.brands).not.toContain('Be kind.');
});
