/** What a fresh machine needs before anything runs: Node, the dependencies, browsers. Only Node's own modules here: nothing else may be there yet. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const isWindows = process.platform === 'win32';

/** @param {string} sentence */
export function say(sentence) {
  console.log(sentence);
}

/**
 * Ends the program with a sentence that says what to do.
 * @param {string} sentence
 * @returns {never}
 */
export function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const isFine = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 24;
  if (!isFine) stop(`Node ${process.versions.node} is too old or between two supported versions: 20.19+, 22.12+ or 24+ is needed.`);
}

/** Installs what package-lock.json names, if that has not been done. */
export function installDependencies() {
  const installed = resolve(root, 'node_modules/.package-lock.json');
  if (existsSync(installed)) return;
  say('Installing dependencies (npm ci) …');
  const { status } = run('npm', ['ci', '--no-audit', '--no-fund']);
  if (status !== 0) stop('npm ci failed: see above. The network, or a proxy, is the usual reason.');
}

/**
 * Makes sure that a browser is there: looks, and on Debian as root installs its own package.
 * @param {'chromium' | 'firefox'} name
 * @param {() => string | undefined} find
 */
export function installBrowser(name, find) {
  const packageName = name === 'chromium' ? 'chromium' : 'firefox-esr';
  if (isInstalled(packageName, find)) return;
  stop(
    `${name} was not found. Install it (Debian and Ubuntu: sudo apt-get install ${packageName}), or name its path in GUIDEPOST_${name.toUpperCase()}.` +
      (name === 'chromium' ? ' Branded Google Chrome will not do: it does not load an unpacked extension from a program.' : ''),
  );
}

/**
 * Makes sure that a nats-server is there, for the tests and the bench of teams.
 * @param {() => string | undefined} find
 */
export function installNatsServer(find) {
  if (isInstalled('nats-server', find)) return;
  stop(
    'nats-server was not found. Install it (Debian and Ubuntu: sudo apt-get install nats-server; macOS: brew install nats-server), or name its path in GUIDEPOST_NATS_SERVER.',
  );
}

/**
 * Whether a program is there, by now: on Debian as root its package is installed.
 * @param {string} packageName
 * @param {() => string | undefined} find
 */
function isInstalled(packageName, find) {
  if (!find() && process.getuid?.() === 0 && isDebian()) {
    say(`Installing Debian's ${packageName} …`);
    run('apt-get', ['update', '-q']);
    run('apt-get', ['install', '-y', '-q', '--no-install-recommends', packageName], { DEBIAN_FRONTEND: 'noninteractive' });
  }
  return find() !== undefined;
}

function isDebian() {
  return existsSync('/etc/os-release') && /^ID(_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8')) && existsSync('/usr/bin/apt-get');
}

/**
 * Runs a program in the repository and shows what it says.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {Record<string, string>} [env]
 */
export function run(program, args, env = {}) {
  return spawnSync(program, [...args], { cwd: root, stdio: 'inherit', env: { ...process.env, ...env }, shell: isWindows });
}

/**
 * The same beside others: resolves when the program has ended.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {Record<string, string>} [env]
 * @returns {Promise<void>}
 */
export function runBeside(program, args, env = {}) {
  return new Promise((done, fail) => {
    const child = spawn(program, [...args], { cwd: root, stdio: 'inherit', env: { ...process.env, ...env }, shell: isWindows });
    child.once('error', fail);
    child.once('exit', () => done());
  });
}
