import type { Trial } from '../harness/trial.ts';

const common = { box: 'post', button: '#compose-container [type="submit"]', account: 'northwind', free: ['.min-button', '.poll'] } as const;

export default {
  served: /^https:\/\/(phanpy\.social|phanpy\.example)\//,
  grants: ['https://phanpy.example/*'],
  places: [
    {
      ...common,
      what: 'planned post',
      address: 'https://phanpy.social/?planned&warning',
      kind: 'post',
      ways: ['click', 'button-enter', 'mod-enter'],
      scheduled: '2026-12-24T18:30',
      attachments: ['image: A white box'],
    },
    {
      ...common,
      what: 'answer in Russian, on a copy of one’s own',
      address: 'https://phanpy.example/?answering&lang=ru',
      kind: 'reply',
      ways: ['mod-enter', 'click'],
      answered: 'Где мой заказ?',
      attachments: ['image: Белая коробка'],
    },
    { ...common, what: 'change of a post', address: 'https://phanpy.social/?editing', kind: 'edit', ways: ['mod-enter', 'click'] },
  ],
} satisfies Trial;
