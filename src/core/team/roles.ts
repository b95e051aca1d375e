/** Who belongs to a team and who may do what: the roster. Only the team's root key signs it; which root counts is pinned when joining. */
import * as v from 'valibot';
import { brandToken } from './keys.ts';

export const rosterFormat = 'guidepost-roster/1';
/** `editor` publishes the guide, `lead` the level, `approver` says yes to texts; a member reads. */
export const teamRoles = ['editor', 'lead', 'approver', 'member'] as const;
export type TeamRole = (typeof teamRoles)[number];

/** A public key in letters: 32 bytes. */
export const KeyLetters = v.pipe(v.string(), v.regex(/^[\w-]{43}$/));
/** A signature in letters: 64 bytes. */
export const SignatureLetters = v.pipe(v.string(), v.regex(/^[\w-]{86}$/));

const name = v.pipe(v.string(), v.minLength(1), v.maxLength(80));

const Member = v.looseObject({
  key: KeyLetters,
  name,
  /** A role that this version does not know is passed over. */
  roles: v.pipe(
    v.array(v.string()),
    v.transform((roles) => teamRoles.filter((role) => roles.includes(role))),
  ),
  /** The role of their card (core/crisis/plan.ts): a lawyer's yes is one of the two that a severe crisis asks for. */
  duty: v.optional(v.string()),
});
export type Member = v.InferOutput<typeof Member>;

/** A root key hands over to another: signed by the one that goes (record.ts). The chain is kept whole, so that who comes late can follow it. */
const Handover = v.object({ from: KeyLetters, to: KeyLetters, at: v.number(), signature: SignatureLetters });
export type Handover = v.InferOutput<typeof Handover>;

export const Roster = v.looseObject({
  format: v.literal(rosterFormat),
  /** The team's name. */
  name,
  /** The key that signs this roster. */
  root: KeyLetters,
  handovers: v.optional(v.pipe(v.array(Handover), v.maxLength(50)), []),
  brands: v.pipe(v.array(v.looseObject({ id: v.pipe(v.string(), v.regex(brandToken)), name })), v.minLength(1), v.maxLength(50)),
  members: v.pipe(v.array(Member), v.maxLength(10_000)),
  /** After how many minutes without contact the state is called old. */
  staleMinutes: v.optional(v.pipe(v.number(), v.minValue(1), v.maxValue(1440)), 5),
});
export type Roster = v.InferOutput<typeof Roster>;

/** What somebody may do by the roster; nobody's key may do nothing. */
export function rolesOf({ members }: Pick<Roster, 'members'>, key: string): readonly TeamRole[] {
  return members.find((member) => member.key === key)?.roles ?? [];
}

/** The name that the roster has for a key; '' for an unknown one. */
export function nameOf({ members }: Pick<Roster, 'members'>, key: string): string {
  return members.find((member) => member.key === key)?.name ?? '';
}
