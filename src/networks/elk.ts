import type { NetworkFile } from '../core/network/network.ts';

const own = { seen: '2026-08', confidence: 'high', source: 'elk-zone/elk: PublishWidget.vue, PublishWidgetList.vue, tiptap.ts, StatusBody.vue' } as const;
/** Tried on the client as its authors build it. */
const tried = { ...own, seen: '2026-11', source: 'elk-zone/elk, built: CLIENTS.md' } as const;
const likely = { ...own, confidence: 'medium' } as const;
const widget = '[aria-roledescription="publish-widget"]';
/** The posts of a thread stand in a widget each; the last one's button and the shortcut in any publish them all. */
const thread = `:has(> ${widget} ~ ${widget})`;
const composer: string[] = [thread, widget];
const find = [`${widget} .content-editor[contenteditable="true"]`, `${widget} .ProseMirror[contenteditable="true"]`];
const warning = { part: 'warning', find: [`${widget} input[type="text"]:not(.option-input)`] } as const;
/** On the page of a post the widget below it answers; the posts stand outside the widget, so it has no composer of its own there. */
const answering: { kind: 'reply'; path: string; composer: string[] } = { kind: 'reply', path: '^/[^/]+/@[^/]+/\\d+', composer: [thread] };

/** A client of Mastodon that anybody may run: known by its publish widget. */
export default {
  family: 'mastodon',
  name: { ru: 'Mastodon (Elk)', en: 'Mastodon (Elk)' },
  hosts: ['elk.zone', '*.elk.zone'],
  signs: [widget],
  boxes: [
    { kind: 'edit', find, within: [`${widget}:has(#state-editing)`], composer, editor: 'prose-mirror', ...own },
    { ...answering, find, editor: 'prose-mirror', ...tried },
    { kind: 'post', find, composer, editor: 'prose-mirror', ...tried },
    { ...answering, ...warning, find: [...warning.find], ...own },
    { kind: 'post', ...warning, find: [...warning.find], composer, ...own },
    { kind: 'post', part: 'option', find: [`${widget} .option-input`], composer, ...own },
  ],
  publish: [{ for: ['post', 'reply', 'edit'], find: [`${widget} .publish-button`], ...tried }],
  keys: [{ for: ['post', 'reply', 'edit'], keys: ['Mod+Enter'], ...tried }],
  account: [{ find: [`${widget} a[href*="/@"]:has(img.account-avatar)`], attribute: 'href', pattern: '/@([^/?@]+)', ...tried }],
  schedule: [{ find: ['input[name="schedule-datetime"]'], ...own }],
  posts: [
    {
      find: ['[aria-roledescription="status-details"]', '[aria-roledescription="status-card"]'],
      text: ['.status-body .content-rich', '.content-rich'],
      author: ['a[href*="/@"]'],
      link: { find: ['a:has(> time)'] },
      time: { find: ['time'] },
      ...likely,
    },
  ],
  attachments: [
    // One without a description is called "Image".
    { find: [`${widget} .status-attachment-image:not([alt="Image"])`], kind: 'image', alt: { attribute: 'alt' }, ...own },
    { find: [`${widget} .status-attachment-image`], kind: 'image', ...own },
    { find: [`${widget} video`], kind: 'video', ...likely },
    { find: [`${widget} audio`], kind: 'audio', ...likely },
  ],
  limits: [
    { together: ['warning'], max: 500, count: 'short-links', confidence: 'low' },
    { parts: ['warning'], max: 500, count: 'graphemes', confidence: 'low' },
    { parts: ['alt'], max: 1500, count: 'graphemes', confidence: 'low' },
  ],
} satisfies NetworkFile;
