/**
 * Where each browser looks for what an administrator set. Firefox looks into the home folder of its user too, so a test gives it one of its own. Chromium looks only
 * into a folder of the whole machine: a test may write there only with the right to, and takes away what it made.
 */
import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, mkdtempSync, rmdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type BrowserName, extensionFolder, findBrowser, firefoxId, type LaunchOptions, type Session } from './browsers.ts';
import { inOwnPage } from './extension.ts';
import { until } from './wait.ts';

export interface PolicyPlace {
  readonly options: LaunchOptions;
  /** Puts a policy where the browser finds it as it starts. */
  put(policy: object): void;
  /** Puts another one while the browser runs; absent where it watches no place. It may take ten seconds. */
  readonly change?: (policy: object) => void;
  /** Takes away all that was put. */
  remove(): void;
}

/** Chromium as distributions build it; Chrome, snap and other systems have other places. */
const chromiumFolder = '/etc/chromium/policies/managed';
const chromiumPath = '/usr/bin/chromium';

/** Why a policy cannot be given to this browser on this machine; '' when it can. */
export function whyNoPolicy(name: BrowserName): string {
  if (name === 'firefox') return '';
  if (findBrowser(name) !== chromiumPath) return `only ${chromiumPath} reads ${chromiumFolder}`;
  try {
    accessSync(nearest(chromiumFolder), constants.W_OK);
    return '';
  } catch {
    return `no right to write ${chromiumFolder}: Chromium reads a policy nowhere else. Run as root to try it`;
  }
}

export function policyPlaceOf(name: BrowserName): PolicyPlace {
  return name === 'firefox' ? inHome() : inMachine();
}

function inHome(): PolicyPlace {
  const home = mkdtempSync(join(tmpdir(), 'guidepost-home-'));
  return {
    options: { home },
    put: (policy) =>
      write(join(home, '.mozilla', 'managed-storage', `${firefoxId}.json`), { name: firefoxId, description: 'Set by a test', type: 'storage', data: policy }),
    remove: () => rmSync(home, { recursive: true, force: true }),
  };
}

/** For a copy of the build, whose id comes from its folder: what is set is set for one run of one test. */
function inMachine(): PolicyPlace {
  const folder = extensionFolder('chromium', ['https://square.example/*']);
  const file = join(chromiumFolder, `guidepost-test-${process.pid}.json`);
  const change = (policy: object): void => write(file, { '3rdparty': { extensions: { [idOf(folder)]: policy } } });
  const made = [chromiumFolder, dirname(chromiumFolder)].filter((each) => !existsSync(each));
  return {
    options: { folder },
    put: (policy) => {
      change(policy);
      // what changed within five seconds Chromium leaves for later, and at its start it may then come only after a quarter of an hour (seen in 156)
      const longAgo = Date.now() / 1000 - 3600;
      for (const path of [file, chromiumFolder]) utimesSync(path, longAgo, longAgo);
    },
    change,
    remove: () => {
      rmSync(file, { force: true });
      rmSync(folder, { recursive: true, force: true });
      for (const each of made) {
        try {
          rmdirSync(each);
        } catch {
          // never made, or somebody else's file stands in it by now
        }
      }
    },
  };
}

/**
 * Waits until the browser has read a policy for us. In Chromium (156) the reading at the start and the loading of an extension by a program race: in a third of the starts it
 * finds nothing and would look again after a quarter of an hour. Its page of policies makes it look at once, as administrators do.
 */
export async function untilRead(session: Session): Promise<void> {
  const read = (): Promise<Record<string, unknown>> => inOwnPage(session, () => chrome.storage.managed.get(null));
  await until(
    'the policy',
    async () => {
      if (session.name === 'chromium') {
        const page = await session.browser.newPage();
        await page.goto('chrome://policy');
        await (await page.waitForSelector('>>> #reload-policies'))?.evaluate((button) => (button as HTMLElement).click());
        await page.waitForFunction(() => document.readyState === 'complete');
        const soon = Date.now() + 3000;
        while (Date.now() < soon && Object.keys(await read()).length === 0) await new Promise((resolve) => setTimeout(resolve, 100));
        await page.close();
      }
      return read();
    },
    (policy) => Object.keys(policy).length > 0,
    60_000,
  );
}

/** The id that Chromium gives an unpacked extension: of the SHA-256 of its path, 32 hexadecimal digits written as a to p. */
function idOf(folder: string): string {
  const digits = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  return digits.replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
}

function write(path: string, content: object): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify(content));
}

/** The folder, or the nearest one above it that is there. */
function nearest(folder: string): string {
  return existsSync(folder) ? folder : nearest(dirname(folder));
}
