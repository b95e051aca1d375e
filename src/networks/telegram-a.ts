import type { NetworkFile } from '../core/network/network.ts';

const profile = { seen: '2026-11', confidence: 'medium', source: 'public addresses of accounts' } as const;
const own = { seen: '2026-08', confidence: 'high', source: 'Ajaxy/telegram-tt' } as const;
const part = { ...own, confidence: 'medium' } as const;
const text = ['#editable-message-text', '#MiddleColumn [contenteditable="true"][role="textbox"]'];
const caption = ['#editable-message-text-modal', '#caption-input-text [contenteditable]'];
const modal = ['.AttachmentModal', '.Modal'];
const named = (...names: string[]) => names.map((name) => `#editable-message-text[aria-label^="${name}"]`);
const skip = ['.clone', '.clone *'];
/** Media are sent from a window of their own; a picture beside the plain box is an avatar or a message that is answered. */
const media = ':is(.AttachmentModal, .Modal)';
/** Who has subscribers is a channel: what is written there is a post, and in the channel's name. */
const channel = { find: '.MiddleHeader .status', pattern: 'subscriber|подписчик' };
const written = ['post', 'message', 'comment', 'edit'] as const;

/** Telegram Web A. One box serves channels, groups and private chats. */
export default {
  family: 'telegram',
  name: { ru: 'Телеграм (Web A)', en: 'Telegram (Web A)' },
  hosts: ['web.telegram.org'],
  access: 'listed',
  path: '^/a/',
  profiles: [
    {
      hosts: ['t.me', 'telegram.me'],
      path: '^/(?:s/)?([A-Za-z]\\w{3,31})(?:[/?#]|$)',
      except: ['joinchat', 'share', 'addstickers', 'addemoji', 'proxy', 'socks', 'login'],
      ...profile,
    },
    { hosts: ['web.telegram.org'], path: '#@(\\w+)', ...profile },
  ],
  boxes: [
    { kind: 'post', find: caption, skip, sign: channel, composer: modal, ...own },
    { kind: 'message', find: caption, skip, composer: modal, ...own },
    { kind: 'message', find: ['#editable-story-input-text'], skip, ...own },
    { kind: 'edit', find: text, skip, within: ['.Composer:has(.main-button.edit)'], ...own },
    { kind: 'post', find: text, skip, sign: channel, ...own },
    // While messages load, the status says only that; the box is named then already.
    { kind: 'post', find: named('Broadcast', 'Silent Broadcast', 'Публикация'), skip, ...own },
    { kind: 'comment', find: named('Comment', 'Коммент'), skip, ...own },
    { kind: 'message', find: text, skip, ...own },
  ],
  publish: [
    { for: [...written], find: ['.Composer .main-button.send', '.Composer .main-button.edit', '.Composer .main-button.schedule'], ...own },
    {
      for: ['post', 'message', 'edit'],
      find: ['.Modal:has(#editable-message-text-modal) button', '.AttachmentModal .send'],
      labels: ['Send', 'Save', 'Отправить', 'Сохранить'],
      ...part,
    },
    // The button's menu: it sends at once, without sound or when somebody is there.
    { for: ['post', 'message', 'comment'], find: ['.CustomSendMenu .MenuItem'], labels: ['Send…', 'Отправить…'], except: ['Отправить позже'], ...part },
    // The calendar's last button says when: "Send today at 18:30".
    { for: ['post', 'message', 'comment'], find: ['.CalendarModal button', '.CalendarModal .Button'], labels: ['Send…', 'Отправить…'], ...part },
  ],
  keys: [{ for: [...written], keys: ['Enter', 'Mod+Enter'], where: 'page', ...own }],
  account: [
    { for: ['post'], find: ['.MiddleHeader .ChatInfo .title'], ...part },
    { find: ['.SendAsMenu .active .title', '.send-as-button'], attribute: 'title', where: 'composer', ...own, confidence: 'low' },
  ],
  schedule: [{ find: ['.CalendarModal .Button.primary', '.CalendarModal .footer .Button'], pattern: '^\\s*((?:Send|Отправить) .*)', ...part }],
  posts: [
    {
      find: ['.ComposerEmbeddedMessage', '.Message[data-message-id]:not(.own)'],
      text: ['.embedded-text-wrapper', '.message-text', '.text-content', '.message-subheader'],
      without: ['.MessageMeta'],
      author: ['.embedded-sender', '.sender-title', '.message-title'],
      answers: ['message', 'comment'],
      ...part,
    },
  ],
  attachments: [
    { find: [`${media} img[src^="blob:"]:not([contenteditable] *, .custom-emoji)`], kind: 'image', ...part },
    { find: [`${media} video`], kind: 'video', ...part },
    { find: [`${media} .File`], kind: 'file', ...part },
  ],
  limits: [
    { max: 4096, count: 'utf16', confidence: 'high' },
    { attached: ['image', 'video', 'audio', 'file'], max: 1024, subscribers: 2048, count: 'utf16', confidence: 'medium' },
  ],
} satisfies NetworkFile;
