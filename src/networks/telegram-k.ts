import type { NetworkFile } from '../core/network/network.ts';

const own = { seen: '2026-08', confidence: 'high', source: 'morethanwords/tweb' } as const;
const part = { ...own, confidence: 'medium' } as const;
const text = [
  '.chat.active .input-message-input[contenteditable="true"]',
  '.chat.active [data-chat-input-editor="tiptap"]',
  '.chat.active .chat-input .input-message-container [contenteditable="true"]',
];
const caption = ['.popup-new-media .input-message-input[contenteditable="true"]'];
const popup = ['.popup-new-media'];
const skip = ['.fake-input', '.input-field-input-fake'];
/** Who has subscribers is a channel: what is written there is a post, and in the channel's name. */
const channel = { find: '.chat.active .chat-info .bottom', pattern: 'subscriber|подписчик' };
const comments = { find: '.chat.active .chat-info .peer-title', pattern: '^[\\d\\s.,km]*(?:comment|коммент)' };
const title = '.chat.active .chat-info .peer-title';
const written = ['post', 'message', 'comment', 'edit'] as const;

/** Telegram Web K. Several chats live at once, and each field has a twin that measures its height. */
export default {
  family: 'telegram',
  name: { ru: 'Телеграм (Web K)', en: 'Telegram (Web K)' },
  hosts: ['web.telegram.org'],
  access: 'listed',
  path: '^/k/',
  boxes: [
    { kind: 'post', find: caption, skip, sign: channel, composer: popup, ...part },
    { kind: 'message', find: caption, skip, composer: popup, ...part },
    { kind: 'edit', find: text, skip, within: ['.chat-input:has(.btn-send.edit)'], ...own },
    { kind: 'post', find: text, skip, sign: channel, ...own },
    { kind: 'comment', find: text, skip, sign: comments, ...part },
    { kind: 'message', find: text, skip, ...own },
  ],
  publish: [
    { for: [...written], find: ['.chat.active .btn-send', '.btn-send-container .btn-send'], skip: ['.record', '.forward'], ...own },
    { for: ['post', 'message'], find: ['.popup-new-media .btn-primary'], ...part },
    // The button's menu: it sends at once, without sound or when somebody is there.
    { for: ['post', 'message', 'comment'], find: ['.menu-send .btn-menu-item'], labels: ['Send…', 'Отправить…'], except: ['Отправить позже'], ...part },
    // The calendar's last buttons: "Send today at 18:30", "Send when online".
    { for: ['post', 'message', 'comment'], find: ['.popup-schedule .btn-primary'], ...part },
  ],
  keys: [{ for: [...written], keys: ['Enter', 'Mod+Enter'], ...own }],
  account: [
    { for: ['post'], find: [title], where: 'address', pattern: '#@(\\w+)', ...part },
    { for: ['post'], find: [title], ...part },
    { find: ['.new-message-send-as-avatar'], attribute: 'data-peer-id', where: 'composer', ...own, confidence: 'low' },
  ],
  schedule: [{ find: ['.popup-schedule .btn-primary:not(.btn-secondary)'], ...part }],
  posts: [
    {
      find: ['.chat.active .reply-wrapper', '.chat.active .bubble[data-mid]:not(.is-out)'],
      text: ['.reply-subtitle', '.translatable-message', '.message'],
      without: ['.time'],
      author: ['.reply-title', '.peer-title'],
      answers: ['message', 'comment'],
      ...part,
    },
  ],
  attachments: [
    { find: ['.popup-item-media:has(video)'], kind: 'video', ...part },
    { find: ['.popup-item-media:not(:has(video))'], kind: 'image', ...part },
    { find: ['.popup-item-document'], kind: 'file', ...part },
  ],
  planned: [
    {
      find: ['.chat.active[data-type="scheduled"] .bubble[data-mid]'],
      time: ['.time-inner', '.time'],
      text: ['.translatable-message', '.message'],
      seen: '2026-11',
      confidence: 'medium',
      source: 'one media script',
    },
  ],
  limits: [
    { max: 4096, count: 'utf16', confidence: 'high' },
    { attached: ['image', 'video', 'audio', 'file'], max: 1024, subscribers: 2048, count: 'utf16', confidence: 'medium' },
  ],
} satisfies NetworkFile;
