/** An approval in the built extension where two brands judge one text: each whose guide holds it wants a yes of its own. */
import { afterEach, expect, test } from 'vitest';
import { readRequest, writeRequest } from '#src/core/crisis/approval.ts';
import { makeApprover } from './harness/approver.ts';
import { forgetPeople, giveAnswer, requestOf, takeCard } from './harness/crisis.ts';
import { setStored } from './harness/extension.ts';
import { northwind } from './harness/guides.ts';
import { guardedHost, inEachBrowser, type Suite } from './harness/suite.ts';

const freeze = { id: 'freeze', kind: 'schedule', level: 'hold' as const, options: { freezeFrom: 2 } };
const guides = {
  northwind: { ...northwind, rules: [freeze], replies: [] },
  southwind: { ...northwind, brand: { name: 'Southwind', timeZone: 'UTC', accounts: [] }, rules: [freeze], replies: [] },
};
const statement = 'We know about the fire. Everybody is safe.';
const anna = makeApprover('Anna', 'lead');

async function setLevels({ session, stage }: Suite, ...ids: readonly string[]): Promise<void> {
  await setStored(session, { crisis: Object.fromEntries(ids.map((id) => [id, { level: 2, title: 'Fire', sensitiveWords: [], since: 1 }])) });
  await stage.page.bringToFront();
}

/** Writes the statement where no account is shown, so that both brands judge it, and presses Publish. */
async function writeAndPress({ stage }: Suite): Promise<void> {
  await stage.visit(`${guardedHost}/textarea?keep`);
  await stage.focusBox();
  await stage.type(statement);
  await stage.untilPanel('a hold', (view) => view?.state === 'hold');
  await stage.publish('click');
  expect(await stage.published()).toEqual([]);
}

function brandOf(code: string): string {
  const read = readRequest(code);
  if (!read.ok) throw new Error(read.why);
  return read.value.brand;
}

inEachBrowser(
  'An approval among two brands',
  (suite) => {
    afterEach(() => setLevels(suite));
    const untilSaid = (words: string) => suite.stage.untilPanel(words, (view) => view?.text.includes(words) ?? false);
    const texts = async () => (await suite.stage.published()).map(({ text }) => text);

    test('is asked of the one whose guide holds, though it stands second', async () => {
      const { stage } = suite;
      await forgetPeople(suite);
      await takeCard(suite, anna);
      await setLevels(suite, 'southwind');
      await writeAndPress(suite);
      const request = await requestOf(suite);
      expect(brandOf(request)).toBe('Southwind');
      await untilSaid('the yes of Southwind');
      await giveAnswer(suite, anna.answer(request));
      await untilSaid('Approved until');
      await stage.publish('click');
      expect(await texts()).toEqual([statement]);
      // it went out: the yes is used up, and opens no other box
      await stage.visit(`${guardedHost}/textarea?keep`);
      await stage.focusBox();
      await stage.type(statement);
      await stage.untilPanel('a hold', (view) => view?.state === 'hold');
      await stage.publish('click');
      await giveAnswer(suite, anna.answer(request));
      await untilSaid('already went out');
      expect(await texts()).toEqual([]);
    });

    /** The first request for a text that both brands hold. */
    async function requestWhereBothHold(): Promise<string> {
      await forgetPeople(suite);
      await takeCard(suite, anna);
      await setLevels(suite, 'northwind', 'southwind');
      await writeAndPress(suite);
      return requestOf(suite);
    }

    test('is asked of each where both hold, and opens only by both', async () => {
      const { stage } = suite;
      const first = await requestWhereBothHold();
      expect(brandOf(first)).toBe('Northwind');
      await giveAnswer(suite, anna.answer(first));
      await untilSaid('Not every approval is there yet');
      await stage.publish('click');
      expect(await texts()).toEqual([]);
      const second = await requestOf(suite);
      expect(brandOf(second)).toBe('Southwind');
      await giveAnswer(suite, anna.answer(second));
      await untilSaid('Approved until');
      await stage.publish('click');
      expect(await texts()).toEqual([statement]);
    });

    test('takes the answers in whatever order they come', async () => {
      const { stage } = suite;
      const first = await requestWhereBothHold();
      const read = readRequest(first);
      if (!read.ok) throw new Error(read.why);
      await giveAnswer(suite, anna.answer(writeRequest({ ...read.value, brand: 'Southwind' })));
      await untilSaid('Not every approval is there yet');
      await giveAnswer(suite, anna.answer(first));
      await untilSaid('Approved until');
      await stage.publish('click');
      expect(await texts()).toEqual([statement]);
    });
  },
  { guides },
);
