/** The crisis plan of a brand, made in calm times. It never leaves the library: a page must not learn who is on duty. */
import * as v from 'valibot';

export const roles = ['lead', 'deputy', 'spokesperson', 'legal', 'smm', 'support', 'security', 'observer'] as const;
export type Role = (typeof roles)[number];
export const crisisKinds = ['bad-post', 'product', 'legal', 'security', 'staff', 'foreign'] as const;
export type CrisisKind = (typeof crisisKinds)[number];
export const groups = ['employees', 'shareholders', 'key-customers', 'partners', 'regulator', 'media', 'affected', 'other'] as const;
export const statementTypes = ['holding', 'update', 'apology', 'correction', 'closing'] as const;
export type StatementType = (typeof statementTypes)[number];
/** Levels of a crisis at which something is done; 0 is the usual day. */
export const raisedLevels = [1, 2, 3] as const;
export type RaisedLevel = (typeof raisedLevels)[number];

const id = v.pipe(v.string(), v.minLength(1));
const text = v.optional(v.string(), '');
const list = v.optional(v.array(v.string()), []);
const level = v.picklist(raisedLevels);

/** Somebody with a part in a crisis. `contacts` are lines as people write them; `key` is the public key of approvals (approval.ts). */
export const Person = v.looseObject({
  id,
  name: v.pipe(v.string(), v.minLength(1)),
  role: v.picklist(roles),
  contacts: list,
  outOfHours: text,
  /** Whose deputy, by id. */
  deputyOf: v.optional(v.string()),
  /** Levels at which this person's approval counts. */
  approves: v.optional(v.array(level), []),
  key: v.optional(v.string()),
  /** Stands for somebody not named yet, as a template has it. */
  isPlaceholder: v.optional(v.boolean()),
});
export type Person = v.InferOutput<typeof Person>;

export const Duty = v.looseObject({ id, role: v.picklist(roles), level, text: v.pipe(v.string(), v.minLength(1)), minutes: v.optional(v.number(), 0) });
export type Duty = v.InferOutput<typeof Duty>;

/** A group that must hear from us first, and how long it may be left without word, in minutes by level. */
export const Stakeholder = v.looseObject({
  id,
  group: v.picklist(groups),
  name: text,
  channel: text,
  ownerId: v.optional(v.string()),
  /** Who is told first has the lowest. */
  order: v.optional(v.number(), 0),
  /** A public statement waits until this group was told. */
  isFirst: v.optional(v.boolean(), false),
  silence: v.optional(v.object({ 1: v.optional(v.number(), 1440), 2: v.optional(v.number(), 240), 3: v.optional(v.number(), 60) }), { 1: 1440, 2: 240, 3: 60 }),
});
export type Stakeholder = v.InferOutput<typeof Stakeholder>;

/** A prepared situation: what it is known by, what is done first, which replies answer it. */
export const Scenario = v.looseObject({
  id,
  title: v.pipe(v.string(), v.minLength(1)),
  kind: v.picklist(crisisKinds),
  level,
  /** Words by which messages and news about it are known. */
  words: list,
  steps: list,
  replyIds: list,
});
export type Scenario = v.InferOutput<typeof Scenario>;

/** A text with slots for an official word. */
export const StatementTemplate = v.looseObject({
  id,
  type: v.picklist(statementTypes),
  lang: v.picklist(['ru', 'en']),
  body: v.pipe(v.string(), v.minLength(1)),
});
export type StatementTemplate = v.InferOutput<typeof StatementTemplate>;

/** A day of sorrow: `12-24` comes every year, `2026-12-24` once. */
export const SadDate = v.looseObject({ date: v.pipe(v.string(), v.regex(/^(\d{4}-)?\d{2}-\d{2}$/, 'a date like 09-11 or 2026-09-11')), name: text });
export type SadDate = v.InferOutput<typeof SadDate>;

export const Plan = v.looseObject({
  format: v.literal('guidepost-plan/1'),
  people: v.optional(v.array(Person), []),
  duties: v.optional(v.array(Duty), []),
  stakeholders: v.optional(v.array(Stakeholder), []),
  scenarios: v.optional(v.array(Scenario), []),
  templates: v.optional(v.array(StatementTemplate), []),
  /** What the brand does not speak of while a crisis is on. */
  silentTopics: list,
  sadDates: v.optional(v.array(SadDate), []),
});
export type Plan = v.InferOutput<typeof Plan>;
export const emptyPlan: Plan = v.parse(Plan, { format: 'guidepost-plan/1' });

/** What a plan lacks, by key of its sentence in `_locales` (`planGap_<key>`). */
export const gaps = [
  'lead',
  'deputy',
  'legal',
  'names',
  'contacts',
  'approvers',
  'two-approvers',
  'duties',
  'stakeholders',
  'owners',
  'scenarios',
  'steps',
  'holding',
  'languages',
  'sad-dates',
] as const;
export type Gap = (typeof gaps)[number];

const weights: Readonly<Record<Gap, number>> = {
  lead: 10,
  deputy: 6,
  legal: 6,
  names: 8,
  contacts: 10,
  approvers: 8,
  'two-approvers': 6,
  duties: 8,
  stakeholders: 8,
  owners: 5,
  scenarios: 8,
  steps: 5,
  holding: 8,
  languages: 2,
  'sad-dates': 2,
};

/** How ready a plan is: 0 … 100, and what is missing, the weightiest first. */
export function readiness(plan: Plan): { readonly score: number; readonly gaps: readonly Gap[] } {
  const missing = gaps.filter((gap) => !isThere[gap](plan)).sort((one, other) => weights[other] - weights[one]);
  return { score: 100 - missing.reduce((sum, gap) => sum + weights[gap], 0), gaps: missing };
}

const isThere: Readonly<Record<Gap, (plan: Plan) => boolean>> = {
  lead: ({ people }) => people.some(({ role }) => role === 'lead'),
  deputy: ({ people }) =>
    people.filter(({ role }) => role === 'lead').every((lead) => people.some(({ deputyOf }) => deputyOf === lead.id)) &&
    people.some(({ role }) => role === 'lead'),
  legal: ({ people }) => people.some(({ role }) => role === 'legal'),
  names: ({ people }) => people.length > 0 && people.every(({ isPlaceholder }) => !isPlaceholder),
  contacts: ({ people }) =>
    people.length > 0 && people.filter(({ role }) => role !== 'observer').every(({ contacts, outOfHours }) => contacts.length > 0 || outOfHours !== ''),
  approvers: ({ people }) => people.some(({ approves }) => approves.includes(2)),
  'two-approvers': ({ people }) => people.filter(({ approves }) => approves.includes(3)).length >= 2,
  duties: ({ duties }) => raisedLevels.every((each) => duties.some((duty) => duty.level === each)),
  stakeholders: ({ stakeholders }) => stakeholders.some(({ group }) => group === 'employees') && stakeholders.length >= 2,
  owners: ({ stakeholders, people }) => stakeholders.length > 0 && stakeholders.every(({ ownerId }) => people.some((person) => person.id === ownerId)),
  scenarios: ({ scenarios }) => scenarios.length >= 3,
  steps: ({ scenarios }) => scenarios.length > 0 && scenarios.every(({ steps }) => steps.length > 0),
  holding: ({ templates }) => templates.some(({ type }) => type === 'holding'),
  languages: ({ templates }) => statementTypes.every((type) => templates.some((each) => each.type === type)),
  'sad-dates': ({ sadDates }) => sadDates.length > 0,
};
