import { browser } from '../platform/browser.ts';
import { tell } from '../platform/bus.ts';
import { startFirst } from '../platform/first-run.ts';
import { guardScript, injectGuard } from '../platform/guard-script.ts';
import { firstRunPage } from '../platform/guide-page.ts';
import { publishSnapshot } from '../platform/snapshot.ts';
import { readStored, writeStored } from '../platform/storage.ts';
import { publishNetworks } from './networks.ts';
import { publishMenu } from './picker.ts';
import { keepSettings } from './policy.ts';
import { registerPasswordCare } from './security-passwords.ts';
import { registerSites } from './sites.ts';
import { starterGuide } from './starter.ts';
import { publishWords } from './words.ts';

/** Install, update, browser start, and being switched on again (which no browser announces: the emptied session storage tells). */
export function listenToLife(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void arrive();
    if (reason === 'install') void welcome();
  });
  browser.runtime.onStartup.addListener(() => void arrive());
  void arriveOnce();
}

/** Shows somebody new the first steps, once. */
async function welcome(): Promise<void> {
  const { firstRun } = await browser.storage.local.get('firstRun');
  if (firstRun) return;
  await browser.tabs.create({ url: firstRunPage() });
  await writeStored('firstRun', { step: 0, over: false });
}

async function arriveOnce(): Promise<void> {
  const { arrived } = await browser.storage.session.get('arrived');
  if (!arrived) await arrive();
}

let arriving: Promise<void> | undefined;

/** Begins once more, after everything was deleted. */
export async function arriveAnew(): Promise<void> {
  await arriving;
  arriving = undefined;
  await arrive();
}

/** Puts everything in place: first guide, snapshot, sites, a guard in every open page that we may enter. */
function arrive(): Promise<void> {
  arriving ??= putInPlace().catch((error: unknown) => {
    arriving = undefined;
    console.error('guidepost: start', error);
  });
  return arriving;
}

async function putInPlace(): Promise<void> {
  await startFirst(starterGuide(browser.i18n.getUILanguage()), Intl.DateTimeFormat().resolvedOptions().timeZone);
  await publishWords();
  await publishMenu();
  await publishNetworks();
  await keepSettings();
  await publishSnapshot();
  await registerSites();
  await registerPasswordCare();
  await enterOpenTabs();
  await browser.storage.session.set({ arrived: true });
}

/** Chromium leaves open pages without a guard, or with one cut off from us, after an install or update. A page that answers has a living one. */
async function enterOpenTabs(): Promise<void> {
  const { settings } = await readStored('settings');
  const tabs = await browser.tabs.query({ url: [...guardScript().matches, ...settings.sites], discarded: false });
  await Promise.all(
    tabs.map(async ({ id }) => {
      if (id !== undefined && !(await hasGuard(id))) await injectGuard(id);
    }),
  );
}

async function hasGuard(tab: number): Promise<boolean> {
  return tell(tab, 0, 'frame/describe', {}).then(
    () => true,
    () => false, // nobody there is the usual case after an install
  );
}
