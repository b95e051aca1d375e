/** Outside friends of a brand: who they are, what they did, when one last spoke with them. Kept in the library, shown to no page. */
import * as v from 'valibot';

const text = v.optional(v.pipe(v.string(), v.maxLength(2000)), '');
const list = v.optional(v.array(v.string()), []);

/** An account of theirs. */
export const AdvocateHandle = v.looseObject({ network: v.string(), handle: v.pipe(v.string(), v.minLength(1)) });
export type AdvocateHandle = v.InferOutput<typeof AdvocateHandle>;

export const Advocate = v.looseObject({
  id: v.pipe(v.string(), v.minLength(1)),
  brandId: v.string(),
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  handles: v.optional(v.array(AdvocateHandle), []),
  /** How they helped, the newest first; with the place where it can be seen. */
  helped: v.optional(v.array(v.looseObject({ at: v.number(), what: text, link: text, thankedAt: v.optional(v.number()) })), []),
  topics: list,
  /** They said that they may be asked. */
  consent: v.optional(v.boolean(), false),
  /** Something was given to them, so that what they write is to be disclosed. */
  given: text,
  /** When one last spoke with them; epoch milliseconds. */
  contactAt: v.optional(v.number()),
  /** When they were asked for something. */
  askedAt: v.optional(v.array(v.number()), []),
  /** So often in 90 days they may be asked. */
  askLimit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(20)), 2),
  notes: text,
});
export type Advocate = v.InferOutput<typeof Advocate>;

export const dayMs = 86_400_000;
/** After so many days of silence half of the warmth is left. */
const halfLifeDays = 45;
const askDays = 90;

/** How warm it is, 0 … 100: by the last word or help, half of it gone with every 45 days of silence. */
export function warmthOf({ contactAt = 0, helped }: Pick<Advocate, 'contactAt' | 'helped'>, now: number): number {
  const last = Math.max(contactAt, ...helped.map(({ at, thankedAt = 0 }) => Math.max(at, thankedAt)));
  if (last <= 0) return 0;
  return Math.round(100 * 0.5 ** (Math.max(0, now - last) / dayMs / halfLifeDays));
}

/** For what they were not thanked yet. */
export function thanksOwed({ helped }: Pick<Advocate, 'helped'>): Advocate['helped'] {
  return helped.filter(({ thankedAt }) => thankedAt === undefined);
}

/** Why nobody may ask them for something now; null where one may. On watch and in a severe crisis nobody is asked at all, in a crisis not before a statement is out. */
export function askObstacle(
  { consent, askedAt, askLimit }: Pick<Advocate, 'consent' | 'askedAt' | 'askLimit'>,
  { now, level, isStatementOut }: { readonly now: number; readonly level: number; readonly isStatementOut: boolean },
): 'level' | 'crisis' | 'consent' | 'limit' | null {
  if (level === 1 || level >= 3) return 'level';
  if (level === 2 && !isStatementOut) return 'crisis';
  if (!consent) return 'consent';
  return askedAt.filter((at) => at > now - askDays * dayMs).length >= askLimit ? 'limit' : null;
}

/** Whom to thank this week: what is owed the longest first, then who grows cold. */
export function toThank(advocates: readonly Advocate[], now: number, most = 7): Advocate[] {
  const owed = (each: Advocate): number => Math.min(...thanksOwed(each).map(({ at }) => at));
  return advocates
    .filter((each) => thanksOwed(each).length > 0)
    .sort((one, other) => owed(one) - owed(other) || warmthOf(one, now) - warmthOf(other, now))
    .slice(0, most);
}

/** Whom to inform first once the statement is out: a short list, the warmest first. */
export function toInform(advocates: readonly Advocate[], now: number, most = 5): Advocate[] {
  return advocates
    .filter(({ consent }) => consent)
    .sort((one, other) => warmthOf(other, now) - warmthOf(one, now) || other.helped.length - one.helped.length)
    .slice(0, most);
}

/** A handle as it is compared. */
export function foldedHandle(handle: string): string {
  return handle.trim().replace(/^@/, '').toLowerCase();
}

/** The advocate who has one of these accounts, of the same brand. */
export function sameAdvocate(advocates: readonly Advocate[], { brandId, handles }: Pick<Advocate, 'brandId' | 'handles'>): Advocate | undefined {
  const wanted = new Set(handles.map(({ network, handle }) => `${network} ${foldedHandle(handle)}`));
  return advocates.find((each) => each.brandId === brandId && each.handles.some(({ network, handle }) => wanted.has(`${network} ${foldedHandle(handle)}`)));
}

/** Two cards of one person as one: nothing of the first is lost. */
export function mergeAdvocates(before: Advocate, more: Advocate): Advocate {
  const key = ({ network, handle }: AdvocateHandle): string => `${network} ${foldedHandle(handle)}`;
  const handles = [...before.handles, ...more.handles.filter((each) => !before.handles.some((held) => key(held) === key(each)))];
  const told = new Set(before.helped.map(({ at, what, link }) => link || `${at} ${what}`));
  const helped = [...before.helped, ...more.helped.filter(({ at, what, link }) => !told.has(link || `${at} ${what}`))].sort((one, other) => other.at - one.at);
  const contactAt = Math.max(before.contactAt ?? 0, more.contactAt ?? 0);
  return {
    ...more,
    ...before,
    ...{ handles, helped, topics: [...new Set([...before.topics, ...more.topics])] },
    ...{ consent: before.consent || more.consent, given: before.given || more.given, notes: before.notes || more.notes },
    askedAt: [...new Set([...before.askedAt, ...more.askedAt])].sort((one, other) => one - other),
    ...(contactAt > 0 ? { contactAt } : {}),
  };
}
