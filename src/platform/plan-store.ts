import type { Plan } from '../core/crisis/plan.ts';
import { publishCrisis } from './crises.ts';
import { addToLog } from './log.ts';
import { putPlan } from './plans.ts';
import { publishSnapshot } from './snapshot.ts';

/** Saves a brand's plan; its sad dates and the count of groups to be told reach the guards at once. */
export async function savePlan(brandId: string, plan: Plan): Promise<void> {
  await putPlan(brandId, plan);
  await publishSnapshot();
  await publishCrisis(brandId, plan);
  await addToLog({ what: 'plan-changed', brand: brandId });
}
