import type { NetworkFile } from '../core/network.ts';

const posting = { seen: '2026-08', confidence: 'high', source: 'Arcanada-one/arcanada-publisher; two posting scripts seen live' } as const;
const comments = { seen: '2026-08', confidence: 'high', source: 'Arcanada-one/arcanada-publisher; a 2025 comment script' } as const;
const messages = { seen: '2026-06', confidence: 'medium', source: 'VK Enhancer' } as const;
const dialog = ['[data-testid="posting_modal_box"]', '[role="dialog"]'];

/** One network on two hosts (vk.com leads to vk.ru, with cookies of its own); the old and the new layout are both served. */
export default {
  family: 'vk',
  name: { ru: 'ВКонтакте', en: 'VK' },
  hosts: ['vk.com', '*.vk.com', 'vk.ru', '*.vk.ru', 'web.vk.me'],
  access: 'listed',
  boxes: [
    { kind: 'message', find: ['.ConvoComposer__input[contenteditable]', '.im-editable[contenteditable]'], ...messages, confidence: 'high' },
    { kind: 'comment', find: ['[data-testid="content-editable-input"]', '.reply_field[contenteditable]'], ...comments },
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
    { for: ['message'], find: ['[class*="ConvoComposer__send"]', '.im-send-btn'], ...messages },
  ],
  keys: [
    { for: ['comment'], keys: ['Enter', 'Mod+Enter'], ...comments },
    { for: ['message'], keys: ['Enter', 'Mod+Enter'], ...messages },
    { for: ['post'], keys: ['Mod+Enter'], seen: '2026-08', confidence: 'medium', source: 'one posting script' },
  ],
  account: [
    { find: ['[data-testid="header-profile-menu-button"]'], attribute: 'href', pattern: '^/([^/?]+)', ...posting, confidence: 'medium' },
    { find: ['[data-testid="leftmenu"] a[href^="/id"]', 'a[href^="/id"]'], attribute: 'href', pattern: '^/(id\\d+)', ...posting, confidence: 'low' },
  ],
  posts: [
    {
      find: ['[data-testid="wall_comments_comment_root"]', '[data-testid="wall_comments_comment_in_thread"]'],
      text: ['[data-testid="comment-text"]'],
      author: ['[data-testid="comment-owner"]'],
      ...comments,
    },
    {
      find: ['[data-testid="post"][data-post-id]', '.feed_row > [id^="post"][data-post-id]'],
      text: ['[data-testid="showmoretext-in-expanded"]', '[data-testid="showmoretext-in"]', '[data-testid="showmoretext"]', '.wall_post_text'],
      author: ['[data-testid="post-header-title"]'],
      ...comments,
    },
  ],
  limits: [
    { boxes: ['post'], max: 16_384, count: 'utf16', confidence: 'low' },
    { boxes: ['comment', 'message'], max: 4096, count: 'utf16', confidence: 'low' },
  ],
} satisfies NetworkFile;
