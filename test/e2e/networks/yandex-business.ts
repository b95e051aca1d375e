import type { Trial } from '../harness/trial.ts';

export default {
  served: /^https:\/\/yandex\.(ru|com)\/sprav\//,
  places: [
    {
      what: 'answer to the second review',
      address: 'https://yandex.ru/sprav/1/edit/reviews/?lang=ru',
      box: 'reply-1',
      kind: 'reply',
      button: '.send-1',
      ways: ['button-enter', 'click'],
      free: ['[data-free="find"]', '[data-free="save"]'],
      account: null,
      answered: 'Холодный суп, столик 1',
    },
    {
      what: 'answer in English',
      address: 'https://yandex.com/sprav/1/p/edit/reviews/',
      box: 'reply-0',
      kind: 'reply',
      button: '.send-0',
      ways: ['click'],
      answered: 'Cold soup, table 0',
    },
    { what: 'post', address: 'https://yandex.ru/sprav/1/p/edit/posts/?lang=ru', box: 'post', kind: 'post', button: '.create', ways: ['button-space', 'click'] },
  ],
} satisfies Trial;
