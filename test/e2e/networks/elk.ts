import type { Trial } from '../harness/trial.ts';

const common = { box: 'post', button: '.publish-button', account: 'northwind', free: ['.emoji', '.react'] } as const;

export default {
  served: /^https:\/\/(elk\.zone|elk\.example)\//,
  grants: ['https://elk.example/*'],
  places: [
    {
      ...common,
      what: 'planned post in Russian',
      address: 'https://elk.zone/home?planned&lang=ru',
      kind: 'post',
      ways: ['click', 'button-enter', 'mod-enter'],
      scheduled: '2026-12-24T18:30',
      attachments: ['image: Белая коробка', 'image'],
    },
    {
      ...common,
      what: 'answer, on a copy of one’s own',
      address: 'https://elk.example/social.example/@anna/1',
      kind: 'reply',
      ways: ['mod-enter', 'click'],
      answered: 'Where is my order?',
      attachments: ['image: A white box', 'image'],
    },
    { ...common, what: 'change of a post', address: 'https://elk.zone/home?editing', kind: 'edit', ways: ['mod-enter', 'click'] },
  ],
} satisfies Trial;
