import type { Trial } from '../harness/trial.ts';

const button = 'form > [aria-label="Отправить"]';

export default {
  served: /^https:\/\/rutube\.ru\//,
  places: [
    {
      what: 'comment',
      address: 'https://rutube.ru/video/1/',
      box: 'comment',
      kind: 'comment',
      button: 'form > [aria-label="Send"]',
      ways: ['click', 'mod-enter'],
      free: ['[data-free="find"]', '[data-free="save"]'],
      account: null,
    },
    { what: 'comment in Russian', address: 'https://rutube.ru/video/1/?lang=ru', box: 'comment', kind: 'comment', button, ways: ['mod-enter', 'button-enter'] },
    {
      what: 'second of two open replies',
      address: 'https://rutube.ru/video/1/?lang=ru&replying',
      box: 'reply-1',
      kind: 'reply',
      button: '.answer-1',
      ways: ['click', 'button-space'],
    },
  ],
} satisfies Trial;
