/** What a team's machine believes: whoever writes into its folder, only a newer record by somebody entitled changes anything. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { crisisFormat, guideFormat } from '#src/core/team/bodies.ts';
import { judgeCrisis, judgeGuide, judgeRoster, type Known } from '#src/core/team/judge.ts';
import { crisisKey, guidePackKey, rosterKey } from '#src/core/team/keys.ts';
import { readRecord, type SignedRecord, writeRecord } from '#src/core/team/record.ts';
import { handover, makePerson, recordBy, rosterOf, rosterRecord, verify } from './people.ts';

const people = {
  root: makePerson('Root'),
  lead: makePerson('Lead'),
  editor: makePerson('Editor'),
  member: makePerson('Member'),
  stranger: makePerson('Stranger'),
};
const roster = rosterOf(people.root, [
  [people.lead, ['lead']],
  [people.editor, ['editor']],
  [people.member, ['member']],
]);
const brand = 'northwind';
const level = (to: number, more: Record<string, unknown> = {}) => ({ format: crisisFormat, level: to, title: 'Fire', ...more });
const guide = { format: guideFormat, guide: { format: 'guidepost/1', brand: { name: 'Northwind' }, rules: [{ id: 'a', kind: 'ban', level: 'hold' }] } };
const crisis = (record: SignedRecord, known: Known = null) => judgeCrisis(record, { brand, roster, known, verify });

describe('A level', () => {
  test('by the lead is believed, and so is the next one', async () => {
    const first = await recordBy(people.lead, crisisKey(brand), { seq: 1, body: level(2) });
    expect(await crisis(first)).toMatchObject({ ok: true, kind: 'new', body: { level: 2, title: 'Fire' } });
    expect(await crisis(first, first)).toEqual({ ok: true, kind: 'same' });
    expect(await crisis(await recordBy(people.lead, crisisKey(brand), { seq: 2, body: level(0) }), first)).toMatchObject({ kind: 'new', body: { level: 0 } });
  });

  const key = crisisKey(brand);
  const known = recordBy(people.lead, key, { seq: 5, body: level(2) });
  const refused: readonly [string, () => Promise<SignedRecord>][] = [
    ['author', () => recordBy(people.stranger, key, { seq: 6, body: level(0) })],
    ['author', () => recordBy(people.root, key, { seq: 6, body: level(0) })],
    ['role', () => recordBy(people.editor, key, { seq: 6, body: level(0) })],
    ['role', () => recordBy(people.member, key, { seq: 6, body: level(0) })],
    ['rollback', () => recordBy(people.lead, key, { seq: 4, body: level(0) })],
    ['twin', () => recordBy(people.lead, key, { seq: 5, body: level(0) })],
    ['number', () => recordBy(people.lead, key, { seq: Number.MAX_SAFE_INTEGER, body: level(0) })],
    ['number', () => recordBy(people.lead, key, { seq: 1_000_006, body: level(0) })],
    ['key', () => recordBy(people.lead, crisisKey('contoso'), { seq: 6, body: level(0) })],
    ['key', () => recordBy(people.lead, guidePackKey(brand), { seq: 6, body: level(0) })],
    ['shape', () => recordBy(people.lead, key, { seq: 6, body: level(9) })],
    ['shape', () => recordBy(people.lead, key, { seq: 6, body: '{"format":' })],
    ['shape', () => recordBy(people.lead, key, { seq: 6, body: guide })],
    ['large', () => recordBy(people.lead, key, { seq: 6, body: level(0, { title: 'я'.repeat(600) }) })],
    ['signature', async () => ({ ...(await recordBy(people.stranger, key, { seq: 6, body: level(0) })), author: people.lead.key })],
    ['signature', async () => ({ ...(await recordBy(people.lead, crisisKey('contoso'), { seq: 6, body: level(0) })), key })],
  ];
  test.each(refused)('that is not to be believed is refused: %s', async (why, make) => {
    expect(await crisis(await make(), await known)).toEqual({ ok: false, why });
  });

  test('with a number at the end of all numbers is refused by who comes new too, and what comes later is believed', async () => {
    expect(await crisis(await recordBy(people.lead, key, { seq: Number.MAX_SAFE_INTEGER, body: level(0) }))).toEqual({ ok: false, why: 'number' });
    expect(await crisis(await recordBy(people.lead, key, { seq: 7, body: level(0) }))).toMatchObject({ ok: true });
    expect(await crisis(await recordBy(people.lead, key, { seq: 1_000_005, body: level(0) }), await known)).toMatchObject({ ok: true });
  });

  test('changed in any of its parts is never believed', async () => {
    const good = await recordBy(people.lead, key, { seq: 6, body: level(3) });
    const part = fc.oneof(
      fc.record({ seq: fc.integer({ min: 6, max: Number.MAX_SAFE_INTEGER }) }),
      fc.record({ at: fc.nat() }),
      fc.record({ body: fc.constantFrom(JSON.stringify(level(0)), JSON.stringify(level(1, { until: 1 }))) }),
      fc.record({ author: fc.constantFrom(people.member.key, people.editor.key, people.stranger.key) }),
      fc.record({ signature: fc.base64String({ minLength: 88, maxLength: 88 }).map((text) => text.replace(/[+/=]/g, 'A').slice(0, 86)) }),
    );
    await fc.assert(
      fc.asyncProperty(part, async (changed) => {
        const forged = { ...good, ...changed };
        if (writeRecord(forged) === writeRecord(good)) return;
        expect((await crisis(forged, await known)).ok).toBe(false);
      }),
    );
  });

  test('as a file that was cut, scrambled or made of anything is no record, or not believed', async () => {
    const good = writeRecord(await recordBy(people.lead, key, { seq: 6, body: level(3) }));
    const cut = fc.nat({ max: good.length - 3 }).map((end) => good.slice(0, end));
    const scrambled = fc
      .tuple(fc.nat({ max: good.length - 2 }), fc.string({ minLength: 1, maxLength: 1 }))
      .map(([at, sign]) => good.slice(0, at) + sign + good.slice(at + 1));
    const anything = fc.oneof(
      fc.string(),
      fc.json(),
      fc.object().map((each) => JSON.stringify(each)),
      fc.constantFrom('<html>', 'null', '[]', ''),
    );
    await fc.assert(
      fc.asyncProperty(fc.oneof(cut, scrambled, anything), async (text) => {
        const record = readRecord(text);
        if (!record || writeRecord(record) === good) return; // white space and the like
        expect((await crisis(record, await known)).ok).toBe(false);
      }),
      { numRuns: 400 },
    );
  });

  test('replayed in whatever order: what is believed only ever rises, and ends at the newest', async () => {
    const issues = await Promise.all([1, 2, 3, 4, 5, 6].map((seq) => recordBy(people.lead, key, { seq, body: level(seq % 4) })));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...issues), { minLength: 1, maxLength: 20 }), async (played) => {
        let had: SignedRecord | null = null;
        for (const record of played) {
          const judged = await crisis(record, had);
          if (judged.ok && judged.kind === 'new') {
            expect(record.seq).toBeGreaterThan(had?.seq ?? 0);
            had = record;
          }
        }
        expect(had?.seq).toBe(Math.max(...played.map(({ seq }) => seq)));
      }),
    );
  });

  test('by a clock that is wrong by years is believed: a raised level must not be lost to a clock', async () => {
    for (const at of [0, Date.UTC(2099, 1)]) {
      expect(await crisis(await recordBy(people.lead, key, { seq: 6, body: level(3), at }), await known)).toMatchObject({ kind: 'new' });
    }
  });
});

describe('A guide', () => {
  const judge = (record: SignedRecord) => judgeGuide(record, { brand, roster, known: null, verify });

  test('is the editor’s to publish, and nobody else’s', async () => {
    expect(await judge(await recordBy(people.editor, guidePackKey(brand), { seq: 1, body: guide }))).toMatchObject({
      kind: 'new',
      body: { guide: { rules: [{ id: 'a' }] } },
    });
    expect(await judge(await recordBy(people.lead, guidePackKey(brand), { seq: 1, body: guide }))).toEqual({ ok: false, why: 'role' });
    expect(await judge(await recordBy(people.stranger, guidePackKey(brand), { seq: 1, body: guide }))).toEqual({ ok: false, why: 'author' });
  });
});

describe('A roster', () => {
  const judge = (record: SignedRecord, pinned: string, known: Known = null) => judgeRoster(record, { pinned, known, verify });

  test('is believed by the pinned root only', async () => {
    const good = await rosterRecord(people.root, 1, roster);
    expect(await judge(good, people.root.key)).toMatchObject({ kind: 'new', body: { name: 'Team' } });
    expect(await judge(good, people.stranger.key)).toEqual({ ok: false, why: 'author' });
    // somebody else's root, signed by its own key, is a roster of another team
    const other = await rosterRecord(people.stranger, 2, rosterOf(people.stranger, [[people.stranger, ['lead']]]));
    expect(await judge(other, people.root.key, good)).toEqual({ ok: false, why: 'author' });
    // a roster that names the root and is signed by somebody else
    const lie = await recordBy(people.lead, rosterKey, { seq: 2, body: roster });
    expect(await judge(lie, people.root.key, good)).toEqual({ ok: false, why: 'author' });
    expect(await judge({ ...lie, author: people.root.key }, people.root.key, good)).toEqual({ ok: false, why: 'signature' });
    expect(await judge(await rosterRecord(people.root, 1, { ...roster, name: 'Other' }), people.root.key, good)).toEqual({ ok: false, why: 'twin' });
  });

  test('follows the root from key to key, each handover signed by the one that goes', async () => {
    const [second, third] = [makePerson('Second'), makePerson('Third')];
    const chain = [await handover(people.root, second), await handover(second, third)];
    const good = await rosterRecord(third, 3, rosterOf(third, [], { handovers: chain }));
    for (const pinned of [people.root, second, third]) expect(await judge(good, pinned.key)).toMatchObject({ kind: 'new' });
    expect(await judge(good, people.stranger.key)).toEqual({ ok: false, why: 'author' });
    // once it is pinned anew the old key says nothing any more
    expect(await judge(await rosterRecord(people.root, 4, roster), third.key, good)).toEqual({ ok: false, why: 'author' });
    const stolen = await rosterRecord(
      people.stranger,
      4,
      rosterOf(people.stranger, [], { handovers: [await handover(people.root, people.stranger, people.stranger)] }),
    );
    expect(await judge(stolen, people.root.key)).toEqual({ ok: false, why: 'author' });
    const circle = [await handover(people.root, second), await handover(second, people.root)];
    expect(await judge(await rosterRecord(third, 4, rosterOf(third, [], { handovers: circle })), people.root.key)).toEqual({ ok: false, why: 'author' });
  });
});
