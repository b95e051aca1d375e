import 'fake-indexeddb/auto';
import '#test/platform/fake-browser.ts';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readRequest } from '#src/core/crisis/approval.ts';
import { readCard, writeCard } from '#src/core/crisis/card.ts';
import { digestOfDraft } from '#src/core/crisis/opened.ts';
import { draftOf } from '#src/core/draft.ts';
import { answer, approveAlone, askFor, noteUsed, takeAnswer } from '#src/platform/approvals.ts';
import { approvers, cardOf, distrust, introduce, me, trust } from '#src/platform/approvers.ts';
import { database } from '#src/platform/database.ts';
import { pictureOf } from '#src/platform/qr.ts';
import { readStored, writeStored } from '#src/platform/storage.ts';
import { makeApprover } from '#test/e2e/harness/approver.ts';
import { fake } from '#test/platform/fake-browser.ts';

const asked = { text: 'We know about the fire.', network: 'x', account: 'northwind', brand: 'north', attachments: ['image 1'], place: 'box-1' };
const gone = async (): Promise<boolean> => false;
const there = async (): Promise<boolean> => true;

async function takeCardOf(who: ReturnType<typeof makeApprover>): Promise<void> {
  const card = readCard(who.card);
  if (card.ok) await trust(card.value);
}

beforeEach(async () => {
  fake.reset();
  await Promise.all([database.approvers.clear(), database.brands.clear()]);
  await database.brands.put({ id: 'north', guide: { brand: { name: 'Northwind' } } as never, updatedAt: 1 });
});

describe('an answer', () => {
  it('of a trusted person is kept for the guards, without a text or a name', async () => {
    const anna = makeApprover('Anna', 'lead');
    await takeCardOf(anna);
    const { code, isAlone } = await askFor(asked);
    expect(isAlone).toBe(false);
    expect(await takeAnswer({ ...asked, code: anna.answer(code) }, there)).toEqual({ refused: null, people: 0, legal: false });
    const { approvals } = await readStored('approvals');
    const draft = draftOf(asked.text, { place: 'box-1', network: 'x', account: { handle: 'northwind' }, attachments: [{ kind: 'image' }] });
    expect(approvals).toEqual([
      { digest: digestOfDraft(draft, 'Northwind'), network: 'x', account: 'northwind', by: [expect.objectContaining({ role: 'lead' })], place: 'box-1' },
    ]);
    expect(JSON.stringify(approvals)).not.toMatch(/Anna|fire/);
  });

  it('counts once, however often it is given; at level 3 two people are asked for', async () => {
    await writeStored('crisis', { north: { level: 3, title: 'Fire', sensitiveWords: [], since: 1 } });
    const [anna, boris] = [makeApprover('Anna', 'lead'), makeApprover('Boris', 'legal')];
    await Promise.all([takeCardOf(anna), takeCardOf(boris)]);
    const { code } = await askFor(asked);
    const given = anna.answer(code);
    expect(await takeAnswer({ ...asked, code: given }, there)).toEqual({ refused: null, people: 1, legal: true });
    expect(await takeAnswer({ ...asked, code: given }, there)).toEqual({ refused: null, people: 1, legal: true });
    expect(await takeAnswer({ ...asked, code: boris.answer(code) }, there)).toEqual({ refused: null, people: 0, legal: false });
  });

  it('is refused for what is wrong with it', async () => {
    const [anna, olga] = [makeApprover('Anna', 'lead'), makeApprover('Olga', 'observer')];
    await Promise.all([takeCardOf(anna), takeCardOf(olga)]);
    const { code } = await askFor(asked);
    const why = async (given: string, more: Partial<typeof asked> = {}) => (await takeAnswer({ ...asked, ...more, code: given }, there)).refused;
    expect(await why('Hello')).toBe('no-code');
    expect(await why(anna.answer(code).slice(0, -4))).toBe('damaged');
    expect(await why(anna.answer(code), { text: 'Another text' })).toBe('other-text');
    expect(await why(anna.answer(code), { network: 'vk' })).toBe('other-text');
    expect(await why(anna.answer(code), { account: 'shore' })).toBe('other-text');
    expect(await why(anna.answer(code), { attachments: ['image 2'] })).toBe('other-text');
    expect(await why(anna.answer(code), { brand: 'other' })).toBe('other-text');
    expect(await why(anna.answer(code, false))).toBe('said-no');
    expect(await why(makeApprover('Anna', 'lead').answer(code))).toBe('unknown-key');
    expect(await why(olga.answer(code))).toBe('not-entitled');
    const own = readRequest(code);
    if (own.ok) expect(await why(await answer(own.value, { isYes: true, termMs: 3_600_000 }))).toBe('own-text');
    const late = anna.answer(code);
    vi.useFakeTimers({ now: Date.now() + 3 * 3_600_000, toFake: ['Date'] });
    expect(await why(late)).toBe('expired');
    vi.useRealTimers();
    expect((await readStored('approvals')).approvals).toEqual([]);
  });
});

