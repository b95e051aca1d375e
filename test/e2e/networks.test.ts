/** Each network under its own host name: what is written there is held by each way in which the site publishes, and goes out once it is fixed. */
import { describe, expect, test } from 'vitest';
import { networks } from '#src/networks.ts';
import { describeTab, insertReply } from './harness/orders.ts';
import { inEachBrowser } from './harness/suite.ts';
import { trials } from './harness/trial.ts';
import { until } from './harness/wait.ts';

const reply = 'Thank you 🙂\n\nРаботаем с 9 до 18, https://northwind.example/faq';
const lines = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim();
const grants = [
  ...[...networks.values()].flatMap(({ hosts }) => hosts.map((host) => `https://${host}/*`)),
  ...[...trials.values()].flatMap((trial) => trial.grants ?? []),
];

inEachBrowser(
  'On a network',
  (suite) => {
    describe.each([...trials])('%s', (_, { places }) => {
      test.each(places)('$what: held on every way, fixed, answered and let out', async ({ before, ...place }) => {
        const { stage } = suite;
        const box = `[data-box="${place.box}"]`;
        await stage.visit(place.address);
        await before?.(stage);
        await stage.focusBox(box);
        await stage.type('Our cheap offer');
        await stage.untilMarks(['cheap']);

        const seen = await describeTab(suite);
        expect(seen).toMatchObject({ box: place.kind, ...(place.account === undefined ? {} : { account: place.account }) });
        if (place.answered !== undefined) expect(seen.answered).toBe(place.answered);
        if (place.scheduled) expect(seen.scheduledAt).toBe(new Date(place.scheduled).getTime());
        if (place.attachments) expect(seen.attachments.map(({ kind, alt }) => (alt ? `${kind}: ${alt}` : kind))).toEqual(place.attachments);
        expect(seen.state).toBe(place.unconfirmed ? 'warn' : 'hold');
        for (const button of place.free ?? []) {
          await stage.publish('click', button);
          expect(await stage.events()).toContain(`click@${button}`);
        }
        const last = place.ways.at(-1) ?? 'click';
        for (const way of place.unconfirmed ? [] : place.ways) {
          if (isByKey(way)) await stage.focusBox(box);
          await stage.publish(way, place.button);
          expect(await stage.published(), way).toEqual([]);
          expect(await stage.model(place.box), way).toBe('Our cheap offer');
        }

        if (place.unconfirmed) await stage.focusBox(box);
        await stage.pressPanel('fix');
        await stage.untilMarks([]);
        expect(await stage.model(place.box)).toBe('Our affordable offer');
        await stage.focusBox(box);
        await stage.press('End');
        const wanted = lines(`Our affordable offer ${reply}`);
        expect((await insertReply(suite, reply)).outcome).toBe('accepted');
        await until(
          'the reply in the box',
          async () => lines((await stage.model(place.box)) ?? ''),
          (text) => text === wanted,
        );
        await stage.publish(last, place.button);
        if (place.second) await stage.publish('click', place.second);
        expect((await stage.published()).map(({ text }) => lines(text))).toEqual([wanted]);
      });
    });

    test('X: a thread is held when any of its boxes holds', async () => {
      const { stage } = suite;
      await stage.visit('https://x.com/compose/post?boxes=3');
      for (const [at, text] of ['A fair start', 'A cheap middle', 'A fair end'].entries()) {
        await stage.focusBox(`[role="dialog"] [data-box="window-${at}"]`);
        await stage.type(text);
      }
      await stage.publish('click', '[data-testid="tweetButton"]');
      expect(await stage.published()).toEqual([]);
      await stage.publish('mod-enter');
      expect(await stage.published()).toEqual([]);
      await stage.pressPanel('fix');
      await stage.untilMarks([]);
      await stage.publish('click', '[data-testid="tweetButton"]');
      expect((await stage.published()).map(({ text }) => text)).toEqual(['A fair start\n---\nA affordable middle\n---\nA fair end']);
    });

    test.each(['https://elk.zone/home?thread', 'https://elk.example/social.example/@anna/1?thread'])(
      'Elk: a thread is held by its first post too (%s)',
      async (address) => {
        const { stage } = suite;
        await stage.visit(address);
        for (const [box, text] of [
          ['first', 'A cheap start'],
          ['post', 'A fair end'],
        ] as const) {
          await stage.focusBox(`[data-box="${box}"]`);
          await stage.type(text);
        }
        await stage.publish('click', '.publish-button');
        await stage.publish('mod-enter');
        expect(await stage.published()).toEqual([]);
        await stage.pressPanel('fix');
        await stage.untilMarks([]);
        await stage.publish('click', '.publish-button');
        expect((await stage.published()).map(({ text }) => text)).toEqual(['A affordable start\n---\nA fair end']);
      },
    );

    test('Telegram K: the twin that measures the field is no second box of a post', async () => {
      const { stage } = suite;
      await stage.visit('https://web.telegram.org/k/?channel&menu#@northwind');
      await stage.focusBox('[data-box="message"]');
      await stage.type('Our cheap offer');
      await stage.untilMarks(['cheap']);
      await stage.publish('click', '.chat.active .silent');
      expect(await stage.published()).toEqual([]);
      const held = await stage.untilPanel('the hold', (view) => view?.text.includes('Publish is held') ?? false);
      expect(held?.spoken).toContain('1 remark');
      expect(held?.text).not.toContain('In another box');
    });

    test.each(['https://web.telegram.org/a/#5', 'https://web.telegram.org/k/#5'])(
      '%s: who goes on to another chat left a draft there, and nothing went out',
      async (address) => {
        const { stage } = suite;
        await stage.visit(address);
        await stage.focusBox('[data-box="message"]');
        await stage.type('Our cheap offer');
        await stage.untilMarks(['cheap']);
        await stage.page.evaluate(() => {
          location.hash = '#7';
          window.boxes['message']?.write('');
        });
        await stage.untilMarks([]);
        await stage.rest();
        const view = await stage.panel();
        expect(view?.state).not.toBe('left');
        expect(view?.text ?? '').not.toContain('Went out without a check');
      },
    );

    test.each([
      ['https://web.telegram.org/a/', 'message', '.main-button'],
      ['https://x.com/i/chat', 'message', '[data-testid="dm-composer-send-button"]'],
      ['https://www.facebook.com/messages/t/1', 'message', '[role="button"]'],
    ])('%s: a clean message goes out by Enter at once, and once', async (address, box) => {
      const { stage } = suite;
      await stage.visit(address);
      await stage.focusBox(`[data-box="${box}"]`);
      await stage.type('A fair offer');
      await stage.untilPanel('all clear', (view) => view?.state === 'clear');
      await stage.publish('enter');
      expect((await stage.published()).map(({ text, how }) => [text, how])).toEqual([['A fair offer', 'enter']]);
    });
  },
  { hosts: grants },
);

function isByKey(way: string): boolean {
  return way === 'enter' || way === 'mod-enter';
}
