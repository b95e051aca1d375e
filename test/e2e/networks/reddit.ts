import type { Trial } from '../harness/trial.ts';

export default {
  served: /^https:\/\/www\.reddit\.com\//,
  places: [
    {
      what: 'post',
      address: 'https://www.reddit.com/r/shop/submit',
      box: 'post',
      kind: 'post',
      button: '#submit-post-button',
      free: ['.draft'],
      ways: ['click', 'mod-enter', 'click'],
      account: 'northwind',
    },
    {
      what: 'comment, beside a second draft',
      address: 'https://www.reddit.com/r/shop/comments/1/?second',
      box: 'comment',
      kind: 'comment',
      button: '.submit',
      free: ['.cancel'],
      ways: ['click', 'button-enter', 'mod-enter'],
      account: 'northwind',
      answered: 'Where is my order?',
    },
    {
      what: 'answer in Russian',
      address: 'https://www.reddit.com/r/shop/comments/1/?lang=ru',
      box: 'reply',
      kind: 'reply',
      button: '.answer',
      ways: ['click', 'mod-enter'],
      account: 'northwind',
      answered: 'Мой тоже опоздал',
    },
  ],
} satisfies Trial;
