/** The register of a brand's accounts: who owns each, who gets in and how, and what a stranger would have to break. It stays in the library. */
import * as v from 'valibot';

/** How somebody gets in: knows the password, by a tool's own login, or by a role that the network itself gives to their own account. */
export const accessWays = ['password', 'tool', 'role'] as const;
export const secondFactors = ['unknown', 'none', 'sms', 'app', 'key'] as const;
export const recoveryWays = ['email', 'phone', 'codes'] as const;
/** What a monthly review goes through, in the order in which it is done. */
export const reviewPoints = ['people', 'two-factor', 'recovery', 'sessions', 'apps', 'password', 'codes'] as const;
export type ReviewPoint = (typeof reviewPoints)[number];

const text = v.optional(v.string(), '');

/** Somebody who gets into an account; `tool` names the service where it goes by one. */
const Access = v.looseObject({ person: v.string(), how: v.optional(v.picklist(accessWays), 'password'), tool: text });
export type Access = v.InferOutput<typeof Access>;

/** By what a lost account is taken back, and in whose hands that is. */
const Recovery = v.looseObject({ what: v.optional(v.picklist(recoveryWays), 'email'), value: text, holder: text });
export type Recovery = v.InferOutput<typeof Recovery>;

/** What is known of an account beside its handle. Never a password. */
export const AccountCard = v.looseObject({
  owner: text,
  access: v.optional(v.array(Access), []),
  twoFactor: v.optional(v.picklist(secondFactors), 'unknown'),
  recovery: v.optional(v.array(Recovery), []),
  /** Epoch milliseconds of the last whole review. */
  reviewedAt: v.optional(v.nullable(v.number()), null),
  /** What of the running review is done by now. */
  ticked: v.optional(v.array(v.picklist(reviewPoints)), []),
});
export type AccountCard = v.InferOutput<typeof AccountCard>;
export const emptyCard: AccountCard = v.parse(AccountCard, {});

/** Days after which a review is due. */
export const reviewDays = 31;
const dayMs = 86_400_000;

export const lackings = ['owner', 'access', 'shared', 'two-factor', 'sms', 'recovery', 'one-recovery', 'review'] as const;
export type Lacking = (typeof lackings)[number];

export interface Readiness {
  /** 0 … 100. */
  readonly score: number;
  /** What would raise it, what would raise it most first. */
  readonly lacking: readonly { readonly what: Lacking; readonly points: number }[];
}

/** How ready an account is for the day on which somebody tries to take it. */
export function readinessOf(card: AccountCard, now: number): Readiness {
  const knowPassword = new Set(card.access.filter(({ how, person }) => how === 'password' && person.trim() !== '').map(({ person }) => nameKey(person)));
  const held = card.recovery.filter(({ value, holder, what }) => holder.trim() !== '' && (what === 'codes' || value.trim() !== ''));
  const points: Record<Lacking, number> = {
    owner: card.owner.trim() === '' ? 15 : 0,
    access: card.access.length === 0 ? 10 : 0,
    shared: knowPassword.size > 1 ? 15 : 0,
    'two-factor': card.twoFactor === 'none' || card.twoFactor === 'unknown' ? 30 : 0,
    sms: card.twoFactor === 'sms' ? 10 : 0,
    recovery: held.length === 0 ? 15 : 0,
    'one-recovery': held.length === 1 ? 5 : 0,
    review: isReviewDue(card, now) ? 15 : 0,
  };
  const lacking = lackings.map((what) => ({ what, points: points[what] })).filter((each) => each.points > 0);
  return { score: 100 - lacking.reduce((sum, each) => sum + each.points, 0), lacking: lacking.sort((one, other) => other.points - one.points) };
}

/** Whether it is time to go through the account again. `now` in epoch milliseconds. */
export function isReviewDue({ reviewedAt }: AccountCard, now: number): boolean {
  return reviewedAt === null || now - reviewedAt > reviewDays * dayMs;
}

/** Ticks a point of the review; the last one ends it. */
export function tick(card: AccountCard, point: ReviewPoint, isDone: boolean, now: number): AccountCard {
  const ticked = reviewPoints.filter((each) => (each === point ? isDone : card.ticked.includes(each)));
  return ticked.length === reviewPoints.length ? { ...card, ticked: [], reviewedAt: now } : { ...card, ticked };
}

/** The name of a person as it is compared: people write it with other spaces and capitals. */
export function nameKey(name: string): string {
  return name.trim().toLowerCase().replace(/\s+/g, ' ').replaceAll('ё', 'е');
}

/** Everybody whom some cards name, as written first. */
export function peopleIn(cards: readonly AccountCard[]): string[] {
  const names = new Map<string, string>();
  for (const { owner, access, recovery } of cards)
    for (const name of [owner, ...access.map(({ person }) => person), ...recovery.map(({ holder }) => holder)])
      if (name.trim() !== '' && !names.has(nameKey(name))) names.set(nameKey(name), name.trim());
  return [...names.values()].sort((one, other) => one.localeCompare(other));
}
