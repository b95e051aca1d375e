import type { BoxKind } from '../core/draft.ts';
import type { NetworkFile } from '../core/network/network.ts';

const own = {
  seen: '2026-08',
  confidence: 'high',
  source: 'cheeaun/phanpy: compose.jsx, compose-textarea.jsx, media-attachment.jsx, account-block.jsx',
} as const;
/** Tried on the client as its author builds it. */
const tried = { ...own, seen: '2026-11', source: 'cheeaun/phanpy, built: CLIENTS.md' } as const;
const sheet = '#compose-container';
const composer: string[] = [sheet];
const preview = `${sheet} .status-preview`;
const kinds: { kind: BoxKind; within?: string[] }[] = [
  { kind: 'reply', within: [`${sheet}:has(.status-preview .reply-to)`] },
  { kind: 'edit', within: [`${sheet}:has(.status-preview)`] },
  { kind: 'post' },
];

/** A client of Mastodon that anybody may run: known by its compose sheet, which opens in the page or in a window of its own. */
export default {
  family: 'mastodon',
  name: { ru: 'Mastodon (Phanpy)', en: 'Mastodon (Phanpy)' },
  hosts: ['phanpy.social', '*.phanpy.social'],
  signs: [sheet],
  boxes: [
    ...kinds.map((each) => ({ ...each, find: [`${sheet} textarea.compose-field`, `${sheet} textarea[name="status"]`], composer, ...tried })),
    ...kinds.map((each) => ({
      ...each,
      part: 'warning' as const,
      find: [`${sheet} input.spoiler-text-field`],
      skip: ['.compose-cw-container.collapsed *'],
      composer,
      ...own,
    })),
    ...kinds.map((each) => ({ ...each, part: 'alt' as const, find: [`${sheet} .media-attachment textarea`], composer, ...own })),
    ...kinds.map((each) => ({ ...each, part: 'option' as const, find: [`${sheet} .poll-choice input[type="text"]`], composer, ...own })),
  ],
  publish: [{ for: ['post', 'reply', 'edit'], find: [`${sheet} form button[type="submit"]`], ...tried }],
  keys: [{ for: ['post', 'reply', 'edit'], keys: ['Mod+Enter'], ...tried }],
  account: [{ find: ['.compose-top .account-block-acct'], pattern: '^\\s*@?([^@\\s]+)', where: 'composer', ...tried }],
  schedule: [{ find: ['.scheduled-at input[type="datetime-local"]'], where: 'composer', ...own }],
  posts: [{ find: [preview], text: ['.content'], author: ['.name-text'], answers: ['reply'], ...tried }],
  attachments: [
    { find: [`${sheet} .media-attachment:has(img)`], kind: 'image', alt: { find: '.media-desc p, textarea' }, ...own },
    { find: [`${sheet} .media-attachment:has(video)`], kind: 'video', alt: { find: '.media-desc p, textarea' }, ...own },
    { find: [`${sheet} .media-attachment:has(audio)`], kind: 'audio', alt: { find: '.media-desc p, textarea' }, ...own },
  ],
  limits: [
    { together: ['warning'], max: 500, count: 'short-links', confidence: 'low' },
    { parts: ['warning'], max: 500, count: 'graphemes', confidence: 'low' },
    { parts: ['alt'], max: 1500, count: 'graphemes', confidence: 'low' },
  ],
} satisfies NetworkFile;
