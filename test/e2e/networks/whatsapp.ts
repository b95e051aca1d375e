import type { Trial } from '../harness/trial.ts';

const common = { box: 'message', kind: 'message', button: '.send', free: ['.attach'], account: null } as const;

export default {
  served: /^https:\/\/web\.whatsapp\.com\//,
  places: [
    { ...common, what: 'message', address: 'https://web.whatsapp.com/', ways: ['click', 'button-enter', 'mod-enter', 'enter'], answered: 'Where is my order?' },
    {
      ...common,
      what: 'message in Russian, with the older button',
      address: 'https://web.whatsapp.com/?old&lang=ru',
      ways: ['enter', 'click'],
      answered: 'Где мой заказ?',
    },
  ],
} satisfies Trial;
