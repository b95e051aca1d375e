/** What the page of mentions knows, and what changes it. What other windows change arrives by itself. */
import { computed, signal } from '@preact/signals';
import { liveQuery } from 'dexie';
import type { Advocate } from '../../core/advocates/advocate.ts';
import { calm } from '../../core/context.ts';
import type { CrisisRecord } from '../../core/crisis/record.ts';
import type { Mention } from '../../core/mentions/mention.ts';
import { type HourCount, spikeOf } from '../../core/mentions/spike.ts';
import type { WatchTerm } from '../../core/mentions/terms.ts';
import { usualKeptDays, type Watching } from '../../core/snapshot.ts';
import { advocatesOf } from '../../platform/advocates.ts';
import { askBy } from '../../platform/bus.ts';
import { runningCrisis } from '../../platform/crises.ts';
import { setCrisisLevel } from '../../platform/crisis.ts';
import { database } from '../../platform/database.ts';
import { mentionMessages } from '../../platform/mention-messages.ts';
import { putTerms, termsOf } from '../../platform/mention-terms.ts';
import { applyLimit, changeMention, eraseMentions, forgetOld, hoursOfBrand, mentionsFor, mentionUsage } from '../../platform/mentions.ts';
import { readStored, type Stored, watchStored, writeStored } from '../../platform/storage.ts';
import type { StoredBrand, StoredMentionHour } from '../../platform/stored.ts';
import { followLanguage } from '../shared/language.ts';

export const tabs = ['stream', 'why', 'advocates', 'terms', 'bring'] as const;
export type Tab = (typeof tabs)[number];

export const tab = signal<Tab>(tabAsked());
export const brands = signal<readonly StoredBrand[]>([]);
export const brand = signal<StoredBrand | null>(null);
export const mentions = signal<readonly Mention[]>([]);
export const terms = signal<readonly WatchTerm[]>([]);
export const hours = signal<readonly StoredMentionHour[]>([]);
const read = signal<readonly HourCount[]>([]);
export const advocates = signal<readonly Advocate[]>([]);
export const usage = signal({ count: 0, bytes: 0 });
export const watching = signal<Watching>({ on: false, k: 3, limit: 5, days: usualKeptDays });
/** The running crisis; undefined while none is on. */
export const crisis = signal<CrisisRecord | undefined>(undefined);
const levels = signal<Stored['crisis']>({});
export const now = signal(Date.now());

export const level = computed(() => (levels.value[brand.value?.id ?? ''] ?? calm).level);
export const timeZone = computed(() => brand.value?.guide.brand.timeZone ?? 'UTC');
/** The rule of spikes over all that names the brand itself. */
export const spike = computed(() =>
  spikeOf({ mentions: hours.value.filter(({ term }) => term === 'own'), read: read.value, now: now.value, k: watching.value.k }),
);

/** Reads everything once and keeps it fresh. */
export async function start(): Promise<void> {
  // First of all: a click while the page is read is not lost.
  window.addEventListener('hashchange', () => {
    tab.value = tabAsked();
  });
  await followLanguage('mentionsTitle');
  follow(await readStored('crisis', 'watching'));
  watchStored(follow);
  brands.value = await database.brands.toArray();
  const wanted = new URLSearchParams(location.search).get('brand');
  await chooseBrand(brands.value.find(({ id }) => id === wanted)?.id ?? brands.value[0]?.id ?? '');
  window.addEventListener('pagehide', () => void keepNow());
  setInterval(() => {
    now.value = Date.now();
  }, 60_000);
}

let stopFollowing = (): void => undefined;

/** Shows another brand. */
export async function chooseBrand(id: string): Promise<void> {
  stopFollowing();
  await keepNow();
  brand.value = brands.value.find((each) => each.id === id) ?? null;
  await new Promise<void>((done) => {
    const following = liveQuery(async () =>
      Promise.all([mentionsFor(id), termsOf(id), hoursOfBrand(id), advocatesOf(id), mentionUsage(), runningCrisis(id)]),
    ).subscribe({
      next: ([found, watched, counts, friends, used, running]) => {
        mentions.value = found;
        if (!keeping) terms.value = watched; // what is being written is newer
        hours.value = counts.named;
        read.value = counts.read;
        advocates.value = friends;
        usage.value = used;
        crisis.value = running;
        now.value = Date.now();
        done();
      },
      error: (error: unknown) => console.error('guidepost: mentions', error),
    });
    stopFollowing = () => following.unsubscribe();
  });
}

/** Keeps at once what still waits. */
async function keepNow(): Promise<void> {
  if (!keeping) return;
  clearTimeout(keeping.timer);
  await keeping.keep();
}

export function goTo(name: Tab): void {
  location.hash = name;
  tab.value = name;
}

/** Lets open pages know what is watched for now. */
export async function publish(): Promise<void> {
  await askBy(mentionMessages, 'mention/publish', {});
}

/** Switches watching, or changes how rarely a spike is told, how much room mentions may take and how long they are kept. */
export async function changeWatching(change: Partial<Watching>): Promise<void> {
  await writeStored('watching', { ...watching.value, ...change });
  if (change.limit !== undefined) await applyLimit(change.limit);
  if (change.days !== undefined) await forgetOld();
  await publish();
}

/** So long after the last key changed terms are kept: each time all that finds them is made anew. */
const restMs = 600;
let keeping: { readonly timer: ReturnType<typeof setTimeout>; readonly keep: () => Promise<void> } | null = null;

/** Changes terms; they are kept, and open pages told, once nobody types any more. */
export function changeTerms(changed: readonly WatchTerm[]): void {
  const id = brand.value?.id;
  if (!id) return;
  terms.value = changed;
  if (keeping) clearTimeout(keeping.timer);
  const keep = async (): Promise<void> => {
    keeping = null;
    await putTerms(id, changed);
    await publish();
  };
  keeping = { keep, timer: setTimeout(() => void keep(), restMs) };
}

export async function decide(key: string, change: Parameters<typeof changeMention>[1]): Promise<void> {
  await changeMention(key, change);
}

export async function eraseAll(): Promise<void> {
  if (brand.value) await eraseMentions(brand.value.id);
}

/** Raises the level to "watch", because a person agreed with the rule of spikes. */
export async function raiseWatch(reason: string): Promise<void> {
  if (brand.value) await setCrisisLevel(brand.value.id, 1, reason);
}

/** The name of a term; '' for one that is no longer watched. */
export function termName(id: string): string {
  return terms.value.find((term) => term.id === id)?.name ?? '';
}

function follow(changed: Partial<Stored>): void {
  if (changed.crisis) levels.value = changed.crisis;
  if (changed.watching) watching.value = changed.watching;
}

function tabAsked(): Tab {
  return tabs.find((each) => location.hash === `#${each}`) ?? 'stream';
}
