/** What the crisis page knows, and the only functions that change it. What other windows change arrives by itself. */
import { computed, signal } from '@preact/signals';
import { liveQuery } from 'dexie';
import { type CrisisLevel, calm } from '../../core/context.ts';
import { emptyPlan, type Plan } from '../../core/crisis/plan.ts';
import type { CrisisRecord } from '../../core/crisis/record.ts';
import type { Situation, Suggestion } from '../../core/crisis/situation.ts';
import type { Guide } from '../../core/guide.ts';
import { browser } from '../../platform/browser.ts';
import { changeCrisis, runningCrisis } from '../../platform/crises.ts';
import { setCrisisLevel } from '../../platform/crisis.ts';
import { decideCrisis } from '../../platform/crisis-decision.ts';
import { database } from '../../platform/database.ts';
import { addToLog } from '../../platform/log.ts';
import { planOf, setMe } from '../../platform/plans.ts';
import { readStored, type Stored, watchStored } from '../../platform/storage.ts';
import type { StoredBrand } from '../../platform/stored.ts';
import { followTeamGlances, type TeamGlance } from '../../platform/team/glance.ts';
import { followLanguage } from '../shared/language.ts';

/** In the order in which they are done: a statement names the time of the next one. */
export const steps = ['situation', 'level', 'people', 'facts', 'plan', 'inform', 'update', 'statement', 'replies', 'close'] as const;
export type StepName = (typeof steps)[number];

export const step = signal<StepName>(stepAsked());
export const brand = signal<StoredBrand | null>(null);
export const plan = signal<Plan>(emptyPlan);
export const me = signal('');
/** Undefined while none is on. */
export const crisis = signal<CrisisRecord | undefined>(undefined);
const levels = signal<Stored['crisis']>({});
export const shown = computed(() => levels.value[brand.value?.id ?? ''] ?? calm);
const teams = signal<readonly TeamGlance[]>([]);
/** What the brand's team says; undefined without one. */
export const team = computed(() => teams.value.find(({ brandId }) => brandId === brand.value?.id));
/** A crisis was closed on this page. */
export const isClosed = signal(false);
/** The minute on the clocks of this page. */
export const now = signal(Date.now());

/** Reads everything once and keeps it fresh. */
export async function start(): Promise<void> {
  // First of all: a click while the page is read is not lost.
  window.addEventListener('hashchange', () => {
    step.value = stepAsked();
  });
  await followLanguage('crisisPageTitle');
  follow(await readStored('crisis'));
  watchStored(follow);
  const wanted = new URLSearchParams(location.search).get('brand');
  const all = await database.brands.toArray();
  brand.value = all.find(({ id }) => id === wanted) ?? all[0] ?? null;
  const id = brand.value?.id ?? '';
  await new Promise<void>((done) => {
    liveQuery(() => Promise.all([planOf(id), runningCrisis(id), database.plans.get(id)])).subscribe({
      next: ([stored, running, own]) => {
        plan.value = stored;
        crisis.value = running;
        me.value = own?.me ?? '';
        done();
      },
      error: (error: unknown) => console.error('guidepost: crisis', error),
    });
  });
  followTeamGlances((read) => {
    teams.value = read;
  });
  setInterval(() => {
    now.value = Date.now();
  }, 15_000);
}

/** Shows another step. */
export function goTo(name: StepName): void {
  location.hash = name;
  step.value = name;
  window.scrollTo(0, 0);
}

/** Changes the running crisis. */
export async function change(part: (before: CrisisRecord) => CrisisRecord): Promise<void> {
  if (brand.value) await changeCrisis(brand.value.id, part);
}

/** What a person decided about a situation. */
export async function decide(situation: Situation, suggestion: Suggestion, level: CrisisLevel): Promise<void> {
  if (brand.value) await decideCrisis(brand.value.id, { situation, suggestion, level });
}

export async function setLevel(level: CrisisLevel, reason: string): Promise<void> {
  if (!brand.value) return;
  await setCrisisLevel(brand.value.id, level, reason.trim());
  isClosed.value = level === 0;
}

export async function chooseMe(person: string): Promise<void> {
  if (brand.value) await setMe(brand.value.id, person);
}

/** A line of the log about this brand's crisis. */
export async function note(
  what: 'fact' | 'told' | 'statement',
  reason: string,
  more: { readonly network?: string; readonly account?: string } = {},
): Promise<void> {
  await addToLog({ what, reason, ...more, ...(brand.value ? { brand: brand.value.id } : {}) });
}

/** The name of who sits here; '' when nobody said. */
export function myName(): string {
  return plan.value.people.find(({ id }) => id === me.value)?.name ?? '';
}

/** Opens a section of Settings, for this brand. */
export async function openSettings(section: 'crisis' | 'review'): Promise<void> {
  const own = encodeURIComponent(brand.value?.id ?? '');
  await browser.tabs.create({ url: browser.runtime.getURL(`src/pages/settings/index.html?brand=${own}#${section}`) });
}

/** The terms of the brand that a statement may name. */
export function termsOf({ brand: { name, terms, accounts } }: Guide): string[] {
  return [name, ...terms.own, ...terms.products, ...accounts.map(({ handle }) => handle)];
}

function follow(changed: Partial<Stored>): void {
  if (changed.crisis) levels.value = changed.crisis;
}

function stepAsked(): StepName {
  return steps.find((each) => location.hash === `#${each}`) ?? 'situation';
}
