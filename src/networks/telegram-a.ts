import type { NetworkFile } from '../core/network.ts';

const own = { seen: '2026-08', confidence: 'high', source: 'Ajaxy/telegram-tt' } as const;
const text = ['#editable-message-text'];
const skip = ['.clone', '.clone *'];

/** Telegram Web A. One box serves channels, groups and private chats: the header's "subscribers" tells a channel, where a message is a post. */
export default {
  family: 'telegram',
  name: { ru: 'Телеграм (Web A)', en: 'Telegram (Web A)' },
  hosts: ['web.telegram.org'],
  access: 'listed',
  path: '^/a/',
  boxes: [
    {
      kind: 'post',
      find: ['#editable-message-text-modal', '#caption-input-text [contenteditable]'],
      skip,
      sign: { find: '.MiddleHeader .status', pattern: 'subscriber|подписчик' },
      composer: ['.AttachmentModal'],
      ...own,
    },
    {
      kind: 'message',
      find: ['#editable-message-text-modal', '#caption-input-text [contenteditable]', '#editable-story-input-text'],
      skip,
      composer: ['.AttachmentModal'],
      ...own,
    },
    { kind: 'edit', find: text, skip, within: ['.Composer:has(.main-button.edit)'], composer: ['.Composer'], ...own },
    { kind: 'post', find: text, skip, sign: { find: '.MiddleHeader .status', pattern: 'subscriber|подписчик' }, composer: ['.Composer'], ...own },
    {
      kind: 'comment',
      find: ['#editable-message-text[aria-label^="Comment"]', '#editable-message-text[aria-label^="Комментар"]'],
      skip,
      composer: ['.Composer'],
      ...own,
    },
    { kind: 'message', find: text, skip, composer: ['.Composer'], ...own },
  ],
  publish: [
    {
      for: ['post', 'message', 'comment', 'edit'],
      find: ['.Composer .main-button.send', '.Composer .main-button.edit', '.Composer .main-button.schedule'],
      ...own,
    },
    { for: ['post', 'message'], find: ['.AttachmentModal .send'], ...own, confidence: 'medium' },
  ],
  keys: [{ for: ['post', 'message', 'comment', 'edit'], keys: ['Enter', 'Mod+Enter'], where: 'page', ...own }],
  account: [{ find: ['.SendAsMenu .active .title', '.send-as-button'], attribute: 'title', where: 'composer', ...own, confidence: 'low' }],
  posts: [
    {
      find: ['.ComposerEmbeddedMessage', '.Message[data-message-id]'],
      text: ['.message-text', '.text-content', '.message-subheader'],
      author: ['.sender-title', '.message-title'],
      ...own,
      confidence: 'medium',
    },
  ],
  limits: [{ max: 4096, count: 'utf16', confidence: 'high' }],
} satisfies NetworkFile;
