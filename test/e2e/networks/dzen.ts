import type { Trial } from '../harness/trial.ts';

const article = { kind: 'post', account: 'northwind', answered: null, button: '.first', second: '.second' } as const;

export default {
  served: /^https:\/\/dzen\.ru\//,
  places: [
    {
      ...article,
      what: 'scheduled article in Russian',
      address: 'https://dzen.ru/profile/editor/northwind?planned&lang=ru',
      box: 'body',
      scheduled: '2026-12-24T18:30',
      free: ['.save'],
      ways: ['click', 'button-enter'],
    },
    { ...article, what: 'article without marks', address: 'https://dzen.ru/profile/editor/northwind?bare', box: 'body', ways: ['click'] },
    { ...article, what: 'title in Russian', address: 'https://dzen.ru/profile/editor/northwind?lang=ru', box: 'title', ways: ['click'] },
    {
      what: 'comment, not confirmed',
      address: 'https://dzen.ru/a/1?lang=ru',
      box: 'comment',
      kind: 'comment',
      account: null,
      button: '.go',
      ways: ['click'],
      unconfirmed: true,
    },
  ],
} satisfies Trial;
