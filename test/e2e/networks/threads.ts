import type { Trial } from '../harness/trial.ts';

const common = { box: 'post', account: null } as const;

export default {
  served: /^https:\/\/www\.threads\.(com|net)\//,
  places: [
    {
      ...common,
      what: 'post, beside a second draft',
      address: 'https://www.threads.com/?posting',
      kind: 'post',
      button: '[role="dialog"] .submit',
      free: ['.cancel', '.drafts'],
      ways: ['click', 'button-enter', 'mod-enter'],
    },
    {
      ...common,
      what: 'answer in Russian',
      address: 'https://www.threads.com/?answering&lang=ru',
      kind: 'reply',
      button: '[role="dialog"] .submit',
      free: ['.drafts'],
      ways: ['click', 'mod-enter'],
      answered: 'Где мой заказ?',
    },
    {
      ...common,
      what: 'answer below a post',
      address: 'https://www.threads.net/@anna/post/1',
      kind: 'reply',
      button: '.submit',
      free: ['.open'],
      ways: ['click', 'mod-enter'],
      answered: 'Where is my order?',
    },
  ],
} satisfies Trial;
