import type { Trial } from '../harness/trial.ts';

export default {
  served: /^https:\/\/seller\.ozon\.ru\//,
  places: [
    {
      what: 'answer to a review',
      address: 'https://seller.ozon.ru/app/reviews?lang=ru',
      before: (stage) => stage.publish('click', '.open-1'),
      box: 'reply-1',
      kind: 'reply',
      button: '.send-1',
      ways: ['click'],
      account: null,
      unconfirmed: true,
    },
    {
      what: 'answer to a question, in English',
      address: 'https://seller.ozon.ru/app/reviews/questions?open',
      box: 'reply-0',
      kind: 'reply',
      button: '.send-0',
      ways: ['button-space'],
      unconfirmed: true,
    },
  ],
} satisfies Trial;
