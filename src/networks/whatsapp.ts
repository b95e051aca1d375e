import type { NetworkFile } from '../core/network/network.ts';

const scripts = { seen: '2026-08', confidence: 'high', source: 'an extension of 2026; ten scripts that find the same box' } as const;
const guess = { seen: '2026-11', confidence: 'low', source: 'not confirmed' } as const;
const icons = ['send', 'wds-ic-send-filled', 'wds-ic-send'];

/** Chats: the search field is the same kind of editor, but stands outside the footer. A send button appears with the first letter. */
export default {
  family: 'whatsapp',
  name: { ru: 'WhatsApp', en: 'WhatsApp' },
  hosts: ['web.whatsapp.com'],
  boxes: [
    {
      kind: 'message',
      find: [
        '#main footer [contenteditable="true"][role="textbox"]',
        '[data-testid="conversation-compose-box-input"]',
        'footer .lexical-rich-text-input [contenteditable="true"][data-tab]',
        'footer [contenteditable="true"][data-tab="10"]',
      ],
      skip: ['[data-tab="3"]'],
      composer: ['footer'],
      editor: 'lexical',
      ...scripts,
    },
    {
      kind: 'message',
      find: ['[contenteditable="true"][aria-placeholder="Add a caption"]', '[contenteditable="true"][aria-placeholder="Добавьте подпись"]'],
      ...guess,
    },
  ],
  publish: [
    {
      for: ['message'],
      find: [
        ...icons.flatMap((icon) => [
          `footer button:has(span[data-icon="${icon}"])`,
          `footer [role="button"]:has(span[data-icon="${icon}"])`,
          `footer span[data-icon="${icon}"]`,
        ]),
        'footer [data-testid="send"]',
        'footer [data-testid="compose-btn-send"]',
      ],
      ...scripts,
    },
  ],
  keys: [{ for: ['message'], keys: ['Enter', 'Mod+Enter'], ...scripts }],
  account: [{ find: ['header [data-testid="profile-button"]', 'header button[aria-label="Profile"]'], attribute: 'title', ...guess }],
  posts: [
    {
      // What somebody else wrote; one's own messages begin with `true_`.
      find: ['#main [data-id^="false_"]', '#main .message-in'],
      text: ['.copyable-text[data-pre-plain-text] .selectable-text', '.copyable-text[data-pre-plain-text]'],
      answers: ['message'],
      ...scripts,
      confidence: 'medium',
    },
  ],
  attachments: [{ find: ['footer img[src^="blob:"]'], kind: 'image', ...guess }],
  limits: [{ boxes: ['message'], max: 65_536, count: 'utf16', confidence: 'medium' }],
} satisfies NetworkFile;
