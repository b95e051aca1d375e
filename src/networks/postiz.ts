import type { NetworkFile } from '../core/network/network.ts';

const own = {
  seen: '2026-11',
  confidence: 'high',
  source: 'gitroomhq/postiz-app, built: CLIENTS.md',
} as const;
/** The window around the channels, the editors, the date and the buttons has no name of its own. */
const composer = ['div:has(#social-content):has(.btnSub, [class*="post-now"])'];

/** Postiz, an open scheduler that anybody may run: known by its window. A post goes out by the calendar, or at once by a menu that opens under the pointer; the arrow inside the calendar's button sends like the rest of it. */
export default {
  family: 'postiz',
  name: { ru: 'Postiz', en: 'Postiz' },
  hosts: ['platform.postiz.com'],
  signs: ['#social-content .ProseMirror'],
  boxes: [{ kind: 'post', find: ['#social-content .ProseMirror[contenteditable="true"]'], composer, editor: 'prose-mirror', ...own }],
  publish: [
    { for: ['post'], find: ['button:has(.post-now)'], ...own },
    { for: ['post'], find: ['button.btnSub'], labels: ['*'], except: ['Save Set', 'Check the circles above'], ...own },
    { for: ['post'], find: ['button'], labels: ['Add to calendar', 'Schedule', 'Update', 'Post Now'], ...own },
  ],
  schedule: [
    {
      find: ['.select-none:has(+ :is(button, .group)) > .cursor-pointer + .cursor-pointer', '.select-none > .cursor-pointer.mobile\\:hidden'],
      pattern: '(\\d{2}/\\d{2}/\\d{4} \\d{2}:\\d{2}(?: [AP]M)?)',
      where: 'composer',
      ...own,
    },
  ],
} satisfies NetworkFile;
