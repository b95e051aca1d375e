import 'fake-indexeddb/auto';
import '#test/platform/fake-browser.ts';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readRequest } from '#src/core/crisis/approval.ts';
import { readCard, writeCard } from '#src/core/crisis/card.ts';
import { digestOfDraft } from '#src/core/crisis/opened.ts';
import { draftOf } from '#src/core/draft.ts';
import { answer, approveAlone, askFor, takeAnswer } from '#src/platform/approvals.ts';
import { approvers, cardOf, distrust, introduce, me, trust } from '#src/platform/approvers.ts';
import { database } from '#src/platform/database.ts';
import { pictureOf } from '#src/platform/qr.ts';
import { readStored, writeStored } from '#src/platform/storage.ts';
import { makeApprover } from '#test/e2e/harness/approver.ts';
import { fake } from '#test/platform/fake-browser.ts';

const asked = { text: 'We know about the fire.', network: 'x', account: 'northwind', brand: 'north', attachments: ['image 1'] };

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
    expect(await takeAnswer({ ...asked, code: anna.answer(code) })).toEqual({ refused: null, people: 0, legal: false });
    const { approvals } = await readStored('approvals');
    const draft = draftOf(asked.text, { network: 'x', account: { handle: 'northwind' }, attachments: [{ kind: 'image' }] });
    expect(approvals).toEqual([
      { digest: digestOfDraft(draft, 'Northwind'), network: 'x', account: 'northwind', by: [expect.objectContaining({ role: 'lead' })] },
    ]);
    expect(JSON.stringify(approvals)).not.toMatch(/Anna|fire/);
  });

  it('counts once, however often it is given; at level 3 two people are asked for', async () => {
    await writeStored('crisis', { north: { level: 3, title: 'Fire', sensitiveWords: [], since: 1 } });
    const [anna, boris] = [makeApprover('Anna', 'lead'), makeApprover('Boris', 'legal')];
    await Promise.all([takeCardOf(anna), takeCardOf(boris)]);
    const { code } = await askFor(asked);
    const given = anna.answer(code);
    expect(await takeAnswer({ ...asked, code: given })).toEqual({ refused: null, people: 1, legal: true });
    expect(await takeAnswer({ ...asked, code: given })).toEqual({ refused: null, people: 1, legal: true });
    expect(await takeAnswer({ ...asked, code: boris.answer(code) })).toEqual({ refused: null, people: 0, legal: false });
  });

  it('is refused for what is wrong with it', async () => {
    const [anna, olga] = [makeApprover('Anna', 'lead'), makeApprover('Olga', 'observer')];
    await Promise.all([takeCardOf(anna), takeCardOf(olga)]);
    const { code } = await askFor(asked);
    const why = async (given: string, more: Partial<typeof asked> = {}) => (await takeAnswer({ ...asked, ...more, code: given })).refused;
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
    expect(await approveAlone(code)).toBeNull();
    expect((await readStored('approvals')).approvals[0]?.by).toMatchObject([{ role: 'self' }]);
    await takeCardOf(makeApprover('Anna', 'lead'));
    expect(await approveAlone(code)).toBe('own-text');
  });
});

it('a code of a usual text fits into a picture, one that is too long has none', async () => {
  const usual = await askFor({ ...asked, text: 'Ж'.repeat(280) });
  expect(pictureOf(usual.code)?.size).toBeGreaterThan(20);
  const long = await askFor({ ...asked, text: 'Ж'.repeat(2000) });
  expect(pictureOf(long.code)).toBeNull();
});
