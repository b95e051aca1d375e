import type { Trial } from '../harness/trial.ts';

const chat = { box: 'message', button: '.Transition_slide-active .main-button' } as const;
const channel = { ...chat, kind: 'post', account: 'Northwind', answered: null } as const;

export default {
  served: /^https:\/\/web\.telegram\.org\/a\//,
  places: [
    {
      ...chat,
      what: 'message',
      address: 'https://web.telegram.org/a/',
      kind: 'message',
      account: null,
      answered: 'Where is my order?',
      free: ['[role="search"] button'],
      ways: ['click', 'enter', 'mod-enter'],
    },
    {
      ...channel,
      what: 'channel, without sound, in Russian',
      address: 'https://web.telegram.org/a/?channel&menu&lang=ru',
      button: '.Transition_slide-active .CustomSendMenu .MenuItem',
      free: ['.Transition_slide-active .later'],
      ways: ['click'],
    },
    {
      ...channel,
      what: 'channel, scheduled, in Russian',
      address: 'https://web.telegram.org/a/?channel&scheduling&lang=ru',
      scheduled: '2026-12-24T18:30',
      button: '.CalendarModal .Button',
      ways: ['click'],
    },
    { ...channel, what: 'channel whose messages load', address: 'https://web.telegram.org/a/?channel&loading', ways: ['click', 'mod-enter', 'enter'] },
    {
      ...channel,
      what: 'caption',
      address: 'https://web.telegram.org/a/?channel&caption',
      box: 'caption',
      attachments: ['image'],
      button: '.Modal button',
      free: ['.cancel'],
      ways: ['click', 'mod-enter', 'enter'],
    },
    {
      ...chat,
      what: 'comment',
      address: 'https://web.telegram.org/a/?comments&answering',
      kind: 'comment',
      account: null,
      answered: 'Is it open?',
      ways: ['click', 'mod-enter', 'enter'],
    },
    { ...chat, what: 'story', address: 'https://web.telegram.org/a/?story', kind: 'message', ways: ['click', 'mod-enter', 'enter'] },
    { ...chat, what: 'edit', address: 'https://web.telegram.org/a/?edit', kind: 'edit', ways: ['click', 'mod-enter', 'enter'] },
  ],
} satisfies Trial;
