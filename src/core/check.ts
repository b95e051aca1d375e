import type { CompiledGuide, CompiledRule } from './compile.ts';
import type { Context } from './context.ts';
import type { Draft } from './draft.ts';
import { type Finding, levels, openings, type Verdict, verdictOf } from './finding.ts';
import type { Hit } from './rule.ts';
import { isInScope, sameName, situationOf } from './scope.ts';
import { prepare } from './text/prepare.ts';

/** Judges one draft by one guide: pure and synchronous. A rule that breaks is named in `failed`; the others still speak. */
export function check(given: Draft, guide: CompiledGuide, context: Context): Verdict {
  const draft = withKind(given, guide);
  const text = prepare(draft.text);
  const situation = situationOf(draft, context, { text, timeZone: guide.brand.timeZone });
  const findings: Finding[] = [];
  const failed: string[] = [];
  for (const compiled of guide.rules) {
    if (!isInScope(compiled.rule.scope, situation)) continue;
    try {
      for (const hit of compiled.finder()(draft, context, text)) findings.push(findingOf(hit, compiled));
    } catch (error) {
      console.error(`guidepost: rule ${compiled.rule.id} (${compiled.rule.kind}) failed`, error);
      failed.push(compiled.rule.id);
    }
  }
  return verdictOf(mergeFindings(findings), failed);
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
export function mergeFindings(findings: readonly Finding[]): Finding[] {
  const kept = new Map<string, Finding>();
  for (const finding of findings) {
    const { span, kind, key, values } = finding;
    const same = JSON.stringify([span.start, span.end, kind, key, values]);
    const known = kept.get(same);
    if (!known || isStricter(finding, known)) kept.set(same, finding);
  }
  return [...kept.values()].sort(
    (one, other) => one.span.start - other.span.start || one.span.end - other.span.end || levels.indexOf(other.level) - levels.indexOf(one.level),
  );
}

/** By level, then by what opens it: of two guides that ban the same word the harder one counts. */
function isStricter(one: Finding, other: Finding): boolean {
  return (levels.indexOf(one.level) - levels.indexOf(other.level) || openings.indexOf(one.opens) - openings.indexOf(other.opens)) > 0;
}
