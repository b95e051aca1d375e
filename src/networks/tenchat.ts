import type { NetworkFile } from '../core/network/network.ts';

const profile = { seen: '2026-11', confidence: 'medium', source: 'public addresses of accounts' } as const;
const script = { seen: '2026-08', confidence: 'medium', source: 'one publishing script' } as const;
const path = '^/editor';

/** TenChat: articles and posts in Quill; the title is the first editable element above it. */
export default {
  family: 'tenchat',
  name: { ru: 'TenChat', en: 'TenChat' },
  hosts: ['tenchat.ru'],
  profiles: [{ path: '^/([\\w.-]{3,})(?:[/?#]|$)', except: ['feed', 'posts', 'media', 'jobs', 'companies', 'messages', 'settings', 'search'], ...profile }],
  boxes: [
    { kind: 'post', find: ['.ql-editor[contenteditable="true"]', '#tc-editor [contenteditable="true"]'], path, editor: 'quill', ...script },
    { kind: 'post', part: 'title', find: ['[contenteditable="true"]:not(.ql-editor, .ql-editor *, .ql-clipboard)'], path, ...script },
  ],
  publish: [{ for: ['post'], find: ['button', '[role="button"]'], labels: ['Опубликовать', 'Publish'], ...script }],
  keys: [{ for: ['post'], keys: ['Mod+Enter'], seen: '2026-11', confidence: 'medium', source: 'not confirmed; held without harm' }],
  limits: [{ boxes: ['post'], parts: ['title'], max: 80, count: 'utf16', confidence: 'medium' }],
} satisfies NetworkFile;
