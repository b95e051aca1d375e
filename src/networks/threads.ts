import type { NetworkFile } from '../core/network/network.ts';

const profile = { seen: '2026-11', confidence: 'medium', source: 'public addresses of accounts' } as const;
const audits = { seen: '2026-09', confidence: 'high', source: 'an audit of April 2026; a posting script seen live in September 2026; one more' } as const;
const readers = { seen: '2026-09', confidence: 'medium', source: 'ten scripts that read posts' } as const;
const harmlessly = { seen: '2026-11', confidence: 'medium', source: 'not confirmed; held without harm' } as const;
const guess = { seen: '2026-11', confidence: 'low', source: 'not confirmed' } as const;
const dialog = '[role="dialog"]';
const post = '[data-pressable-container="true"]';
/** The label of the box changes with the first letter: it is found by its editor as well. */
const box = '[contenteditable="true"][role="textbox"]';
const boxes = [
  `${box}[data-lexical-editor="true"]`,
  `${box}[aria-label^="Empty text field"]`,
  '[aria-placeholder="What’s new?"]',
  '[aria-placeholder="What\'s new?"]',
];

/** One window writes posts, answers and quotes; on the page of a post an answer stands below it. threads.net leads to threads.com. */
export default {
  family: 'threads',
  name: { ru: 'Threads', en: 'Threads' },
  hosts: ['www.threads.com', 'www.threads.net', 'threads.com', 'threads.net'],
  profiles: [{ path: '^/@([\\w.]+)', ...profile }],
  boxes: [
    { kind: 'reply', find: boxes, within: [`${dialog}:has(${post})`], composer: [dialog], editor: 'lexical', ...readers },
    { kind: 'post', find: boxes, within: [dialog], composer: [dialog], editor: 'lexical', ...audits },
    { kind: 'reply', find: boxes, path: '/post/', editor: 'lexical', ...readers },
    { kind: 'post', find: boxes, editor: 'lexical', ...audits },
  ],
  publish: [
    {
      for: ['post', 'reply'],
      find: [`${dialog} [role="button"]`],
      labels: ['Post', 'Post all', 'Schedule', 'Опубликовать', 'Опубликовать все', 'Запланировать'],
      ...audits,
    },
    { for: ['post', 'reply'], find: ['[role="button"]'], labels: ['Post', 'Reply', 'Опубликовать', 'Ответить'], skip: [`${post} *`], ...harmlessly },
  ],
  keys: [{ for: ['post', 'reply'], keys: ['Mod+Enter'], ...harmlessly }],
  account: [{ find: [`${dialog} a[href^="/@"]`], attribute: 'href', pattern: '^/@([\\w.]+)', where: 'composer', ...guess }],
  posts: [
    {
      find: [post],
      text: ['[dir="auto"]:not(a *)'],
      author: ['a[href^="/@"]'],
      link: { find: ['a[href*="/post/"]:has(time)'] },
      time: { find: ['a[href*="/post/"] time'] },
      ...readers,
    },
  ],
  attachments: [{ find: [`${dialog} img[src^="blob:"]`], kind: 'image', alt: { attribute: 'alt' }, ...guess }],
  limits: [{ max: 500, count: 'utf16', confidence: 'medium' }],
  search: 'https://www.threads.com/search?q={term}&filter=recent',
} satisfies NetworkFile;
