/** The table of crisis levels in the pure core: every cell, in both languages. */
import { describe, expect, it } from 'vitest';
import { askObstacle } from '#src/core/advocates/advocate.ts';
import { check } from '#src/core/check.ts';
import { compileGuide } from '#src/core/compile.ts';
import { contextAt } from '#src/core/context.ts';
import { type Approval, type Approver, digestOfDraft } from '#src/core/crisis/opened.ts';
import type { Draft } from '#src/core/draft.ts';
import { lexicons } from '#src/lexicons.ts';
import { asking, draftOfCase, levels, type Outcome, table, tableGuide, topics } from './table.ts';

const now = Date.UTC(2026, 10, 17, 12);
const yes = (key: string, role: string): Approver => ({ key, role, until: now + 3_600_000 });
const nobody: readonly Approver[] = [];
const one = [yes('a', 'lead')];
const two = [yes('a', 'lead'), yes('b', 'legal')];

/** What opens a hold for the core: who allowed it, and what is offered first, is the panel's to ask. */
const opensBy: Readonly<Record<Outcome, string>> = {
  ...{ clear: 'clear', note: 'clear', warn: 'warn' },
  ...{ reason: 'reason', named: 'reason', leave: 'reason', one: 'approval', two: 'approval', nobody: 'nothing' },
};

describe.each(['ru', 'en'] as const)('the table of levels (%s)', (language) => {
  const guide = compileGuide(tableGuide(language, now), { lexicons: lexicons() });

  function judge(draft: Draft, level: 0 | 1 | 2 | 3, by: readonly Approver[]) {
    const approvals: Approval[] = [{ digest: digestOfDraft(draft, guide.brand.name), network: 'x', account: '', by }];
    const verdict = check(draft, guide, contextAt(now, { crisis: { level, title: '', ...topics[language] }, approvals }));
    return { ...verdict, is: verdict.verdict === 'hold' ? verdict.opens : verdict.verdict };
  }

  for (const each of table) {
    for (const level of levels) {
      const outcome = each.outcomes[level];
      it(`${each.row}: ${each.name} at level ${level}: ${outcome}`, () => {
        const draft = draftOfCase(each, language, { level, now });
        const { is, findings } = judge(draft, level, nobody);
        expect(is).toBe(opensBy[outcome]);
        if (outcome === 'clear') expect(findings).toEqual([]);
        if (outcome === 'note') expect(findings.map((finding) => finding.level)).toContain('note');
        const said = each.says?.[level];
        if (said) expect(findings.map(({ key }) => key)).toContain(said);
        // who may open it: as many as the cell says, and no fewer
        if (outcome === 'one') expect(judge(draft, level, one).is).toBe('warn');
        if (outcome === 'two') expect([judge(draft, level, one).is, judge(draft, level, two).is]).toEqual(['approval', 'warn']);
        if (outcome === 'nobody') expect(judge(draft, level, two).is).toBe('nothing');
      });
    }
  }
});

describe('advocates', () => {
  const friend = { consent: true, askedAt: [], askLimit: 2 };

  it.each(asking)('at level $level: before the statement $before, after it $after', ({ level, before, after }) => {
    expect(askObstacle(friend, { now, level, isStatementOut: false })).toBe(before);
    expect(askObstacle(friend, { now, level, isStatementOut: true })).toBe(after);
  });
});
