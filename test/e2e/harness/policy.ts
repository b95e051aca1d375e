/**
 * Where each browser looks for what an administrator set. Firefox looks into the home folder of its user too, so a test gives it one of its own. Chromium looks only
 * into a folder of the whole machine: a test may write there only with the right to, and takes away what it made.
 */
import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, mkdtempSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type BrowserName, extensionFolder, findBrowser, firefoxId, type LaunchOptions } from './browsers.ts';

export interface PolicyPlace {
  readonly options: LaunchOptions;
  /** Puts a policy where the browser finds it as it starts. */
  put(policy: object): void;
  /** The browser also watches the place while it runs; a change may take ten seconds. */
  readonly isWatched: boolean;
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
    isWatched: false,
    remove: () => rmSync(home, { recursive: true, force: true }),
  };
}

/** For a copy of the build, whose id comes from its folder: what is set is set for one run of one test. */
function inMachine(): PolicyPlace {
  const folder = extensionFolder('chromium', ['https://square.example/*']);
  const file = join(chromiumFolder, `guidepost-test-${process.pid}.json`);
  const made = [chromiumFolder, dirname(chromiumFolder)].filter((each) => !existsSync(each));
  return {
    options: { folder },
    put: (policy) => write(file, { '3rdparty': { extensions: { [idOf(folder)]: policy } } }),
    isWatched: true,
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
