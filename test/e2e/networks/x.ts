import type { Trial } from '../harness/trial.ts';

export default {
  served: /^https:\/\/(mobile\.)?x\.com\//,
  places: [
    { what: 'post', address: 'https://x.com/home', box: 'inline-0', kind: 'post', button: '[data-testid="tweetButtonInline"]', ways: ['click', 'mod-enter'] },
    {
      what: 'post window',
      address: 'https://x.com/compose/post',
      box: 'window-0',
      kind: 'post',
      button: '[data-testid="tweetButton"]',
      ways: ['click', 'button-enter', 'mod-enter'],
    },
    {
      what: 'reply window',
      address: 'https://x.com/compose/post?reply',
      box: 'window-0',
      kind: 'reply',
      button: '[data-testid="tweetButton"]',
      ways: ['click', 'mod-enter'],
    },
    {
      what: 'reply under a post',
      address: 'https://x.com/anna_k/status/1',
      box: 'inline-0',
      kind: 'reply',
      button: '[data-testid="tweetButtonInline"]',
      ways: ['click', 'mod-enter'],
    },
    {
      what: 'message',
      address: 'https://x.com/i/chat',
      box: 'message',
      kind: 'message',
      button: '[data-testid="dm-composer-send-button"]',
      ways: ['click', 'enter'],
    },
  ],
} satisfies Trial;
