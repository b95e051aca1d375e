import type { NetworkFile } from '../core/network.ts';

const seen = { seen: '2026-11', confidence: 'medium', source: 'labels collected from public interfaces; no site in particular' } as const;

/** Every other page where Guidepost was switched on: any visible text box with a publish-like control near it. */
export default {
  family: 'generic',
  name: { ru: 'Другой сайт', en: 'Other site' },
  hosts: [],
  near: true,
  boxes: [{ kind: 'post', find: ['textarea', '[contenteditable]', '[role="textbox"]', 'input'], ...seen }],
  publish: [{ for: ['post'], find: ['button', '[role="button"]', 'input[type="submit"]'], labels: ['Post', 'Publish', 'Опубликовать'], ...seen }],
} satisfies NetworkFile;
