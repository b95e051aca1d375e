/** `node tools/pictures.mjs`: takes the README's pictures anew, from the build in `dist` (or GUIDEPOST_DIST) and the demo, in both languages. Needs Chromium. */
import { mkdirSync, readdirSync, statSync } from 'node:fs';
import { root, say } from './prepare.mjs';

process.chdir(root);
const folder = 'assets/pictures';
const { runnerImport } = await import('vite');
const { startDemo } = (await runnerImport('./test/e2e/harness/demo.ts')).module;
const { takePictures } = (await runnerImport('./test/e2e/harness/screens.ts')).module;
mkdirSync(folder, { recursive: true });
for (const language of ['en', 'ru']) {
  const demo = await startDemo({ headless: true, language, isGuarded: true });
  try {
    await takePictures(demo, folder);
  } finally {
    await demo.close();
  }
}
for (const file of readdirSync(folder)) say(`${folder}/${file}: ${Math.round(statSync(`${folder}/${file}`).size / 1000)} kB`);
process.exit(0);
