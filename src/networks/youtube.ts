import type { NetworkFile } from '../core/network/network.ts';

const profile = { seen: '2026-11', confidence: 'medium', source: 'public addresses of accounts' } as const;
const comments = { seen: '2026-06', confidence: 'high', source: 'MaxAI site config; a 2026 posting script' } as const;
const posts = { seen: '2026-06', confidence: 'medium', source: 'a 2026 posting script' } as const;
const guess = { seen: '2026-11', confidence: 'low', source: 'not confirmed' } as const;
const root = ['ytd-commentbox #contenteditable-root[contenteditable="true"]', 'ytd-comment-simplebox-renderer #contenteditable-root'];
const [older, newer] = ['ytd-backstage-post-dialog-renderer', '[class*="ytPostsCreation"]'];

/** Dead copies of the composer stay on the page with no size, and there are two `#submit-button`: the visible ones count. */
export default {
  family: 'youtube',
  name: { ru: 'YouTube', en: 'YouTube' },
  hosts: ['www.youtube.com', 'm.youtube.com'],
  access: 'listed',
  profiles: [{ hosts: ['youtube.com', '*.youtube.com'], path: '^/(?:@|c/|user/|channel/)([^/?#]+)', ...profile }],
  boxes: [
    {
      kind: 'post',
      find: [`${older} #contenteditable-root`, `${newer} [contenteditable="true"]`],
      composer: [older, `${newer}:has(button)`],
      ...comments,
    },
    { kind: 'reply', find: root, within: ['ytd-comment-view-model', 'ytd-comment-thread-renderer'], composer: ['ytd-commentbox'], ...comments },
    { kind: 'comment', find: root, composer: ['ytd-commentbox'], ...comments },
  ],
  publish: [
    { for: ['post'], find: [`${older} #submit-button button`], ...comments },
    {
      for: ['post'],
      find: [`${newer} button`, `${older} button`],
      labels: ['Post', 'Schedule', 'Schedule post', 'Опубликовать', 'Запланировать', 'Запланировать публикацию'],
      ...comments,
    },
    {
      for: ['comment', 'reply'],
      find: ['ytd-commentbox #submit-button button'],
      ...comments,
    },
    {
      for: ['comment', 'reply'],
      find: ['ytd-commentbox ytd-button-renderer button', 'ytd-commentbox button'],
      labels: ['Comment', 'Reply', 'Save', 'Оставить комментарий', 'Ответить', 'Сохранить'],
      ...comments,
    },
  ],
  keys: [{ for: ['comment', 'reply', 'post'], keys: ['Mod+Enter'], ...guess }],
  account: [
    { find: ['ytd-commentbox #author-thumbnail img', '#author-thumbnail img'], attribute: 'alt', where: 'composer', ...guess },
    { find: ['ytd-active-account-header-renderer #channel-handle'], pattern: '@?(\\S+)', ...guess },
  ],
  posts: [
    {
      find: ['ytd-comment-view-model', 'ytd-comment-thread-renderer'],
      text: ['#content-text'],
      author: ['#author-text'],
      link: { find: ['#published-time-text a[href*="lc="]'] },
      answers: ['reply'],
      ...posts,
    },
    {
      find: ['ytd-backstage-post-thread-renderer'],
      text: ['#content-text'],
      author: ['#author-text'],
      link: { find: ['a[href*="/post/"]'] },
      answers: ['comment'],
      ...posts,
    },
  ],
  attachments: [
    { find: ['img[src^="blob:"]'], kind: 'image', ...guess },
    { find: ['video[src^="blob:"]'], kind: 'video', ...guess },
  ],
  limits: [{ boxes: ['comment', 'reply'], max: 10_000, count: 'utf16', confidence: 'medium' }],
  search: 'https://www.youtube.com/results?search_query={term}&sp=CAI%253D',
} satisfies NetworkFile;
