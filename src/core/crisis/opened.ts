/** What approvals open: exactly the text they were given for, on that network and account, in the one box they were given in, until they expire. */
import type { Context, CrisisLevel } from '../context.ts';
import type { Draft } from '../draft.ts';
import { type Finding, type Verdict, verdictOf } from '../finding.ts';
import { digestOf, toLetters } from './approval.ts';
import { attachmentsOf } from './attached.ts';

/** Who said yes. */
export interface Approver {
  /** The name of the key in letters (`keyName`): no name of a person stands where pages may read. */
  readonly key: string;
  /** A role of the plan, or `self`: a person who has nobody else, after a wait and a read-through. */
  readonly role: string;
  /** Epoch milliseconds. */
  readonly until: number;
}

/** Yeses to one text. */
export interface Approval {
  /** Digest of the text and all that belongs to it, in letters. */
  readonly digest: string;
  readonly network: string;
  readonly account: string;
  readonly by: readonly Approver[];
  /** The box it was given in (`Draft.place`). */
  readonly place?: string | undefined;
  /** The text went out by it: the same yes opens no other box any more. */
  readonly isUsed?: boolean | undefined;
}

/** What approvals are lacking at a level. */
export interface Lacking {
  readonly people: number;
  /** Somebody of the lawyers must be among them. */
  readonly legal: boolean;
}

/** How many different people must say yes to a text at a level: a severe crisis asks for two, one of them a lawyer. */
export function lacking(by: readonly Approver[], level: CrisisLevel): Lacking {
  if (by.some(({ role }) => role === 'self')) return { people: 0, legal: false };
  const people = new Set(by.map(({ key }) => key)).size;
  const legal = level >= 3 && !by.some(({ role }) => role === 'legal');
  return { people: Math.max(level >= 3 ? 2 - people : 1 - people, legal ? 1 : 0, 0), legal };
}

/** The digest of a draft in letters, as approvals name it. */
export function digestOfDraft(draft: Draft, brand: string): string {
  const { text, network, account } = draft;
  return toLetters(digestOf({ text, network, account: account?.handle ?? '', brand, attachments: attachmentsOf(draft) }));
}

/** A verdict after approvals: what a reason or an approval opens only warns; what must be fixed, and what nothing opens, still holds. */
export function opened(verdict: Verdict, { draft, brand, context }: { readonly draft: Draft; readonly brand: string; readonly context: Context }): Verdict {
  const { approvals = [], now, crisis } = context;
  if (verdict.verdict !== 'hold' || approvals.length === 0 || !verdict.findings.some(isOpenable)) return verdict;
  const digest = digestOfDraft(draft, brand);
  const by = approvals.filter((each) => each.digest === digest && each.place === draft.place).flatMap((each) => each.by.filter(({ until }) => until > now));
  if (by.length === 0 || lacking(by, crisis.level).people > 0) return verdict;
  const findings = verdict.findings.map((finding) => (isOpenable(finding) ? { ...finding, level: 'warn' as const, isApproved: true } : finding));
  return { ...verdictOf(findings, verdict.failed), approvedUntil: Math.min(...by.map(({ until }) => until)) };
}

function isOpenable({ level, opens }: Finding): boolean {
  return level === 'hold' && (opens === 'reason' || opens === 'approval');
}
