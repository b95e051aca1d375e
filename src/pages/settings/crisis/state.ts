/** The crisis plan as Settings shows it, and the only functions that change it. */
import { computed, effect, signal } from '@preact/signals';
import { liveQuery } from 'dexie';
import { emptyPlan, type Plan, readiness } from '../../../core/crisis/plan.ts';
import type { CrisisRecord } from '../../../core/crisis/record.ts';
import { stampOf, wallClock } from '../../../core/text/zone.ts';
import { planTemplate } from '../../../plan-template.ts';
import { browser } from '../../../platform/browser.ts';
import { setCrisisLevel } from '../../../platform/crisis.ts';
import { database } from '../../../platform/database.ts';
import { type PlanReading, readPlanFile, writePlanFile } from '../../../platform/plan-file.ts';
import { savePlan } from '../../../platform/plan-store.ts';
import { planOf } from '../../../platform/plans.ts';
import { languageOnScreen, t } from '../../../ui/words.ts';
import { brand, brandCrisis } from '../state.ts';
import { handOver, plainName } from '../transfer-state.ts';
import { offerUndo } from '../undo.tsx';

/** What came of the last file; `taken` a plan is in place. */
export type FileSaid = Exclude<PlanReading, { ok: true }>['why'] | 'taken';

export const plan = signal<Plan>(emptyPlan);
export const crises = signal<readonly CrisisRecord[]>([]);
export const ready = computed(() => readiness(plan.value));
export const fileSaid = signal<FileSaid | null>(null);
/** A sealed file that waits for its pass-phrase. */
const waiting = signal('');

/** Reads the chosen brand's plan and crises and keeps them fresh while the section is shown; returns how to stop. */
export function followPlan(): () => void {
  return effect(() => {
    const id = brand.value?.id ?? '';
    const reading = liveQuery(() => Promise.all([planOf(id), database.crises.where('brandId').equals(id).toArray()])).subscribe({
      next: ([stored, all]) => {
        plan.value = stored;
        crises.value = all.sort((one, other) => other.openedAt - one.openedAt);
      },
      error: (error: unknown) => console.error('guidepost: plan', error),
    });
    return () => reading.unsubscribe();
  });
}

/** Changes some parts of the plan. */
export async function changePlan(part: Partial<Plan>): Promise<void> {
  if (!brand.value) return;
  const [owner, before] = [brand.value.id, plan.value];
  await savePlan(owner, { ...before, ...part });
  const lost = (Object.keys(part) as (keyof Plan)[]).filter((key) => lengthOf(part[key]) < lengthOf(before[key]));
  if (lost.length === 0) return;
  const kept = Object.fromEntries(lost.map((key) => [key, before[key]]));
  offerUndo(t('settingsNav_crisis'), async () => savePlan(owner, { ...(await planOf(owner)), ...kept }));
}

/** How many entries a part of the plan has; 0 for what is no list. */
function lengthOf(part: unknown): number {
  return Array.isArray(part) ? part.length : 0;
}

/** Puts the template in place of an empty plan. */
export async function makeFromTemplate(): Promise<void> {
  await changePlan(await planTemplate(languageOnScreen()));
}

/** One click: today nobody sells, jokes or celebrates. The level rises to 1 where it is lower, and stays until somebody lowers it. */
export async function startMourning(): Promise<void> {
  if (!brand.value) return;
  const mourning = todayOf(brand.value.guide.brand.timeZone);
  const level = brandCrisis.value.level || 1;
  await setCrisisLevel(brand.value.id, level, brandCrisis.value.title || t('mourningTitle'), { mourning });
}

/** Today's date by a brand's clock, as 2026-03-08. */
export function todayOf(timeZone: string): string {
  return stampOf(wallClock(Date.now(), timeZone)).slice(0, 10);
}

/** Hands the plan over as a file; with a phrase it is sealed. */
export async function exportPlan(phrase: string): Promise<void> {
  const name = plainName(brand.value?.guide.brand.name ?? 'guidepost');
  handOver(new Blob([await writePlanFile(plan.value, phrase)], { type: 'application/json' }), `${name}-plan.json`);
}

/** Takes a plan from a file in place of the present one. A sealed one waits for its phrase. */
export async function importPlan(file: File, phrase: string): Promise<void> {
  waiting.value = await file.text();
  await openWaiting(phrase);
}

/** Tries a phrase on the file that waits. */
export async function openWaiting(phrase: string): Promise<void> {
  const read = await readPlanFile(waiting.value, phrase);
  if (read.ok) await changePlan(read.plan);
  fileSaid.value = read.ok ? 'taken' : read.why;
}

export async function openCrisisPage(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`src/pages/crisis/index.html?brand=${encodeURIComponent(brand.value?.id ?? '')}`) });
}
