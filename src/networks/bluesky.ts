import type { NetworkFile } from '../core/network/network.ts';

const profile = { seen: '2026-11', confidence: 'medium', source: 'public addresses of accounts' } as const;
const own = { seen: '2026-09', confidence: 'high', source: 'bluesky-social/social-app: Composer.tsx, MessageInput.web.tsx' } as const;
/** Tried on the client as its authors build it. */
const tried = { ...own, seen: '2026-11', source: 'bluesky-social/social-app, built: CLIENTS.md' } as const;
const labels = { ...own, confidence: 'medium' } as const;
const composer = ['[role="dialog"]', '[data-testid="composePostView"]'];
const editor = [
  '[role="dialog"] .ProseMirror[contenteditable="true"]',
  '[data-testid="composePostView"] .ProseMirror',
  '[role="textbox"][aria-label="Rich-Text Editor"]',
];
const send = '[data-testid="composerPublishBtn"]';
/** The post being answered stands above the answer; only its label tells it apart. */
const answered = ['[aria-label^="Expand or collapse the full post"]', '[aria-label^="Развернуть или свернуть"]'];

/** Posts and answers are written in one window, several of a thread at once; class names are hashed. */
export default {
  family: 'bluesky',
  name: { ru: 'Bluesky', en: 'Bluesky' },
  hosts: ['bsky.app', '*.bsky.app'],
  profiles: [{ path: '^/profile/([^/?#]+)', ...profile }],
  boxes: [
    { kind: 'message', find: ['textarea'], path: '^/messages/', editor: 'field', ...own },
    {
      kind: 'reply',
      find: editor,
      within: [...answered, `${send}[aria-label*="repl" i]`, `${send}[aria-label*="ответ" i]`].flatMap((sign) => composer.map((at) => `${at}:has(${sign})`)),
      composer,
      editor: 'prose-mirror',
      ...labels,
    },
    { kind: 'post', find: editor, composer, editor: 'prose-mirror', ...tried },
    // A picture's words are written in a window of their own, over the post's.
    { kind: 'post', part: 'alt', find: ['[role="dialog"] textarea[aria-label="Alt text"]', '[role="dialog"] textarea'], editor: 'field', ...labels },
  ],
  publish: [
    { for: ['post', 'reply'], find: [send], ...tried },
    {
      for: ['message'],
      find: [
        '[role="button"][aria-label="Send message"]',
        'button[aria-label="Send message"]',
        '[aria-label="Отправить сообщение"]',
        'textarea ~ :is(button, [role="button"])',
      ],
      ...own,
    },
  ],
  keys: [
    { for: ['post', 'reply'], keys: ['Mod+Enter'], ...tried },
    { for: ['message'], keys: ['Enter', 'Mod+Enter'], ...own },
  ],
  account: [
    {
      find: ['nav a[href^="/profile/"]', 'a[aria-label="Profile"][href^="/profile/"]', 'a[aria-label="Профиль"][href^="/profile/"]'],
      attribute: 'href',
      pattern: '^/profile/([^/?]+)',
      ...labels,
    },
  ],
  posts: [
    { find: answered, text: [':scope > div:last-child > div:nth-child(2) div[dir="auto"]'], author: ['div[dir="auto"]'], ...labels },
    {
      find: ['[data-testid^="postThreadItem-by-"]', '[data-testid^="feedItem-by-"]'],
      text: ['[data-testid="postText"]'],
      author: ['a[href^="/profile/"]'],
      link: { find: ['a[href*="/post/"]'] },
      ...labels,
    },
  ],
  attachments: [
    {
      find: ['[data-testid="selectedPhotosView"] > *'],
      kind: 'image',
      // Its words stand in a window of their own; here is only told that there are some.
      alt: { find: '[data-testid="altTextButton"]:has([data-icon="check"])' },
      ...labels,
    },
    { find: ['[data-testid="composePostView"] video'], kind: 'video', ...labels },
  ],
  limits: [
    { boxes: ['post', 'reply'], max: 300, count: 'graphemes', confidence: 'high' },
    { parts: ['alt'], max: 2000, count: 'graphemes', confidence: 'medium' },
    { boxes: ['message'], max: 1000, count: 'graphemes', confidence: 'medium' },
  ],
  search: 'https://bsky.app/search?q={term}',
} satisfies NetworkFile;
