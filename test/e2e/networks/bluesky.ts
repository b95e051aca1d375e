import type { Trial } from '../harness/trial.ts';

const common = { account: 'northwind.example' } as const;
const inWindow = { ...common, box: 'post', button: '[data-testid="composerPublishBtn"]', attachments: ['image: ALT', 'image'] } as const;

export default {
  served: /^https:\/\/bsky\.app\//,
  places: [
    {
      ...inWindow,
      what: 'post',
      address: 'https://bsky.app/',
      kind: 'post',
      free: ['.cancel', '.drafts'],
      ways: ['click', 'button-enter', 'mod-enter'],
    },
    {
      ...inWindow,
      what: 'answer in Russian',
      address: 'https://bsky.app/?answering&lang=ru',
      kind: 'reply',
      free: ['.cancel'],
      ways: ['click', 'mod-enter'],
      answered: 'Где мой заказ?',
    },
    {
      ...common,
      what: 'message',
      address: 'https://bsky.app/messages/3k2',
      box: 'message',
      kind: 'message',
      button: '.send',
      free: ['.emoji'],
      ways: ['click', 'mod-enter', 'enter'],
    },
  ],
} satisfies Trial;
