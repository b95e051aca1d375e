/** Password care: brings the file that listens into pages while the user wants it, keeps fingerprints, and compares. */
// biome-ignore lint/style/noRestrictedImports: only the built file's address comes from there, not its code.
import passwordsFile from '../content/passwords.iife.ts?script';
import { claims } from '../core/network/network.ts';
import type { Language } from '../core/words.ts';
import { networks } from '../networks.ts';
import { browser } from '../platform/browser.ts';
import type { HandlersOf } from '../platform/bus.ts';
import { guardScript, insideUs, keepRegistered, runScripts } from '../platform/guard-script.ts';
import { languageNow } from '../platform/language-choice.ts';
import { alone } from '../platform/locks.ts';
import type { securityMessages } from '../platform/security-messages.ts';
import { areKnown, forgetPasswords, remember, sameElsewhere, stretching } from '../platform/security-passwords.ts';
import { readStored, watchStored } from '../platform/storage.ts';

type PasswordHandlers = Pick<HandlersOf<typeof securityMessages>, 'password/begin' | 'password/typed' | 'password/try' | 'password/forget'>;

const registration = 'guidepost-passwords';

/** Words of drafts that are compared in a minute, at most: what was broken into a page's process must not try them all. */
const triesInMinute = 300;
let tries: { since: number; count: number } = { since: 0, count: 0 };

export const passwordHandlers: PasswordHandlers = {
  'password/begin': async () => ({ with: (await isOn()) ? await stretching() : null }),
  'password/typed': async ({ stretched, login, isSent }, { url = '' }) => {
    if (!(await isOn()) || !URL.canParse(url)) return { isForeign: false, same: [] };
    const { hostname, pathname } = new URL(url);
    const family = [...networks.values()].find((network) => claims(network, hostname, pathname))?.family;
    const signIn = { site: family ?? hostname, login };
    const same = await sameElsewhere(stretched, signIn);
    // a site that is no network of ours may have passwords of its own; only what opens a network is kept
    if (isSent && family) await remember(stretched, signIn);
    const language = await languageNow();
    return { isForeign: !family, same: same.map((each) => ({ site: nameOf(each.site, language), login: each.login })) };
  },
  'password/try': async ({ stretched }) => {
    if (!(await isOn()) || !mayTry(stretched.length)) return { known: stretched.map(() => false) };
    return { known: await areKnown(stretched) };
  },
  'password/forget': async () => {
    await forgetPasswords();
    return null;
  },
};

export function listenToPasswordCare(): void {
  watchStored(({ settings }) => {
    if (settings) void registerPasswordCare();
  });
}

/** Pages have the file that listens only while the user wants it; switched off, what was kept is taken away, and the files that are there end themselves. */
export async function registerPasswordCare(): Promise<void> {
  await alone('password-script', async () => {
    const { settings, unreadable } = await readStored('settings');
    if (unreadable.length > 0) return;
    const isWanted = settings.passwordCare === true;
    const matches = isWanted ? [...new Set([...guardScript().matches, ...settings.sites])] : [];
    const [before] = await browser.scripting.getRegisteredContentScripts({ ids: [registration] });
    await keepRegistered({ id: registration, js: isWanted ? [insideUs(passwordsFile)] : [], matches, runAt: 'document_idle' });
    if (!isWanted) await forgetPasswords();
    else if (!before) await enterOpenTabs(matches);
  });
}

async function enterOpenTabs(url: string[]): Promise<void> {
  const tabs = await browser.tabs.query({ url, discarded: false });
  await Promise.all(
    tabs.map(async ({ id }) => {
      if (id === undefined) return;
      await runScripts({ tabId: id, allFrames: true }, [passwordsFile]).catch((error: unknown) =>
        console.info('guidepost: no password care in tab', id, String(error)),
      );
    }),
  );
}

/** A family's name on screen; a site that is none has its host. */
function nameOf(site: string, language: Language): string {
  const network = [...networks.values()].find(({ family }) => family === site);
  return network ? network.name[language].replace(/ \(.*\)$/, '') : site;
}

async function isOn(): Promise<boolean> {
  return (await readStored('settings')).settings.passwordCare === true;
}

function mayTry(count: number): boolean {
  const now = Date.now();
  if (now - tries.since > 60_000) tries = { since: now, count: 0 };
  tries.count += count;
  return tries.count <= triesInMinute;
}
