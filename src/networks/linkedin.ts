import type { NetworkFile } from '../core/network.ts';

const live = { seen: '2026-05', confidence: 'high', source: 'Arcanada-one/arcanada-publisher; a content script of April 2026' } as const;
const comments = { seen: '2026-06', confidence: 'high', source: 'three content scripts' } as const;
const messages = { seen: '2026-05', confidence: 'medium', source: 'one content script' } as const;

/** The post window lives in an open shadow root; two generations of the page are served side by side. */
export default {
  family: 'linkedin',
  name: { ru: 'LinkedIn', en: 'LinkedIn' },
  hosts: ['www.linkedin.com', 'linkedin.com'],
  access: 'listed',
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
    {
      kind: 'post',
      part: 'title',
      find: ['textarea#article-editor-headline__textarea'],
      path: '^/article/',
      seen: '2026-11',
      confidence: 'low',
      source: 'not confirmed',
    },
    { kind: 'post', find: ['.ProseMirror'], path: '^/article/', seen: '2026-11', confidence: 'low', source: 'not confirmed' },
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
  posts: [
    {
      find: ['[data-urn*="urn:li:activity"]', '[data-id*="urn:li:activity"]', 'div[role="listitem"]'],
      text: ['.update-components-text', '[data-testid="expandable-text-box"]', '[dir="ltr"]'],
      author: ['a[href*="/in/"]', 'a[href*="/company/"]'],
      ...messages,
    },
  ],
  limits: [
    { boxes: ['post'], max: 3000, count: 'utf16', confidence: 'medium' },
    { boxes: ['comment'], max: 1250, count: 'utf16', confidence: 'medium' },
  ],
} satisfies NetworkFile;
