import type { NetworkFile } from '../core/network.ts';

const live = { seen: '2026-08', confidence: 'high', source: 'two publishing scripts seen live' } as const;
const assistant = { seen: '2025-01', confidence: 'medium', source: 'MaxAI site config' } as const;
const dialog = '[role="dialog"]';

/** Class names are hashed: roles and labels only. Pages publish in two steps (Next, then Publish). */
export default {
  family: 'facebook',
  name: { ru: 'Facebook', en: 'Facebook' },
  hosts: ['www.facebook.com', 'web.facebook.com', 'm.facebook.com', 'facebook.com', 'www.messenger.com'],
  access: 'listed',
  boxes: [
    {
      kind: 'message',
      find: ['[contenteditable][role="textbox"][aria-label="Message"]', '[contenteditable][role="textbox"][aria-label="Сообщение"]', '[aria-placeholder="Aa"]'],
      editor: 'lexical',
      ...live,
    },
    {
      kind: 'comment',
      find: [
        '[contenteditable][role="textbox"][aria-label^="Write a comment"]',
        '[contenteditable][role="textbox"][aria-label^="Write a public comment"]',
        '[contenteditable][role="textbox"][aria-label^="Напишите комментарий"]',
        'form[role="presentation"] [contenteditable][data-lexical-editor]',
      ],
      editor: 'lexical',
      composer: ['form'],
      ...live,
    },
    {
      kind: 'reply',
      find: ['[contenteditable][role="textbox"][aria-label^="Reply"]', '[contenteditable][role="textbox"][aria-label^="Напишите ответ"]'],
      editor: 'lexical',
      composer: ['form'],
      ...live,
    },
    { kind: 'comment', find: ['[role="article"] [contenteditable][role="textbox"]'], editor: 'lexical', composer: ['form'], ...live },
    {
      kind: 'post',
      find: ['[role="dialog"] [contenteditable][role="textbox"][data-lexical-editor]', '[role="dialog"] [contenteditable][role="textbox"]'],
      composer: [dialog],
      editor: 'lexical',
      ...live,
    },
    { kind: 'post', find: ['textarea', '[contenteditable]'], path: '^/(stories|reels)/create', seen: '2026-11', confidence: 'low', source: 'not confirmed' },
  ],
  publish: [
    { for: ['post'], find: [`${dialog} [role="button"]`], labels: ['Next', 'Далее'], step: 'next', ...live },
    {
      for: ['post'],
      find: [`${dialog} [role="button"]`],
      labels: ['Post', 'Publish', 'Save', 'Schedule', 'Опубликовать', 'Сохранить', 'Запланировать'],
      ...live,
    },
    {
      for: ['comment', 'reply'],
      find: [
        '#focused-state-composer-submit [role="button"]',
        '[role="button"][aria-label="Comment"]',
        '[role="button"][aria-label="Post comment"]',
        '[role="button"][aria-label="Опубликовать комментарий"]',
      ],
      ...assistant,
    },
    {
      for: ['message'],
      find: ['[aria-label="Press enter to send"]', '[role="button"][aria-label="Send"]', '[role="button"][aria-label="Отправить"]'],
      ...assistant,
    },
  ],
  keys: [
    { for: ['comment', 'reply', 'message'], keys: ['Enter', 'Mod+Enter'], ...live },
    { for: ['post'], keys: ['Mod+Enter'], seen: '2026-11', confidence: 'medium', source: 'not confirmed; held without harm' },
  ],
  account: [
    {
      find: ['[role="dialog"] h2 ~ * strong', '[role="dialog"] [data-visualcompletion] strong'],
      where: 'composer',
      seen: '2026-11',
      confidence: 'low',
      source: 'not confirmed',
    },
  ],
  posts: [
    { find: ['[role="article"][aria-label^="Comment by "]', '[role="article"][aria-label^="Комментарий"]'], text: ['[dir="auto"]'], ...live },
    {
      find: ['div[aria-posinset]', 'div[role="feed"] > div'],
      text: ['[data-ad-rendering-role="story_message"]'],
      author: ['[data-ad-rendering-role="profile_name"] a'],
      ...live,
    },
  ],
  limits: [
    { boxes: ['post'], max: 63_206, count: 'utf16', confidence: 'medium' },
    { boxes: ['comment', 'reply'], max: 8000, count: 'utf16', confidence: 'medium' },
  ],
} satisfies NetworkFile;
