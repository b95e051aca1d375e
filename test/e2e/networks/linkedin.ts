import type { Trial } from '../harness/trial.ts';

export default {
  served: /^https:\/\/www\.linkedin\.com\//,
  places: [
    {
      what: 'post',
      address: 'https://www.linkedin.com/feed?posting',
      box: 'post',
      kind: 'post',
      button: '.share-actions__primary-action',
      ways: ['click', 'button-space'],
    },
    {
      what: 'comment',
      address: 'https://www.linkedin.com/feed',
      box: 'comment',
      kind: 'comment',
      button: '[componentkey^="commentButtonSection"]',
      ways: ['click', 'button-enter'],
    },
    {
      what: 'message',
      address: 'https://www.linkedin.com/messaging?enter=sends',
      box: 'message',
      kind: 'message',
      button: '.msg-form__send-button',
      ways: ['click', 'enter'],
    },
  ],
} satisfies Trial;
