/**
 * Layers of one brand as one guide: a team's guide over a brand's over packs. The union of all, each rule at its strictest level. An upper layer's
 * wording of a rule stands; any layer may switch a rule off, unless one locked it.
 */
import { stricter } from './finding.ts';
import type { Guide, Rule } from './guide.ts';
import { type PackChoice, readChoice } from './packs/pack-choice.ts';
import { sameName } from './scope.ts';

/** The layers of one brand, the uppermost first, as one guide. Parts that a newer version wrote are the uppermost layer's. */
export function mergeGuides([upper, ...lower]: readonly [Guide, ...Guide[]]): Guide {
  return lower.reduce(mergeTwo, upper);
}

/** Rules of several layers, the uppermost first; rules of one id become one. What one layer says twice stays twice. */
export function mergeRules(layers: readonly (readonly Rule[])[]): Rule[] {
  const merged: Rule[] = [];
  for (const layer of layers) {
    const places = new Map(merged.map(({ id }, place) => [id, place]));
    for (const rule of layer) {
      const place = places.get(rule.id) ?? merged.length;
      const upper = merged[place];
      merged[place] = upper ? mergeRule(upper, rule) : rule;
    }
  }
  return merged;
}

/** One rule as two layers have it: a locked one stands as it is, but for a stricter level. Of two locks the upper one's wording stands, and it is on where either has it on: no lock is undone by another. */
function mergeRule(upper: Rule, lower: Rule): Rule {
  const standing = lower.locked && !upper.locked ? lower : upper;
  const on = upper.locked && lower.locked ? upper.on || lower.on : standing.locked ? standing.on : upper.on && lower.on;
  return { ...standing, level: stricter(upper.level, lower.level), on };
}

function mergeTwo(upper: Guide, lower: Guide): Guide {
  const crisis = mergeCrisis(upper.crisis, lower.crisis);
  return {
    ...lower,
    ...upper,
    brand: mergeBrand(upper.brand, lower.brand),
    rules: mergeRules([upper.rules, lower.rules]),
    packs: mergePacks(upper.packs, lower.packs),
    dictionary: union(upper.dictionary, lower.dictionary),
    replies: [...upper.replies, ...lower.replies.filter(({ id }) => !upper.replies.some((reply) => reply.id === id))],
    ...(crisis && { crisis }),
  };
}

function mergeBrand(upper: Guide['brand'], lower: Guide['brand']): Guide['brand'] {
  const isListed = (account: Guide['brand']['accounts'][number]): boolean =>
    upper.accounts.some(({ network, handle }) => sameName(network, account.network) && sameName(handle, account.handle));
  return {
    ...lower,
    ...upper,
    // a file that names no time zone has UTC
    timeZone: upper.timeZone === 'UTC' ? lower.timeZone : upper.timeZone,
    terms: {
      ...lower.terms,
      ...upper.terms,
      own: union(upper.terms.own, lower.terms.own),
      products: union(upper.terms.products, lower.terms.products),
      competitors: union(upper.terms.competitors, lower.terms.competitors),
    },
    accounts: [...upper.accounts, ...lower.accounts.filter((account) => !isListed(account))],
  };
}

function mergePacks(upper: Guide['packs'], lower: Guide['packs']): Guide['packs'] {
  const merged: Record<string, unknown> = { ...lower, ...upper };
  for (const id of Object.keys(upper)) if (id in lower) merged[id] = mergeChoice(upper[id], lower[id]);
  return merged;
}

/** What two layers say of one pack; what neither of us can read is the uppermost layer's. */
function mergeChoice(upper: unknown, lower: unknown): unknown {
  const [one, other] = [readChoice(upper), readChoice(lower)];
  if (!one || !other) return one || !other ? upper : lower;
  const levels = { ...other.levels, ...one.levels };
  for (const [id, level] of Object.entries(other.levels)) levels[id] = stricter(level, levels[id] ?? level);
  const standing = other.locked && !one.locked ? other : one;
  if (standing.locked) return { ...standing, levels, ...(other.locked && other.on && { on: true }) };
  const says = [one.on, other.on].filter((on) => on !== undefined);
  return {
    ...other,
    ...one,
    off: union(one.off, other.off),
    also: union(one.also, other.also),
    levels,
    ...(says.length > 0 && { on: says.every(Boolean) }),
  } satisfies PackChoice;
}

function mergeCrisis(upper: Guide['crisis'], lower: Guide['crisis']): Guide['crisis'] {
  if (!upper || !lower) return upper ?? lower;
  return { ...(lower.level > upper.level ? lower : upper), sensitiveWords: union(upper.sensitiveWords, lower.sensitiveWords) };
}

function union<T>(upper: readonly T[], lower: readonly T[]): T[] {
  return [...new Set([...upper, ...lower])];
}
