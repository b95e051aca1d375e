import * as v from 'valibot';
import { expect, it } from 'vitest';
import { compileGuide } from '#src/core/compile.ts';
import { contextAt } from '#src/core/context.ts';
import { type Draft, draftOf } from '#src/core/draft.ts';
import { Guide, guideFormat } from '#src/core/guide.ts';
import { judgeGuarded } from '#src/core/security/guarded.ts';
import { describe as put } from '#src/core/wording.ts';

const accounts = [
  { network: 'x', handle: 'shore', kind: 'corporate' as const },
  { network: 'x', handle: 'anna', kind: 'personal' as const },
];
const brands = [{ id: 'shore', guide: compileGuide(v.parse(Guide, { format: guideFormat, brand: { name: 'Shore', accounts } })) }];
const judging = { chosen: null, contextFor: () => contextAt(0) };
const judge = (draft: Draft, isAway = false) => judgeGuarded(draft, brands, { ...judging, isAway }).verdict;

it('a remembered password holds whatever the guide says, and is not shown whole', () => {
  const verdict = judge(draftOf('Use Gr4nite-otter', { passwords: [{ start: 4, end: 17 }] }));
  expect(verdict).toMatchObject({ verdict: 'hold', opens: 'reason', findings: [{ kind: 'secret', key: 'remembered', span: { start: 4, end: 17 } }] });
  for (const language of ['ru', 'en'] as const) expect(JSON.stringify(put(verdict.findings[0] as never, language))).not.toContain('Gr4nite');
});

it('after an absence only a brand’s own account is asked about', () => {
  const from = (handle: string) => draftOf('Hello', { network: 'x', account: { handle } });
  expect(judge(from('@Shore'), true)).toMatchObject({ verdict: 'hold', opens: 'fix', findings: [{ kind: 'account', key: 'away', rule: 'away' }] });
  expect(judge(from('shore')).verdict).toBe('clear');
  expect(judge(from('anna'), true).verdict).toBe('clear');
  expect(judge(from('stranger'), true).verdict).toBe('clear');
  expect(judge(draftOf('Hello', { network: 'x' }), true).verdict).toBe('clear');
});
