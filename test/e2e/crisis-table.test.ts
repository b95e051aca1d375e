/** The table of crisis levels in the built extension, cell by cell: the same data as in the pure core (test/core/crisis/table.ts), written on a look-alike of X and published. */
import type { Page } from 'puppeteer-core';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Advocate } from '#src/core/advocates/advocate.ts';
import { openCrisis } from '#src/core/crisis/record.ts';
import { usualSettings } from '#src/core/snapshot.ts';
import { lexicons } from '#src/lexicons.ts';
import { asking, laterThan, type Outcome, type Place, type TableCase, table, tableGuide, topics } from '#test/core/crisis/table.ts';
import { makeApprover } from './harness/approver.ts';
import { fillPanel, forgetPeople, giveAnswer, requestOf, takeCard } from './harness/crisis.ts';
import { barePage, getStored, openOwnPage, setStored } from './harness/extension.ts';
import { tellTop } from './harness/orders.ts';
import { askPanel } from './harness/panel.ts';
import { inEachBrowser } from './harness/suite.ts';
import { until } from './harness/wait.ts';

const started = Date.now();
const replies = table
  .filter(({ place }) => place === 'library')
  .map(({ name, text, replyFor = [] }, at) => ({
    id: `reply-${at}`,
    title: name,
    body: text.en,
    lang: 'en',
    levels: [...replyFor],
    status: 'approved' as const,
  }));
const guide = { ...tableGuide('en', started), replies };

/** Who approves. */
const anna = makeApprover('Anna', 'lead');
const boris = makeApprover('Boris', 'legal');

interface Where {
  readonly address: string;
  readonly box: string;
  readonly button: string;
}

const inline = { box: 'inline-0', button: '[data-testid="tweetButtonInline"]' };
const status = { ...inline, address: 'https://x.com/anna_k/status/1' };
/** Where the page shows each kind of draft. */
const places: Readonly<Record<Place, Where>> = {
  post: { ...inline, address: 'https://x.com/home' },
  reply: status,
  library: status,
  message: { address: 'https://x.com/i/chat', box: 'message', button: '[data-testid="dm-composer-send-button"]' },
  own: { ...inline, address: 'https://x.com/home?account=anna_k' },
  later: {
    address: `https://x.com/compose/post?scheduled=${encodeURIComponent(shownTime(laterThan(started)))}`,
    box: 'window-0',
    button: '[data-testid="tweetButton"]',
  },
};

/** What the panel offers a held press: fields and buttons by their actions. */
const offered: Readonly<Record<string, readonly string[]>> = {
  reason: ['reason', 'override'],
  named: ['allowed-by', 'reason', 'override'],
  leave: ['allowed-by', 'leave', 'reason', 'override'],
  one: ['answer', 'ask-approval', 'give-approval'],
  two: ['answer', 'ask-approval', 'give-approval'],
  nobody: [],
};
const openers = ['reason', 'allowed-by', 'leave', 'override', 'ask-approval', 'answer', 'give-approval'];
const saidOf: Readonly<Partial<Record<Outcome, string>>> = {
  one: 'Opens by approval of exactly this text.',
  two: 'Opens once two people approve exactly this text, a lawyer among them.',
  nobody: 'Opens when the crisis level is lowered.',
};

/** As X shows the time of a scheduled post. */
function shownTime(at: number): string {
  const part = (form: Intl.DateTimeFormatOptions): string => new Intl.DateTimeFormat('en-US', form).format(at);
  return `Will send on ${part({ weekday: 'short', month: 'short', day: 'numeric', year: 'numeric' })} at ${part({ hour: 'numeric', minute: '2-digit' })}`;
}

function isHeld(outcome: Outcome): boolean {
  return outcome in offered;
}

