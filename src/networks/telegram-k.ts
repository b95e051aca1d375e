import type { NetworkFile } from '../core/network.ts';

const own = { seen: '2026-08', confidence: 'high', source: 'morethanwords/tweb' } as const;
const text = ['.chat.active .input-message-input[contenteditable="true"]', '.chat.active [data-chat-input-editor="tiptap"]'];
const caption = ['.popup-new-media .input-message-input[contenteditable="true"]'];
const skip = ['.fake-input', '.input-field-input-fake'];
const channel = { find: '.chat.active .chat-info .bottom', pattern: 'subscriber|подписчик' };

/** Telegram Web K. Several chats live at once, and each field has a twin that measures its height. */
export default {
  family: 'telegram',
  name: { ru: 'Телеграм (Web K)', en: 'Telegram (Web K)' },
  hosts: ['web.telegram.org'],
  access: 'listed',
  path: '^/k/',
  boxes: [
    { kind: 'post', find: caption, skip, sign: channel, composer: ['.popup-new-media'], ...own, confidence: 'medium' },
    { kind: 'message', find: caption, skip, composer: ['.popup-new-media'], ...own, confidence: 'medium' },
    { kind: 'edit', find: text, skip, within: ['.chat-input:has(.btn-send.edit)'], composer: ['.chat-input'], ...own },
    { kind: 'post', find: text, skip, sign: channel, composer: ['.chat-input'], ...own },
    { kind: 'message', find: text, skip, composer: ['.chat-input'], ...own },
  ],
  publish: [
    { for: ['post', 'message', 'edit'], find: ['.chat.active .btn-send', '.btn-send-container .btn-send'], skip: ['.record', '.forward'], ...own },
    { for: ['post', 'message'], find: ['.popup-new-media .btn-primary'], ...own, confidence: 'medium' },
  ],
  keys: [{ for: ['post', 'message', 'edit'], keys: ['Enter', 'Mod+Enter'], ...own }],
  account: [{ find: ['.new-message-send-as-avatar'], attribute: 'data-peer-id', where: 'composer', ...own, confidence: 'low' }],
  posts: [{ find: ['.bubble[data-mid]'], text: ['.message'], author: ['.peer-title'], ...own, confidence: 'medium' }],
  limits: [{ max: 4096, count: 'utf16', confidence: 'high' }],
} satisfies NetworkFile;
