import type { Trial } from '../harness/trial.ts';

const chat = { box: 'message', button: '.chat.active .btn-send' } as const;
const channel = { ...chat, kind: 'post', account: 'northwind', answered: null } as const;

export default {
  served: /^https:\/\/web\.telegram\.org\/k\//,
  places: [
    {
      ...chat,
      what: 'message',
      address: 'https://web.telegram.org/k/',
      kind: 'message',
      account: null,
      answered: 'Where is my order?',
      free: ['[role="search"] button'],
      ways: ['click', 'enter', 'mod-enter'],
    },
    {
      ...channel,
      what: 'channel, without sound, in Russian',
      address: 'https://web.telegram.org/k/?channel&menu&lang=ru#@northwind',
      button: '.chat.active .silent',
      free: ['.chat.active .later'],
      ways: ['enter', 'click'],
    },
    {
      ...channel,
      what: 'channel, scheduled, in Russian',
      address: 'https://web.telegram.org/k/?channel&scheduling&lang=ru#@northwind',
      scheduled: '2026-12-24T18:30',
      button: '.popup-schedule .btn-primary',
      ways: ['click'],
    },
    {
      ...channel,
      what: 'caption',
      address: 'https://web.telegram.org/k/?channel&caption#-42',
      box: 'caption',
      account: 'Northwind',
      attachments: ['image'],
      button: '.popup-new-media .btn-primary',
      ways: ['click', 'mod-enter', 'enter'],
    },
    {
      ...chat,
      what: 'comment',
      address: 'https://web.telegram.org/k/?comments&answering',
      kind: 'comment',
      account: null,
      answered: 'Is it open?',
      ways: ['click', 'mod-enter', 'enter'],
    },
    { ...chat, what: 'edit', address: 'https://web.telegram.org/k/?edit', kind: 'edit', ways: ['click', 'mod-enter', 'enter'] },
  ],
} satisfies Trial;
