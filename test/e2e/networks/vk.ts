import type { Trial } from '../harness/trial.ts';

export default {
  served: /^https:\/\/vk\.(com|ru)\//,
  places: [
    {
      what: 'post',
      address: 'https://vk.com/feed?posting',
      box: 'post',
      kind: 'post',
      button: '[data-testid="posting_base_screen_next"]',
      second: '[data-testid="posting_submit_button"]',
      ways: ['click', 'button-enter'],
    },
    {
      what: 'comment',
      address: 'https://vk.ru/feed',
      box: 'comment',
      kind: 'comment',
      button: '[data-testid="send-comment"]',
      ways: ['click', 'enter', 'mod-enter'],
    },
    {
      what: 'comment in Russian',
      address: 'https://vk.ru/feed?lang=ru',
      box: 'comment',
      kind: 'comment',
      button: '[data-testid="send-comment"]',
      ways: ['click', 'enter'],
    },
    { what: 'message', address: 'https://vk.com/im', box: 'message', kind: 'message', button: '[class*="sendButton"]', ways: ['click', 'enter'] },
  ],
} satisfies Trial;
