import type { BoxKind } from '../core/draft.ts';
import type { Limit, NetworkFile } from '../core/network/network.ts';

const profile = { seen: '2026-11', confidence: 'medium', source: 'public addresses of accounts' } as const;
const own = { seen: '2026-09', confidence: 'high', source: 'mastodon/mastodon: compose_form.jsx, upload.tsx, navigation_bar.tsx and their forks' } as const;
/** Tried on the client as its authors build it. */
const tried = { ...own, seen: '2026-11', source: 'mastodon/mastodon, built: CLIENTS.md' } as const;
const likely = { ...own, confidence: 'medium' } as const;
const form = 'form.compose-form';
const composer: string[] = [form];
const kinds: { kind: BoxKind; within?: string[] }[] = [
  { kind: 'edit', within: [`${form}:has(.edit-indicator)`] },
  { kind: 'reply', within: [`${form}:has(.reply-indicator)`] },
  { kind: 'post' },
];

const length = {
  max: 500,
  stated: { find: ['#initial-state'], pattern: '"max_(?:toot_chars|status_chars|characters)":\\s*(\\d+)' },
  count: 'short-links',
  confidence: 'high',
} satisfies Limit;

/** Anybody may run one: a page of this client is known by its root. Its words and its warning go out together; each server has a limit of its own. */
export default {
  family: 'mastodon',
  name: { ru: 'Mastodon', en: 'Mastodon' },
  hosts: ['mastodon.social', 'mastodon.online'],
  signs: ['#mastodon'],
  profiles: [{ path: '^/@([\\w.]+)', ...profile }],
  boxes: [
    ...kinds.map((each) => ({ ...each, find: [`${form} textarea.autosuggest-textarea__textarea`, `${form} .compose-form__input`], composer, ...tried })),
    ...kinds.map((each) => ({
      ...each,
      part: 'warning' as const,
      find: ['.spoiler-input input', '#cw-spoiler-input'],
      skip: ['[disabled]', '[aria-hidden="true"] input'],
      composer,
      ...own,
    })),
    ...kinds.map((each) => ({
      ...each,
      part: 'option' as const,
      find: ['.compose-form__poll input[type="text"]', '.compose-form__poll-wrapper input[type="text"]'],
      composer,
      ...likely,
    })),
    // A picture's words are written in a window of their own.
    { kind: 'post', part: 'alt', find: ['.dialog-modal textarea#description', '.dialog-modal textarea'], ...likely },
  ],
  publish: [
    {
      for: ['post', 'reply', 'edit'],
      find: ['.compose-form__submit button[type="submit"]', '.compose-form__submit button', '.compose-form__publish button'],
      ...tried,
    },
  ],
  keys: [{ for: ['post', 'reply', 'edit'], keys: ['Mod+Enter'], ...tried }],
  account: [
    { find: ['.navigation-bar .display-name__account'], pattern: '@?([^@\\s]+)', where: 'composer', ...own },
    { find: ['.navigation-bar .display-name__account', '.compose-panel .display-name__account'], pattern: '@?([^@\\s]+)', ...tried },
  ],
  posts: [
    { find: ['.reply-indicator'], text: ['.reply-indicator__content'], author: ['.display-name__account', '.display-name'], answers: ['reply'], ...tried },
    {
      find: ['.status__wrapper[data-id]', '.detailed-status', 'article'],
      text: ['.status__content'],
      author: ['.display-name__account'],
      link: { find: ['a.status__relative-time', 'a.detailed-status__datetime'] },
      time: { find: ['time'] },
      answers: ['comment'],
      ...likely,
    },
  ],
  attachments: [
    {
      find: [`${form} .compose-form__upload`],
      kind: 'image',
      // Its words stand in a window of their own; the button is lit while there are none.
      alt: { find: '.compose-form__upload__warning button:not(.active)' },
      ...own,
    },
    { find: [`${form} .compose-form__poll`, `${form} .compose-form__poll-wrapper`], kind: 'poll', ...likely },
  ],
  limits: [
    { together: ['warning'], ...length },
    { parts: ['warning'], ...length, count: 'graphemes' },
    { parts: ['alt'], max: 1500, count: 'graphemes', confidence: 'medium' },
  ],
} satisfies NetworkFile;
