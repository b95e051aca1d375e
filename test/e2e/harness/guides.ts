/** Guides that the end-to-end tests use: small, so that a test says which rule it is about. */

import type * as v from 'valibot';
import type { Guide } from '#src/core/guide.ts';

export type GuideFile = v.InferInput<typeof Guide>;

/** "cheap" holds and has a fix, "guys" only warns. */
export const northwind: GuideFile = {
  format: 'guidepost/1',
  brand: {
    name: 'Northwind',
    timeZone: 'UTC',
    accounts: [
      { network: 'x', handle: 'northwind', kind: 'corporate' },
      { network: 'vk', handle: 'northwind', kind: 'corporate' },
    ],
  },
  rules: [
    {
      id: 'no-cheap',
      kind: 'ban',
      level: 'hold',
      options: { phrases: ['cheap', 'дешёвый'] },
      fix: 'affordable',
      why: 'We speak of value, not of price.',
      source: 'Tone of voice, 3.1',
    },
    { id: 'no-guys', kind: 'ban', level: 'warn', options: { phrases: ['guys'] }, fix: 'everyone', why: 'We speak to everyone.' },
  ],
  replies: [
    { id: 'hours', title: 'Opening hours', body: 'We are open from 9 to 18.\n\nSee you soon', lang: 'en', tags: ['hours'], networks: [], status: 'approved' },
  ],
};
