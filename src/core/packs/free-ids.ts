import type { Rule } from '../guide.ts';

/** The rules with ids that nothing else has. */
export function withFreeIds(rules: readonly Rule[], taken: Iterable<string>): Rule[] {
  const known = new Set(taken);
  const next = new Map<string, number>();
  return rules.map((rule) => {
    let id = rule.id;
    for (let number = next.get(rule.id) ?? 2; known.has(id); number++) {
      id = `${rule.id}-${number}`;
      next.set(rule.id, number + 1);
    }
    known.add(id);
    return id === rule.id ? rule : { ...rule, id };
  });
}
