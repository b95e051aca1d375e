import type { NetworkFile } from '../core/network.ts';

const xActions = { seen: '2026-08', confidence: 'high', source: 'nirholas/XActions docs/dom-selectors.md; insin/control-panel-for-twitter' } as const;
const chat = { seen: '2026-08', confidence: 'high', source: 'insin/control-panel-for-twitter; jackwener/opencli' } as const;

const post = ['[data-testid^="tweetTextarea_"][contenteditable="true"]', '[data-testid^="tweetTextarea_"] [contenteditable="true"]'];
const dialog = '[role="dialog"]';

export default {
  family: 'x',
  name: { ru: 'X (Твиттер)', en: 'X (Twitter)' },
  hosts: ['x.com', '*.x.com', 'twitter.com', '*.twitter.com'],
  access: 'listed',
  boxes: [
    { kind: 'message', find: ['textarea[data-testid="dm-composer-textarea"]', '[data-testid="dmComposerTextInput"]'], ...chat },
    { kind: 'reply', find: post, within: [`${dialog}:has(article[data-testid="tweet"])`], composer: [dialog], editor: 'draft-js', ...xActions },
    { kind: 'reply', find: post, path: '^/[^/]+/status/', editor: 'draft-js', ...xActions },
    { kind: 'post', find: post, composer: [dialog], editor: 'draft-js', ...xActions },
    {
      kind: 'post',
      part: 'alt',
      find: ['[data-testid="altTextInput"]'],
      seen: '2026-02',
      confidence: 'low',
      source: 'nirholas/XActions docs/dom-selectors.md',
    },
  ],
  publish: [
    { for: ['post', 'reply'], find: ['[data-testid="tweetButton"]', '[data-testid="tweetButtonInline"]'], ...xActions },
    { for: ['message'], find: ['[data-testid="dm-composer-send-button"]', '[data-testid="dmComposerSendButton"]'], ...chat },
  ],
  keys: [
    { for: ['post', 'reply'], keys: ['Mod+Enter'], ...xActions },
    { for: ['message'], keys: ['Enter', 'Mod+Enter'], ...chat },
  ],
  account: [
    { find: ['[data-testid^="UserAvatar-Container-"]'], attribute: 'data-testid', pattern: '^UserAvatar-Container-(.+)$', where: 'composer', ...chat },
    {
      find: ['[data-testid="SideNav_AccountSwitcher_Button"] [data-testid^="UserAvatar-Container-"]'],
      attribute: 'data-testid',
      pattern: '^UserAvatar-Container-(.+)$',
      ...chat,
    },
    { find: ['a[data-testid="AppTabBar_Profile_Link"]'], attribute: 'href', pattern: '^/([^/?]+)', ...chat },
  ],
  schedule: [
    { find: ['[data-testid="scheduledTweetIndicator"]'], where: 'composer', seen: '2026-04', confidence: 'high', source: 'three independent schedulers' },
  ],
  posts: [
    {
      find: ['article[data-testid="tweet"]'],
      text: ['[data-testid="tweetText"]'],
      author: ['[data-testid="User-Name"] a[href^="/"]'],
      ...xActions,
    },
  ],
  limits: [
    { boxes: ['post', 'reply'], max: 280, count: 'weighted', confidence: 'high' },
    { boxes: ['message'], max: 10_000, count: 'utf16', confidence: 'medium' },
  ],
} satisfies NetworkFile;
