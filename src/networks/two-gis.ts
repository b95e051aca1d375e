import type { NetworkFile } from '../core/network/network.ts';

const script = { seen: '2026-08', confidence: 'high', source: 'gis_playwright.py of "Click"' } as const;

/** 2GIS account: answers to reviews of a company, in a box that "Reply" opens inside the review's card. */
export default {
  family: 'two-gis',
  name: { ru: '2ГИС', en: '2GIS' },
  hosts: ['account.2gis.com', 'account.2gis.ru'],
  boxes: [
    {
      kind: 'reply',
      find: ['textarea', '[contenteditable="true"]'],
      path: '/reviews',
      ...script,
    },
  ],
  publish: [
    { for: ['reply'], find: ['button', '[class*="button__basic"]'], labels: ['Опубликовать', 'Опубликовать ответ', 'Publish', 'Publish reply'], ...script },
  ],
  keys: [{ for: ['reply'], keys: ['Mod+Enter'], seen: '2026-11', confidence: 'medium', source: 'not confirmed; held without harm' }],
  limits: [{ boxes: ['reply'], max: 2000, count: 'utf16', confidence: 'high' }],
} satisfies NetworkFile;
