/** The first seven networks, under their own host names: what is written there is held until it is fixed, by each way in which the site publishes. */
import { describe, expect, test } from 'vitest';
import type { Gesture, Stage } from './harness/stage.ts';
import { inEachBrowser } from './harness/suite.ts';

interface Place {
  readonly what: string;
  readonly address: string;
  /** `data-box` of the page. */
  readonly box: string;
  readonly button: string;
  readonly ways: readonly Gesture[];
  /** A second step that publishes, after the first was passed. */
  readonly second?: string;
  readonly before?: (stage: Stage) => Promise<void>;
}

const twice = async (stage: Stage): Promise<void> => {
  await stage.page.click('.go');
  await stage.page.click('.go');
};

const places: readonly Place[] = [
  { what: 'X, post', address: 'https://x.com/home', box: 'inline-0', button: '[data-testid="tweetButtonInline"]', ways: ['click', 'mod-enter'] },
  {
    what: 'X, post window',
    address: 'https://x.com/compose/post',
    box: 'window-0',
    button: '[data-testid="tweetButton"]',
    ways: ['click', 'button-enter', 'mod-enter'],
  },
  {
    what: 'X, reply window',
    address: 'https://x.com/compose/post?reply',
    box: 'window-0',
    button: '[data-testid="tweetButton"]',
    ways: ['click', 'mod-enter'],
  },
  {
    what: 'X, reply under a post',
    address: 'https://x.com/anna_k/status/1',
    box: 'inline-0',
    button: '[data-testid="tweetButtonInline"]',
    ways: ['click', 'mod-enter'],
  },
  { what: 'X, message', address: 'https://x.com/i/chat', box: 'message', button: '[data-testid="dm-composer-send-button"]', ways: ['click', 'enter'] },
  {
    what: 'VK, post',
    address: 'https://vk.com/feed?posting',
    box: 'post',
    button: '[data-testid="posting_base_screen_next"]',
    second: '[data-testid="posting_submit_button"]',
    ways: ['click', 'button-enter'],
  },
  { what: 'VK, comment', address: 'https://vk.ru/feed', box: 'comment', button: '[data-testid="send-comment"]', ways: ['click', 'enter', 'mod-enter'] },
  { what: 'VK, comment in Russian', address: 'https://vk.ru/feed?lang=ru', box: 'comment', button: '[data-testid="send-comment"]', ways: ['click', 'enter'] },
  { what: 'VK, message', address: 'https://vk.com/im', box: 'message', button: '[class*="sendButton"]', ways: ['click', 'enter'] },
  { what: 'Telegram Web A, message', address: 'https://web.telegram.org/a/', box: 'message', button: '.main-button', ways: ['click', 'enter', 'mod-enter'] },
  { what: 'Telegram Web A, channel', address: 'https://web.telegram.org/a/?channel', box: 'message', button: '.main-button', ways: ['click', 'enter'] },
  { what: 'Telegram Web A, edit', address: 'https://web.telegram.org/a/?edit', box: 'message', button: '.main-button', ways: ['click', 'enter'] },
  {
    what: 'Telegram Web K, message',
    address: 'https://web.telegram.org/k/',
    box: 'message',
    button: '.chat.active .btn-send',
    ways: ['click', 'enter', 'mod-enter'],
  },
  {
    what: 'Telegram Web K, channel',
    address: 'https://web.telegram.org/k/?channel&lang=ru',
    box: 'message',
    button: '.chat.active .btn-send',
    ways: ['click', 'enter'],
  },
  { what: 'Facebook, post', address: 'https://www.facebook.com/?posting', box: 'post', button: '.first', ways: ['click', 'button-enter'] },
  { what: 'Facebook, post in Russian', address: 'https://www.facebook.com/?posting&lang=ru', box: 'post', button: '.first', ways: ['click'] },
  { what: 'Facebook, post of a Page', address: 'https://www.facebook.com/?posting&page', box: 'post', button: '.first', second: '.second', ways: ['click'] },
  {
    what: 'Facebook, comment',
    address: 'https://www.facebook.com/',
    box: 'comment',
    button: '#focused-state-composer-submit [role="button"]',
    ways: ['click', 'enter'],
  },
  { what: 'Facebook, message', address: 'https://www.facebook.com/messages/t/1', box: 'message', button: '[role="button"]', ways: ['click', 'enter'] },
  {
    what: 'LinkedIn, post',
    address: 'https://www.linkedin.com/feed?posting',
    box: 'post',
    button: '.share-actions__primary-action',
    ways: ['click', 'button-space'],
  },
  {
    what: 'LinkedIn, comment',
    address: 'https://www.linkedin.com/feed',
    box: 'comment',
    button: '[componentkey^="commentButtonSection"]',
    ways: ['click', 'button-enter'],
  },
  {
    what: 'LinkedIn, message',
    address: 'https://www.linkedin.com/messaging?enter=sends',
    box: 'message',
    button: '.msg-form__send-button',
    ways: ['click', 'enter'],
  },
  { what: 'Instagram, post', address: 'https://www.instagram.com/?posting', box: 'post', button: '.go', ways: ['click'], before: twice },
  { what: 'Instagram, comment', address: 'https://www.instagram.com/p/1/', box: 'comment', button: 'form [role="button"]', ways: ['click', 'enter'] },
  { what: 'Instagram, message', address: 'https://www.instagram.com/direct/t/1', box: 'message', button: '[role="button"]', ways: ['click', 'enter'] },
];

inEachBrowser('On a network', (suite) => {
  describe.each(places)('$what', ({ address, box, button, ways, second, before }) => {
    test.each(ways)('a bad draft is held on %s and goes out after the fix', async (way) => {
      const { stage } = suite;
      await stage.visit(address);
      await before?.(stage);
      await stage.focusBox(`[data-box="${box}"]`);
      await stage.type('Our cheap offer');
      await stage.untilMarks(['cheap']);
      await stage.publish(way, button);
      expect(await stage.published()).toEqual([]);
      expect(await stage.model(box)).toBe('Our cheap offer');

      await stage.pressPanel('fix');
      await stage.untilMarks([]);
      expect(await stage.model(box)).toBe('Our affordable offer');
      if (way === 'enter' || way === 'mod-enter') await stage.focusBox(`[data-box="${box}"]`);
      await stage.publish(way, button);
      if (second) await stage.publish('click', second);
      expect((await stage.published()).map(({ text }) => text)).toEqual(['Our affordable offer']);
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

  test.each([
    ['https://web.telegram.org/a/', 'message', '.main-button'],
    ['https://x.com/i/chat', 'message', '[data-testid="dm-composer-send-button"]'],
    ['https://www.facebook.com/messages/t/1', 'message', '[role="button"]'],
  ])('%s: a clean message goes out by Enter at once, and once', async (address, box) => {
    const { stage } = suite;
    await stage.visit(address);
    await stage.focusBox(`[data-box="${box}"]`);
    await stage.type('A fair offer');
    await stage.publish('enter');
    expect((await stage.published()).map(({ text, how }) => [text, how])).toEqual([['A fair offer', 'enter']]);
  });
});
