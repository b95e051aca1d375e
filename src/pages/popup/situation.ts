/** What the popup asks when something has happened, and the only functions that change it. */
import { signal } from '@preact/signals';
import type { CrisisLevel } from '../../core/context.ts';
import { emptyPlan, type Plan } from '../../core/crisis/plan.ts';
import type { Situation, Suggestion } from '../../core/crisis/situation.ts';
import { browser } from '../../platform/browser.ts';
import { mentionPage } from '../../platform/mention-page.ts';
import * as front from '../shared/front.ts';

export const isAsking = signal(false);
export const plan = signal<Plan>(emptyPlan);
/** What is known of the crisis that is on; null until that was read. */
export const known = signal<Partial<Situation> | null>(null);

/** Asks what happened, with the prepared situations of the brand's plan and what is known already. */
export async function askSituation(): Promise<void> {
  known.value = null;
  isAsking.value = true;
  if (!front.brand.value) return;
  const { id } = front.brand.value;
  const [{ planOf }, { runningCrisis }, { answersOf }] = await Promise.all([
    import('../../platform/plans.ts'),
    import('../../platform/crises.ts'),
    import('../../core/crisis/record.ts'),
  ]);
  const [own, running] = await Promise.all([planOf(id), runningCrisis(id)]);
  plan.value = own;
  known.value = running ? answersOf(running) : {};
}

export function leaveSituation(): void {
  isAsking.value = false;
}

/** Sets what a person decided, and goes on to the page that leads through it. */
export async function decide(situation: Situation, suggestion: Suggestion, level: CrisisLevel): Promise<void> {
  if (!front.brand.value) return;
  const { decideCrisis } = await import('../../platform/crisis-decision.ts');
  await decideCrisis(front.brand.value.id, { situation, suggestion, level });
  await openCrisisPage('level');
}

/** Opens the page of the brand's crisis. */
export async function openCrisisPage(step = ''): Promise<void> {
  const brand = encodeURIComponent(front.brand.value?.id ?? '');
  await browser.tabs.create({ url: browser.runtime.getURL(`src/pages/crisis/index.html?brand=${brand}${step && `#${step}`}`) });
  window.close();
}

/** Opens the page of the brand's mentions and advocates. */
export async function openMentionsPage(): Promise<void> {
  await browser.tabs.create({ url: mentionPage(front.brand.value?.id ?? '') });
  window.close();
}
