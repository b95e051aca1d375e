/**
 * `npm run demo`: installs what is missing, builds, serves a small social network on loopback and opens it in a browser with Guidepost.
 * With a display a person tries it; with none (or with --tour) it goes through the tour by itself and exits 0 only if every step did what it says.
 * `--lang ru|en` chooses the language; GUIDEPOST_GUARD=off leaves Guidepost out, so that the tour fails.
 */
import { checkNode, installBrowser, installDependencies, root, run, say, stop } from './prepare.mjs';

process.chdir(root);
checkNode();
installDependencies();
const { runnerImport } = await import('vite');
const { findBrowser } = (await runnerImport('./test/e2e/harness/browsers.ts')).module;
installBrowser('chromium', () => findBrowser('chromium'));

// GUIDEPOST_DIST names a build that stands already.
if (!process.env['GUIDEPOST_DIST']) {
  say('Building …');
  if (run('npm', ['run', '--silent', 'build']).status !== 0) stop('The build failed: see above.');
}

const asked = process.argv.indexOf('--lang');
const system = process.env['LC_ALL'] ?? process.env['LC_MESSAGES'] ?? process.env['LANG'] ?? '';
const language = (asked > 0 ? process.argv[asked + 1] : system.slice(0, 2)) === 'ru' ? 'ru' : 'en';
const hasDisplay = process.platform === 'darwin' || process.platform === 'win32' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
const isTour = !hasDisplay || process.argv.includes('--tour');
const isGuarded = process.env['GUIDEPOST_GUARD'] !== 'off';

const { startDemo, takeTour } = (await runnerImport('./test/e2e/harness/demo.ts')).module;
const demo = await startDemo({ headless: isTour, language, isGuarded });
if (isTour) await tour();
else await letThemTry();

async function tour() {
  say(`The Square is open at ${demo.address}, ${isGuarded ? 'with' : 'WITHOUT'} Guidepost, and nobody is watching: taking the tour.`);
  try {
    await takeTour(demo, (/** @type {string} */ line) => say(`  ✓ ${line}`));
    say('The tour did what it says. Pictures are in shots/.');
    process.exitCode = 0;
  } catch (error) {
    say(`  ✗ ${error instanceof Error ? error.message : error}`);
    say('The tour did not do what it says.');
    process.exitCode = 1;
  } finally {
    await demo.close();
  }
  process.exit();
}

async function letThemTry() {
  const words = language === 'ru' ? ['дешёвый', 'гарантируем', '{имя}'] : ['cheap', 'we guarantee', '{name}'];
  say(`The Square is open at ${demo.address}.`);
  say(`Write a post with "${words[0]}", "${words[1]}" or "${words[2]}" and press Publish. The toolbar button has approved replies and the crisis level.`);
  say('Close the browser to end.');
  await new Promise((done) => {
    demo.session.browser.once('disconnected', done);
    process.once('SIGINT', done);
  });
  await demo.close().catch(() => undefined); // the browser may be gone already
  process.exit(0);
}