inEachBrowser(
  'The table of levels',
  (suite) => {
    /** A page of ours that stays open: a level is set from it as from the popup. */
    let own: Page;
    /** Where the tab is. */
    let at = '';

    beforeAll(async () => {
      const { snapshot } = await getStored(suite.session);
      const lists = JSON.stringify(Object.fromEntries(Object.entries(lexicons()).map(([name, lines]) => [name, lines.join('\n')])));
      await setStored(suite.session, {
        snapshot: { ...(snapshot as object), seq: Date.now(), lexicons: lists },
        settings: { ...usualSettings, keepHeld: false },
      });
      await forgetPeople(suite);
      await takeCard(suite, anna);
      await takeCard(suite, boris);
      own = await openOwnPage(suite.session, barePage);
      await suite.stage.page.bringToFront();
    }, 60_000);

    afterAll(() => own?.close());

    /** Sets the level in the page that is open, and waits until the guard there has it. */
    async function setLevel(level: number): Promise<void> {
      const crisis = level === 0 ? {} : { northwind: { level, title: '', since: 1, ...topics.en } };
      await own.evaluate((values) => chrome.storage.local.set(values), { crisis, approvals: [] });
      await suite.stage.untilPanel(`level ${level}`, (view) => (/Level (\d)/.exec(view?.text ?? 'Level ?')?.[1] ?? '0') === String(level));
    }

    async function goTo({ address, box }: Where, isFresh: boolean): Promise<void> {
      const { stage } = suite;
      const isThere = !isFresh && at === address && (await stage.page.evaluate((name) => document.querySelector(`[data-box="${name}"]`) !== null, box));
      if (!isThere) await stage.visit(address);
      at = address;
      await stage.focusBox(`[data-box="${box}"]`);
      await stage.untilPanel('the box', (view) => view !== undefined);
    }

    const model = async (box: string) => ((await suite.stage.model(box)) ?? '').trim();

    async function empty({ box }: Where): Promise<void> {
      const { stage } = suite;
      await stage.focusBox(`[data-box="${box}"]`);
      if ((await model(box)) === '') return;
      await stage.press('Control+a');
      await stage.press('Backspace');
    }

    /** Puts the case's text into the box: by keys, or, where it comes from the library, as the popup does. */
    async function put({ place, name, text }: TableCase, { box }: Where, level: number): Promise<void> {
      const { stage } = suite;
      if (place !== 'library') {
        if ((await model(box)) !== text.en) {
          await empty(places[place]);
          await stage.type(text.en);
        }
        expect(await model(box)).toBe(text.en);
        return;
      }
      await empty(places[place]);
      const id = replies.find(({ title }) => title === name)?.id ?? '';
      const where = { brand: 'northwind', network: 'x', networkName: 'X', account: 'northwind', message: '', author: '' };
      const offer = await own.evaluate((input) => chrome.runtime.sendMessage({ name: 'reply/open', input }) as Promise<{ output: { isCleared: boolean } }>, {
        brandId: 'northwind',
        id,
        where,
      });
      await tellTop(suite, 'reply/insert', { id, text: text.en, isCleared: offer.output.isCleared });
      await until(
        `the reply at level ${level}`,
        () => model(box),
        (now) => now === text.en,
      );
      await stage.untilPanel('that it is in', (view) => view?.text.includes('Reply inserted') ?? false);
    }

    const sent = async () => (await suite.stage.published()).length;

    /** What the panel of a held press offers to open it by. */
    async function offers(): Promise<{ actions: readonly string[]; text: string }> {
      const found = await askPanel(
        suite.stage.page.mainFrame(),
        (root, known) => ({
          actions: [...root.querySelectorAll<HTMLElement>('[data-action]')]
            .map(({ dataset }) => dataset['action'] ?? '')
            .filter((action) => known.includes(action)),
          text: root.textContent ?? '',
        }),
        openers,
      );
      return { actions: [...(found?.actions ?? [])].sort(), text: found?.text ?? '' };
    }

    /** Opens what is held as the cell says it opens, and no sooner. */
    async function open(outcome: Outcome, { name }: TableCase, level: number): Promise<void> {
      const { stage } = suite;
      if (outcome === 'one' || outcome === 'two') {
        const request = await requestOf(suite);
        await giveAnswer(suite, anna.answer(request));
        if (outcome === 'two') {
          await stage.untilPanel('that a lawyer is wanted', (view) => view?.text.includes('A lawyer must approve too') ?? false);
          await giveAnswer(suite, boris.answer(request));
        }
        await stage.untilPanel('the approval', (view) => view?.text.includes('Approved until') ?? false);
        return;
      }
      await fillPanel(suite, 'reason', `${name} ${level}`);
      if (outcome !== 'reason') {
        expect((await stage.panel())?.buttons.find(({ action }) => action === 'override')?.disabled).toBe(true);
        await fillPanel(suite, 'allowed-by', 'Olga');
      }
      await stage.pressPanel('override');
      await stage.untilPanel('that it is open', (view) => view?.text.includes('Press Publish again') ?? false);
      const entry = await lastOverride(own, `${name} ${level}`);
      expect(entry.allowedBy).toBe(outcome === 'reason' ? undefined : 'Olga');
    }

    async function pressHeld(each: TableCase, outcome: Outcome, level: number): Promise<void> {
      const { stage } = suite;
      const { button } = places[each.place];
      const before = await sent();
      await stage.publish('click', button);
      expect(await sent()).toBe(before);
      const wanted = [...(offered[outcome] ?? [])].sort();
      const said = saidOf[outcome] ?? '';
      await until(
        `what opens ${each.name} at level ${level}`,
        offers,
        ({ actions, text }) => JSON.stringify(actions) === JSON.stringify(wanted) && text.includes(said),
      );
      if (outcome === 'nobody') {
        await stage.publish('click', button);
        expect(await sent()).toBe(before);
        return;
      }
      await open(outcome, each, level);
      await stage.publish('click', button);
      expect(await sent()).toBe(before + 1);
    }

    async function pressFree(each: TableCase, outcome: Outcome): Promise<void> {
      const { stage } = suite;
      await stage.untilPanel(`${outcome} for ${each.name}`, (now) => now?.state === (outcome === 'warn' ? 'warn' : 'clear'));
      // a soft reminder waits on the sign until somebody asks for it
      if (outcome === 'note') {
        await stage.pressPanel('expand');
        await stage.untilPanel('the reminder', (now) => now?.text.includes('A personal page, and it names the brand') ?? false);
      }
      const before = await sent();
      await stage.publish('click', places[each.place].button);
      expect(await sent()).toBe(before + 1);
    }

    describe.each(Object.keys(places) as Place[])('%s', (place) => {
      for (const each of table.filter((one) => one.place === place)) {
        test(`${each.row}: ${each.name}: ${each.outcomes.join(', ')}`, async () => {
          // from the top: what is held stays in its box for the next level
          for (const level of [3, 2, 1, 0] as const) {
            const outcome = each.outcomes[level];
            await goTo(places[place], place === 'library');
            await setLevel(level);
            await put(each, places[place], level);
            if (isHeld(outcome)) await pressHeld(each, outcome, level);
            else await pressFree(each, outcome);
          }
        });
      }
    });

    test('a reason that was written at one level opens nothing at the next', async () => {
      const { stage } = suite;
      const held = table.find(({ row, place }) => row === 'override' && place === 'message');
      if (!held) throw new Error('no such row');
      await goTo(places.message, true);
      await setLevel(1);
      await put(held, places.message, 1);
      await stage.publish('click', places.message.button);
      await open('reason', { ...held, name: 'before the rise' }, 1);
      await setLevel(2);
      await pressHeld({ ...held, name: 'after the rise' }, 'named', 2);
    });

    test('advocates: thanked on usual days; in a crisis they are asked when the table says so, and told the statement', async () => {
      for (const isOut of [false, true]) {
        await setBehind(own, isOut);
        const page = await openOwnPage(suite.session, '/src/pages/mentions/index.html#advocates');
        for (const { level, before, after } of asking) {
          const crisis = level === 0 ? {} : { northwind: { level, title: '', since: 1, ...topics.en } };
          await own.evaluate((values) => chrome.storage.local.set(values), { crisis });
          const told = level === 2 ? 'ask nobody before the statement is out' : 'friends are asked for nothing';
          const raised = isOut ? 'The warehouse is safe.' : told;
          await until(
            `advocates at level ${level}, a statement out: ${isOut}`,
            () => page.$eval('main', ({ textContent }) => textContent),
            (text) => text.includes('Olga') && text.includes(level === 0 ? 'Whom to thank this week' : raised),
          );
          const mayAsk = await page.$$eval('.advocates .doing button', ([button]) => !(button as HTMLButtonElement).disabled);
          expect([level, isOut, mayAsk]).toEqual([level, isOut, (isOut ? after : before) === null]);
        }
        await page.close();
      }
    });
  },
  { guides: { northwind: guide }, hosts: ['https://x.com/*'] },
);

