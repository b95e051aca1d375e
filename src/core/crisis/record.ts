/** One crisis of a brand, from the first alarm to its end: what is known, who was told, what was said. It stays in the library; pages see only `CrisisShown`. */
import * as v from 'valibot';
import type { CrisisLevel } from '../context.ts';
import { crisisKinds, type Plan, statementTypes } from './plan.ts';
import { type Told, untoldFirst } from './silence.ts';
import { clusters, faults, harms, type Situation } from './situation.ts';

const text = v.optional(v.string(), '');
const list = v.optional(v.array(v.string()), []);
const level = v.picklist([0, 1, 2, 3]);

export const factStatuses = ['known', 'unknown', 'rumor'] as const;

/** What is said to have happened. Only a `known` one that somebody confirmed may stand in a statement. Times in epoch milliseconds. */
export const Fact = v.looseObject({
  id: v.string(),
  text: v.string(),
  status: v.picklist(factStatuses),
  /** Where it comes from. */
  source: text,
  confirmedBy: text,
  confirmedAt: v.optional(v.number()),
});
export type Fact = v.InferOutput<typeof Fact>;

export const Step = v.looseObject({ id: v.string(), text: v.string(), ownerId: text, doneAt: v.optional(v.number()) });
export type Step = v.InferOutput<typeof Step>;

export const Statement = v.looseObject({
  id: v.string(),
  type: v.picklist(statementTypes),
  lang: v.optional(v.string(), ''),
  text: v.string(),
  network: text,
  account: text,
  at: v.number(),
  /** When approval was asked for, and when it went out. */
  askedAt: v.optional(v.number()),
  publishedAt: v.optional(v.number()),
});
export type Statement = v.InferOutput<typeof Statement>;

export const CrisisRecord = v.looseObject({
  id: v.string(),
  brandId: v.string(),
  title: text,
  openedAt: v.number(),
  openedBy: text,
  level,
  /** Each change of the level, oldest first. */
  levels: v.optional(v.array(v.looseObject({ at: v.number(), from: level, to: level, reason: text, by: text })), []),
  kind: v.optional(v.picklist(crisisKinds)),
  cluster: v.optional(v.picklist(clusters)),
  link: text,
  /** What else was answered about the situation when it was decided last. */
  answers: v.optional(
    v.looseObject({
      harm: v.picklist(harms),
      fault: v.picklist(faults),
      isRepeated: v.optional(v.boolean(), false),
      isPublic: v.optional(v.boolean(), false),
    }),
  ),
  scenarioId: text,
  /** Words that are dangerous only now. */
  sensitiveWords: list,
  silentTopics: list,
  facts: v.optional(v.array(Fact), []),
  steps: v.optional(v.array(Step), []),
  told: v.optional(v.record(v.string(), v.number()), {}),
  /** Ids of people who were reached, and when. */
  reached: v.optional(v.record(v.string(), v.number()), {}),
  /** Ids of people who could not be reached, and since when. */
  away: v.optional(v.record(v.string(), v.number()), {}),
  statements: v.optional(v.array(Statement), []),
  /** When the next word to the public is promised. */
  nextUpdateAt: v.optional(v.number()),
  closedAt: v.optional(v.number()),
});
export type CrisisRecord = v.InferOutput<typeof CrisisRecord>;

/** What pages may know of a crisis beside its level and title: words, and a number of groups without their names. */
export interface CrisisShown {
  readonly sensitiveWords: readonly string[];
  readonly silentTopics: readonly string[];
  readonly untold: number;
}

/** What is known of the situation of a crisis: whoever decides anew starts from it. */
export function answersOf({ title, kind, link, answers }: CrisisRecord): Partial<Situation> {
  const { harm, fault, isRepeated, isPublic } = answers ?? {};
  return Object.fromEntries(Object.entries({ text: title, kind, link, harm, fault, isRepeated, isPublic }).filter(([, value]) => value !== undefined));
}

/** A level goes up at once and down by one step. */
export function nextLevel(before: CrisisLevel, wanted: CrisisLevel): CrisisLevel {
  return wanted < before ? ((before - 1) as CrisisLevel) : wanted; // one less than 1, 2 or 3
}

interface LevelChange {
  readonly to: CrisisLevel;
  readonly reason: string;
  readonly at: number;
  readonly by: string;
}

/** A new crisis of a brand. Topics of silence come from its plan. */
export function openCrisis(id: string, brandId: string, plan: Pick<Plan, 'silentTopics'>, change: LevelChange): CrisisRecord {
  const begun = v.parse(CrisisRecord, {
    id,
    brandId,
    title: change.reason,
    openedAt: change.at,
    openedBy: change.by,
    level: 0,
    silentTopics: plan.silentTopics,
  });
  return withLevel(begun, change);
}

/** The crisis with another level; at 0 it is closed. */
export function withLevel(crisis: CrisisRecord, { to, reason, at, by }: LevelChange): CrisisRecord {
  const changed = { ...crisis, level: to, title: crisis.title || reason, levels: [...crisis.levels, { at, from: crisis.level, to, reason, by }] };
  return to === 0 ? { ...changed, closedAt: at } : changed;
}

/** Confirms a fact, or takes the confirmation back where it is no longer known. */
export function withFact(crisis: CrisisRecord, fact: Fact): CrisisRecord {
  const { confirmedAt: _at, ...rest } = fact;
  const kept: Fact = fact.status === 'known' && fact.confirmedBy.trim() !== '' ? fact : { ...rest, confirmedBy: '' };
  const isNew = !crisis.facts.some(({ id }) => id === fact.id);
  return { ...crisis, facts: isNew ? [...crisis.facts, kept] : crisis.facts.map((each) => (each.id === fact.id ? kept : each)) };
}

/** The facts that a statement may use. */
export function confirmedFacts({ facts }: Pick<CrisisRecord, 'facts'>): Fact[] {
  return facts.filter(({ status, confirmedAt }) => status === 'known' && confirmedAt !== undefined);
}

/** A group was told. */
export function withTold(crisis: CrisisRecord, stakeholder: string, at: number): CrisisRecord {
  return { ...crisis, told: { ...crisis.told, [stakeholder]: at } };
}

/** Somebody was reached, or could not be: then their deputy acts for them. */
export function withReached(crisis: CrisisRecord, person: string, { at, isReached }: { readonly at: number; readonly isReached: boolean }): CrisisRecord {
  const { [person]: _was, ...reached } = crisis.reached;
  const { [person]: _since, ...away } = crisis.away;
  return isReached ? { ...crisis, reached: { ...reached, [person]: at }, away } : { ...crisis, reached, away: { ...away, [person]: at } };
}

/** What of a crisis goes to the pages. */
export function shownOf(crisis: CrisisRecord, plan: Pick<Plan, 'stakeholders'>): CrisisShown {
  const told: Told = crisis.told;
  return { sensitiveWords: crisis.sensitiveWords, silentTopics: crisis.silentTopics, untold: untoldFirst(plan, told, crisis.openedAt).length };
}
