import type { Trial } from '../harness/trial.ts';

const common = { box: 'post', button: '.compose-form__submit button', free: ['.emoji'], account: 'northwind', attachments: ['image', 'image: ALT'] } as const;

export default {
  served: /^https:\/\/social\.example\//,
  grants: ['https://social.example/*'],
  places: [
    { ...common, what: 'post on any server', address: 'https://social.example/home', kind: 'post', ways: ['click', 'button-enter', 'mod-enter'] },
    {
      ...common,
      what: 'answer in Russian',
      address: 'https://social.example/home?answering&lang=ru',
      kind: 'reply',
      ways: ['click', 'mod-enter', 'click'],
      answered: 'Где мой заказ?',
    },
    { ...common, what: 'change of a post', address: 'https://social.example/home?editing&warning', kind: 'edit', ways: ['click', 'mod-enter'] },
  ],
} satisfies Trial;
