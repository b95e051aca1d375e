import type { NetworkFile } from '../core/network/network.ts';

const profile = { seen: '2026-11', confidence: 'medium', source: 'public addresses of accounts' } as const;
const posting = { seen: '2026-07', confidence: 'high', source: 'a posting script seen live; page objects of a test suite' } as const;
const comments = { seen: '2026-06', confidence: 'medium', source: 'one comment script' } as const;
const messages = { seen: '2026-06', confidence: 'high', source: 'page objects of a test suite' } as const;
const guess = { seen: '2026-11', confidence: 'low', source: 'not confirmed' } as const;
const layer = '#hook_Block_MediaTopicLayerBody';

/** Hooks (`hook_Block_…`, `data-l`, `data-tsid`) stay, class names of the feed are hashed. */
export default {
  family: 'ok',
  name: { ru: 'Одноклассники', en: 'Odnoklassniki' },
  hosts: ['ok.ru', 'www.ok.ru', 'm.ok.ru'],
  access: 'listed',
  profiles: [
    {
      path: '^/(?:group/|profile/)?([\\w.-]{2,})(?:[/?#]|$)',
      except: ['feed', 'dk', 'video', 'music', 'games', 'messages', 'guests', 'settings', 'search'],
      ...profile,
    },
  ],
  boxes: [
    { kind: 'message', find: ['[data-tsid="write_msg_input-input"]', 'msg-input [contenteditable="true"]'], ...messages },
    {
      kind: 'comment',
      find: ['.js-comments_add[contenteditable]', '[action*="CommentBlock"] [id^="field"][contenteditable]', '.comments_add-itx [contenteditable]'],
      ...comments,
    },
    {
      kind: 'post',
      find: [
        '.js-posting-itx[contenteditable="true"]',
        '.ok-posting-handler[contenteditable="true"]',
        '[data-module="postingForm/mediaText"]',
        `${layer} [role="textbox"]`,
      ],
      composer: ['#mtLayerMain', layer],
      ...posting,
    },
  ],
  publish: [
    { for: ['post'], find: ['button.posting_submit.js-publish-btn', 'button[data-l="t,button.submit"]'], ...posting },
    {
      for: ['post'],
      find: ['[data-action="submit"]'],
      labels: ['Поделиться', 'Опубликовать', 'Сохранить', 'Запланировать', 'Share', 'Publish', 'Save', 'Schedule'],
      ...posting,
      confidence: 'medium',
    },
    { for: ['comment'], find: ['.comments_add-controls > button[data-l="t,submit"]', 'button.comments_add-controls_save'], ...comments },
    {
      for: ['message'],
      find: ['msg-button[data-tsid="button_send"]', 'button[data-l="t,sendButton"]', '[title="Отправить"]', '[title="Send"]'],
      ...messages,
    },
  ],
  keys: [
    { for: ['message'], keys: ['Enter', 'Mod+Enter'], ...messages },
    { for: ['comment'], keys: ['Enter', 'Mod+Enter'], ...guess },
  ],
  account: [
    // A page of a group posts and comments as the group or as the person: which one is not known.
    {
      for: ['message'],
      find: ['#hook_Block_MainMenu .tico.ellip', '.toolbar [aria-controls="user-dropdown-menu"]'],
      seen: '2026-07',
      confidence: 'medium',
      source: 'page objects of a test suite',
    },
    { find: ['#hook_Block_MainMenu .tico.ellip', '.toolbar [aria-controls="user-dropdown-menu"]'], ...guess },
  ],
  schedule: [{ for: ['post'], find: ['.js-pp-toggler', '[data-l*="postpone"]', 'button[title*="тлож"]'], where: 'composer', ...guess }],
  posts: [
    {
      find: ['.feed-list > .feed-w', '[class^="feed-w"]'],
      text: ['.media-text_cnt_tx', '.media-text_a'],
      author: ['.feed-header a', '[data-l*="t,n"]'],
      link: { find: ['a.media-text_a[href]'] },
      seen: '2026-08',
      confidence: 'medium',
      source: 'easylist/ruadlist; page objects of a test suite',
    },
  ],
  attachments: [
    { find: ['img[src^="blob:"]'], kind: 'image', ...guess },
    { find: ['video'], kind: 'video', ...guess },
  ],
  search: 'https://ok.ru/dk?st.cmd=searchResult&st.mode=Posts&st.query={term}',
} satisfies NetworkFile;
