import type { RuleKind } from './rule.ts';

const files = import.meta.glob<RuleKind>('./rules/*.ts', { eager: true, import: 'default' });

/** The catalogue: every kind of rule by its id, which is its file's name. */
export const ruleKinds: ReadonlyMap<string, RuleKind> = new Map(
  Object.entries(files).map(([path, kind]) => [path.slice(path.lastIndexOf('/') + 1, -'.ts'.length), kind]),
);
