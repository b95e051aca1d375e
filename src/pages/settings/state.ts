/** What the settings page knows, and the only functions that change it. What other windows change arrives by itself. */
import { computed, signal } from '@preact/signals';
import { liveQuery } from 'dexie';
import * as v from 'valibot';
import { calm } from '../../core/context.ts';
import type { Guide, Rule } from '../../core/guide.ts';
import type { Pack } from '../../core/packs/pack.ts';
import { type PinnedSetting, Policy } from '../../core/policy.ts';
import type { BesideGuide, ForAllGuides } from '../../core/whole-guide.ts';
import type { Language } from '../../core/words.ts';
import { browser } from '../../platform/browser.ts';
import { ask } from '../../platform/bus.ts';
import { database, isReadOnly } from '../../platform/database.ts';
import { deleteBrandForNow } from '../../platform/gone-brand.ts';
import { addBrand, changeGuide } from '../../platform/library.ts';
import { alone } from '../../platform/locks.ts';
import { newestLog } from '../../platform/log.ts';
import { originPattern } from '../../platform/origins.ts';
import { type NewPack, newPacks, packsInUse } from '../../platform/pack-copies.ts';
import { policyNow, watchPolicy } from '../../platform/policy.ts';
import { publishSnapshot } from '../../platform/snapshot.ts';
import { readStored, type Stored, watchStored, writeStored } from '../../platform/storage.ts';
import type { StoredBackup, StoredBrand, StoredLogEntry } from '../../platform/stored.ts';
import { besideGuides } from '../../platform/team/layers.ts';
import { languageOnScreen } from '../../ui/words.ts';
import { speakAs } from '../shared/language.ts';
import { type Section, sections } from './section-names.ts';
import { offerUndo } from './undo.tsx';

export const section = signal<Section>(sectionAsked());
/** What the address asks for inside a section: the id of a rule, `pack/rule`, or the key of a setting's name; '' when nothing. */
export const target = signal(targetAsked());
export const brands = signal<readonly StoredBrand[]>([]);
/** Counts the changes of replies: a library of a hundred thousand is never read whole. */
export const repliesVersion = signal(0);
export const log = signal<readonly StoredLogEntry[]>([]);
export const backups = signal<readonly StoredBackup[]>([]);
/** A newer version of Guidepost wrote the library: it is shown and not changed. */
export const isLibraryNewer = signal(false);
/** What the organization decided. */
export const policy = signal<Policy>(v.parse(Policy, {}));
/** The packs that count, and versions of them that wait to be accepted. */
export const packsNow = signal<ReadonlyMap<string, Pack>>(new Map());
/** What judges beside the guide of each brand: its team's, and the dates of its plan. */
const beside = signal<ReadonlyMap<string, BesideGuide>>(new Map());
export const packNews = signal<readonly NewPack[]>([]);
export const settings = signal<Stored['settings']>({ language: 'auto', sites: [], enterSends: [] });
export const crisis = signal<Stored['crisis']>({});
/** Sites of the list that the browser does not let us into at present. */
export const closedSites = signal<ReadonlySet<string>>(new Set());

/** A rule that another section wants made: words to be found, why, and a text that it must catch. */
export interface AskedRule {
  readonly phrase: string;
  readonly why: string;
  readonly caught?: string;
}
export const askedRule = signal<AskedRule | null>(null);

const chosen = signal<string | null>(new URLSearchParams(location.search).get('brand'));
export const brand = computed<StoredBrand | null>(() => brands.value.find(({ id }) => id === chosen.value) ?? brands.value[0] ?? null);
/** Its name; '' where it gave none. */
export const organization = computed(() => policy.value.organization ?? '');
export const aroundOfBrand = computed(() => aroundGuide(brand.value?.id ?? ''));
export const brandCrisis = computed(() => (brand.value ? crisis.value[brand.value.id] : undefined) ?? calm);

/** Reads everything once and keeps it fresh. */
export async function start(): Promise<void> {
  // First of all: whoever clicks while the page is read must not end up in another section.
  window.addEventListener('hashchange', () => {
    section.value = sectionAsked();
    target.value = targetAsked();
  });
  follow(await readStored('settings', 'crisis'));
  watchStored(follow);
  isLibraryNewer.value = await isReadOnly();
  packsNow.value = await packsInUse();
  beside.value = await besideGuides();
  brands.value = await database.brands.toArray();
  watchPolicy(() => void followPolicy());
  await followPolicy();
  keep(() => database.brands.toArray(), brands);
  keepCount(() => Promise.all([database.replies.count(), database.replyIndexes.toCollection().primaryKeys(), database.replyVersions.count()]));
  keep(() => newestLog(1000), log);
  keep(packsInUse, packsNow);
  keep(besideGuides, beside);
  keep(newPacks, packNews);
  keep(() => database.backups.reverse().toArray(), backups);
}

/** What was asked for is on screen: going to it again starts anew. */
export function landed(): void {
  target.value = '';
  history.replaceState(null, '', `#${section.value}`);
}

/** Who fixed a setting (pinned.tsx); null: nobody. */
export function pinnedBy(setting: PinnedSetting): string | null {
  return setting in policy.value.settings ? organization.value : null;
}

async function followPolicy(): Promise<void> {
  policy.value = (await policyNow()).policy;
}

