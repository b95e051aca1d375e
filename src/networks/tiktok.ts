import type { NetworkFile } from '../core/network/network.ts';

const profile = { seen: '2026-11', confidence: 'medium', source: 'public addresses of accounts' } as const;
const comments = { seen: '2026-05', confidence: 'high', source: 'jackwener/opencli' } as const;
const studio = { seen: '2026-08', confidence: 'high', source: 'wkaisertexas/tiktok-uploader; dreammis/social-auto-upload' } as const;
const guess = { seen: '2026-11', confidence: 'low', source: 'not confirmed' } as const;
const picked = 'div.scheduled-picker div.TUXInputBox input';

/** Comments, and the captions of its Studio, both Draft.js. `data-e2e` stays, class names are hashed. */
export default {
  family: 'tiktok',
  name: { ru: 'TikTok', en: 'TikTok' },
  hosts: ['www.tiktok.com'],
  access: 'listed',
  profiles: [{ hosts: ['tiktok.com', '*.tiktok.com'], path: '^/@([\\w.]+)', ...profile }],
  boxes: [
    {
      kind: 'comment',
      find: ['[data-e2e="comment-input"] [contenteditable="true"]', '[data-e2e="comment-text"] [contenteditable="true"]'],
      editor: 'draft-js',
      ...comments,
      confidence: 'medium',
    },
    {
      kind: 'post',
      find: ['.public-DraftEditor-content[contenteditable="true"]', '[contenteditable="true"][role="combobox"]'],
      path: '^/(?:tiktokstudio|creator|upload)',
      editor: 'draft-js',
      ...studio,
    },
  ],
  publish: [
    { for: ['comment'], find: ['[data-e2e="comment-post"]'], ...comments },
    { for: ['post'], find: ['button[data-e2e="post_video_button"]'], ...studio },
    { for: ['post'], find: ['div.button-group button'], labels: ['Post', 'Schedule', 'Опубликовать', 'Запланировать'], ...studio },
    {
      for: ['post'],
      find: ['[role="dialog"] button', '[class*="modal" i] button'],
      labels: ['Post now', 'Опубликовать сейчас'],
      ...studio,
      confidence: 'medium',
    },
  ],
  keys: [{ for: ['comment'], keys: ['Enter', 'Mod+Enter'], ...comments }],
  account: [{ find: ['[data-e2e="nav-profile"]', 'a[data-e2e="profile-icon"]'], attribute: 'href', pattern: '^/@([^/?]+)', ...guess }],
  schedule: [{ for: ['post'], find: [picked, picked], joined: true, ...studio, confidence: 'medium' }],
  posts: [
    {
      find: ['[data-e2e="recommend-list-item-container"]'],
      text: ['[data-e2e="video-desc"]', '[data-e2e="browse-video-desc"]'],
      author: ['[data-e2e="video-author-uniqueid"]'],
      ...guess,
    },
  ],
  attachments: [{ find: ['video'], kind: 'video', ...guess }],
  limits: [
    { boxes: ['post'], max: 4000, count: 'utf16', confidence: 'medium' },
    { boxes: ['comment'], max: 150, count: 'utf16', confidence: 'medium' },
  ],
  search: 'https://www.tiktok.com/search?q={term}',
} satisfies NetworkFile;
