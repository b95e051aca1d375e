/**
 * `npm test`: everything, from nothing. `node tools/test.mjs static|unit|e2e [words of a file's name …]` runs a part; `npm run test:all` is `npm test`
 * with 100,000 fuzzed cases in place of a few thousand.
 * `npm test` stays under 20 minutes: there what is tried on many pages alike is tried in one browser, and the longest journeys are left to `test:all`.
 * Ends with the plain line `N passed, N failed`.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { checkNode, installBrowser, installDependencies, installNatsServer, root, run, runBeside, say } from './prepare.mjs';

process.chdir(root);
const [named = 'all', ...files] = process.argv.slice(2);
const part = named === 'whole' ? 'all' : named;
if (named === 'whole') process.env['GUIDEPOST_CASES'] = '100000';
const results = resolve(root, '.cache/results');
/** Machines are shared: what is slow there is no defect. Speed is for `npm run bench`. */
const patience = ['--testTimeout', '60000', '--hookTimeout', '120000'];
/** What only `npm run test:all` tries, and what `npm test` tries in one browser only. */
const journeys = ['crisis-tour', 'crisis-raise', 'log-kill', 'import-kill', 'edit-kill', 'gallery', 'screens', 'reply-places', 'team-far'];
/** @type {Record<string, readonly string[]>} */
const onlyIn = {
  chromium: [
    'networks',
    'teach',
    'hard-pages',
    'picker',
    'crisis',
    'access',
    'guide',
    'imports',
    'packs',
    'sites',
    'spelling',
    'mentions-page',
    'popup',
    'publish-paths',
    'team-found',
    'team-lead',
    'team-rules',
    'team-server',
    'demo',
    'data',
    'settings-ways',
    'replies-transfer',
    'patterns',
    'panel-keys',
    'override',
    'account-security',
    'reply-library',
    'grammar',
    'crisis-plan',
    'hashtag',
    'crisis-table',
    'approval-brands',
    'limits',
  ],
  firefox: [
    'health',
    'record',
    'schedulers',
    'account',
    'side-panel',
    'settings',
    'mentions',
    'composition',
    'generic',
    'replies',
    'team',
    'first-run',
    'approval-boxes',
    'password-care',
  ],
};
let passed = 0;
let failed = 0;
/** @type {string[]} */
const failures = [];

checkNode();
installDependencies();
const { runnerImport } = await import('vite');
const { findBrowser, browserNames } = (await runnerImport('./test/e2e/harness/browsers.ts')).module;
const { findNatsServer } = (await runnerImport('./test/team/nats-program.ts')).module;
const needsBrowsers = part === 'all' || part === 'e2e';
if (needsBrowsers) for (const name of browserNames) installBrowser(name, () => findBrowser(name));
if (part !== 'static') installNatsServer(findNatsServer);
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

if (part === 'all' || part === 'static') {
  check('Style, borders and cycles (biome)', () => bin('biome', ['check', '--error-on-warnings', '.']));
  check('Types (tsc)', () => bin('tsc', ['-p', '.']));
  check('Nothing unused (knip)', () => bin('knip', []));
}
if (part !== 'unit') {
  check('Build for both browsers and the command line', () => run('npm', ['run', '--silent', 'build']).status === 0);
  check('Size of the script in every frame', isSmall);
}
if (part === 'all' || part === 'unit') {
  if (files.length > 0) await tests('Unit and property tests', [...patience, '--exclude', 'test/e2e/**', ...files]);
  else {
    // What is pure shares its modules: half the time. What stands on a browser that was made up gets a fresh one for each file.
    await tests('Unit and property tests of the core', [...patience, '--no-isolate', 'test/core/']);
    await tests('Unit and property tests of the shells', [...patience, '--exclude', 'test/e2e/**', '--exclude', 'test/core/**']);
  }
}
if (needsBrowsers) {
  const chosen = process.env['GUIDEPOST_BROWSERS']?.split(',') ?? browserNames;
  const limits = ['--no-file-parallelism', ...patience];
  const wanted = files.length > 0 ? files.map((file) => `test/e2e/${file}`) : ['test/e2e'];
  const isWhole = named === 'whole' || files.length > 0;
  const left = (/** @type {string} */ name) =>
    isWhole
      ? []
      : [...journeys, ...browserNames.filter((/** @type {string} */ other) => other !== name).flatMap((/** @type {string} */ other) => onlyIn[other] ?? [])];
  const without = (/** @type {string} */ name) => left(name).flatMap((file) => ['--exclude', `test/e2e/${file}.test.ts`]);
  for (const name of chosen) if (left(name).length > 0) say(`Left to npm run test:all in ${name}: ${left(name).join(', ')}`);
  // Both at once: a browser under test mostly waits, and each needs a core at most.
  await Promise.all(
    chosen.map((/** @type {string} */ name) => tests(`The built extension in ${name}`, [...wanted, ...limits, ...without(name)], { GUIDEPOST_BROWSERS: name })),
  );
}

