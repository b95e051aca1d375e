/** Starts Chromium or Firefox with the built extension, or a copy of the build that may work on more hosts. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { closeFirstSteps } from './extension.ts';

export const browserNames = ['chromium', 'firefox'] as const;
export type BrowserName = (typeof browserNames)[number];

/** A running browser of one test file. */
export interface Session {
  readonly name: BrowserName;
  readonly browser: Browser;
  /** `chrome-extension://…` or `moz-extension://…`, without a slash at the end; '' when no extension was asked for. */
  readonly origin: string;
  readonly extensionId: string;
  /** The build that was loaded. */
  readonly folder: string;
  close(): Promise<void>;
  /** Ends the browser at once, as a crash does; its profile stays. */
  kill(): Promise<void>;
}

export interface LaunchOptions {
  /** Match patterns to grant beside those of the build; given, a copy of the build is loaded. */
  readonly hosts?: readonly string[];
  /** A build to be loaded as it stands, in place of the usual one. */
  readonly folder?: string;
  /** False: the bare browser, for comparison. */
  readonly extension?: boolean;
  readonly headless?: boolean;
  readonly language?: string;
  /** Port of a proxy on loopback through which the whole browser goes, but for what is on this machine (`dead-end.ts`). */
  readonly proxy?: number;
  /** A certificate that nobody vouches for, which Chromium is to take: SHA-256 of its public key, base64. Firefox is told while it runs. */
  readonly pin?: string;
  /** A folder for the profile, so that it outlives the browser. */
  readonly profile?: string;
  /** True: the first steps, which open after the install, stay open. */
  readonly keepsFirstSteps?: boolean;
  /** A home folder of its own for Firefox: what an administrator set for a user is looked for there. */
  readonly home?: string;
  /** Keeps pages that were left, ready to come back whole. Off: each visit of a test would leave a process behind. */
  readonly keepsPages?: boolean;
  /** False: Chromium does not look ahead where links lead; that draws frames of its own, some posts with links and some hundred milliseconds later. */
  readonly foresees?: boolean;
}

const usualPaths: Record<BrowserName, readonly string[]> = {
  chromium: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/snap/bin/chromium',
    '/usr/bin/google-chrome-for-testing',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    'C:\\Program Files\\Chromium\\Application\\chrome.exe',
  ],
  firefox: [
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/snap/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ],
};

/** The Firefox add-on's internal address is random unless told; the tests need to know it. */
export const firefoxId = 'guidepost@guidepost.example';
const firefoxUuid = '7d0fd1c2-6a3c-4f0e-9a55-0b1c8f2e4d17';

/** The path of a browser, from GUIDEPOST_CHROMIUM / GUIDEPOST_FIREFOX or the usual places; undefined when there is none. */
export function findBrowser(name: BrowserName): string | undefined {
  const told = process.env[`GUIDEPOST_${name.toUpperCase()}`];
  if (told) return existsSync(told) ? told : undefined;
  return usualPaths[name].find((path) => existsSync(path));
}

export async function launch(name: BrowserName, options: LaunchOptions = {}): Promise<Session> {
  const executablePath = findBrowser(name);
  if (!executablePath) {
    throw new Error(
      `${name} was not found. Install it, or name its path in GUIDEPOST_${name.toUpperCase()}. Branded Google Chrome does not load unpacked extensions from a program.`,
    );
  }
  const withExtension = options.extension ?? true;
  const folder = withExtension ? (options.folder ?? extensionFolder(name, options.hosts ?? [])) : '';
  const { headless = true, language = 'en-US', proxy, pin, home, keepsPages = false, foresees = true } = options;
  const passing = name === 'chromium' && !options.profile ? silentProfile() : undefined;
  const profile = options.profile ?? passing;
  const browser = await (name === 'chromium' ? startChromium : startFirefox)(executablePath, {
    headless,
    language,
    proxy,
    pin,
    profile,
    home,
    keepsPages,
    foresees,
  });
  const extensionId = withExtension
    ? await browser.installExtension(folder).catch(async (error: unknown) => {
        await browser.close();
        throw error;
      })
    : '';
  const origin = !withExtension ? '' : name === 'chromium' ? `chrome-extension://${extensionId}` : `moz-extension://${firefoxUuid}`;
  const session: Session = {
    name,
    browser,
    origin,
    extensionId,
    folder,
    kill: () => killWhole(browser),
    close: async () => {
      await browser.close();
      if (options.hosts && folder) rmSync(folder, { recursive: true, force: true });
      if (passing) rmSync(passing, { recursive: true, force: true, maxRetries: 5 });
    },
  };
  if (withExtension && !options.keepsFirstSteps) await closeFirstSteps(session);
  return session;
}

/** What looks ahead in Chromium, by the names of its features. */
const foreseeing = ['NavigationPredictor', 'AnchorElementInteraction', 'PreloadingViewportHeuristics', 'PreloadingHeuristicsMLModel'];

interface StartOptions {
  readonly headless: boolean;
  readonly language: string;
  readonly proxy: number | undefined;
  readonly pin: string | undefined;
  readonly profile: string | undefined;
  readonly home: string | undefined;
  readonly keepsPages: boolean;
  readonly foresees: boolean;
}

