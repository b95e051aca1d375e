/** A backup of each form that was ever written, oldest first: what each version added stands in it. Never edited, only added to. */
const guide = {
  format: 'guidepost/1',
  brand: { name: 'North', timeZone: 'Europe/Moscow', terms: { own: ['North'], products: [], competitors: [] }, accounts: [{ network: 'x', handle: 'north' }] },
  rules: [{ id: 'no-cheap', kind: 'ban', level: 'hold', options: { phrases: ['cheap*'] } }],
  packs: { tone: { on: false } },
  dictionary: ['Northwind'],
  replies: [],
};
const reply = {
  id: 'thanks',
  title: 'Thanks',
  body: 'Thank you',
  lang: 'en',
  tags: [],
  networks: [],
  status: 'approved',
  validUntil: null,
  brandId: 'a',
  uses: 3,
  updatedAt: 5,
};

const first = {
  format: 'guidepost-backup/1',
  brands: [{ id: 'a', guide, updatedAt: 1, starter: true }],
  replies: [reply],
  settings: { language: 'ru', sites: ['https://example.org/*'], enterSends: ['vk.com'] },
  crisis: { a: { level: 2, title: 'Recall', sensitiveWords: ['fire'], since: 9 } },
};
const withUses = { ...first, replies: [{ ...reply, lastUsed: 8, variants: [{ body: 'Thanks a lot', lang: '', networks: ['vk'] }] }] };
const plan = { format: 'guidepost-plan/1', people: [{ id: 'p', name: 'Anna', role: 'lead' }], sadDates: [{ date: '09-11', name: 'A day of mourning' }] };
const withPlans = {
  ...withUses,
  settings: { ...withUses.settings, slash: false },
  plans: [{ brandId: 'a', plan, updatedAt: 2 }],
  crises: [{ id: 'c', brandId: 'a', openedAt: 1, level: 1, closedAt: 3, facts: [{ id: 'f', text: 'Smoke was seen', status: 'known' }] }],
};
const withReviews = {
  ...withPlans,
  reviews: [
    { id: 'a 4', brandId: 'a', whatWorked: 'Speed', whatFailed: '', rules: [{ phrase: 'sorry', madeAt: 4 }], thanks: [{ whom: 'Boris' }], updatedAt: 6 },
  ],
};
const withRegister = {
  ...withReviews,
  settings: { ...withReviews.settings, awayMinutes: 30 },
  accountCards: [{ brandId: 'a', network: 'x', handle: 'north', card: { owner: 'Anna' }, updatedAt: 7 }],
};
const withWatches = {
  ...withRegister,
  watches: [{ brandId: 'a', terms: [{ id: 'own-0', kind: 'own', name: 'North' }], updatedAt: 8 }],
  advocates: [{ id: 'v', brandId: 'a', name: 'A friend', handles: [{ network: 'x', handle: 'friend' }], topics: ['coffee'] }],
};

export const earlierBackups: readonly { readonly when: string; readonly file: object }[] = [
  { when: '24 November 2026, the first', file: first },
  { when: '29 November 2026, with wordings and last uses of replies', file: withUses },
  { when: '29 November 2026, with plans and crises', file: withPlans },
  { when: '29 November 2026, with reviews', file: withReviews },
  { when: '29 November 2026, with the register of accounts', file: withRegister },
  { when: '29 November 2026, with watch terms and advocates', file: withWatches },
];
