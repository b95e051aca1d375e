import type { NetworkFile } from '../core/network/network.ts';

const replies = { seen: '2026-08', confidence: 'high', source: 'yb_playwright.py of "Click"; three answering extensions' } as const;
const posts = { seen: '2026-08', confidence: 'medium', source: 'yb_playwright.py of "Click"' } as const;
const draft = '[class*="BusinessResponseDraft"]';

/** Yandex Business: answers to reviews, and posts of a place. The button that sends an answer is an arrow without a word; no key sends it. */
export default {
  family: 'yandex-business',
  name: { ru: 'Яндекс Бизнес', en: 'Yandex Business' },
  hosts: ['yandex.ru', 'yandex.com'],
  path: '^/(sprav|business)(/|$)',
  boxes: [
    { kind: 'post', find: ['textarea'], path: '/edit/posts', editor: 'field', ...posts },
    { kind: 'reply', find: [`${draft} textarea`, '[class*="Review"] textarea', '[class*="Review"] [contenteditable="true"]'], composer: [draft], ...replies },
  ],
  publish: [
    {
      for: ['reply'],
      find: ['[class*="BusinessResponseDraft-SendButton"]:not([class*="SendButtonWrapper"])', 'button:has([class*="ArrowLongForward"])'],
      ...replies,
    },
    { for: ['post'], find: ['button'], labels: ['Создать', 'Опубликовать', 'Create', 'Publish'], ...posts },
  ],
  keys: [{ for: ['post'], keys: ['Mod+Enter'], seen: '2026-11', confidence: 'medium', source: 'not confirmed; held without harm' }],
  posts: [{ find: ['[class*="Review"]:has([class*="Review-Text"])'], text: ['[class*="Review-Text"]'], answers: ['reply'], ...replies, confidence: 'medium' }],
} satisfies NetworkFile;
