import type { Trial } from '../harness/trial.ts';

const common = { button: '[data-slate-editor]', ways: ['mod-enter', 'enter'], free: ['.react'], account: null } as const;

export default {
  served: /^https:\/\/discord\.com\//,
  places: [
    { ...common, what: 'message', address: 'https://discord.com/channels/1/1', box: 'message', kind: 'message', answered: null },
    {
      ...common,
      what: 'answer in Russian',
      address: 'https://discord.com/channels/1/1?answering&lang=ru',
      box: 'message',
      kind: 'message',
      answered: 'Где мой заказ?',
    },
    { ...common, what: 'change of a message', address: 'https://discord.com/channels/1/1?editing', box: 'edit', kind: 'edit' },
  ],
} satisfies Trial;
