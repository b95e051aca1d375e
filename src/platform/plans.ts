/** Crisis plans of brands. They stay in the library; only their sad dates reach the pages, as a rule. */
import * as v from 'valibot';
import { emptyPlan, Plan } from '../core/crisis/plan.ts';
import { database } from './database.ts';

/** A brand's plan; an empty one where none was made. */
export async function planOf(brandId: string): Promise<Plan> {
  const read = v.safeParse(Plan, (await database.plans.get(brandId))?.plan);
  return read.success ? read.output : emptyPlan;
}

/** Keeps a plan; who of its people sits here stays known. */
export async function putPlan(brandId: string, plan: Plan): Promise<void> {
  await database.transaction('rw', database.plans, async () => {
    const before = await database.plans.get(brandId);
    await database.plans.put({ ...before, brandId, plan, updatedAt: Date.now() });
  });
}

/** Remembers which person of the plan uses this machine. */
export async function setMe(brandId: string, person: string): Promise<void> {
  await database.plans.update(brandId, { me: person });
}

/** The name of the person of the plan who uses this machine; '' when nobody said. */
export async function whoAmI(brandId: string): Promise<string> {
  const stored = await database.plans.get(brandId);
  return stored?.plan.people.find(({ id }) => id === stored.me)?.name ?? '';
}
