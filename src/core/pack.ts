import * as v from 'valibot';
import { type Guide, Rule } from './guide.ts';
import type { Language } from './words.ts';

/** The current form of packs. */
export const packFormat = 'guidepost-pack/1';

const Said = v.object({ ru: v.string(), en: v.string() });
const date = v.pipe(v.string(), v.isoDate());

/** A rule of a pack: its reason is said in both languages. */
const PackRule = v.looseObject({ ...Rule.entries, why: Said });

/** A named, dated, switchable set of rules. It asks and explains; it is no lawyer. */
export const Pack = v.looseObject({
  format: v.literal(packFormat),
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/, 'an id of small letters, digits and hyphens')),
  name: Said,
  about: Said,
  /** Whether it is on where the guide does not say. */
  on: v.boolean(),
  checkedOn: date,
  sources: v.array(v.object({ title: v.string(), url: v.string() })),
  rules: v.array(PackRule),
});
export type Pack = v.InferOutput<typeof Pack>;

/** What a guide says of a pack: on or off, single rules off, other levels. A bare boolean is short for `on`. */
export const PackChoice = v.looseObject({
  on: v.optional(v.boolean()),
  off: v.optional(v.array(v.string()), []),
  levels: v.optional(v.record(v.string(), Rule.entries.level), {}),
});
export type PackChoice = v.InferOutput<typeof PackChoice>;

/** What a guide chose for a pack; what cannot be read counts as not chosen. */
export function choiceOf(guide: Guide, pack: Pack): PackChoice & { readonly on: boolean } {
  const said = guide.packs[pack.id];
  const read = v.safeParse(PackChoice, typeof said === 'boolean' ? { on: said } : (said ?? {}));
  const choice = read.success ? read.output : { off: [], levels: {} };
  return { ...choice, on: choice.on ?? pack.on };
}

/** The guide with the rules of its packs behind its own, as rules `pack/rule`, their reasons in one language. */
export function withPacks(guide: Guide, packs: Iterable<Pack>, language: Language): Guide {
  const rules = [...guide.rules];
  for (const pack of packs) {
    const { on, off, levels } = choiceOf(guide, pack);
    if (!on) continue;
    for (const rule of pack.rules) {
      rules.push({
        ...rule,
        id: `${pack.id}/${rule.id}`,
        level: levels[rule.id] ?? rule.level,
        on: rule.on && !off.includes(rule.id),
        why: rule.why[language],
      });
    }
  }
  return { ...guide, rules };
}
