import type { Trial } from '../harness/trial.ts';

const answered = 'Where is my order? I have been waiting for a week.';
const dialog = { box: 'window-0', account: 'northwind', button: '[data-testid="tweetButton"]' } as const;
const scheduled = '2026-12-24T18:30';

export default {
  served: /^https:\/\/(mobile\.)?x\.com\//,
  places: [
    {
      what: 'post',
      address: 'https://x.com/home',
      box: 'inline-0',
      kind: 'post',
      account: 'northwind',
      button: '[data-testid="tweetButtonInline"]',
      free: ['[role="search"] button', '[data-testid="unsentButton"]'],
      ways: ['click', 'mod-enter'],
    },
    {
      ...dialog,
      what: 'post window',
      address: 'https://x.com/compose/post?media&scheduled=Will+send+on+Thu,+Dec+24,+2026+at+6:30+PM',
      kind: 'post',
      answered: null,
      scheduled,
      attachments: ['image: A blue door'],
      ways: ['click', 'button-enter', 'mod-enter'],
    },
    { ...dialog, what: 'post window in Russian', address: 'https://x.com/compose/post?lang=ru&picking', kind: 'post', scheduled, ways: ['click'] },
    { ...dialog, what: 'quote', address: 'https://x.com/compose/post?quote&picking', kind: 'post', scheduled, attachments: [], ways: ['click', 'mod-enter'] },
    { ...dialog, what: 'reply window', address: 'https://x.com/compose/post?reply', kind: 'reply', answered, ways: ['click', 'mod-enter'] },
    {
      what: 'reply under a post',
      address: 'https://x.com/anna_k/status/1?lang=ru',
      box: 'inline-0',
      kind: 'reply',
      account: 'northwind',
      answered,
      button: '[data-testid="tweetButtonInline"]',
      ways: ['click', 'mod-enter'],
    },
    {
      what: 'message',
      address: 'https://x.com/i/chat',
      box: 'message',
      kind: 'message',
      account: 'northwind',
      answered: 'Where is my order?',
      button: '[data-testid="dm-composer-send-button"]',
      ways: ['click', 'mod-enter', 'enter'],
    },
  ],
} satisfies Trial;
