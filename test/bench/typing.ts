/** What Guidepost costs somebody who types: the same page with and without it, side by side in one browser, in turns. */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import * as v from 'valibot';
import en from '#assets/guides/starter.en.json';
import ru from '#assets/guides/starter.ru.json';
import { Guide } from '#src/core/guide.ts';
import { mergeGuides } from '#src/core/merge.ts';
import { launch } from '../e2e/harness/browsers.ts';
import { inOwnPage, setGuides } from '../e2e/harness/extension.ts';
import { buildPages } from '../e2e/harness/pages.ts';
import { measureFeed } from './feed.ts';
import { measureHeap } from './heap.ts';
import { measureKeys, slowMs } from './key-cost.ts';
import { measureLeaks } from './leaks.ts';
import { measureDelay } from './mark-delay.ts';
import { type Figure, figure } from './report.ts';
import type { Order } from './run.ts';
import { guardedHost } from './stand.ts';
import { measureStart } from './start-up.ts';

const cases = [
  { editor: 'textarea', length: 280 },
  { editor: 'textarea', length: 3000 },
  { editor: 'lexical', length: 280 },
  { editor: 'lexical', length: 3000 },
] as const;

export async function benchTyping({ quick, only, profile, say }: Order): Promise<readonly Figure[]> {
  const session = await launch('chromium', { hosts: [`${guardedHost}/*`] });
  try {
    say(`${await session.browser.version()}; the starter guide, Russian and English, with the packs that are on; keys 90 ms apart.`);
    // Two starters as one brand: whoever writes in both languages has both.
    const starter = v.parse(Guide, en);
    await setGuides(session, { starter: mergeGuides([starter, v.parse(Guide, ru)]) });
    // Any change of a guide publishes it as a user has it: with packs, lexicons and inflected forms.
    await inOwnPage(session, () => chrome.runtime.sendMessage({ name: 'word/add', input: { word: 'Guidepost', brands: ['starter'] } }));
    const bench = { session, folder: await buildPages(), quick, profile, say };
    const wants = (name: string): boolean => name.includes(only);
    const figures: Figure[] = [];
    for (const each of cases) if (wants(`fast keys ${each.editor} ${each.length}`)) figures.push(...(await measureKeys(bench, each)));
    for (const each of cases) {
      if (each.length === 3000 && wants(`crowded keys ${each.editor} ${each.length}`)) figures.push(...(await measureKeys(bench, { ...each, crowded: true })));
    }
    for (const each of cases) if (wants(`slow keys ${each.editor} ${each.length}`)) figures.push(...(await measureKeys(bench, { ...each, gap: slowMs })));
    for (const each of cases) if (wants(`delay ${each.editor} ${each.length}`)) figures.push(...(await measureDelay(bench, each)));
    for (const each of cases) if (each.length === 3000 && wants(`heap ${each.editor} ${each.length}`)) figures.push(...(await measureHeap(bench, each)));
    if (wants('feed')) figures.push(...(await measureFeed(bench)));
    if (wants('leaks')) figures.push(...(await measureLeaks(bench)));
    if (wants('start')) figures.push(...(await measureStart(bench)));
    if (wants('size')) figures.push(...sizes(session.folder));
    return figures;
  } finally {
    await session.close();
  }
}

function sizes(folder: string): Figure[] {
  const size = (file: string): number => gzipSync(readFileSync(`${folder}/src/content/${file}`), { level: 9 }).length / 1000;
  return [
    figure('script in every frame, gzip', size('main.iife.js'), { unit: 'kB', target: 40 }),
    figure('panel, only in frames with a box, gzip', size('panel.iife.js'), { unit: 'kB' }),
  ];
}
