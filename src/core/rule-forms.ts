import type { FormedRuleKind, RuleForm } from './rule.ts';
import { ruleKinds } from './rules.ts';

const forms = import.meta.glob<RuleForm>('./rules/*.ts', { eager: true, import: 'form' });

/** The catalogue as Settings needs it: every kind of rule with its name and the form for its options. */
export const ruleForms: ReadonlyMap<string, FormedRuleKind> = new Map(
  [...ruleKinds].map(([id, kind]) => {
    const form = forms[`./rules/${id}.ts`];
    if (!form) throw new Error(`rules/${id}.ts exports no form`);
    return [id, { ...kind, ...form }];
  }),
);
