/**
 * `npm run bench -- NAME [--json FILE] [--data DIR] [--quick] [--profile] [--only WORDS] [--build]`: measures what is in `dist`, here and now.
 * Exit status 0 when it measured (targets met or not), 2 when it could not.
 */
import { existsSync, statSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { checkNode, installBrowser, installDependencies, installNatsServer, root, run, say } from './prepare.mjs';

process.chdir(root);
checkNode();
installDependencies();
/** @type {typeof import('../test/bench/run.ts')} */
const { bench: known } = await import(await bundle());

const { name, values } = readArgs();
const bench = known.benches[name];
if (!bench) giveUp(`usage: npm run bench -- ${Object.keys(known.benches).join('|')} [--json FILE] [--data DIR] [--quick] [--profile] [--only WORDS] [--build]`);
if (values.build || !existsSync('dist/chrome/manifest.json') || !existsSync('dist/cli/guidepost.js')) {
  if (run('npm', ['run', '--silent', 'build']).status !== 0) giveUp('The build failed: see above.');
}
say(`Measuring the build of ${statSync('dist/chrome/manifest.json').mtime.toISOString()} (--build makes a new one).`);
if (name === 'typing') await findChromium();
if (name === 'team') await findServer();

try {
  const figures = await bench({ data: resolve(values.data), quick: values.quick, profile: values.profile, only: values.only, say });
  say(known.tableOf(figures));
  if (values.json) writeFileSync(values.json, `${JSON.stringify(figures, null, 2)}\n`);
} catch (error) {
  giveUp(error instanceof Error ? (error.name === 'Missing' ? error.message : (error.stack ?? error.message)) : String(error));
}
process.exit(0);

function readArgs() {
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: {
        json: { type: 'string' },
        data: { type: 'string', default: '../shared/data' },
        quick: { type: 'boolean', default: false },
        profile: { type: 'boolean', default: false },
        only: { type: 'string', default: '' },
        build: { type: 'boolean', default: false },
      },
    });
    return { name: positionals[0] ?? '', values };
  } catch (error) {
    return giveUp(error instanceof Error ? error.message : String(error));
  }
}

/** The benches and the core they measure as one plain file, as the product ships it: a module runner would slow every call between files. */
async function bundle() {
  const { build } = await import('vite');
  await build({
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true, external: ['vite', 'puppeteer-core'] },
    build: { ssr: 'test/bench/run.ts', outDir: '.cache/bench', emptyOutDir: true, target: 'node20', rolldownOptions: { output: { entryFileNames: 'run.js' } } },
  });
  return pathToFileURL(resolve(root, '.cache/bench/run.js')).href;
}

async function findChromium() {
  const { runnerImport } = await import('vite');
  const { findBrowser } = (await runnerImport('./test/e2e/harness/browsers.ts')).module;
  installBrowser('chromium', () => findBrowser('chromium'));
}

async function findServer() {
  const { runnerImport } = await import('vite');
  const { findNatsServer } = (await runnerImport('./test/team/nats-program.ts')).module;
  installNatsServer(findNatsServer);
}

/**
 * @param {string} sentence
 * @returns {never}
 */
function giveUp(sentence) {
  console.error(sentence);
  process.exit(2);
}
