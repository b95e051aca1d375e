/** Who has been left without word for how long. */
import type { CrisisLevel } from '../context.ts';
import type { Plan, Stakeholder } from './plan.ts';

/** When a group was told last, in epoch milliseconds, by the stakeholder's id. */
export type Told = Readonly<Record<string, number>>;

export interface Silence {
  readonly stakeholder: Stakeholder;
  /** Since the last word, or since the crisis began; milliseconds. */
  readonly forMs: number;
  /** What is left of the allowed silence; negative once it is past. */
  readonly leftMs: number;
  readonly wasTold: boolean;
}

/** The groups of a plan in the order in which they are to be told, with their clocks. Nothing at level 0. */
export function silences(plan: Pick<Plan, 'stakeholders'>, told: Told, { level, since, now }: { level: CrisisLevel; since: number; now: number }): Silence[] {
  if (level === 0) return [];
  return [...plan.stakeholders]
    .sort((one, other) => one.order - other.order)
    .map((stakeholder) => {
      const at = told[stakeholder.id];
      const forMs = now - Math.max(at ?? since, since);
      return { stakeholder, forMs, leftMs: stakeholder.silence[level] * 60_000 - forMs, wasTold: at !== undefined && at >= since };
    });
}

/** Groups that must hear before the public does and have not. */
export function untoldFirst(plan: Pick<Plan, 'stakeholders'>, told: Told, since: number): Stakeholder[] {
  return plan.stakeholders.filter(({ id, isFirst }) => isFirst && !((told[id] ?? 0) >= since));
}
