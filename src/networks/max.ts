import type { NetworkFile } from '../core/network/network.ts';

const live = { seen: '2026-08', confidence: 'high', source: 'a working manual for web.max.ru; a publishing script' } as const;
const composer = ['div[role="textbox"][contenteditable]'];
const dialog = ['dialog', '[role="dialog"]'];

/** MAX: one Lexical box serves chats and channels; a header that counts subscribers tells a channel. A post is scheduled in a window that a right click opens. */
export default {
  family: 'max',
  name: { ru: 'MAX', en: 'MAX' },
  hosts: ['web.max.ru'],
  boxes: [
    {
      kind: 'post',
      find: composer,
      sign: { find: 'header, [class*="header" i]', pattern: 'подписчик|subscriber' },
      editor: 'lexical',
      ...live,
      confidence: 'medium',
    },
    { kind: 'message', find: composer, editor: 'lexical', ...live },
  ],
  publish: [
    {
      for: ['post', 'message'],
      find: ['button[aria-label="Отправить сообщение"]', 'button[aria-label="Send message"]', 'button[aria-label="Send a message"]'],
      ...live,
    },
    {
      for: ['post', 'message'],
      find: ['dialog button', '[role="dialog"] button'],
      labels: ['Отправить', 'Отправить…', 'Запланировать', 'Send', 'Send…', 'Schedule'],
      ...live,
      confidence: 'medium',
    },
  ],
  keys: [{ for: ['post', 'message'], keys: ['Enter', 'Mod+Enter'], ...live, confidence: 'medium' }],
  schedule: [
    {
      find: dialog.map((each) => `${each}:has(button) button:last-of-type`),
      pattern: '^\\s*(?:Отправить|Send)\\s+(.*\\d{1,2}:\\d{2}.*)$',
      where: 'page',
      ...live,
      confidence: 'medium',
    },
  ],
} satisfies NetworkFile;
