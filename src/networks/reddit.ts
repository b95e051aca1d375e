import type { NetworkFile } from '../core/network/network.ts';

const profile = { seen: '2026-11', confidence: 'medium', source: 'public addresses of accounts' } as const;
const scripts = { seen: '2026-09', confidence: 'high', source: 'a posting script of September 2026; MaxAI site config' } as const;
const reader = { seen: '2026-08', confidence: 'medium', source: 'one script that reads the page' } as const;
const harmlessly = { seen: '2026-11', confidence: 'medium', source: 'not confirmed; held without harm' } as const;
const guess = { seen: '2026-11', confidence: 'low', source: 'not confirmed' } as const;
/** The rich editor stands in a slot; the other mode of the same composer is a field in its shadow root. */
const editor = ['shreddit-composer [slot="rte"][contenteditable="true"]', 'shreddit-composer >>> textarea'];
const submitting = '/submit';
const form = ['form', '[id*="post-submit"]', 'r-post-composer-form'];

/** Two or three nested shadow roots. The old pages (old.reddit.com) are plain forms: there the generic network stands guard. */
export default {
  family: 'reddit',
  name: { ru: 'Reddit', en: 'Reddit' },
  hosts: ['www.reddit.com', 'sh.reddit.com', 'reddit.com'],
  profiles: [{ hosts: ['reddit.com', '*.reddit.com'], path: '^/(?:user|u)/([\\w-]+)', ...profile }],
  boxes: [
    {
      kind: 'post',
      part: 'title',
      find: ['faceplate-textarea-input[name="title"] >>> textarea', 'textarea[name="title"]'],
      composer: form,
      ...scripts,
    },
    {
      kind: 'post',
      find: [...editor, '#post-composer_bodytext [slot="rte"]', 'div[name="body"][contenteditable="true"]'],
      path: submitting,
      composer: form,
      ...scripts,
    },
    { kind: 'reply', find: editor, within: ['shreddit-comment'], composer: ['shreddit-composer'], ...scripts },
    { kind: 'comment', find: editor, composer: ['shreddit-composer'], ...scripts },
  ],
  publish: [
    {
      for: ['post'],
      find: ['r-post-form-submit-button#submit-post-button >>> button', '#inner-post-submit-button', 'r-post-form-submit-button#submit-post-button'],
      ...scripts,
    },
    {
      for: ['comment', 'reply'],
      find: ['shreddit-composer button[slot="submit-button"]', 'shreddit-composer [slot="action-bar-right"] button[type="submit"]'],
      ...scripts,
    },
  ],
  keys: [{ for: ['post', 'comment', 'reply'], keys: ['Mod+Enter'], ...harmlessly }],
  account: [
    { find: ['after-login-toast-dispatcher[username]', 'achievements-entrypoint[username]'], attribute: 'username', ...reader },
    { find: ['faceplate-tracker[noun="profile"] a[href^="/user/"]'], attribute: 'href', pattern: '^/user/([^/?]+)', ...guess },
  ],
  posts: [
    {
      find: ['shreddit-comment[author][permalink]'],
      text: [':scope > [slot="comment"]', '[slot="comment"]'],
      author: ['a[href^="/user/"]'],
      link: { attribute: 'permalink' },
      time: { attribute: 'created-timestamp' },
      answers: ['reply'],
      ...scripts,
      confidence: 'medium',
    },
    {
      find: ['shreddit-post[permalink][author]'],
      text: ['[slot="text-body"]', '[slot="title"]'],
      author: ['a[href^="/user/"]'],
      link: { attribute: 'permalink' },
      time: { attribute: 'created-timestamp' },
      answers: ['comment'],
      ...scripts,
      confidence: 'medium',
    },
  ],
  limits: [
    { boxes: ['post'], parts: ['title'], max: 300, count: 'utf16', confidence: 'medium' },
    { boxes: ['post'], max: 40_000, count: 'utf16', confidence: 'medium' },
    { boxes: ['comment', 'reply'], max: 10_000, count: 'utf16', confidence: 'medium' },
  ],
  search: 'https://www.reddit.com/search/?q={term}&sort=new',
} satisfies NetworkFile;
