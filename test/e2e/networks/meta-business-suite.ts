import type { Trial } from '../harness/trial.ts';

export default {
  served: /^https:\/\/business\.facebook\.com\//,
  places: [
    {
      what: 'planned post',
      address: 'https://business.facebook.com/latest/composer/?asset_id=1042&business_id=7&planned',
      box: 'post',
      kind: 'post',
      button: '.submit',
      free: ['.emoji', '.draft'],
      ways: ['click', 'button-enter', 'mod-enter', 'click'],
      account: '1042',
      scheduled: '2026-12-24T18:30',
    },
    {
      what: 'post in Russian',
      address: 'https://business.facebook.com/latest/composer/?lang=ru',
      box: 'post',
      kind: 'post',
      button: '.submit',
      free: ['.draft'],
      ways: ['click'],
      account: null,
    },
    {
      what: 'message in the inbox, not confirmed',
      address: 'https://business.facebook.com/latest/inbox/all?lang=ru',
      box: 'message',
      kind: 'message',
      button: '.submit',
      ways: ['click'],
      unconfirmed: true,
    },
  ],
} satisfies Trial;
