import type { Trial } from '../harness/trial.ts';

const scheduled = '2026-12-24T18:30';

export default {
  served: /^https:\/\/(platform\.postiz\.com|postiz\.northwind\.example)\//,
  grants: ['https://postiz.northwind.example/*'],
  places: [
    {
      what: 'post for the calendar',
      address: 'https://platform.postiz.com/launches',
      box: 'post-0',
      kind: 'post',
      button: '.btnSub',
      ways: ['button-enter', 'click'],
      free: ['[data-free="find"]', '[data-free="save"]', '.bg-btnSimple'],
      account: null,
      scheduled,
    },
    {
      what: 'post for the calendar, by the arrow in its button',
      address: 'https://platform.postiz.com/launches?at=12/24/2026%2006:30%20PM',
      box: 'post-0',
      kind: 'post',
      button: '.arrow-change',
      ways: ['click'],
      scheduled,
    },
    {
      what: 'post from the menu, on a copy of one’s own, in Russian',
      address: 'https://postiz.northwind.example/launches?lang=ru',
      before: (stage) => stage.page.hover('.group'),
      box: 'post-0',
      kind: 'post',
      button: '.post-menu',
      ways: ['click'],
      scheduled,
    },
  ],
} satisfies Trial;