for (const failure of failures) say(`failed: ${failure}`);
say(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);

/**
 * One static check counts as one test.
 * @param {string} what
 * @param {() => boolean} isFine
 */
function check(what, isFine) {
  const start = Date.now();
  say(`— ${what}`);
  const fine = isFine();
  say(`  ${fine ? 'passed' : 'FAILED'} in ${seconds(start)}`);
  count(fine ? 1 : 0, fine ? [] : [what]);
}

/**
 * @param {string} what
 * @param {readonly string[]} args
 * @param {Record<string, string>} [env]
 */
async function tests(what, args, env = {}) {
  const start = Date.now();
  say(`— ${what}`);
  const report = resolve(results, `${what.replace(/\W+/g, '-')}.json`);
  await runBeside(
    resolve(root, 'node_modules/.bin/vitest'),
    ['run', '--mode', 'test', ...args, '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`],
    env,
  );
  if (!existsSync(report)) return count(0, [`${what}: no report was written`]);
  /** @type {{ numPassedTests: number, testResults: { name: string, status: string, message: string, assertionResults: { status: string, fullName: string }[] }[] }} */
  const told = JSON.parse(readFileSync(report, 'utf8'));
  const bad = told.testResults.flatMap(({ name, status, assertionResults }) => {
    const own = assertionResults.filter((each) => each.status === 'failed').map((each) => `${what}: ${each.fullName}`);
    // A file that could not even begin, or whose setup failed, has no failed test to its name.
    return own.length > 0 || status === 'passed' ? own : [`${what}: ${name} did not run`];
  });
  say(`  ${what}: ${told.numPassedTests} passed, ${bad.length} failed in ${seconds(start)}`);
  count(told.numPassedTests, told.numPassedTests + bad.length > 0 ? bad : [`${what}: no test was found`]);
}

/**
 * @param {number} good
 * @param {readonly string[]} bad
 */
function count(good, bad) {
  passed += good;
  failed += bad.length;
  failures.push(...bad);
}

/** A program of node_modules; true when it ended well. */
function bin(/** @type {string} */ name, /** @type {readonly string[]} */ args) {
  return run(resolve(root, 'node_modules/.bin', name), args).status === 0;
}

/** At most 40 kB gzip: it is loaded at the start of every frame (DESIGN.md allows 60 kB for ever). */
function isSmall() {
  const most = 40_000;
  return ['chrome', 'firefox'].every((target) => {
    const path = resolve(root, 'dist', target, 'src/content/main.iife.js');
    if (!existsSync(path)) return false;
    const size = gzipSync(readFileSync(path), { level: 9 }).length;
    say(`  ${target}: ${(size / 1000).toFixed(1)} kB gzip of at most ${most / 1000}`);
    return size <= most;
  });
}

function seconds(/** @type {number} */ start) {
  return `${((Date.now() - start) / 1000).toFixed(0)} s`;
}
