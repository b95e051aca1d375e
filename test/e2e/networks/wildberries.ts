import type { Trial } from '../harness/trial.ts';

export default {
  served: /^https:\/\/seller\.wildberries\.ru\//,
  places: [
    {
      what: 'answer to a review',
      address: 'https://seller.wildberries.ru/feedbacks/feedbacks-tab/not-answered?open&lang=ru',
      box: 'reply-1',
      kind: 'reply',
      button: '.send-1',
      ways: ['click'],
      account: null,
      unconfirmed: true,
    },
    {
      what: 'answer to a question, in English',
      address: 'https://seller.wildberries.ru/feedbacks-questions/questions?open',
      box: 'reply-0',
      kind: 'reply',
      button: '.send-0',
      ways: ['button-enter'],
      unconfirmed: true,
    },
  ],
} satisfies Trial;
