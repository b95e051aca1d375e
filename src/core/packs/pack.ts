import * as v from 'valibot';
import { stricter } from '../finding.ts';
import { type Guide, Rule } from '../guide.ts';
import { mergeRules } from '../merge.ts';
import type { Language } from '../words.ts';
import { type PackChoice, readChoice } from './pack-choice.ts';

/** The current form of packs. */
export const packFormat = 'guidepost-pack/1';

const Said = v.object({ ru: v.string(), en: v.string() });
const date = v.pipe(v.string(), v.isoDate());

/** A rule of a pack: its reason is said in both languages. */
const PackRule = v.looseObject({ ...Rule.entries, why: Said });
export type PackRule = v.InferOutput<typeof PackRule>;

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

/** What a guide chose for a pack; what cannot be read counts as not chosen. */
export function choiceOf(guide: Guide, pack: Pack): PackChoice & { readonly on: boolean } {
  const choice = readChoice(guide.packs[pack.id]) ?? { off: [], also: [], levels: {} };
  return { ...choice, on: choice.on ?? pack.on };
}

/** A pack's rule as a guide chose it: a locked one stays on and may only become stricter. */
export function chosenRule(rule: PackRule, { off, also, levels }: PackChoice): PackRule {
  const level = levels[rule.id] ?? rule.level;
  if (rule.locked) return { ...rule, level: stricter(level, rule.level) };
  return { ...rule, level, on: (rule.on || also.includes(rule.id)) && !off.includes(rule.id) };
}

/** The guide with the rules of its packs behind its own, as rules `pack/rule`, their reasons in one language. */
export function withPacks(guide: Guide, packs: Iterable<Pack>, language: Language): Guide {
  const rules: Rule[] = [];
  for (const pack of packs) {
    const choice = choiceOf(guide, pack);
    if (!choice.on) continue;
    for (const rule of pack.rules) {
      const { examples: _tried, ...chosen } = chosenRule(rule, choice); // they were tried when the pack was made; the guards need not carry them
      rules.push({ ...chosen, id: `${pack.id}/${rule.id}`, why: rule.why[language] });
    }
  }
  return { ...guide, rules: mergeRules([guide.rules, rules]) };
}

const yearMs = 365.25 * 24 * 60 * 60 * 1000;

/** Whether a pack was last checked so long ago that what it says may no longer hold. */
export function isStale({ checkedOn }: Pack, now: number): boolean {
  return now - Date.parse(checkedOn) > yearMs;
}
