import type { Trial } from '../harness/trial.ts';

const reply = { box: 'reply', kind: 'reply', account: null, button: '.go button' } as const;
const video = { kind: 'post', answered: null, scheduled: '2026-12-24T18:30', button: '#next-button', second: '#done-button button', ways: ['click'] } as const;

export default {
  served: /^https:\/\/studio\.youtube\.com\//,
  places: [
    {
      ...reply,
      what: 'reply',
      address: 'https://studio.youtube.com/channel/1/comments',
      answered: 'Where is my order?',
      free: ['[role="search"] button', '.cancel button'],
      ways: ['click', 'button-enter'],
    },
    {
      ...reply,
      what: 'reply in Russian, button without id',
      address: 'https://studio.youtube.com/channel/1/comments?bare&lang=ru',
      answered: 'Где мой заказ?',
      ways: ['click'],
    },
    { ...video, what: 'description', address: 'https://studio.youtube.com/channel/1/videos?upload', box: 'description' },
    { ...video, what: 'title in Russian', address: 'https://studio.youtube.com/channel/1/videos?upload&lang=ru', box: 'title' },
  ],
} satisfies Trial;
