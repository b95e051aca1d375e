import type { NetworkFile } from '../core/network/network.ts';

const profile = { seen: '2026-11', confidence: 'medium', source: 'public addresses of accounts' } as const;
const live = { seen: '2026-05', confidence: 'high', source: 'jackwener/opencli; posting notes seen live' } as const;
const assistant = { seen: '2025-01', confidence: 'medium', source: 'MaxAI site config' } as const;
const guess = { seen: '2026-11', confidence: 'low', source: 'not confirmed' } as const;
const dialog = '[role="dialog"]';

/** A caption comes at the third step of a wizard; a comment is a plain field, in reels a rich one. */
export default {
  family: 'instagram',
  name: { ru: 'Instagram', en: 'Instagram' },
  hosts: ['www.instagram.com', 'instagram.com'],
  access: 'listed',
  profiles: [{ path: '^/([\\w.]{1,30})(?:[/?#]|$)', except: ['p', 'reel', 'reels', 'stories', 'explore', 'accounts', 'direct', 'tv'], ...profile }],
  boxes: [
    {
      kind: 'message',
      find: [
        '[contenteditable][role="textbox"][aria-label="Message"]',
        '[contenteditable][role="textbox"][aria-label="Сообщение"]',
        '[aria-placeholder="Message..."]',
        '[aria-placeholder="Сообщение..."]',
      ],
      editor: 'lexical',
      ...assistant,
    },
    { kind: 'message', find: ['[contenteditable][data-lexical-editor]'], path: '^/direct/', editor: 'lexical', ...assistant },
    {
      kind: 'comment',
      find: [
        'form textarea[aria-label^="Add a comment"]',
        'form textarea[placeholder^="Add a comment"]',
        'form textarea[aria-label^="Добавьте комментарий"]',
        `${dialog} form textarea`,
      ],
      composer: ['form'],
      ...assistant,
    },
    {
      kind: 'post',
      find: [
        `${dialog} [contenteditable][aria-label*="caption" i]`,
        `${dialog} [contenteditable][aria-label*="подпись" i]`,
        `${dialog} [contenteditable][data-lexical-editor]`,
        `${dialog} [contenteditable]`,
      ],
      composer: [dialog],
      editor: 'lexical',
      ...live,
    },
    { kind: 'comment', find: ['div[contenteditable="true"]'], path: '^/reels?/', ...assistant },
    { kind: 'message', find: ['textarea'], path: '^/stories/', ...guess },
  ],
  publish: [
    { for: ['post'], find: [`${dialog} [role="button"]`, `${dialog} button`], labels: ['Next', 'Далее'], step: 'next', ...live },
    {
      for: ['post'],
      find: [`${dialog} [role="button"]`, `${dialog} button`],
      labels: ['Share', 'Поделиться', 'Schedule', 'Запланировать'],
      ...live,
    },
    {
      for: ['comment'],
      find: ['form [role="button"]', 'form button', 'div:has(> div[contenteditable="true"], > * > div[contenteditable="true"]) ~ [role="button"]'],
      labels: ['Post', 'Опубликовать'],
      ...assistant,
    },
    { for: ['message'], find: ['[role="button"]', 'button'], labels: ['Send', 'Отправить'], ...assistant },
  ],
  keys: [{ for: ['comment', 'message'], keys: ['Enter', 'Mod+Enter'], ...assistant }],
  account: [
    {
      for: ['post'],
      find: [`${dialog} img[alt$="profile picture"]`, `${dialog} img[alt^="Фото профиля"]`],
      attribute: 'alt',
      pattern: '^(?:Фото профиля )?([\\w.]+)',
      where: 'composer',
      ...live,
      confidence: 'medium',
    },
    { find: ['a[href^="/"]:has(img[alt$="profile picture"]):has(span)'], attribute: 'href', pattern: '^/([\\w.]+)/$', ...guess },
  ],
  posts: [
    {
      find: ['article'],
      text: ['h1', 'ul li span[dir="auto"]'],
      author: ['header a[href^="/"]'],
      link: { find: ['a[href*="/p/"]:has(time)', 'a[href*="/reel/"]:has(time)'] },
      time: { find: ['time'] },
      ...live,
      confidence: 'medium',
    },
  ],
  attachments: [
    { find: [`${dialog} img[src^="blob:"]`], kind: 'image', ...guess },
    { find: [`${dialog} video[src^="blob:"]`], kind: 'video', ...guess },
  ],
  limits: [{ boxes: ['post', 'comment'], max: 2200, count: 'utf16', confidence: 'medium' }],
  search: 'https://www.instagram.com/explore/search/keyword/?q={term}',
} satisfies NetworkFile;
