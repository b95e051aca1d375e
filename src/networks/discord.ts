import type { NetworkFile } from '../core/network/network.ts';

const sender = { seen: '2026-05', confidence: 'high', source: 'jackwener/opencli clis/discord-app/send.js; nine scripts that find the same box' } as const;
const guess = { seen: '2026-11', confidence: 'low', source: 'not confirmed' } as const;
const box = ['[role="textbox"][data-slate-editor="true"]', '[class*="slateTextArea"][contenteditable]', '[class*="slateTextArea"] [contenteditable="true"]'];
const message = 'li[id^="chat-messages-"]';

/** Enter is the usual way to send, and often the only one: a button must be asked for in the settings. Class names keep their first part. */
export default {
  family: 'discord',
  name: { ru: 'Discord', en: 'Discord' },
  hosts: ['discord.com', '*.discord.com'],
  boxes: [
    { kind: 'edit', find: box, within: [message], editor: 'slate', ...sender },
    { kind: 'message', find: box, editor: 'slate', ...sender },
  ],
  publish: [
    {
      for: ['message', 'edit'],
      find: ['form button[aria-label="Send Message"]', 'form button[aria-label="Отправить сообщение"]'],
      seen: '2026-11',
      confidence: 'medium',
      source: 'not confirmed; held without harm',
    },
  ],
  keys: [{ for: ['message', 'edit'], keys: ['Enter', 'Mod+Enter'], ...sender }],
  account: [
    {
      find: ['section[aria-label] [class*="panels"] [class*="nameTag"] > :first-child', 'section[class*="panels"] [class*="nameTag"] > :first-child'],
      ...guess,
    },
  ],
  posts: [
    {
      // The message that was chosen to be answered is marked in the chat.
      find: [`${message}:has([class*="replying"])`],
      text: ['[id^="message-content-"]'],
      author: ['[id^="message-username-"]'],
      answers: ['message'],
      ...sender,
      confidence: 'medium',
    },
  ],
  attachments: [{ find: ['[class*="attachedBars"] li img', 'ul[class*="channelAttachmentArea"] img'], kind: 'image', alt: { attribute: 'alt' }, ...guess }],
  limits: [{ boxes: ['message', 'edit'], max: 2000, count: 'utf16', confidence: 'medium' }],
} satisfies NetworkFile;
