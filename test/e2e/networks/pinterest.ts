import type { Trial } from '../harness/trial.ts';

const form = { kind: 'post', button: '.done', free: ['.drafts'], ways: ['click', 'button-enter'], account: null } as const;

export default {
  served: /^https:\/\/(www|ru)\.pinterest\.(com|ru)\//,
  places: [
    { ...form, what: 'description of a pin', address: 'https://www.pinterest.com/pin-creation-tool/', box: 'post' },
    { ...form, what: 'description of a pin in Russian', address: 'https://www.pinterest.ru/pin-creation-tool/?lang=ru', box: 'post' },
    {
      what: 'comment, not confirmed',
      address: 'https://www.pinterest.com/pin/1/',
      box: 'comment',
      kind: 'comment',
      button: '.send',
      ways: ['click'],
      unconfirmed: true,
    },
  ],
} satisfies Trial;
