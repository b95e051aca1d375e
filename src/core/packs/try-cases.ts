/** Tries rules on the cases that their file brings: every replacement pressed, the text must be as the file says. */
import * as v from 'valibot';
import { check } from '../check.ts';
import { compileGuide } from '../compile.ts';
import { contextAt } from '../context.ts';
import { draftOf } from '../draft.ts';
import type { Fix } from '../finding.ts';
import { Guide, guideFormat, type Rule } from '../guide.ts';
import type { ForeignNote, ForeignRule } from './foreign.ts';

/** The cases that do not come out as their file says. */
export function failingCases({ cases }: ForeignRule, rules: readonly Rule[]): ForeignNote[] {
  if (cases.length === 0) return [];
  const guide = compileGuide(v.parse(Guide, { format: guideFormat, brand: { name: 'cases' }, rules }));
  return cases.flatMap(({ line, from, to }) => {
    const { findings } = check(draftOf(from), guide, contextAt(0));
    const got = applied(
      from,
      findings.flatMap(({ fixes }) => fixes.slice(0, 1)),
    );
    if (got === to) return [];
    return [{ line, term: from, why: { ru: `Ожидалось «${to}», получилось «${got}».`, en: `“${to}” was expected, “${got}” came out.` } }];
  });
}

/** The text with fixes applied from its end, so that their places stay right. */
function applied(text: string, fixes: readonly Fix[]): string {
  return [...fixes]
    .sort((one, other) => other.span.start - one.span.start)
    .reduce((all, { span, text: by }) => all.slice(0, span.start) + by + all.slice(span.end), text);
}
