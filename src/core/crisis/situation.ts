/** Understanding what happened before anybody speaks: a few answers give the cluster of responsibility, a level and a scenario. A person decides; this only suggests. */
import type { CrisisLevel } from '../context.ts';
import type { CrisisKind, Plan, Scenario } from './plan.ts';

/** Whose fault it will be seen as (Coombs, situational crisis communication): nobody's of ours, ours without intent, ours and avoidable. */
export const clusters = ['victim', 'accidental', 'preventable'] as const;
export type Cluster = (typeof clusters)[number];
export const faults = ['nobody', 'accident', 'ours', 'unknown'] as const;
export const harms = ['nobody', 'feelings', 'money', 'health', 'life'] as const;

export interface Situation {
  readonly kind: CrisisKind;
  /** What happened, in a person's words. */
  readonly text: string;
  readonly link: string;
  readonly harm: (typeof harms)[number];
  readonly fault: (typeof faults)[number];
  /** It has happened to this brand before. */
  readonly isRepeated: boolean;
  /** Spreading already: media, thousands of mentions, a court. */
  readonly isPublic: boolean;
}

export interface Suggestion {
  readonly cluster: Cluster;
  readonly level: CrisisLevel;
  readonly scenario: Scenario | null;
  /** Why, by key of its sentence (`situationWhy_<key>`). */
  readonly why: readonly ('harm' | 'fault' | 'repeated' | 'public' | 'foreign' | 'data' | 'court')[];
}

/** What is suggested for a situation. A history of the same, and a crisis of data or before a court, weigh as one step more. */
export function suggest(situation: Situation, plan: Pick<Plan, 'scenarios'>): Suggestion {
  const { kind, harm, fault, isRepeated, isPublic } = situation;
  const why: Suggestion['why'][number][] = [];
  const first = fault === 'ours' ? 2 : fault === 'accident' || (fault === 'unknown' && kind !== 'foreign') ? 1 : 0;
  const cluster = clusters[Math.min(2, first + (isRepeated && kind !== 'foreign' ? 1 : 0))] ?? 'preventable';
  if (fault === 'ours') why.push('fault');
  if (isRepeated) why.push('repeated');
  let level = 1;
  if (harm === 'money' || harm === 'feelings') level = kind === 'foreign' ? 1 : isPublic || cluster === 'preventable' ? 2 : 1;
  if (harm === 'health') level = kind === 'foreign' ? 1 : 2;
  if (harm === 'life') level = kind === 'foreign' ? 2 : 3;
  if (harm !== 'nobody' && harm !== 'feelings') why.push('harm');
  if (kind === 'foreign') why.push('foreign');
  if (kind === 'security' && (isPublic || harm !== 'nobody')) {
    level = Math.max(level, 3);
    why.push('data');
  } else if (kind === 'legal' && isPublic) {
    level = Math.max(level, 3);
    why.push('court');
  } else if (isPublic && kind !== 'foreign') {
    level = Math.max(level, 2);
    why.push('public');
  }
  if (isRepeated && kind !== 'foreign') level = Math.min(3, level + (level < 2 ? 1 : 0));
  return { cluster, level: level as CrisisLevel, scenario: scenarioFor(situation, plan), why }; // 1, 2 or 3
}

/** The prepared situation that fits best: the kind that a person chose counts more than a word or two. */
function scenarioFor({ kind, text }: Situation, { scenarios }: Pick<Plan, 'scenarios'>): Scenario | null {
  const said = text.toLowerCase().replaceAll('ё', 'е');
  const hits = (scenario: Scenario): number => scenario.words.filter((word) => word !== '' && said.includes(word.toLowerCase().replaceAll('ё', 'е'))).length;
  const fitting = scenarios.map((scenario) => ({ scenario, score: hits(scenario) * 2 + (scenario.kind === kind ? 5 : 0) })).filter(({ score }) => score > 0);
  return fitting.sort((one, other) => other.score - one.score)[0]?.scenario ?? null;
}
