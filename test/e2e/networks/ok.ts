import type { Trial } from '../harness/trial.ts';

const post = { box: 'post', kind: 'post', account: null, button: '.posting_submit' } as const;
const comment = { box: 'comment', kind: 'comment', account: null, button: '[data-l="t,submit"]' } as const;

export default {
  served: /^https:\/\/(www\.|m\.)?ok\.ru\//,
  places: [
    { ...post, what: 'post', address: 'https://www.ok.ru/feed?posting', answered: null, free: ['.later'], ways: ['click', 'button-enter'] },
    { ...post, what: 'post in Russian', address: 'https://ok.ru/feed?posting&lang=ru', ways: ['click'] },
    {
      ...comment,
      what: 'comment in Russian',
      address: 'https://ok.ru/feed?lang=ru',
      answered: 'Где мой заказ?',
      free: ['[role="search"] button', '[data-l="t,attach"]'],
      ways: ['click', 'button-space'],
    },
    {
      what: 'message',
      address: 'https://ok.ru/messages/1?lang=ru',
      box: 'message',
      kind: 'message',
      account: 'Northwind',
      button: 'msg-button',
      ways: ['click', 'mod-enter', 'enter'],
    },
  ],
} satisfies Trial;
