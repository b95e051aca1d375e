import type { NetworkFile } from '../core/network/network.ts';

const replies = { seen: '2026-06', confidence: 'high', source: 'four reply scripts' } as const;
const uploads = { seen: '2026-09', confidence: 'high', source: 'an upload script' } as const;
const guess = { seen: '2026-11', confidence: 'low', source: 'not confirmed' } as const;
const dialog = ['ytcp-uploads-dialog', 'ytcp-video-metadata-editor', '[role="dialog"]'];

/** Replies to comments, and the texts of a video: its title and its description go out together. */
export default {
  family: 'youtube',
  name: { ru: 'Творческая студия YouTube', en: 'YouTube Studio' },
  hosts: ['studio.youtube.com'],
  access: 'listed',
  boxes: [
    { kind: 'reply', find: ['ytcp-commentbox textarea', 'tp-yt-iron-autogrow-textarea textarea'], composer: ['ytcp-commentbox'], ...replies },
    {
      kind: 'post',
      part: 'title',
      find: ['#title-textarea #textbox[contenteditable="true"]'],
      composer: dialog,
      ...uploads,
      confidence: 'medium',
    },
    { kind: 'post', find: ['#description-textarea #textbox[contenteditable="true"]'], composer: dialog, ...uploads, confidence: 'medium' },
  ],
  publish: [
    { for: ['reply'], find: ['ytcp-commentbox ytcp-comment-button#submit-button button'], ...replies },
    // Since 2026 the button may have no id.
    { for: ['reply'], find: ['ytcp-commentbox button', 'ytcp-commentbox ytcp-comment-button'], labels: ['Reply', 'Ответить'], ...replies },
    { for: ['post'], find: ['#next-button'], step: 'next', seen: '2026-09', confidence: 'medium', source: 'several upload scripts' },
    { for: ['post'], find: ['#done-button', 'ytcp-button#save'], ...uploads },
  ],
  account: [{ find: ['#entity-name'], ...guess }],
  schedule: [
    {
      for: ['post'],
      find: ['#datepicker-trigger', '#time-of-day-container input'],
      joined: true,
      ...uploads,
    },
    { for: ['post'], find: ['ytcp-date-picker tp-yt-paper-input input', '#time-of-day-container input'], joined: true, ...uploads },
  ],
  posts: [
    {
      find: ['ytcp-comment-thread ytcp-comment', 'ytcp-comment-thread'],
      text: ['#content-text', 'yt-formatted-string'],
      author: ['#author-text'],
      answers: ['reply'],
      seen: '2026-06',
      confidence: 'medium',
      source: 'reply scripts',
    },
  ],
  limits: [
    { boxes: ['post'], parts: ['title'], max: 100, count: 'utf16', confidence: 'medium' },
    { boxes: ['post'], max: 5000, count: 'utf16', confidence: 'medium' },
    { boxes: ['reply'], max: 10_000, count: 'utf16', confidence: 'medium' },
  ],
} satisfies NetworkFile;
