import type { NetworkFile } from '../core/network/network.ts';

const profile = { seen: '2026-11', confidence: 'medium', source: 'public addresses of accounts' } as const;
const live = { seen: '2026-08', confidence: 'high', source: 'two publishing scripts seen live' } as const;
const assistant = { seen: '2025-01', confidence: 'medium', source: 'MaxAI site config' } as const;
const voices = { seen: '2026-02', confidence: 'medium', source: 'ten scripts that comment; Russian words not confirmed' } as const;
const guess = { seen: '2026-11', confidence: 'low', source: 'not confirmed' } as const;
const dialog = '[role="dialog"]';
const box = '[contenteditable][role="textbox"]';

/** What a Page or a person writes as: "Comment as Northwind". */
const commenting = ['Comment as', 'Answer as', 'Комментировать от имени', 'Комментировать как'];
const replying = ['Reply to', 'Reply as', 'Ответить от имени', 'Ответить пользователю', 'Ответить'];
const named = (words: readonly string[]): string[] => words.map((word) => `${box}[aria-label^="${word} "]`);

/** Class names are hashed: roles and labels only. Pages publish in two steps (Next, then Publish). */
export default {
  family: 'facebook',
  name: { ru: 'Facebook', en: 'Facebook' },
  hosts: ['www.facebook.com', 'web.facebook.com', 'm.facebook.com', 'facebook.com', 'www.messenger.com'],
  access: 'listed',
  profiles: [
    { hosts: ['facebook.com', '*.facebook.com', 'fb.com'], path: '^/profile\\.php\\?(?:.*&)?id=(\\d+)', ...profile },
    {
      hosts: ['facebook.com', '*.facebook.com', 'fb.com'],
      path: '^/(?:pages/[^/]+/|p/)?([\\w.-]{3,})(?:[/?#]|$)',
      except: [
        'groups',
        'events',
        'watch',
        'marketplace',
        'sharer',
        'sharer.php',
        'share',
        'login',
        'help',
        'reel',
        'reels',
        'story.php',
        'photo',
        'photo.php',
        'permalink.php',
        'profile.php',
        'pages',
        'gaming',
        'home.php',
        'messages',
        'notifications',
        'hashtag',
        'search',
      ],
      ...profile,
    },
  ],
  boxes: [
    { kind: 'message', find: [`${box}[aria-label="Message"]`, `${box}[aria-label="Сообщение"]`, '[aria-placeholder="Aa"]'], editor: 'lexical', ...live },
    { kind: 'reply', find: named(replying), editor: 'lexical', composer: ['form'], ...voices },
    { kind: 'reply', find: [`${box}[aria-label^="Reply"]`, `${box}[aria-label^="Напишите ответ"]`], editor: 'lexical', composer: ['form'], ...live },
    { kind: 'comment', find: named(commenting), editor: 'lexical', composer: ['form'], ...voices },
    {
      kind: 'comment',
      find: [
        `${box}[aria-label^="Write a comment"]`,
        `${box}[aria-label^="Write a public comment"]`,
        `${box}[aria-label^="Напишите комментарий"]`,
        'form[role="presentation"] [contenteditable][data-lexical-editor]',
        `[role="article"] ${box}`,
      ],
      editor: 'lexical',
      composer: ['form'],
      ...live,
    },
    { kind: 'post', find: [`${dialog} ${box}[data-lexical-editor]`, `${dialog} ${box}`], composer: [dialog], editor: 'lexical', ...live },
    { kind: 'post', find: ['textarea', '[contenteditable]'], path: '^/(stories|reels)/create', ...guess },
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
        '[role="button"][aria-label="Post comment"]',
        '[role="button"][aria-label="Опубликовать комментарий"]',
        '[role="button"][aria-label="Comment"]',
        'form [role="button"][aria-label="Комментировать"]',
      ],
      ...assistant,
    },
    {
      for: ['message'],
      find: [
        '[aria-label="Press enter to send"]',
        '[aria-label="Нажмите Enter, чтобы отправить"]',
        '[role="button"][aria-label="Send"]',
        '[role="button"][aria-label="Отправить"]',
      ],
      ...assistant,
    },
  ],
  keys: [
    { for: ['comment', 'reply', 'message'], keys: ['Enter', 'Mod+Enter'], ...live },
    { for: ['post'], keys: ['Mod+Enter'], seen: '2026-11', confidence: 'medium', source: 'not confirmed; held without harm' },
  ],
  account: [
    {
      for: ['comment', 'reply'],
      find: [...named(commenting), ...named(['Reply as', 'Ответить от имени'])],
      attribute: 'aria-label',
      pattern: '(?:as|от имени|как) (.+?)[.…]*$',
      where: 'composer',
      ...voices,
    },
    { for: ['post'], find: [`${dialog} h2 ~ * strong`, `${dialog} h2 ~ strong`, `${dialog} [data-visualcompletion] strong`], where: 'composer', ...guess },
    { find: ['[aria-label="Your profile"]', '[aria-label="Ваш профиль"]'], attribute: 'title', ...guess },
  ],
  posts: [
    {
      find: ['[role="article"][aria-label^="Comment by "]', '[role="article"][aria-label^="Комментарий"]'],
      text: ['[dir="auto"]:not(a *)', '[dir="auto"]'],
      author: ['a[role="link"]', 'a'],
      link: { find: ['a[href*="comment_id="]'] },
      answers: ['reply'],
      ...live,
    },
    {
      find: ['div[aria-posinset]', 'div[role="feed"] > div'],
      text: ['[data-ad-rendering-role="story_message"]'],
      author: ['[data-ad-rendering-role="profile_name"] a'],
      link: { find: ['a[href*="/posts/"]', 'a[href*="/permalink/"]', 'a[href*="story_fbid="]', 'a[href*="/reel/"]', 'a[href*="/videos/"]'] },
      ...live,
    },
  ],
  attachments: [
    { find: [`${dialog} img[src^="blob:"]`], kind: 'image', alt: { attribute: 'alt' }, ...guess },
    { find: [`${dialog} video`], kind: 'video', ...guess },
  ],
  limits: [
    { boxes: ['post'], max: 63_206, count: 'utf16', confidence: 'medium' },
    { boxes: ['comment', 'reply'], max: 8000, count: 'utf16', confidence: 'medium' },
  ],
  search: 'https://www.facebook.com/search/posts?q={term}',
} satisfies NetworkFile;
