import type { NetworkFile } from '../core/network/network.ts';

const profile = { seen: '2026-11', confidence: 'medium', source: 'public addresses of accounts' } as const;
const live = {
  seen: '2026-08',
  confidence: 'high',
  source: 'Arcanada-one/arcanada-publisher; posting notes seen live; a content script of April 2026',
} as const;
const comments = { seen: '2026-06', confidence: 'high', source: 'three content scripts' } as const;
const messages = { seen: '2026-05', confidence: 'medium', source: 'one content script' } as const;
const planners = { seen: '2026-06', confidence: 'medium', source: 'five scripts that plan posts' } as const;
const guess = { seen: '2026-11', confidence: 'low', source: 'not confirmed' } as const;

/** The post window lives in an open shadow root; two generations of the page are served side by side. */
export default {
  family: 'linkedin',
  name: { ru: 'LinkedIn', en: 'LinkedIn' },
  hosts: ['www.linkedin.com', 'linkedin.com'],
  access: 'listed',
  profiles: [{ hosts: ['linkedin.com', '*.linkedin.com'], path: '^/(?:company|in|school|showcase)/([^/?#]+)', ...profile }],
  boxes: [
    { kind: 'message', find: ['.msg-form__contenteditable[contenteditable]'], composer: ['.msg-form'], ...messages },
    {
      kind: 'comment',
      find: [
        '[componentkey*="commentBox" i] .ProseMirror[contenteditable]',
        '[data-testid="ui-core-tiptap-text-editor-wrapper"] [contenteditable]',
        '.comments-comment-box__form .ql-editor[role="textbox"]',
      ],
      composer: ['[componentkey*="commentBox" i]', '.comments-comment-box'],
      ...comments,
    },
    {
      kind: 'post',
      find: [
        '#interop-outlet >>> .ql-editor[contenteditable]',
        '.share-creation-state__text-editor .ql-editor',
        '[role="dialog"] [role="textbox"][contenteditable]',
      ],
      composer: ['[role="dialog"]', '.share-box'],
      ...live,
    },
    { kind: 'post', part: 'title', find: ['textarea#article-editor-headline__textarea'], path: '^/article/', ...guess },
    { kind: 'post', find: ['.ProseMirror'], path: '^/article/', ...guess },
  ],
  publish: [
    { for: ['post'], find: ['#interop-outlet >>> button.share-actions__primary-action', 'button.share-actions__primary-action'], ...live },
    { for: ['post'], find: ['#interop-outlet >>> button', '[role="dialog"] button'], labels: ['Post', 'Schedule', 'Опубликовать', 'Запланировать'], ...live },
    { for: ['comment'], find: ['button[componentkey*="commentButtonSection" i]', 'button[class*="comments-comment-box__submit-button"]'], ...comments },
    { for: ['message'], find: ['button.msg-form__send-button'], ...live },
  ],
  keys: [
    { for: ['message'], keys: ['Enter', 'Mod+Enter'], ...messages },
    { for: ['post', 'comment'], keys: ['Mod+Enter'], seen: '2026-11', confidence: 'medium', source: 'not confirmed; held without harm' },
  ],
  account: [
    {
      for: ['post'],
      // Whose post it is, above to whom it is shown.
      find: ['.share-unified-settings-entry-button'],
      pattern: '^\\s*(\\S.*?)\\s*(?:\\n|Post to |Для |$)',
      where: 'composer',
      ...live,
      confidence: 'medium',
    },
    { find: ['.comments-comment-box button[aria-label^="Open menu for switching identity"] img'], attribute: 'alt', where: 'composer', ...guess },
  ],
  schedule: [
    { find: ['#share-post__scheduled-date', '#share-post__scheduled-time'], joined: true, where: 'composer', ...planners },
    { find: ['#schedule-date-input', '#schedule-time-input'], joined: true, where: 'composer', ...guess },
  ],
  posts: [
    {
      find: ['[data-urn*="urn:li:activity"]', '[data-id*="urn:li:activity"]'],
      text: ['.update-components-text', '[data-testid="expandable-text-box"]', '[dir="ltr"]'],
      author: ['a[href*="/in/"]', 'a[href*="/company/"]'],
      link: { attribute: 'data-urn', form: 'https://www.linkedin.com/feed/update/{}' },
      ...messages,
    },
    {
      // The newer page says a post's address in links alone.
      find: ['div[role="listitem"]'],
      text: ['.update-components-text', '[data-testid="expandable-text-box"]', '[dir="ltr"]'],
      author: ['a[href*="/in/"]', 'a[href*="/company/"]'],
      link: { find: ['a[href*="/feed/update/urn:li:activity:"]'] },
      ...messages,
    },
  ],
  attachments: [
    { find: ['.share-creation-state__preview-container img'], kind: 'image', alt: { attribute: 'alt' }, ...messages },
    { find: ['.share-creation-state__preview-container video'], kind: 'video', ...messages },
  ],
  planned: [
    {
      find: ['#interop-outlet >>> li.share-post-list-view__item', 'li.share-post-list-view__item'],
      text: ['.break-words.t-14.t-black span'],
      ...planners,
    },
  ],
  limits: [
    { boxes: ['post'], max: 3000, count: 'utf16', confidence: 'medium' },
    { boxes: ['comment'], max: 1250, count: 'utf16', confidence: 'medium' },
  ],
  search: 'https://www.linkedin.com/search/results/content/?keywords={term}&sortBy=%22date_posted%22',
} satisfies NetworkFile;
