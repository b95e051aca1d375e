/** What account security has to say of a draft, whatever the guides say: a remembered password in it, or nobody known at the keyboard. */
import { type CompiledBrand, type Judging, type Judgment, judge } from '../brand/brands.ts';
import type { Draft } from '../draft.ts';
import { type Finding, verdictOf } from '../finding.ts';
import { masked } from '../rules/secret.ts';
import { sameName } from '../scope.ts';
import { awayRule, passwordRule } from './rules.ts';

/** Judges a draft by the guides and by account security. `isAway`: the person left since somebody last said that they are here. */
export function judgeGuarded(draft: Draft, brands: readonly CompiledBrand[], judging: Judging & { readonly isAway: boolean }): Judgment {
  const judgment = judge(draft, brands, judging);
  const more = [...passwordsIn(draft), ...(judging.isAway ? stillYou(draft, brands) : [])];
  if (more.length === 0) return judgment;
  const { findings, failed, approvedUntil } = judgment.verdict;
  return { ...judgment, verdict: { ...verdictOf([...more, ...findings], failed), ...(approvedUntil === undefined ? {} : { approvedUntil }) } };
}

const common = { level: 'hold', why: '', source: '', fixes: [], opens: 'reason' } as const;

function passwordsIn({ text, passwords = [] }: Draft): Finding[] {
  return passwords.map((span) => ({
    ...common,
    rule: passwordRule,
    kind: 'secret',
    key: 'remembered',
    span,
    values: { found: masked(text.slice(span.start, span.end)) },
  }));
}

/** Only a brand's own accounts are asked about: what somebody says as themselves is theirs. */
function stillYou({ account, network }: Draft, brands: readonly CompiledBrand[]): Finding[] {
  if (!account) return [];
  const listed = brands
    .flatMap(({ guide }) => guide.accounts)
    .find((each) => sameName(each.network, network) && sameName(each.handle, account.handle) && each.kind !== 'personal');
  // one press of a button answers it: nobody has to write a reason for being there
  return listed
    ? [{ ...common, opens: 'fix', rule: awayRule, kind: 'account', key: 'away', span: { start: 0, end: 0 }, values: { name: account.handle } }]
    : [];
}
