import type { Trial } from '../harness/trial.ts';

const comment = { box: 'comment', kind: 'comment', account: null, button: '[data-e2e="comment-post"]' } as const;
const caption = { box: 'caption', kind: 'post', account: null, answered: null, button: '[data-e2e="post_video_button"]' } as const;

export default {
  served: /^https:\/\/www\.tiktok\.com\//,
  places: [
    {
      ...comment,
      what: 'comment',
      address: 'https://www.tiktok.com/@anna/video/1',
      free: ['[role="search"] button', '[data-e2e="comment-emoji-icon"]'],
      ways: ['click', 'mod-enter', 'enter'],
    },
    { ...comment, what: 'comment in Russian', address: 'https://www.tiktok.com/@anna/video/1?lang=ru', ways: ['click', 'mod-enter', 'enter'] },
    {
      ...caption,
      what: 'caption, asked once more',
      address: 'https://www.tiktok.com/tiktokstudio/upload?confirm',
      free: ['[data-e2e="save_draft_button"]'],
      second: '.now',
      ways: ['click'],
    },
    {
      ...caption,
      what: 'scheduled caption in Russian',
      address: 'https://www.tiktok.com/tiktokstudio/upload?planned&lang=ru',
      scheduled: '2026-12-24T18:30',
      ways: ['click', 'button-enter'],
    },
  ],
} satisfies Trial;
