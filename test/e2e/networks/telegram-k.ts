import type { Trial } from '../harness/trial.ts';

export default {
  served: /^https:\/\/web\.telegram\.org\/k\//,
  places: [
    {
      what: 'message',
      address: 'https://web.telegram.org/k/',
      box: 'message',
      kind: 'message',
      button: '.chat.active .btn-send',
      ways: ['click', 'enter', 'mod-enter'],
    },
    {
      what: 'channel',
      address: 'https://web.telegram.org/k/?channel&lang=ru',
      box: 'message',
      kind: 'post',
      button: '.chat.active .btn-send',
      ways: ['click', 'enter'],
    },
  ],
} satisfies Trial;
