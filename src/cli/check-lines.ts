import { type CompiledBrand, judge } from '../core/brand/brands.ts';
import type { CrisisLevel } from '../core/context.ts';
import type { Draft, Typo } from '../core/draft.ts';
import type { Verdict } from '../core/finding.ts';
import type { Guide } from '../core/guide.ts';
import type { Limit } from '../core/network/network.ts';
import type { Language } from '../core/words.ts';
import { type ContextLine, contextOf, readDraftLine } from './read-drafts.ts';

export interface LineChecking {
  readonly brands: readonly (CompiledBrand & { readonly crisis: Guide['crisis'] })[];
  readonly common: ContextLine;
  readonly language: Language;
  readonly clock: number;
  readonly limits: ReadonlyMap<string, readonly Limit[]>;
  readonly typosOf: (text: string) => readonly Typo[];
}

export type LineAnswer =
  | { readonly ok: true; readonly id: unknown; readonly draft: Draft; readonly verdict: Verdict }
  | { readonly ok: false; readonly why: string };

/** Judges one line of drafts. */
export function checkLine(line: string, { brands, common, clock, limits, typosOf }: LineChecking): LineAnswer {
  const read = readDraftLine(line);
  if (!read.ok) return read;
  const context = contextOf(read.context, common, { clock, limits });
  const draft: Draft = { ...read.draft, typos: typosOf(read.draft.text) };
  const { verdict } = judge(draft, brands, {
    chosen: null,
    contextFor: (id) => {
      const stated = brands.find((brand) => brand.id === id)?.crisis;
      if (!stated || stated.level <= context.crisis.level) return context; // the higher of file and context wins
      return { ...context, crisis: { ...stated, level: stated.level satisfies CrisisLevel } };
    },
  });
  return { ok: true, id: read.id, draft, verdict };
}
