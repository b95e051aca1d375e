/** Tries rules on the cases that their file brings. */
import * as v from 'valibot';
import { check } from '../check.ts';
import { compileGuide } from '../compile.ts';
import { contextAt } from '../context.ts';
import { draftOf } from '../draft.ts';
import type { Fix } from '../finding.ts';
import { Guide, guideFormat, type Rule } from '../guide.ts';
import type { ForeignNote, ForeignRule } from './foreign.ts';

/** What came of the cases. */
export interface Tried {
  /** Found where nothing should be, or not found. */
  readonly failing: readonly ForeignNote[];
  /** Found, but no button makes of it what the file says. */
  readonly unfixed: readonly ForeignNote[];
}

/** Tries every case: what the file changes must be found, what it leaves must not; then every replacement is pressed. */
export function tryCases({ cases }: ForeignRule, rules: readonly Rule[]): Tried {
  const failing: ForeignNote[] = [];
  const unfixed: ForeignNote[] = [];
  if (cases.length === 0 || rules.length === 0) return { failing, unfixed };
  const guide = compileGuide(v.parse(Guide, { format: guideFormat, brand: { name: 'cases' }, rules }));
  for (const { line, from, to } of cases) {
    const { findings } = check(draftOf(from), guide, contextAt(0));
    const got = applied(
      from,
      findings.flatMap(({ fixes }) => fixes.slice(0, 1)),
    );
    if (findings.length > 0 !== (from !== to)) failing.push({ line, term: from, why: from === to ? foundAnyway : notFound });
    else if (got !== to)
      unfixed.push({ line, term: from, why: { ru: `Ожидалось «${to}», кнопка даёт «${got}».`, en: `“${to}” was expected, the button gives “${got}”.` } });
  }
  return { failing, unfixed };
}

const notFound = { ru: 'По файлу это ошибка, а правило её не находит.', en: 'By the file this is wrong, and the rule does not find it.' } as const;
const foundAnyway = { ru: 'По файлу здесь всё верно, а правило что-то находит.', en: 'By the file this is right, and the rule finds something.' } as const;

/** The text with fixes applied from its end, so that their places stay right. */
function applied(text: string, fixes: readonly Fix[]): string {
  return [...fixes]
    .sort((one, other) => other.span.start - one.span.start)
    .reduce((all, { span, text: by }) => all.slice(0, span.start) + by + all.slice(span.end), text);
}
