import type { Stage } from '../harness/stage.ts';
import type { Trial } from '../harness/trial.ts';

const open = (stage: Stage): Promise<void> => stage.page.click('#simplebox-placeholder');

export default {
  served: /^https:\/\/(www|m)\.youtube\.com\//,
  places: [
    {
      what: 'comment',
      address: 'https://www.youtube.com/watch?v=1',
      box: 'comment',
      kind: 'comment',
      account: null,
      answered: null,
      button: 'ytd-comment-simplebox-renderer #submit-button button',
      free: ['[role="search"] button', 'ytd-comment-simplebox-renderer #cancel-button button'],
      ways: ['click', 'button-enter'],
      before: open,
    },
    {
      what: 'reply in Russian',
      address: 'https://www.youtube.com/watch?v=1&lang=ru',
      box: 'reply',
      kind: 'reply',
      answered: 'Где мой заказ?',
      button: 'ytd-comment-view-model #submit-button button',
      ways: ['click', 'button-space'],
    },
    {
      what: 'community post in Russian',
      address: 'https://www.youtube.com/@northwind/posts?posting=older&lang=ru',
      box: 'post',
      kind: 'post',
      answered: null,
      button: '.live #submit-button button',
      ways: ['click'],
    },
    {
      what: 'community post, 2026',
      address: 'https://www.youtube.com/@northwind/posts?posting=newer',
      box: 'post',
      kind: 'post',
      button: '.publish',
      free: ['.cancel'],
      ways: ['click'],
    },
  ],
} satisfies Trial;
