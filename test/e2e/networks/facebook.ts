import type { Trial } from '../harness/trial.ts';

export default {
  served: /^https:\/\/www\.facebook\.com\//,
  places: [
    { what: 'post', address: 'https://www.facebook.com/?posting', box: 'post', kind: 'post', button: '.first', ways: ['click', 'button-enter'] },
    { what: 'post in Russian', address: 'https://www.facebook.com/?posting&lang=ru', box: 'post', kind: 'post', button: '.first', ways: ['click'] },
    {
      what: 'post of a Page',
      address: 'https://www.facebook.com/?posting&page',
      box: 'post',
      kind: 'post',
      button: '.first',
      second: '.second',
      ways: ['click'],
    },
    {
      what: 'comment',
      address: 'https://www.facebook.com/',
      box: 'comment',
      kind: 'comment',
      button: '#focused-state-composer-submit [role="button"]',
      ways: ['click', 'enter'],
    },
    { what: 'message', address: 'https://www.facebook.com/messages/t/1', box: 'message', kind: 'message', button: '[role="button"]', ways: ['click', 'enter'] },
  ],
} satisfies Trial;
