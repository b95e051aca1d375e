import type { NetworkFile } from '../core/network/network.ts';

const profile = { seen: '2026-11', confidence: 'medium', source: 'public addresses of accounts' } as const;
const tests = { seen: '2025-11', confidence: 'high', source: 'pr1nston/RUTUBEtests and three more test suites; two comment scripts' } as const;
const field = '[class*="wdp-comment-input-module__textarea"]';
const answer = '[class*="wdp-answer-comment-module__wrapper"]';
const form = ['[class*="wdp-comment-input-module__wrapper"]', 'form'];

/** Rutube: comments under a video. Class names are those of CSS modules without a tail. */
export default {
  family: 'rutube',
  name: { ru: 'Rutube', en: 'Rutube' },
  hosts: ['rutube.ru', 'studio.rutube.ru'],
  profiles: [{ path: '^/(?:channel|u)/([\\w-]+)', ...profile }],
  boxes: [
    { kind: 'reply', find: [field, 'textarea', '[contenteditable="true"]'], within: [answer], composer: [answer], ...tests },
    {
      kind: 'comment',
      find: [
        field,
        '[class*="wdp-comment-first-level-input-module__commentTextarea"]',
        'textarea[aria-label="Ваш комментарий"]',
        '[role="textbox"][aria-label="Ваш комментарий"]',
      ],
      composer: form,
      ...tests,
    },
  ],
  publish: [
    { for: ['reply'], find: [`${answer} button`], labels: ['Ответить', 'Отправить', 'Reply', 'Send'], ...tests },
    {
      for: ['comment'],
      find: ['button[aria-label="Отправить"]', ...form.map((each) => `${each} button`), `:has(> ${field}) ~ * button`],
      labels: ['Отправить', 'Send'],
      ...tests,
    },
  ],
  keys: [{ for: ['comment', 'reply'], keys: ['Mod+Enter'], seen: '2026-11', confidence: 'medium', source: 'not confirmed; held without harm' }],
  search: 'https://rutube.ru/search/?query={term}',
} satisfies NetworkFile;
