import { check, mergeFindings } from '../check.ts';
import type { CompiledGuide } from '../compile.ts';
import type { Context } from '../context.ts';
import type { Draft } from '../draft.ts';
import { type Verdict, verdictOf } from '../finding.ts';
import { sameName } from '../scope.ts';

export interface CompiledBrand {
  readonly id: string;
  readonly guide: CompiledGuide;
}

export interface Judging {
  /** The brand chosen for the tab, if any. */
  readonly chosen: string | null;
  /** Crisis level and history are each brand's own. */
  readonly contextFor: (brand: string) => Context;
}

/** Who judged a draft, and how. */
export interface Judgment {
  /** Ids of the brands whose guides were applied; empty when there is no brand at all. */
  readonly brands: readonly string[];
  readonly verdict: Verdict;
  /** Of these, the ones whose own guide holds the draft until it is approved: each wants a yes of its own. */
  readonly asking: readonly string[];
  /** Of these, the ones whose guide an approval keeps open. */
  readonly approved: readonly string[];
}

/** Judges a draft by the brand it belongs to, or, where that is not known, by all: the strictest verdict then. */
export function judge(draft: Draft, brands: readonly CompiledBrand[], { chosen, contextFor }: Judging): Judgment {
  const judges = brandsFor(draft, brands, chosen);
  const verdicts = judges.map(({ id, guide }) => check(draft, guide, contextFor(id)));
  const idsWhere = (isMeant: (verdict: Verdict) => boolean): string[] => judges.filter((_, at) => verdicts[at] && isMeant(verdicts[at])).map(({ id }) => id);
  const [first, ...others] = verdicts;
  return {
    brands: judges.map(({ id }) => id),
    // a single verdict is merged already, and this runs at every rest of the keys
    verdict: first && others.length === 0 ? first : merged(verdicts),
    asking: idsWhere(isAsking),
    approved: idsWhere(({ approvedUntil }) => approvedUntil !== undefined),
  };
}

/** The strictest of all; approved only where no brand asks for a yes any more. */
function merged(verdicts: readonly Verdict[]): Verdict {
  const failed = new Set(verdicts.flatMap((verdict) => verdict.failed));
  const terms = verdicts.some(isAsking) ? [] : verdicts.flatMap(({ approvedUntil }) => approvedUntil ?? []);
  const verdict = verdictOf(mergeFindings(verdicts.flatMap(({ findings }) => findings)), [...failed]);
  return terms.length > 0 ? { ...verdict, approvedUntil: Math.min(...terms) } : verdict;
}

function isAsking({ verdict, opens }: Verdict): boolean {
  return verdict === 'hold' && opens === 'approval';
}

/** A draft belongs to the brand that lists its account; else to the chosen one; else to all of them. */
export function brandsFor(draft: Draft, brands: readonly CompiledBrand[], chosen: string | null): readonly CompiledBrand[] {
  const owners = brands.filter(({ guide }) => guide.accounts.some((account) => isAccountOf(draft, account)));
  if (owners.length > 0) return owners;
  const picked = brands.filter(({ id }) => id === chosen);
  return picked.length > 0 ? picked : brands;
}

function isAccountOf(draft: Draft, { network, handle }: { readonly network: string; readonly handle: string }): boolean {
  return Boolean(draft.account?.handle && sameName(network, draft.network) && sameName(handle, draft.account.handle));
}
