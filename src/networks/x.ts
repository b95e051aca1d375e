import type { NetworkFile } from '../core/network/network.ts';

const profile = { seen: '2026-11', confidence: 'medium', source: 'public addresses of accounts' } as const;
const seen = '2026-08';
const post = { seen, confidence: 'high', source: 'nirholas/XActions; insin/control-panel-for-twitter; jackwener/opencli' } as const;
const avatar = { seen, confidence: 'high', source: 'a script that reads the avatar; jackwener/opencli' } as const;
const chat = { seen, confidence: 'high', source: 'insin/control-panel-for-twitter; jackwener/opencli' } as const;
const schedule = { seen: '2026-04', confidence: 'high', source: 'three independent schedulers' } as const;
const once = { seen: '2026-02', confidence: 'medium', source: 'nirholas/XActions' } as const;
/** Whether the picture's own `alt` is the description given is not confirmed: at worst a missing one is not noticed. */
const scripts = { seen: '2026-04', confidence: 'medium', source: 'several posting scripts' } as const;
const guess = { seen: '2026-11', confidence: 'low', source: 'not confirmed' } as const;

const text = [
  '[data-testid^="tweetTextarea_"][contenteditable="true"]',
  '[data-testid^="tweetTextarea_"] [contenteditable="true"]',
  '.DraftEditor-root .public-DraftEditor-content',
  '[role="textbox"][contenteditable="true"][data-testid]',
];
const dialog = '[role="dialog"]';
/** A post that is answered or quoted shows its author's avatar too. */
const speaker = '[data-testid^="UserAvatar-Container-"]:not(article *, [data-testid="attachments"] *, [data-testid="quoteTweet"] *)';
const handle = { attribute: 'data-testid', pattern: '^UserAvatar-Container-(?!unknown$)(.+)$' };
const field = 'select:not([data-testid^="pollDuration"], [data-testid^="pollDuration"] *)';

/** Quotes are posts. A window over the page answers when it shows a post; the page of a post answers too. */
export default {
  family: 'x',
  name: { ru: 'X (Твиттер)', en: 'X (Twitter)' },
  hosts: ['x.com', '*.x.com', 'twitter.com', '*.twitter.com'],
  access: 'listed',
  profiles: [
    {
      path: '^/@?(\\w{1,15})(?:[/?#]|$)',
      except: ['home', 'explore', 'i', 'search', 'notifications', 'messages', 'settings', 'compose', 'intent', 'share', 'login', 'hashtag'],
      ...profile,
    },
  ],
  boxes: [
    {
      kind: 'message',
      find: ['textarea[data-testid="dm-composer-textarea"]', '[data-testid="dmComposerTextInput"]', '[role="textbox"][data-testid*="dm"]'],
      ...chat,
    },
    { kind: 'post', part: 'option', find: ['[data-testid^="pollOption"]'], ...once },
    { kind: 'post', part: 'alt', find: ['[data-testid="altTextInput"]'], seen: '2026-02', confidence: 'low', source: 'nirholas/XActions' },
    { kind: 'reply', find: text, within: [`${dialog}:has(article[data-testid="tweet"])`], composer: [dialog], editor: 'draft-js', ...post },
    { kind: 'post', find: text, within: [dialog], composer: [dialog], editor: 'draft-js', ...post },
    { kind: 'reply', find: text, path: '^/[^/]+/status/', editor: 'draft-js', ...post },
    { kind: 'post', find: text, editor: 'draft-js', ...post },
  ],
  publish: [
    { for: ['post', 'reply'], find: ['[data-testid="tweetButton"]', '[data-testid="tweetButtonInline"]'], ...post },
    { for: ['message'], find: ['[data-testid="dm-composer-send-button"]', '[data-testid="dmComposerSendButton"]'], ...chat },
  ],
  keys: [
    { for: ['post', 'reply'], keys: ['Mod+Enter'], ...post },
    { for: ['message'], keys: ['Enter', 'Mod+Enter'], ...chat },
  ],
  account: [
    { find: [speaker], ...handle, where: 'composer', ...avatar },
    { find: ['[data-testid="SideNav_AccountSwitcher_Button"] [data-testid^="UserAvatar-Container-"]'], ...handle, ...avatar },
    { find: ['a[data-testid="AppTabBar_Profile_Link"]'], attribute: 'href', pattern: '^/([^/?]+)', ...avatar },
  ],
  schedule: [
    { find: ['[data-testid="scheduledTweetIndicator"]'], where: 'composer', ...schedule },
    // Month, day, year, hour, minute, and where the clock has twelve hours AM or PM.
    { find: [field, field, field, field, field, field], joined: true, where: 'composer', ...schedule },
    { find: [field, field, field, field, field], joined: true, where: 'composer', ...schedule },
  ],
  posts: [
    {
      find: ['article[data-testid="tweet"]'],
      text: ['[data-testid="tweetText"]'],
      author: ['[data-testid="User-Name"] a[href^="/"]'],
      link: { find: ['a[href*="/status/"]:has(> time)'] },
      time: { find: ['a[href*="/status/"] > time'] },
      ...post,
    },
    { find: ['[data-testid="messageEntry"]'], text: ['[data-testid="tweetText"]', '[dir="auto"]'], answers: ['message'], ...guess },
  ],
  attachments: [
    { find: ['[data-testid="attachments"] img[alt]:not([data-testid="quoteTweet"] *, [role="link"] *)'], kind: 'image', alt: { attribute: 'alt' }, ...scripts },
    { find: ['[data-testid="attachments"] video'], kind: 'video', ...scripts },
    { find: ['[data-testid="pollDuration"]'], kind: 'poll', ...once },
  ],
  planned: [
    {
      find: ['[role="dialog"] [data-testid="cellInnerDiv"] [role="button"]:has([data-testid="tweetText"])'],
      time: ['span'],
      text: ['[data-testid="tweetText"]'],
      seen: '2026-10',
      confidence: 'low',
      source: 'the sample row of one script',
    },
  ],
  limits: [
    // Subscribers may write 25,000, which no page says of them: the guide of such an account gives that number.
    { boxes: ['post', 'reply'], max: 280, count: 'weighted', confidence: 'high' },
    { parts: ['alt'], max: 1000, count: 'utf16', confidence: 'low' },
    { boxes: ['message'], max: 10_000, count: 'utf16', confidence: 'medium' },
  ],
  search: 'https://x.com/search?q={term}&f=live',
} satisfies NetworkFile;
