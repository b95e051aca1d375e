/** A brand's guide as every draft is judged by it, in a page and wherever it is tried. */
import type { Plan } from './crisis/plan.ts';
import { sadDatesRule } from './crisis/sad-dates.ts';
import type { Guide } from './guide.ts';
import { mergeGuides } from './merge.ts';
import { type Pack, withPacks } from './packs/pack.ts';
import { governed, type Policy } from './policy.ts';
import type { Language } from './words.ts';

/** What is kept beside a brand's own guide, and judges with it. */
export interface BesideGuide {
  /** The guide of the brand's team. */
  readonly team?: Guide | undefined;
  readonly plan?: Pick<Plan, 'sadDates'> | undefined;
}

/** What holds for all brands. */
export interface ForAllGuides {
  readonly policy: Policy;
  readonly packs: readonly Pack[];
  /** Of the reasons that packs give. */
  readonly language: Language;
}

/** The guide beneath its team's, with the sad dates of its plan, its packs as the organization decides, and their rules. It keeps the name that the brand has here: approvals name it so. */
export function wholeGuide(own: Guide, { team, plan, policy, packs, language }: BesideGuide & ForAllGuides): Guide {
  const layered = team ? mergeGuides([team, own]) : own;
  const named = { ...layered, brand: { ...layered.brand, name: own.brand.name }, rules: [...layered.rules, ...sadDatesRule(plan)] };
  return withPacks(governed(named, policy, packs), packs, language);
}
