/**
 * `node tools/store.mjs`: screenshots for the stores, 1280 × 800, in both languages, of what was built (GUIDEPOST_DIST or dist), into dist/store/ru and
 * dist/store/en; and the stores' texts from assets/store beside them, as they are pasted. The pages are the demo's: a small network on loopback.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { checkNode, installBrowser, installDependencies, root, say } from './prepare.mjs';

process.chdir(root);
checkNode();
installDependencies();
const { runnerImport } = await import('vite');
const { findBrowser } = (await runnerImport('./test/e2e/harness/browsers.ts')).module;
installBrowser('chromium', () => findBrowser('chromium'));
const { shootForStores } = (await runnerImport('./test/e2e/harness/store.ts')).module;

/** The longest summary that each store takes. */
const longestSummary = 132;

for (const language of ['ru', 'en']) {
  const folder = `dist/store/${language}`;
  mkdirSync(folder, { recursive: true });
  const texts = JSON.parse(readFileSync(`assets/store/${language}.json`, 'utf8'));
  if (texts.summary.length > longestSummary) throw new Error(`assets/store/${language}.json: the summary is longer than ${longestSummary} letters`);
  writeFileSync(`${folder}/description.txt`, `${texts.summary}\n\n${texts.description.join('\n\n')}\n`);
  for (const picture of await shootForStores(language, folder)) say(picture);
}
