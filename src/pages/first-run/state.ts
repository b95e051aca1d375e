/** What the first steps know, and the only functions that change it. Every step is kept as it is left, so that one may go away and come back. */
import { signal } from '@preact/signals';
import { liveQuery } from 'dexie';
import * as v from 'valibot';
import { type Guide, Rule } from '../../core/guide.ts';
import { switchPack } from '../../core/packs/choose-pack.ts';
import { choiceOf } from '../../core/packs/pack.ts';
import { packs } from '../../packs.ts';
import { database } from '../../platform/database.ts';
import { changeGuide } from '../../platform/library.ts';
import { readStored, writeStored } from '../../platform/storage.ts';
import type { StoredBrand } from '../../platform/stored.ts';
import { t } from '../../ui/words.ts';
import { followLanguage } from '../shared/language.ts';

export const steps = ['who', 'never', 'try'] as const;
export type StepName = (typeof steps)[number];
export type BrandAccount = Guide['brand']['accounts'][number];

/** The rule made of what must never be said. */
const neverId = 'never-said';

export const step = signal<StepName>('who');
export const brand = signal<StoredBrand | null>(null);
/** What stands in the fields; '' where the brand is still the starter's. */
export const name = signal('');
export const accounts = signal<readonly BrandAccount[]>([]);
export const never = signal('');

/** What was written into the fields when they were filled last: what still says the same was not changed here, and follows the guide. */
let filled = { name: name.value, accounts: accounts.value, never: never.value };

/** Reads everything once. Right after the install the first guide may still be on its way. */
export async function start(): Promise<void> {
  await followLanguage('firstRunTitle');
  step.value = steps[(await readStored('firstRun')).firstRun.step] ?? 'who';
  await new Promise<void>((done) => {
    liveQuery(() => database.brands.toArray()).subscribe({
      next: (brands) => {
        const found = brands.find(({ id }) => id === brand.value?.id) ?? brands.find(({ starter }) => starter) ?? brands[0];
        if (!found) return;
        brand.value = found;
        fillIn(found);
        done();
      },
      error: (error: unknown) => console.error('guidepost: first run', error),
    });
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void keep();
  });
}

/** Goes to a step; what was said so far is kept. */
export async function goTo(to: StepName): Promise<void> {
  await keep();
  step.value = to;
  window.scrollTo(0, 0);
  await writeStored('firstRun', { ...(await readStored('firstRun')).firstRun, step: steps.indexOf(to) });
}

/** Ends the first steps, done or skipped. */
export async function finish(): Promise<void> {
  await keep();
  await writeStored('firstRun', { step: steps.indexOf(step.value), over: true });
}

/** Whether a pack is on for the brand. */
export function isPackOn(id: string): boolean {
  const pack = packs().get(id);
  return pack !== undefined && brand.value !== null && choiceOf(brand.value.guide, pack).on;
}

export async function setPack(id: string, on: boolean): Promise<void> {
  const pack = packs().get(id);
  if (pack && brand.value) await changeGuide(brand.value.id, (guide) => switchPack(guide, pack, on));
}

/** Keeps what was said; nothing is written where nothing is new. */
async function keep(): Promise<void> {
  const known = brand.value;
  if (!known) return;
  const said = withSaid(known.guide);
  if (JSON.stringify(said) !== JSON.stringify(known.guide)) await changeGuide(known.id, withSaid);
}

function withSaid(guide: Guide): Guide {
  const named = name.value === filled.name ? guide.brand.name : name.value.trim() || guide.brand.name;
  const listed = accounts.value === filled.accounts ? guide.brand.accounts : [...accounts.value];
  return { ...guide, brand: { ...guide.brand, name: named, accounts: listed }, rules: never.value === filled.never ? guide.rules : withNever(guide.rules) };
}

function withNever(rules: readonly Rule[]): Rule[] {
  const phrases = never.value
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const known = rules.find(({ id }) => id === neverId);
  if (phrases.length === 0) return rules.filter(({ id }) => id !== neverId);
  if (known) return rules.map((rule) => (rule === known ? { ...known, options: { ...known.options, phrases } } : rule));
  return [...rules, v.parse(Rule, { id: neverId, kind: 'ban', level: 'hold', options: { phrases }, why: t('firstRunNeverWhy') })];
}

/** Fills the fields that were not changed here. */
function fillIn({ guide, starter }: StoredBrand): void {
  const phrases = guide.rules.find(({ id }) => id === neverId)?.options['phrases'];
  const now = { name: starter ? '' : guide.brand.name, accounts: guide.brand.accounts, never: Array.isArray(phrases) ? phrases.join('\n') : '' };
  if (name.value === filled.name) name.value = now.name;
  if (accounts.value === filled.accounts) accounts.value = now.accounts;
  if (never.value === filled.never) never.value = now.never;
  // A field that was changed here counts as changed until it says what is kept.
  filled = {
    name: name.value === now.name ? now.name : filled.name,
    accounts: JSON.stringify(accounts.value) === JSON.stringify(now.accounts) ? accounts.value : filled.accounts,
    never: never.value === now.never ? now.never : filled.never,
  };
}
