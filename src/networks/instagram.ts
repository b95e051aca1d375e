import type { NetworkFile } from '../core/network.ts';

const live = { seen: '2026-05', confidence: 'high', source: 'jackwener/opencli; posting notes seen live' } as const;
const assistant = { seen: '2025-01', confidence: 'medium', source: 'MaxAI site config' } as const;
const dialog = '[role="dialog"]';

export default {
  family: 'instagram',
  name: { ru: 'Instagram', en: 'Instagram' },
  hosts: ['www.instagram.com', 'instagram.com'],
  access: 'listed',
  boxes: [
    {
      kind: 'message',
      find: [
        '[contenteditable][role="textbox"][aria-label="Message"]',
        '[contenteditable][role="textbox"][aria-label="Сообщение"]',
        '[aria-placeholder="Message..."]',
      ],
      ...assistant,
    },
    {
      kind: 'comment',
      find: [
        'form textarea[aria-label^="Add a comment"]',
        'form textarea[placeholder^="Add a comment"]',
        'form textarea[aria-label^="Добавьте комментарий"]',
        '[role="dialog"] form textarea',
      ],
      composer: ['form'],
      ...assistant,
    },
    {
      kind: 'post',
      find: [
        '[role="dialog"] [contenteditable][aria-label*="caption" i]',
        '[role="dialog"] [contenteditable][aria-label*="подпись" i]',
        '[role="dialog"] [contenteditable]',
      ],
      composer: [dialog],
      editor: 'lexical',
      ...live,
    },
    { kind: 'message', find: ['textarea'], path: '^/stories/', seen: '2026-11', confidence: 'low', source: 'not confirmed' },
  ],
  publish: [
    { for: ['post'], find: [`${dialog} [role="button"]`, `${dialog} button`], labels: ['Next', 'Далее'], step: 'next', ...live },
    { for: ['post'], find: [`${dialog} [role="button"]`, `${dialog} button`], labels: ['Share', 'Поделиться', 'Schedule', 'Запланировать'], ...live },
    { for: ['comment'], find: ['form [role="button"]', 'form button'], labels: ['Post', 'Опубликовать'], ...assistant },
    { for: ['message'], find: ['[role="button"]', 'button'], labels: ['Send', 'Отправить'], ...assistant },
  ],
  keys: [{ for: ['comment', 'message'], keys: ['Enter', 'Mod+Enter'], ...assistant }],
  account: [
    {
      find: ['[role="dialog"] img[alt$="profile picture"]', '[role="dialog"] img[alt^="Фото профиля"]'],
      attribute: 'alt',
      pattern: '^(?:Фото профиля )?([\\w.]+)',
      where: 'composer',
      ...live,
      confidence: 'medium',
    },
  ],
  posts: [{ find: ['article'], text: ['h1', 'ul li span[dir="auto"]'], author: ['header a[href^="/"]'], ...live, confidence: 'medium' }],
  limits: [{ boxes: ['post', 'comment'], max: 2200, count: 'utf16', confidence: 'medium' }],
} satisfies NetworkFile;
