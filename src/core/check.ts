import type { CompiledGuide, CompiledRule } from './compile.ts';
import type { Context } from './context.ts';
import { opened } from './crisis/opened.ts';
import type { Draft, Span } from './draft.ts';
import { type Finding, levels, openings, stricter, type Verdict, verdictOf } from './finding.ts';
import { NotReady, TooMany } from './patterns/book.ts';
import type { Hit } from './rule.ts';
import { isInScope, Situation, sameName } from './scope.ts';
import { prepare } from './text/prepare.ts';
import { Reach } from './text/spans.ts';

/** Judges one draft by one guide: pure and synchronous. A rule that breaks is named in `failed`; the others still speak. */
export function check(given: Draft, guide: CompiledGuide, context: Context): Verdict {
  const draft = withKind(given, guide);
  const text = prepare(draft.text);
  guide.warm(() => true); // all phrases before the first text: one that comes later makes the text be walked again
  const situation = new Situation(draft, context, { text, timeZone: guide.brand.timeZone });
  const findings: Finding[] = [];
  const words: Claim[] = [];
  const allowed: Allowed[] = [];
  const yielding: Finding[] = [];
  const failed: string[] = [];
  for (const compiled of guide.rules) {
    if (!isInScope(compiled.rule.scope, situation)) continue;
    try {
      const isExempt = compiled.exemption();
      for (const hit of compiled.finder()(draft, context, text)) {
        if (isExempt(text, hit.span)) continue;
        const { claims } = compiled.kind;
        if (claims === 'allows') allowed.push({ span: hit.span, locked: compiled.rule.locked });
        else if (claims === 'words') words.push({ finding: findingOf(hit, compiled), order: words.length, locked: compiled.rule.locked });
        else if (claims === 'yields') yielding.push(findingOf(hit, compiled));
        else findings.push(findingOf(hit, compiled));
      }
    } catch (error) {
      if (!(error instanceof NotReady || error instanceof TooMany)) console.error(`guidepost: rule ${compiled.rule.id} (${compiled.rule.kind}) failed`, error);
      failed.push(compiled.rule.id);
    }
  }
  findings.push(...settle(words, allowed, draft.text.length));
  if (yielding.length > 0) {
    const taken = new Reach(findings.map(({ span }) => span));
    findings.push(...yielding.filter(({ span }) => !taken.touches(span)));
  }
  return opened(verdictOf(mergeFindings(findings), failed), { draft, brand: guide.brand.name, context });
}

interface Claim {
  readonly finding: Finding;
  readonly order: number;
  readonly locked: boolean;
}

interface Allowed {
  readonly span: Span;
  readonly locked: boolean;
}

/**
 * What is allowed silences the words inside it, a locked rule's only where it is locked itself; of words that overlap the longest stays, then the
 * stricter, then the earlier rule's, and it is as strict as all that it covers: a longer wording never opens a hold.
 */
function settle(claims: readonly Claim[], allowed: readonly Allowed[], length: number): Finding[] {
  const open = stillClaimed(claims, allowed);
  if (!doOverlap(open)) return open.map(({ finding }) => finding);
  const sizeOf = ({ finding: { span } }: Claim): number => span.end - span.start;
  const kept: Finding[] = [];
  /** Whose each unit of the text is: a place in `kept`, from 1. */
  const owners = new Int32Array(length);
  for (const { finding } of [...open].sort(
    (one, other) => sizeOf(other) - sizeOf(one) || levels.indexOf(other.finding.level) - levels.indexOf(one.finding.level) || one.order - other.order,
  )) {
    const { start, end } = finding.span;
    let at = start;
    while (at < end && owners[at] === 0) at++;
    const place = (owners[at] ?? 0) - 1;
    const owner = at < end ? kept[place] : undefined;
    // the very same words may be named by two rules: `mergeFindings` decides between those that say the same
    if (!owner || (owner.span.start === start && owner.span.end === end)) owners.fill(kept.push(finding), start, end);
    else kept[place] = { ...owner, level: stricter(owner.level, finding.level), opens: isStricter(finding, owner) ? finding.opens : owner.opens };
  }
  return kept;
}

function stillClaimed(claims: readonly Claim[], allowed: readonly Allowed[]): readonly Claim[] {
  if (allowed.length === 0) return claims;
  const any = new Reach(allowed.map(({ span }) => span));
  const byLocked = new Reach(allowed.filter(({ locked }) => locked).map(({ span }) => span));
  return claims.filter(({ finding: { span }, locked }) => !(locked ? byLocked : any).holds(span));
}

/** Whether two of them stand on the same words. */
function doOverlap(claims: readonly Claim[]): boolean {
  if (claims.every(({ finding: { span } }, at) => at === 0 || span.start >= (claims[at - 1]?.finding.span.end ?? 0))) return false; // as a rule finds them
  const spans = claims.map(({ finding: { span } }) => span).sort((one, other) => one.start - other.start);
  return spans.some(({ start }, at) => at > 0 && start < (spans[at - 1]?.end ?? 0));
}

/** What kind of account it is, the guide that lists it knows. */
function withKind(draft: Draft, { accounts }: CompiledGuide): Draft {
  const { account, network } = draft;
  if (!account || account.kind) return draft;
  const listed = accounts.find((each) => sameName(each.network, network) && sameName(each.handle, account.handle));
  return listed ? { ...draft, account: { ...account, kind: listed.kind } } : draft;
}

function findingOf(hit: Hit, { rule, kind }: CompiledRule): Finding {
  return {
    rule: rule.id,
    kind: rule.kind,
    level: hit.level ?? rule.level,
    span: hit.span,
    key: hit.key,
    values: hit.values ?? {},
    why: rule.why,
    source: rule.source,
    fixes: hit.fixes ?? [],
    opens: rule.opens ?? hit.opens ?? kind.opens,
  };
}

/** Sorts by place; of findings that say the same of the same words only the strictest stays. */
export function mergeFindings(findings: readonly Finding[]): readonly Finding[] {
  if (findings.every(({ span }, at) => at === 0 || span.start > (findings[at - 1]?.span.start ?? 0))) return findings;
  const kept: Finding[] = [];
  for (const finding of [...findings].sort(byPlace)) {
    let known = kept.length - 1;
    while (known >= 0 && isSamePlace(kept[known], finding) && !saysSame(kept[known], finding)) known--;
    const other = kept[known];
    if (!other || !isSamePlace(other, finding)) kept.push(finding);
    else if (isStricter(finding, other)) kept[known] = finding;
  }
  return kept.sort(byPlace);
}

function byPlace(one: Finding, other: Finding): number {
  return one.span.start - other.span.start || one.span.end - other.span.end || levels.indexOf(other.level) - levels.indexOf(one.level);
}

function isSamePlace(one: Finding | undefined, { span }: Finding): boolean {
  return one?.span.start === span.start && one.span.end === span.end;
}

function saysSame(one: Finding | undefined, { kind, key, values }: Finding): boolean {
  return one?.kind === kind && one.key === key && JSON.stringify(one.values) === JSON.stringify(values);
}

/** By level, then by what opens it: of two guides that ban the same word the harder one counts. */
function isStricter(one: Finding, other: Finding): boolean {
  return (levels.indexOf(one.level) - levels.indexOf(other.level) || openings.indexOf(one.opens) - openings.indexOf(other.opens)) > 0;
}
