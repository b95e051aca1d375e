import { type CompiledBrand, judge } from '../core/brands.ts';
import type { CrisisLevel } from '../core/context.ts';
import type { Finding } from '../core/finding.ts';
import type { Guide } from '../core/guide.ts';
import type { Limit } from '../core/network.ts';
import { describe } from '../core/wording.ts';
import type { Language } from '../core/words.ts';
import { type ContextLine, contextOf, readDraftLine } from './read-drafts.ts';

export interface LineChecking {
  readonly brands: readonly (CompiledBrand & { readonly crisis: Guide['crisis'] })[];
  readonly common: ContextLine;
  readonly language: Language;
  readonly clock: number;
  readonly limits: ReadonlyMap<string, readonly Limit[]>;
}

export type LineAnswer =
  | { readonly ok: true; readonly verdict: 'clear' | 'warn' | 'hold'; readonly line: string; readonly failed: readonly string[] }
  | { readonly ok: false; readonly why: string };

/** Answers one line of drafts by one line of verdicts. */
export function checkLine(line: string, { brands, common, language, clock, limits }: LineChecking): LineAnswer {
  const read = readDraftLine(line);
  if (!read.ok) return read;
  const context = contextOf(read.context, common, { clock, limits });
  const { verdict } = judge(read.draft, brands, {
    chosen: null,
    contextFor: (id) => {
      const stated = brands.find((brand) => brand.id === id)?.crisis;
      if (!stated || stated.level <= context.crisis.level) return context; // the higher of file and context wins
      return { ...context, crisis: { ...stated, level: stated.level satisfies CrisisLevel } };
    },
  });
  const findings = verdict.findings.map((finding) => wordsOf(finding, language));
  return { ok: true, verdict: verdict.verdict, failed: verdict.failed, line: JSON.stringify({ id: read.id ?? null, verdict: verdict.verdict, findings }) };
}

function wordsOf(finding: Finding, language: Language) {
  const { what, why, fixes } = describe(finding, language);
  return {
    rule: finding.rule,
    kind: finding.kind,
    level: finding.level,
    start: finding.span.start,
    end: finding.span.end,
    what,
    why,
    fixes: finding.fixes.map(({ span, text }, index) => ({ label: fixes[index] ?? '', start: span.start, end: span.end, text })),
  };
}
