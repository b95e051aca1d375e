import type { Trial } from '../harness/trial.ts';

export default {
  served: /^https:\/\/account\.2gis\.(com|ru)\//,
  places: [
    {
      what: 'answer to a review',
      address: 'https://account.2gis.com/orgs/7/reviews?lang=ru',
      before: (stage) => stage.publish('click', '.open-0'),
      box: 'reply-0',
      kind: 'reply',
      button: '.send-0',
      ways: ['click', 'button-enter'],
      free: ['[data-free="find"]', '[data-free="save"]'],
      account: null,
    },
    {
      what: 'second of two open answers, in English',
      address: 'https://account.2gis.ru/orgs/7/reviews?open',
      box: 'reply-1',
      kind: 'reply',
      button: '.send-1',
      ways: ['button-space', 'click'],
    },
  ],
} satisfies Trial;
