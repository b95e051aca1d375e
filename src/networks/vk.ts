import type { NetworkFile } from '../core/network/network.ts';

const profile = { seen: '2026-11', confidence: 'medium', source: 'public addresses of accounts' } as const;
const posting = { seen: '2026-08', confidence: 'high', source: 'Arcanada-one/arcanada-publisher; two posting scripts seen live' } as const;
const comments = { seen: '2026-08', confidence: 'high', source: 'Arcanada-one/arcanada-publisher; a 2025 comment script' } as const;
const messages = { seen: '2026-06', confidence: 'medium', source: 'VK Enhancer' } as const;
const guess = { seen: '2026-11', confidence: 'low', source: 'not confirmed' } as const;
const dialog = ['[data-testid="posting_modal_box"]', '[role="dialog"]'];

/** On a community's page its managers speak as the community; who may only suggest a post speaks as himself. */
const [block, suggest] = ['[data-testid="group_publish_block"]', '[data-testid="group_publish_suggest_button"]'];
const managed = `body:not(:has(${suggest})) ${block}`;
const person = `body:is(:not(:has(${block})), :has(${suggest}))`;
const [picker, clock] = ['.vkuiCalendarHeader__picker', '.vkuiCalendarTime__picker'];

/** One network on two hosts (vk.com leads to vk.ru, with cookies of its own); the old and the new layout are both served. */
export default {
  family: 'vk',
  name: { ru: 'ВКонтакте', en: 'VK' },
  hosts: ['vk.com', '*.vk.com', 'vk.ru', '*.vk.ru', 'web.vk.me'],
  access: 'listed',
  profiles: [
    {
      path: '^/(?!(?:wall|photo|video|audio|app|album|topic|doc|clip|market|poll|story)-?\\d)([\\w.]{2,})(?:[?#]|$)',
      except: ['feed', 'im', 'im.php', 'al_im.php', 'mail', 'friends', 'groups', 'music', 'video', 'videos', 'clips', 'photos', 'settings', 'search', 'login'],
      ...profile,
    },
  ],
  boxes: [
    { kind: 'message', find: ['.ConvoComposer__input[contenteditable]', '.im-editable[contenteditable]'], ...messages, confidence: 'high' },
    {
      kind: 'comment',
      find: [
        '[data-testid="content-editable-input"]',
        '[contenteditable][aria-label^="Написать комментарий"]',
        '[contenteditable][aria-label^="Write a comment"]',
        '.reply_field[contenteditable]',
      ],
      ...comments,
    },
    {
      kind: 'post',
      find: [
        '[data-testid="posting_base_screen_input_message"]',
        '[data-testid="posting_modal_box"] [contenteditable][role="textbox"]',
        '[role="dialog"] span[contenteditable]',
      ],
      composer: dialog,
      ...posting,
    },
  ],
  publish: [
    { for: ['post'], find: ['[data-testid="posting_base_screen_next"]'], step: 'next', ...posting },
    { for: ['post'], find: ['[data-testid="posting_submit_button"]', '[data-testid="posting_postponed_publish_button"]'], ...posting },
    { for: ['comment'], find: ['[data-testid="send-comment"]', '.reply_send_button'], ...comments },
    { for: ['message'], find: ['[class*="ConvoComposer__sendButton"]', '[class*="ConvoComposer__send"]', '.im-send-btn'], ...messages },
  ],
  keys: [
    { for: ['comment'], keys: ['Enter', 'Mod+Enter'], ...comments },
    { for: ['message'], keys: ['Enter', 'Mod+Enter'], ...messages },
    { for: ['post'], keys: ['Mod+Enter'], seen: '2026-08', confidence: 'medium', source: 'one posting script' },
  ],
  account: [
    { for: ['post'], find: [managed], where: 'address', pattern: '^/([\\w.]+)', ...posting, confidence: 'medium' },
    {
      for: ['post', 'message', 'edit'],
      find: [`${person} [data-testid="header-profile-menu-button"]`],
      attribute: 'href',
      pattern: '^/([^/?]+)',
      ...posting,
      confidence: 'medium',
    },
    // A comment may be in the name of a community: the choice of its author is not known.
    {
      find: [`${person} [data-testid="header-profile-menu-button"]`, `${person} [data-testid="leftmenu"] a[href^="/id"]`],
      attribute: 'href',
      pattern: '^/([^/?]+)',
      ...guess,
    },
  ],
  schedule: [
    // Day, month, year, hour and minute of the calendar, in the browser's zone.
    {
      for: ['post'],
      find: ['.vkuiCalendarDay__selected .vkuiCalendarDay__dayNumber span[aria-hidden="true"]', picker, picker, clock, clock],
      joined: true,
      seen: '2026-08',
      confidence: 'medium',
      source: 'a posting script seen live; VKCOM/VKUI',
    },
  ],
  posts: [
    {
      find: ['[data-testid="wall_comments_comment_root"]', '[data-testid="wall_comments_comment_in_thread"]'],
      text: ['[data-testid="comment-text"]'],
      author: ['[data-testid="comment-owner"]', '[data-testid="comment-avatar"]'],
      ...comments,
    },
    {
      find: ['[data-testid="post"][data-post-id]', 'div[role="feed"] > article', '.feed_row > [id^="post"][data-post-id]', '[id^="post"][data-post-id]'],
      text: [
        '[data-testid="showmoretext-in-expanded"]',
        '[data-testid="showmoretext-in"]',
        '[data-testid="showmoretext"]',
        '.wall_post_text',
        '._post_content',
      ],
      link: { attribute: 'data-post-id', form: 'https://vk.com/wall{}' },
      author: ['[data-testid="post-header-title"]', '.PostHeader a', '.pi_author[data-item-owner-id]', '[data-testid="mobile-wall-post-author"]'],
      ...comments,
    },
  ],
  attachments: [
    { find: ['img[src^="blob:"]'], kind: 'image', ...guess },
    { find: ['video'], kind: 'video', ...guess },
  ],
  limits: [
    { boxes: ['post'], max: 16_384, count: 'utf16', confidence: 'low' },
    { boxes: ['comment', 'message'], max: 4096, count: 'utf16', confidence: 'low' },
  ],
  search: 'https://vk.com/search/posts?q={term}',
} satisfies NetworkFile;
