/** The drill as Settings shows it: run in slices, so that the page stays alive. */
import { signal } from '@preact/signals';
import * as v from 'valibot';
import harmlessFile from '#assets/drill/harmless.json';
import mishapsFile from '#assets/drill/mishaps.json';
import { type DrillAgainst, type DrillCase, type DrillOutcome, Harmless, Mishap, play } from '../../core/drill.ts';
import type { StoredBrand } from '../../platform/stored.ts';
import { compiled } from './held-state.ts';
import { networkLimits } from './networks/names.ts';

export const mishaps = v.parse(v.array(Mishap), mishapsFile);
export const harmless = v.parse(v.array(Harmless), harmlessFile);

export interface DrillRun {
  readonly brandId: string;
  /** Out of how many. */
  readonly total: number;
  readonly mishaps: readonly DrillOutcome<Mishap>[];
  readonly harmless: readonly DrillOutcome<Harmless>[];
}

export const drillLanguages = ['both', 'ru', 'en'] as const;
export type DrillLanguage = (typeof drillLanguages)[number];

/** What was played so far; null before the first run. */
export const run = signal<DrillRun | null>(null);

/** One slice takes so long before the page may draw. */
const sliceMs = 12;

/** Plays all cases of a language against a brand's guide as it is now. A run that was begun later ends this one. */
export async function startDrill(brand: StoredBrand, language: DrillLanguage): Promise<void> {
  const isAsked = ({ lang }: DrillCase): boolean => language === 'both' || lang === language;
  const [bad, good] = [mishaps.filter(isAsked), harmless.filter(isAsked)];
  const begun: DrillRun = { brandId: brand.id, total: bad.length + good.length, mishaps: [], harmless: [] };
  run.value = begun;
  const against = { guide: await compiled(brand), now: Date.now(), limits: networkLimits() };
  let shown = begun;
  const isCurrent = (): boolean => run.value === shown;
  const show = (part: Partial<DrillRun>): void => {
    shown = { ...shown, ...part };
    run.value = shown;
  };
  await playAll(bad, against, { isCurrent, show: (outcomes) => show({ mishaps: outcomes }) });
  await playAll(good, against, { isCurrent, show: (outcomes) => show({ harmless: outcomes }) });
}

interface Showing<C extends DrillCase> {
  readonly isCurrent: () => boolean;
  readonly show: (outcomes: readonly DrillOutcome<C>[]) => void;
}

async function playAll<C extends DrillCase>(cases: readonly C[], against: DrillAgainst, { isCurrent, show }: Showing<C>): Promise<void> {
  const outcomes: DrillOutcome<C>[] = [];
  let sliceEnd = performance.now() + sliceMs;
  for (const each of cases) {
    outcomes.push(play(each, against));
    if (performance.now() < sliceEnd) continue;
    if (!isCurrent()) return;
    show([...outcomes]);
    await new Promise((resolve) => setTimeout(resolve));
    sliceEnd = performance.now() + sliceMs;
  }
  if (isCurrent()) show(outcomes);
}
