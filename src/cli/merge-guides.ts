import type { Guide } from '../core/guide.ts';

/** The starter guides of all languages as one: rules of the same id stand once, the first guide's. */
export function mergeGuides([first, ...others]: readonly [Guide, ...Guide[]], brand: Guide['brand']): Guide {
  const rules = new Map(first.rules.map((rule) => [rule.id, rule]));
  for (const { rules: more } of others) for (const rule of more) if (!rules.has(rule.id)) rules.set(rule.id, rule);
  return { ...first, brand, rules: [...rules.values()], replies: [] };
}
