import type { NetworkFile } from '../core/network/network.ts';

const profile = { seen: '2026-11', confidence: 'medium', source: 'public addresses of accounts' } as const;
const labels = { seen: '2026-08', confidence: 'medium', source: 'a posting script with Russian labels; ten scripts that fill the same fields' } as const;
const guess = { seen: '2026-11', confidence: 'low', source: 'not confirmed' } as const;
const title = ['#storyboard-selector-title', 'textarea[placeholder="Добавьте заголовок"]', 'textarea[placeholder="Add your title"]'];
const description = [
  '[aria-label="Add a detailed description"]',
  '[placeholder="Расскажите о вашем пине"]',
  '#dweb-comment-editor-container .public-DraftEditor-content',
  '.public-DraftEditor-content',
];

/** A pin: its title and its description go out together. */
export default {
  family: 'pinterest',
  name: { ru: 'Pinterest', en: 'Pinterest' },
  hosts: ['*.pinterest.com', '*.pinterest.ru'],
  profiles: [
    {
      hosts: ['pinterest.com', '*.pinterest.com', 'pinterest.ru', '*.pinterest.ru'],
      path: '^/(\\w{3,})(?:[/?#]|$)',
      except: ['pin', 'ideas', 'today', 'search', 'settings', 'business'],
      ...profile,
    },
  ],
  boxes: [
    { kind: 'comment', find: ['.public-DraftEditor-content'], path: '^/pin/\\d', editor: 'draft-js', ...guess },
    { kind: 'post', part: 'title', find: title, ...labels },
    { kind: 'post', find: description, editor: 'draft-js', ...labels },
    { kind: 'post', find: ['textarea[aria-label*="description" i]', 'textarea[placeholder*="описание" i]'], path: '^/pin-', ...labels },
  ],
  publish: [
    { for: ['post'], find: ['[data-test-id="storyboard-creation-nav-done"] button', '[data-test-id="board-dropdown-save-button"]'], ...labels },
    {
      for: ['post'],
      find: ['[data-test-id*="pin-creation"] button', '[data-test-id*="storyboard-creation"] button'],
      labels: ['Publish', 'Schedule', 'Опубликовать', 'Запланировать'],
      ...labels,
    },
  ],
  keys: [{ for: ['comment'], keys: ['Enter'], ...guess }],
  account: [{ find: ['[data-test-id="header-profile"] a'], attribute: 'href', pattern: '^/([^/?]+)', ...guess }],
  posts: [{ find: ['[data-test-id="pin"]'], text: ['[data-test-id="pinTitle"]'], answers: ['comment'], ...guess }],
  attachments: [{ find: ['[data-test-id*="storyboard-creation"] img[src^="blob:"]'], kind: 'image', ...guess }],
  limits: [
    { boxes: ['post'], parts: ['title'], max: 100, count: 'utf16', confidence: 'medium' },
    { boxes: ['post'], max: 800, count: 'utf16', confidence: 'medium' },
  ],
  search: 'https://www.pinterest.com/search/pins/?q={term}',
} satisfies NetworkFile;
