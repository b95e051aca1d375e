import type { Trial } from '../harness/trial.ts';

const button = 'button[class^="send"]';

export default {
  served: /^https:\/\/web\.max\.ru\//,
  places: [
    {
      what: 'message',
      address: 'https://web.max.ru/35859265',
      box: 'message',
      kind: 'message',
      button,
      ways: ['click', 'enter', 'mod-enter'],
      free: ['[data-free="find"]', '[data-free="save"]'],
      account: null,
    },
    { what: 'message in Russian', address: 'https://web.max.ru/35859265?lang=ru', box: 'message', kind: 'message', button, ways: ['enter', 'click'] },
    { what: 'channel', address: 'https://web.max.ru/-70953?channel&lang=ru', box: 'post', kind: 'post', button, ways: ['click', 'mod-enter', 'enter'] },
    {
      what: 'post to be scheduled',
      address: 'https://web.max.ru/-70953?channel&scheduling&lang=ru',
      box: 'post',
      kind: 'post',
      button: '[data-testid="confirm"]',
      ways: ['button-enter', 'click'],
      scheduled: '2026-12-24T18:30',
    },
  ],
} satisfies Trial;