/** What a brand's guide is judged with, here as in the pages. */
export function aroundGuide(id: string): BesideGuide & ForAllGuides {
  return { ...beside.value.get(id), policy: policy.value, packs: [...packsNow.value.values()], language: languageOnScreen() };
}

export function chooseBrand(id: string): void {
  chosen.value = id;
}

/** Changes the chosen brand's guide. */
export async function editGuide(change: (guide: Guide) => Guide): Promise<void> {
  if (brand.value) await changeGuide(brand.value.id, change);
}

/** Adds a rule, or replaces the one with its id. */
export async function saveRule(rule: Rule): Promise<void> {
  await editGuide((guide) => {
    const isNew = !guide.rules.some(({ id }) => id === rule.id);
    return { ...guide, rules: isNew ? [...guide.rules, rule] : guide.rules.map((each) => (each.id === rule.id ? rule : each)) };
  });
}

/** Opens the rules with a new one that is filled in as far as that can be. */
export function makeRule(asked: AskedRule): void {
  askedRule.value = asked;
  location.hash = '#rules';
}

/** The form is open. */
export function takeAskedRule(): void {
  askedRule.value = null;
}

export async function deleteRule(id: string): Promise<void> {
  const rules = brand.value?.guide.rules ?? [];
  const at = rules.findIndex((rule) => rule.id === id);
  const [rule, owner] = [rules[at], brand.value?.id];
  await editGuide((guide) => ({ ...guide, rules: guide.rules.filter((each) => each.id !== id) }));
  if (!rule || !owner) return;
  offerUndo(rule.why || rule.id, () =>
    changeGuide(owner, (guide) => (guide.rules.some((each) => each.id === id) ? guide : { ...guide, rules: guide.rules.toSpliced(at, 0, rule) })),
  );
}

export async function newBrand(guide: Guide): Promise<void> {
  chosen.value = await addBrand(guide);
}

export async function dropBrand(id: string): Promise<void> {
  const name = brands.value.find((each) => each.id === id)?.guide.brand.name ?? '';
  const bringBack = await deleteBrandForNow(id);
  if (!bringBack) return;
  offerUndo(name, async () => {
    await bringBack();
    chooseBrand(id);
  });
}

export async function setLanguage(language: 'auto' | Language): Promise<void> {
  await alone('settings', async () => {
    const stored = await readStored('settings');
    await writeStored('settings', { ...stored.settings, language });
  });
  await publishSnapshot(); // the reasons of packs stand in it in one language
}

/** Whether a `/` in a box offers replies. */
export async function setSlash(slash: boolean): Promise<void> {
  await alone('settings', async () => {
    const stored = await readStored('settings');
    await writeStored('settings', { ...stored.settings, slash });
  });
}

/** Asks the browser for an origin, in the click itself, and starts guarding it. False when the user said no. */
export async function allowSite(origin: string): Promise<boolean> {
  const isGranted = await browser.permissions.request({ origins: [origin] });
  if (isGranted) await ask('site/add', { origin });
  await lookAtSites();
  return isGranted;
}

/** Stops guarding a site and gives its permission back. */
export async function removeSite(origin: string): Promise<void> {
  await ask('site/remove', { origin });
  await browser.permissions.remove({ origins: [origin] });
  offerUndo(origin, () => allowSite(origin));
}

/** Forgets that Enter sends on a host; the guard learns it anew if it sees it again. */
export async function forgetEnterSends(host: string): Promise<void> {
  await alone('settings', async () => {
    const stored = await readStored('settings');
    await writeStored('settings', { ...stored.settings, enterSends: stored.settings.enterSends.filter((each) => each !== host) });
  });
}

/** The origin that a person means by an address, with or without https; null when it is none. */
export function originOf(address: string): string | null {
  const typed = address.trim();
  return originPattern(/^https?:\/\//i.test(typed) ? typed : `https://${typed}`);
}

function follow(changed: Partial<Stored>): void {
  if (changed.crisis) crisis.value = changed.crisis;
  if (!changed.settings) return;
  settings.value = changed.settings;
  speakAs(changed.settings, 'settingsTitle');
  void lookAtSites();
}

async function lookAtSites(): Promise<void> {
  const sites = [...settings.value.sites, ...(settings.value.closed ?? [])];
  const isOpen = await Promise.all(sites.map((origin) => browser.permissions.contains({ origins: [origin] })));
  closedSites.value = new Set(sites.filter((_, at) => !isOpen[at]));
}

function keep<T>(read: () => Promise<T>, into: { value: T }): void {
  liveQuery(read).subscribe({
    next: (value) => {
      into.value = value;
    },
    error: (error: unknown) => console.error('guidepost: settings', error),
  });
}

/** Counts how often something read has changed. */
function keepCount(read: () => Promise<unknown>): void {
  keep(read, {
    set value(_: unknown) {
      repliesVersion.value = repliesVersion.peek() + 1;
    },
  });
}

function sectionAsked(): Section {
  const [name] = location.hash.slice(1).split('/');
  return sections.find((each) => each === name) ?? 'rules';
}

function targetAsked(): string {
  const [, ...rest] = location.hash.slice(1).split('/');
  return decodeURIComponent(rest.join('/'));
}