/** A friend in the library, and the running crisis with its statement, which is out or not yet. */
function setBehind(page: Page, isOut: boolean): Promise<void> {
  const change = { to: 1 as const, reason: 'Fire', at: 1, by: '' };
  const statement = { id: 's', type: 'holding', text: 'The warehouse is safe.', createdAt: 1, ...(isOut ? { publishedAt: 2 } : {}) };
  const crisis = { ...openCrisis('c', 'northwind', { silentTopics: [] }, change), statements: [statement] };
  const friend = v.parse(Advocate, { id: 'olga', brandId: 'northwind', name: 'Olga', consent: true, contactAt: 1 });
  return page.evaluate(
    (rows) =>
      new Promise<void>((done) => {
        const request = indexedDB.open('guidepost');
        request.onsuccess = () => {
          const writing = request.result.transaction(['crises', 'advocates'], 'readwrite');
          writing.objectStore('crises').put(rows.crisis);
          writing.objectStore('advocates').put(rows.friend);
          writing.oncomplete = () => {
            request.result.close();
            done();
          };
        };
      }),
    { crisis, friend },
  );
}

/** The newest line of the log that has this reason. */
async function lastOverride(page: Page, reason: string): Promise<{ allowedBy?: string }> {
  const found = await until(
    `the reason in the log: ${reason}`,
    () =>
      page.evaluate(
        (wanted) =>
          new Promise<{ allowedBy?: string } | undefined>((done) => {
            const request = indexedDB.open('guidepost');
            request.onsuccess = () => {
              const all = request.result.transaction('log').objectStore('log').getAll();
              all.onsuccess = () => {
                request.result.close();
                done((all.result as { what: string; reason?: string; allowedBy?: string }[]).findLast((entry) => entry.reason === wanted));
              };
            };
          }),
        reason,
      ),
    (entry) => entry !== undefined,
  );
  if (!found) throw new Error('no entry');
  return found;
}
