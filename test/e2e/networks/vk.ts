import type { Trial } from '../harness/trial.ts';

const post = { box: 'post', kind: 'post', account: 'northwind', button: '[data-testid="posting_base_screen_next"]' } as const;
const comment = { box: 'comment', kind: 'comment', account: null, button: '[data-testid="send-comment"]' } as const;

export default {
  served: /^https:\/\/vk\.(com|ru)\//,
  places: [
    {
      ...post,
      what: 'post',
      address: 'https://vk.com/feed?posting',
      answered: null,
      second: '[data-testid="posting_submit_button"]',
      free: ['.draft'],
      ways: ['mod-enter', 'click', 'button-enter'],
    },
    {
      ...post,
      what: 'scheduled post of a community, in Russian',
      address: 'https://vk.ru/northwind?posting&community&planned&account=pavel_private&lang=ru',
      scheduled: '2026-12-24T18:30',
      second: '[data-testid="posting_postponed_publish_button"]',
      ways: ['click'],
    },
    {
      ...comment,
      what: 'comment',
      address: 'https://vk.ru/feed',
      answered: 'Where is my order?',
      free: ['[role="search"] button'],
      ways: ['click', 'enter', 'mod-enter'],
    },
    { ...comment, what: 'comment in Russian', address: 'https://vk.ru/feed?lang=ru', answered: 'Где мой заказ?', ways: ['click', 'mod-enter', 'enter'] },
    {
      ...comment,
      what: 'comment in the old layout',
      address: 'https://vk.com/feed?old&lang=ru',
      answered: 'Где мой заказ?',
      button: '.reply_send_button',
      ways: ['click', 'mod-enter', 'enter'],
    },
    {
      what: 'message',
      address: 'https://vk.com/im',
      box: 'message',
      kind: 'message',
      account: 'northwind',
      button: '[class*="sendButton"]',
      ways: ['click', 'mod-enter', 'enter'],
    },
  ],
} satisfies Trial;
