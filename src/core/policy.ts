/** What an organization decides for its people: told by its administrators to the browser, and read from there (`storage.managed`). */
import * as v from 'valibot';
import { stricter } from './finding.ts';
import type { Guide } from './guide.ts';
import type { Pack } from './packs/pack.ts';
import { readChoice } from './packs/pack-choice.ts';
import type { Settings } from './snapshot.ts';

const name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200));

/** The parts of a policy, each by itself: one that cannot be read costs only itself. Nobody says yes in another person's name, so what asks for one can only be forbidden. */
const parts = {
  /** Who decides: shown where something is set. */
  organization: name,
  /** The name of the brand that every tab speaks for. */
  brand: name,
  /** The code of the team that everybody is in (core/team/join.ts): its address, and the root key that is pinned. */
  team: v.pipe(v.string(), v.regex(/GPT1\.[\w-]+/)),
  /** Packs by id: on, with all of its rules, or off. */
  packs: v.record(v.string(), v.boolean()),
  /** Settings that are fixed. */
  settings: v.object({
    language: v.optional(v.picklist(['auto', 'ru', 'en'])),
    slash: v.optional(v.boolean()),
    awayMinutes: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1440))),
    keepHeld: v.optional(v.literal(false)),
    passwordCare: v.optional(v.literal(false)),
    grammar: v.optional(v.literal(false)),
  }),
};
export type PolicyPart = keyof typeof parts;
export const policyParts = Object.keys(parts) as PolicyPart[]; // the keys of that very object

export const Policy = v.object({
  organization: v.optional(parts.organization),
  brand: v.optional(parts.brand),
  team: v.optional(parts.team),
  packs: v.optional(parts.packs, {}),
  settings: v.optional(parts.settings, {}),
});
export type Policy = v.InferOutput<typeof Policy>;
export type PinnedSetting = keyof Policy['settings'];

/** Reads a policy; parts that cannot be read, or that this version does not know, are named and left out. */
export function readPolicy(given: Readonly<Record<string, unknown>>): { readonly policy: Policy; readonly unread: readonly string[] } {
  const told = Object.entries(given).filter(([, value]) => value !== undefined && value !== null);
  const readable = told.filter(([part, value]) => Object.hasOwn(parts, part) && v.safeParse(parts[part as PolicyPart] as v.GenericSchema, value).success); // asked just before
  const known = new Set(readable.map(([part]) => part));
  return { policy: v.parse(Policy, Object.fromEntries(readable)), unread: told.map(([part]) => part).filter((part) => !known.has(part)) };
}

/** Whether a policy decides anything at all. */
export function decides(policy: Policy): boolean {
  return Boolean(policy.organization || policy.brand || policy.team) || Object.keys({ ...policy.packs, ...policy.settings }).length > 0;
}

/** A guide with its packs as the policy has them. Of a pack that must be on no rule is off, and none is milder than in the pack. */
export function governed(guide: Guide, { packs: pinned }: Policy, packs: Iterable<Pack>): Guide {
  const choices = { ...guide.packs };
  for (const pack of packs) {
    const on = Object.hasOwn(pinned, pack.id) ? pinned[pack.id] : undefined;
    if (on === undefined) continue;
    const { also = [], levels = {} } = readChoice(guide.packs[pack.id]) ?? {};
    const raised = pack.rules.flatMap(({ id, level }) => (levels[id] ? [[id, stricter(levels[id], level)] as const] : []));
    choices[pack.id] = on ? { on, off: [], also, levels: Object.fromEntries(raised) } : { on };
  }
  return { ...guide, packs: choices };
}

/** The settings as the policy has them. */
export function governedSettings(settings: Settings, { settings: pinned }: Policy): Settings {
  const { grammar, language, ...rest } = pinned;
  return {
    ...settings,
    ...(language ? { language } : {}),
    ...rest,
    ...(grammar === false && settings.grammar ? { grammar: { ...settings.grammar, on: false } } : {}),
  };
}

/** The brand of that name; null when there is none. */
export function brandNamed(policy: Policy, brands: Iterable<{ readonly id: string; readonly guide: Guide }>): string | null {
  const wanted = policy.brand?.toLowerCase();
  if (!wanted) return null;
  for (const { id, guide } of brands) if (guide.brand.name.trim().toLowerCase() === wanted) return id;
  return null;
}