describe('one yes opens one box', () => {
  const other = { ...asked, place: 'box-2' };
  const places = async () => (await readStored('approvals')).approvals.map(({ place }) => place);

  it('and no second one, while the first is on some page', async () => {
    const anna = makeApprover('Anna', 'lead');
    await takeCardOf(anna);
    const code = anna.answer((await askFor(asked)).code);
    expect(await takeAnswer({ ...asked, code }, there)).toMatchObject({ refused: null });
    const seen: string[] = [];
    const isThere = async (place: string) => seen.push(place) > 0;
    expect(await takeAnswer({ ...other, code }, isThere)).toMatchObject({ refused: 'other-box' });
    expect(seen).toEqual(['box-1']);
    expect(await places()).toEqual(['box-1']);
  });

  it('however often it is pasted at once', async () => {
    const anna = makeApprover('Anna', 'lead');
    await takeCardOf(anna);
    const code = anna.answer((await askFor(asked)).code);
    const taken = await Promise.all(['box-1', 'box-2', 'box-3'].map((place) => takeAnswer({ ...asked, place, code }, there)));
    // Which of them is first nobody can say; it is one.
    expect(taken.map(({ refused }) => refused ?? 'opened').sort()).toEqual(['opened', 'other-box', 'other-box']);
  });

  it('moves over from a box that is gone, and opens only the new one', async () => {
    const [anna, boris] = [makeApprover('Anna', 'lead'), makeApprover('Boris', 'legal')];
    await Promise.all([takeCardOf(anna), takeCardOf(boris)]);
    const { code } = await askFor(asked);
    const [hers, his] = [anna.answer(code), boris.answer(code)];
    await takeAnswer({ ...asked, code: hers }, there);
    await takeAnswer({ ...asked, code: his }, there);
    expect(await takeAnswer({ ...other, code: hers }, gone)).toMatchObject({ refused: null });
    const { approvals } = await readStored('approvals');
    expect(approvals.map(({ place, by }) => [place, by.map(({ role }) => role)])).toEqual([
      ['box-1', ['legal']],
      ['box-2', ['lead']],
    ]);
  });

  it('and opens nothing else once the text went out, even when its box is gone', async () => {
    const anna = makeApprover('Anna', 'lead');
    await takeCardOf(anna);
    const code = anna.answer((await askFor(asked)).code);
    await takeAnswer({ ...asked, code }, there);
    await noteUsed(other);
    expect((await readStored('approvals')).approvals[0]?.isUsed).toBeFalsy();
    await noteUsed(asked);
    expect(await takeAnswer({ ...other, code }, gone)).toMatchObject({ refused: 'used' });
    expect(await places()).toEqual(['box-1']);
  });
});

describe('people', () => {
  it('are taken by their cards, and never one’s own', async () => {
    const own = await introduce('Ivan', 'smm');
    expect((await me())?.name).toBe('Ivan');
    expect(await trust(cardOf(own))).toBe(false);
    expect(await approvers()).toEqual([]);
    const back = readCard(writeCard(cardOf(own)));
    expect(back).toMatchObject({ ok: true, value: { name: 'Ivan', role: 'smm' } });
    await takeCardOf(makeApprover('Anna', 'lead'));
    const [anna] = await approvers();
    expect(anna?.name).toBe('Anna');
    await distrust(anna?.key ?? '');
    expect(await approvers()).toEqual([]);
  });

  it('who have nobody approve their own text, and nobody else does', async () => {
    const { code, isAlone } = await askFor(asked);
    expect(isAlone).toBe(true);
    expect(await approveAlone(code, asked.place)).toBeNull();
    expect((await readStored('approvals')).approvals[0]?.by).toMatchObject([{ role: 'self' }]);
    await takeCardOf(makeApprover('Anna', 'lead'));
    expect(await approveAlone(code, asked.place)).toBe('own-text');
  });
});

it('a code of a usual text fits into a picture, one that is too long has none', async () => {
  const usual = await askFor({ ...asked, text: 'Ж'.repeat(280) });
  expect(pictureOf(usual.code)?.size).toBeGreaterThan(20);
  const long = await askFor({ ...asked, text: 'Ж'.repeat(2000) });
  expect(pictureOf(long.code)).toBeNull();
});