/** The browser is the leader of a group of processes; none of them gets the time to tidy up. */
async function killWhole(browser: Browser): Promise<void> {
  const own = browser.process();
  if (!own?.pid) throw new Error('the browser has no process of ours');
  const isOver = new Promise((resolve) => own.once('exit', resolve));
  process.kill(-own.pid, 'SIGKILL');
  await isOver;
}

function startChromium(executablePath: string, { headless, language, proxy, pin, profile, keepsPages, foresees }: StartOptions): Promise<Browser> {
  const isRoot = process.getuid?.() === 0;
  return puppeteer.launch({
    executablePath,
    headless,
    ...(profile ? { userDataDir: profile } : {}),
    pipe: true,
    enableExtensions: true,
    defaultViewport: headless ? { width: 1000, height: 760 } : null,
    env: { ...process.env, LANGUAGE: language },
    args: [
      `--lang=${language}`,
      '--disable-blink-features=AutomationControlled',
      '--disable-background-timer-throttling',
      `--disable-features=${['HttpsUpgrades', 'LocalNetworkAccessChecks', ...(keepsPages ? [] : ['BackForwardCache']), ...(foresees ? [] : foreseeing)].join()}`,
      '--disable-gpu',
      // Larger than the viewport: what is changed outside the window is never presented, and Chromium keeps back what it reports of keys until something is.
      '--window-size=1100,1000',
      ...(isRoot ? ['--no-sandbox'] : []),
      ...(proxy ? [`--proxy-server=http://127.0.0.1:${proxy}`] : []),
      ...(pin ? [`--ignore-certificate-errors-spki-list=${pin}`] : []),
    ],
  });
}

/** A new profile that opens no connection before a page asks for one: what reaches a proxy was asked for. */
function silentProfile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'guidepost-profile-'));
  mkdirSync(join(folder, 'Default'));
  writeFileSync(join(folder, 'Default/Preferences'), JSON.stringify({ net: { network_prediction_options: 2 } }));
  return folder;
}

function startFirefox(executablePath: string, { headless, language, proxy, profile, home, keepsPages }: StartOptions): Promise<Browser> {
  // puppeteer's copies of the preferences, which it takes back only when it closes the browser itself
  for (const copy of profile ? ['prefs.js.puppeteer', 'user.js.puppeteer'] : []) rmSync(join(profile ?? '', copy), { force: true });
  return puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless,
    ...(profile ? { userDataDir: profile } : {}),
    ...(home ? { env: { ...process.env, HOME: home } } : {}),
    // Lets the tests open the extension's own pages and stop, reload and remove it, as a person does in about:debugging.
    args: ['--remote-allow-system-access'],
    defaultViewport: headless ? { width: 1000, height: 760 } : null,
    extraPrefsFirefox: {
      'intl.accept_languages': language,
      'extensions.webextensions.uuids': JSON.stringify({ [firefoxId]: firefoxUuid }),
      'network.stricttransportsecurity.preloadlist': false,
      'dom.security.https_first': false,
      'browser.tabs.unloadOnLowMemory': false,
      ...(keepsPages ? {} : { 'browser.sessionhistory.max_total_viewers': 0 }),
      ...(proxy ? proxyPrefs(proxy) : {}),
    },
  });
}

function proxyPrefs(port: number): Record<string, unknown> {
  return {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': port,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': port,
  };
}

/** The build itself (in GUIDEPOST_DIST or `dist`), or a copy of it that is granted more hosts. */
export function extensionFolder(name: BrowserName, hosts: readonly string[]): string {
  const built = resolve(process.env['GUIDEPOST_DIST'] ?? 'dist', name === 'chromium' ? 'chrome' : 'firefox');
  if (!existsSync(join(built, 'manifest.json'))) throw new Error(`${built} is not there: run "npm run build" first.`);
  return hosts.length === 0 ? built : copyWithHosts(built, hosts);
}

interface BuiltManifest {
  content_security_policy?: { extension_pages: string };
  host_permissions: string[];
  content_scripts: { matches: string[] }[];
  web_accessible_resources?: { matches?: string[] }[];
}

/** Copies a build and grants the copy more hosts, as a user would by switching Guidepost on there. */
export function copyWithHosts(built: string, hosts: readonly string[]): string {
  const copy = mkdtempSync(join(tmpdir(), 'guidepost-build-'));
  cpSync(built, copy, { recursive: true });
  const path = join(copy, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as BuiltManifest;
  manifest.host_permissions = [...manifest.host_permissions, ...hosts];
  // Firefox turns ws: into wss: for extensions unless told otherwise; our servers on loopback have no certificate
  manifest.content_security_policy = { extension_pages: "script-src 'self'; object-src 'self'" };
  for (const script of manifest.content_scripts) script.matches = [...script.matches, ...hosts];
  for (const resource of manifest.web_accessible_resources ?? []) resource.matches?.push(...hosts);
  writeFileSync(path, JSON.stringify(manifest, null, 2));
  return copy;
}
