/** Taught pages as Settings shows them, and the only functions that change them. */
import { signal } from '@preact/signals';
import { addTaught, type TaughtNetwork, taughtIn } from '../../core/network/taught.ts';
import { largestTaught, readTaughtFile, writeTaughtFile } from '../../core/network/taught-file.ts';
import type { TaughtSeen } from '../../core/snapshot.ts';
import { browser } from '../../platform/browser.ts';
import { dayOf } from '../../platform/day.ts';
import { readStored, type Stored, watchStored } from '../../platform/storage.ts';
import { changeTaught } from '../../platform/taught.ts';
import { t, tBoth, tCount } from '../../ui/words.ts';
import { allowSite } from './state.ts';
import { handOver } from './transfer-state.ts';

export const taught = signal<readonly TaughtNetwork[]>([]);
export const seen = signal<TaughtSeen>({});
/** Hosts whose pages the browser does not let us see. */
export const closed = signal<ReadonlySet<string>>(new Set());
/** What was deleted last, until something else is done. */
export const removed = signal<TaughtNetwork | null>(null);
/** What became of a file. */
export const said = signal<{ readonly level: 'clear' | 'hold'; readonly text: string } | null>(null);

/** Reads what is taught and follows it while the section is shown; returns how to stop. */
export function followTaught(): () => void {
  said.value = null;
  removed.value = null;
  const take = (changed: Partial<Stored>): void => {
    if (changed.taught) taught.value = [...taughtIn(changed.taught).values()];
    if (changed.taughtSeen) seen.value = changed.taughtSeen;
    if (changed.taught) void lookAtHosts();
  };
  void readStored('taught', 'taughtSeen').then(take);
  return watchStored(take);
}

export async function rename(host: string, name: string): Promise<void> {
  const wanted = name.trim().slice(0, 80);
  if (!wanted) return;
  await changeTaught((all) => mapped(all, host, (entry) => ({ ...entry, name: { ru: wanted, en: wanted } })));
}

export async function drop(entry: TaughtNetwork): Promise<void> {
  await changeTaught((all) => new Map([...all].filter(([host]) => host !== entry.hosts[0])));
  said.value = null;
  removed.value = entry;
}

/** Puts back what was deleted last; what was taught of its host since stays with it. */
export async function undo(): Promise<void> {
  const entry = removed.value;
  removed.value = null;
  if (entry) await changeTaught((all) => withEntry(all, entry));
}

export function exportTaught(): void {
  const day = dayOf();
  handOver(new Blob([writeTaughtFile(taught.value)], { type: 'application/json' }), `guidepost-taught-${day}.json`);
}

/** Adds the pages of a file to those that are here. A file that is wrong anywhere changes nothing. */
export async function importTaught(file: Pick<File, 'size' | 'text'>): Promise<void> {
  removed.value = null;
  // Four bytes at most for a unit of text: a larger file is not even read.
  const read = readTaughtFile(file.size > largestTaught * 4 ? ' '.repeat(largestTaught + 1) : await file.text());
  if (!read.ok) {
    said.value = { level: 'hold', text: t('settingsTaughtRefused', { why: tBoth(read.why), line: read.line }) };
    return;
  }
  await changeTaught((all) => read.pages.reduce(withEntry, all));
  said.value = { level: 'clear', text: tCount('settingsTaughtTaken', read.pages.length) };
}

/** Asks the browser for a taught page's host, in the click itself. */
export async function allowHost(host: string): Promise<void> {
  await allowSite(`https://${host}/*`);
  await lookAtHosts();
}

async function lookAtHosts(): Promise<void> {
  const hosts = taught.value.map(({ hosts: [host] }) => host);
  const isOpen = await Promise.all(hosts.map((host) => browser.permissions.contains({ origins: [`https://${host}/*`] })));
  closed.value = new Set(hosts.filter((_, at) => !isOpen[at]));
}

type Taught = ReadonlyMap<string, TaughtNetwork>;

function withEntry(all: Taught, entry: TaughtNetwork): Taught {
  const [host] = entry.hosts;
  const before = all.get(host);
  // what is here is the user's own, or newer than what is put back
  return new Map(all).set(host, before ? addTaught(before, entry) : entry);
}

function mapped(all: Taught, host: string, change: (entry: TaughtNetwork) => TaughtNetwork): Taught {
  const entry = all.get(host);
  return entry ? new Map(all).set(host, change(entry)) : all;
}
