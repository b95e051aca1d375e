import type { Trial } from '../harness/trial.ts';

const button = 'button[class^="publish"]';

export default {
  served: /^https:\/\/tenchat\.ru\//,
  places: [
    {
      what: 'post',
      address: 'https://tenchat.ru/editor',
      box: 'post',
      kind: 'post',
      button,
      ways: ['button-enter', 'click'],
      free: ['[data-free="find"]', '[data-free="save"]', '[data-free="draft"]'],
      account: null,
    },
    { what: 'title', address: 'https://tenchat.ru/editor', box: 'title', kind: 'post', button, ways: ['click'] },
    { what: 'post in Russian', address: 'https://tenchat.ru/editor?lang=ru', box: 'post', kind: 'post', button, ways: ['button-space', 'click'] },
  ],
} satisfies Trial;
