import type { Trial } from '../harness/trial.ts';

export default {
  served: /^https:\/\/web\.telegram\.org\/a\//,
  places: [
    { what: 'message', address: 'https://web.telegram.org/a/', box: 'message', kind: 'message', button: '.main-button', ways: ['click', 'enter', 'mod-enter'] },
    { what: 'channel', address: 'https://web.telegram.org/a/?channel', box: 'message', kind: 'post', button: '.main-button', ways: ['click', 'enter'] },
    { what: 'edit', address: 'https://web.telegram.org/a/?edit', box: 'message', kind: 'edit', button: '.main-button', ways: ['click', 'enter'] },
  ],
} satisfies Trial;
