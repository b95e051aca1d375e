import { browser } from './browser.ts';

/** The content script as this build names it, and the hosts where the browser injects it by itself. */
export function guardScript(): { readonly files: string[]; readonly matches: readonly string[] } {
  const script = browser.runtime.getManifest().content_scripts?.[0];
  return { files: (script?.js ?? []).map(insideUs), matches: script?.matches ?? [] };
}

/** A script of ours that the browser brings into pages by itself. */
interface Registration {
  readonly id: string;
  readonly js: string[];
  readonly matches: string[];
  readonly runAt: 'document_start' | 'document_idle';
}

/** Registers a script, changes its pages, or takes it away where there are none. Nothing is taken away for an instant: a page that loads just then has it. */
export async function keepRegistered(wanted: Registration): Promise<void> {
  const script = { ...wanted, ...always };
  const [before] = await browser.scripting.getRegisteredContentScripts({ ids: [wanted.id] });
  if (before && isSame(before, script)) return;
  if (before && script.matches.length > 0) await browser.scripting.updateContentScripts([script]);
  else if (before) await browser.scripting.unregisterContentScripts({ ids: [wanted.id] });
  else if (script.matches.length > 0) await browser.scripting.registerContentScripts([script]);
}

/** Told with each change too: Chromium forgets `persistAcrossSessions` in an update that does not name it (156, 2026-11-24). */
const always = { allFrames: true, matchOriginAsFallback: true, persistAcrossSessions: true } as const;

interface Registered {
  readonly js?: readonly string[] | undefined;
  readonly matches?: readonly string[] | undefined;
}

function isSame(one: Registered, other: Registered): boolean {
  const told = ({ js = [], matches = [] }: Registered): string => [...js.map(insideUs), '', ...matches.toSorted()].join(' ');
  return told(one) === told(other);
}

/** The path of a file of ours. Firefox names files with their whole address, and refuses such an address in a registration (153, 2026-11-24). */
export function insideUs(file: string): string {
  const home = browser.runtime.getURL('');
  return file.startsWith(home) ? file.slice(home.length) : file.replace(/^\//, '');
}

/** Runs files of ours in frames of a tab. Firefox looks for a path beside the page that asks, so a page in a folder must name it from the root (153, 2026-11-30). Throws where the tab refuses. */
export async function runScripts(
  target: { readonly tabId: number; readonly frameIds?: number[]; readonly allFrames?: boolean },
  files: readonly string[],
  how: { readonly injectImmediately?: true } = {},
): Promise<void> {
  await browser.scripting.executeScript({ target, files: files.map((file) => `/${insideUs(file)}`), ...how });
}

/** Injects the guard into every frame of a tab that we may enter. False when the tab refuses: it is closed, discarded, or a page of the browser's own. */
export async function injectGuard(tab: number): Promise<boolean> {
  try {
    await runScripts({ tabId: tab, allFrames: true }, guardScript().files, { injectImmediately: true });
    return true;
  } catch (error) {
    console.info('guidepost: no guard in tab', tab, String(error));
    return false;
  }
}
