/** What a new version of a pack would change: its rules, and the verdicts on texts at hand. */
import { check } from '../check.ts';
import type { CompiledGuide } from '../compile.ts';
import type { Context } from '../context.ts';
import type { Draft } from '../draft.ts';
import type { Verdict } from '../finding.ts';
import type { Pack } from './pack.ts';

/** How many rules came, went, or are different. */
export interface RuleChanges {
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
}

/** Compares the rules of two versions; a pack that was not there before has all of them added. */
export function ruleChanges(before: Pack | null, after: Pack): RuleChanges {
  const known = new Map((before?.rules ?? []).map((rule) => [rule.id, JSON.stringify(rule)]));
  const added = after.rules.filter(({ id }) => !known.has(id)).length;
  const changed = after.rules.filter((rule) => known.has(rule.id) && known.get(rule.id) !== JSON.stringify(rule)).length;
  return { added, changed, removed: known.size - (after.rules.length - added) };
}

/** Whether two versions judge alike: dates, sources and words about the pack may differ. */
export function judgesAlike(before: Pack, after: Pack): boolean {
  const { added, removed, changed } = ruleChanges(before, after);
  return added + removed + changed === 0 && before.on === after.on;
}

/** A text that is judged otherwise by the new version. */
export interface VerdictChange {
  readonly text: string;
  readonly before: Verdict['verdict'];
  readonly after: Verdict['verdict'];
}

/** Judges drafts by both guides and tells those that come out differently; the milder to the stricter first. */
export function verdictChanges(
  drafts: readonly Draft[],
  guides: { readonly before: CompiledGuide; readonly after: CompiledGuide },
  context: Context,
): VerdictChange[] {
  const changes = drafts.flatMap((draft) => {
    const [before, after] = [check(draft, guides.before, context).verdict, check(draft, guides.after, context).verdict];
    return before === after ? [] : [{ text: draft.text, before, after }];
  });
  const order = ['clear', 'warn', 'hold'];
  const grown = ({ before, after }: VerdictChange): number => order.indexOf(after) - order.indexOf(before);
  return changes.sort((one, other) => grown(other) - grown(one));
}
