/** Lengths of parts and captions: each as its network counts it, in the page. */
import { describe, expect, test } from 'vitest';
import type { GuideFile } from './harness/guides.ts';
import { insertReply } from './harness/orders.ts';
import type { Gesture } from './harness/stage.ts';
import { inEachBrowser, type Suite } from './harness/suite.ts';
import { until } from './harness/wait.ts';

const limited: GuideFile = {
  format: 'guidepost/1',
  brand: { name: 'Northwind', timeZone: 'UTC' },
  rules: [{ id: 'length', kind: 'limit', level: 'hold' }],
};

interface Case {
  readonly what: string;
  readonly address: string;
  readonly box: string;
  readonly way: Gesture;
  readonly button?: string;
  readonly max: number;
  /** More than this is held. */
  readonly held?: number;
}

const cases: Case[] = [
  {
    what: 'a title in YouTube Studio',
    address: 'https://studio.youtube.com/channel/1/videos?upload',
    box: 'title',
    way: 'click',
    button: '#next-button',
    max: 100,
  },
  {
    what: 'a caption in Telegram A, which subscribers may write longer',
    address: 'https://web.telegram.org/a/?channel&caption',
    box: 'caption',
    way: 'enter',
    max: 1024,
    held: 2048,
  },
  {
    what: 'a caption in Telegram K, which subscribers may write longer',
    address: 'https://web.telegram.org/k/?channel&caption#@northwind',
    box: 'caption',
    way: 'enter',
    max: 1024,
    held: 2048,
  },
];

/** Puts a text into a box, at the caret, and waits until it is there. */
async function insert(suite: Suite, box: string, text: string): Promise<void> {
  const before = (await suite.stage.model(box)) ?? '';
  // What was just clicked into is taken up a moment later; a reply that was not accepted stands nowhere.
  await until(
    'the reply to be accepted',
    () => insertReply(suite, text),
    ({ outcome }) => outcome === 'accepted',
  );
  await until(
    'the text in the box',
    () => suite.stage.model(box),
    (now) => now?.length === before.length + text.length && now.endsWith(text),
  );
}

inEachBrowser(
  'The length of',
  (suite) => {
    describe.each(cases)('$what', ({ address, box, way, button, max, held = max }) => {
      test(`more than ${max} is told, more than ${held} held`, async () => {
        const { stage } = suite;
        await stage.visit(address);
        await stage.focusBox(`[data-box="${box}"]`);
        await insert(suite, box, 'a'.repeat(max));
        await stage.untilPanel('all clear', (view) => view?.state === 'clear');
        if (held > max) {
          await stage.type('b '); // a reply stands apart from the word before it
          await stage.untilPanel('the remark', (view) => (view?.state === 'warn' && view.text.includes(`${max + 2} of ${max}`)) ?? false);
          await insert(suite, box, 'b'.repeat(held - max - 2));
        }
        await stage.type('c');
        await stage.untilPanel('the hold', (view) => (view?.state === 'hold' && view.text.includes(`${held + 1} of ${max}`)) ?? false);
        await stage.publish(way, button);
        expect(await stage.published()).toEqual([]);
      });
    });

    test('a message in Telegram A is no caption’s, whatever picture stands beside its box', async () => {
      const { stage } = suite;
      await stage.visit('https://web.telegram.org/a/?avatar');
      await stage.focusBox('[data-box="message"]');
      await insert(suite, 'message', 'a'.repeat(4096));
      await stage.untilPanel('all clear', (view) => view?.state === 'clear');
      await stage.publish('click', '.Transition_slide-active .main-button');
      expect((await stage.published()).map(({ text }) => text.length)).toEqual([4096]);
      await stage.focusBox('[data-box="message"]');
      await insert(suite, 'message', 'a'.repeat(4096));
      await stage.type('b');
      await stage.untilPanel('the hold', (view) => (view?.state === 'hold' && view.text.includes('4097 of 4096')) ?? false);
    });

    test('a post on a Mastodon that takes 40: its warning counts with it, by click and by keys', async () => {
      const { stage } = suite;
      await stage.visit('https://social.example/home?warning');
      await stage.focusBox('[data-box="warning"]');
      await stage.type('Ten chars.');
      await stage.focusBox('[data-box="post"]');
      await stage.type('a'.repeat(31));
      await stage.untilPanel('the hold', (view) => (view?.state === 'hold' && view.text.includes('41 of 40')) ?? false);
      await stage.publish('click', '.compose-form__submit button');
      await stage.focusBox('[data-box="post"]');
      await stage.publish('mod-enter');
      expect(await stage.published()).toEqual([]);
      await stage.focusBox('[data-box="warning"]');
      await stage.press('Backspace');
      await stage.untilPanel('all clear', (view) => view?.state === 'clear');
      await stage.publish('click', '.compose-form__submit button');
      expect((await stage.published()).map(({ text }) => text)).toEqual(['a'.repeat(31)]);
    });

    test('a picture’s words on Mastodon, in a window of their own', async () => {
      const { stage } = suite;
      await stage.visit('https://social.example/home?describing');
      await stage.focusBox('[data-box="alt"]');
      await insert(suite, 'alt', 'a'.repeat(1500));
      await stage.untilPanel('all clear', (view) => view?.state === 'clear');
      await stage.type('b');
      await stage.untilPanel('the hold', (view) => (view?.state === 'hold' && view.text.includes('1501 of 1500')) ?? false);
    });
  },
  { guides: { northwind: limited }, hosts: ['studio.youtube.com', 'web.telegram.org', 'social.example'].map((host) => `https://${host}/*`) },
);
