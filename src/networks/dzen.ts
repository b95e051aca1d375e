import type { NetworkFile } from '../core/network/network.ts';

const profile = { seen: '2026-11', confidence: 'medium', source: 'public addresses of accounts' } as const;
const article = { seen: '2026-08-14', confidence: 'medium', source: 'a posting script seen live' } as const;
const guess = { seen: '2026-11', confidence: 'low', source: 'not confirmed' } as const;
const labels = ['Опубликовать', 'Запланировать', 'Publish', 'Schedule'];
const editor = '^/profile/editor/';

/** An article's title and body are two boxes, in this order; its first button leads to a window that publishes, now or later. */
export default {
  family: 'dzen',
  name: { ru: 'Дзен', en: 'Dzen' },
  hosts: ['dzen.ru'],
  access: 'listed',
  profiles: [
    {
      path: '^/(?:id/|profile/editor/)?([\\w.-]{2,})(?:[/?#]|$)',
      except: ['news', 'video', 'topic', 'articles', 'shorts', 'suite', 'media', 'profile', 'help'],
      ...profile,
    },
  ],
  boxes: [
    { kind: 'post', part: 'title', find: ['[data-testid="article-title"]', '[data-placeholder*="Заголовок"]'], path: editor, ...article },
    { kind: 'post', find: ['[data-testid="article-body"]', '[contenteditable="true"]'], path: editor, ...article },
    { kind: 'comment', find: ['[class*="comment" i] textarea', '[class*="comment" i] [contenteditable="true"]'], ...guess },
  ],
  publish: [
    { for: ['post'], find: ['[role="dialog"] button', '[class*="modal" i] button', '[class*="popup" i] button'], labels, ...article },
    { for: ['post'], find: ['button'], labels, step: 'next', ...article },
    { for: ['comment'], find: ['[class*="comment" i] button'], labels: ['Отправить', 'Опубликовать', 'Send'], ...guess },
  ],
  account: [{ for: ['post'], find: ['[contenteditable="true"]'], where: 'address', pattern: '^/profile/editor/([^/?#]+)', ...article }],
  schedule: [
    {
      for: ['post'],
      find: ['input[class*="input__control"][readonly]', 'input[name="delayedTime"]'],
      joined: true,
      ...article,
      confidence: 'high',
    },
  ],
  attachments: [{ find: ['img[src^="blob:"]'], kind: 'image', ...guess }],
  search: 'https://dzen.ru/search?query={term}',
} satisfies NetworkFile;
