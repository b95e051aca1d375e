import type { Stage } from '../harness/stage.ts';
import type { Trial } from '../harness/trial.ts';

const twice = async (stage: Stage): Promise<void> => {
  await stage.page.click('.go');
  await stage.page.click('.go');
};

export default {
  served: /^https:\/\/www\.instagram\.com\//,
  places: [
    {
      what: 'caption in Russian, beside a second draft',
      address: 'https://www.instagram.com/?posting&lang=ru',
      box: 'post',
      kind: 'post',
      button: '.go',
      free: ['.back'],
      ways: ['click', 'button-enter'],
      before: twice,
      account: 'northwind',
    },
    {
      what: 'comment',
      address: 'https://www.instagram.com/p/1/',
      box: 'comment',
      kind: 'comment',
      button: 'form .send',
      free: ['.emoji'],
      ways: ['click', 'mod-enter', 'enter'],
      account: null,
      answered: 'Where is my order?',
    },
    {
      what: 'comment under a reel',
      address: 'https://www.instagram.com/reel/1/',
      box: 'comment',
      kind: 'comment',
      button: '.send',
      ways: ['click', 'mod-enter', 'enter'],
    },
    {
      what: 'message in Russian',
      address: 'https://www.instagram.com/direct/t/1?lang=ru',
      box: 'message',
      kind: 'message',
      button: '.send',
      free: ['.like'],
      ways: ['click', 'mod-enter', 'enter'],
      account: null,
    },
  ],
} satisfies Trial;
