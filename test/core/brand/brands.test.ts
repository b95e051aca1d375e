/** Several brands judge one text: each by its own guide, level and approvals. */
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { judge } from '#src/core/brand/brands.ts';
import { compileGuide } from '#src/core/compile.ts';
import { type CrisisLevel, contextAt } from '#src/core/context.ts';
import { type Approval, digestOfDraft } from '#src/core/crisis/opened.ts';
import { draftOf } from '#src/core/draft.ts';
import { Guide } from '#src/core/guide.ts';

const now = Date.UTC(2026, 10, 10, 12);
const hour = 3_600_000;
const draft = draftOf('We know about the fire');
const names = { north: 'Northwind', south: 'Southwind' } as const;
type Id = keyof typeof names;

const brands = (Object.keys(names) as Id[]).map((id) => ({
  id,
  guide: compileGuide(
    v.parse(Guide, {
      format: 'guidepost/1',
      brand: { name: names[id] },
      rules: [
        { id: 'freeze', kind: 'schedule', level: 'hold', options: { freezeFrom: 2 } },
        { id: 'secret', kind: 'ban', level: 'hold', options: { phrases: id === 'south' ? ['embargo'] : [] }, opens: 'reason' },
      ],
    }),
  ),
}));

/** The guides' word at these levels, with a yes of these brands. */
function judged(levels: Readonly<Record<Id, CrisisLevel>>, yeses: Partial<Record<Id, number>> = {}, text = draft) {
  const approvals: Approval[] = Object.entries(yeses).map(([id, until]) => ({
    digest: digestOfDraft(text, names[id as Id]),
    network: '',
    account: '',
    by: [{ key: id, role: 'lead', until }],
  }));
  const contextFor = (id: string) => contextAt(now, { approvals, crisis: { level: levels[id as Id], title: '', sensitiveWords: [] } });
  const { verdict, asking, approved } = judge(text, brands, { chosen: null, contextFor });
  return { is: verdict.verdict === 'hold' ? verdict.opens : verdict.verdict, asking, approved, until: verdict.approvedUntil };
}

describe('an approval is asked for in the name of the brand whose guide holds', () => {
  const inSouth = { north: 0, south: 2 } as const;
  const inBoth = { north: 2, south: 2 } as const;

  test.each<[string, Parameters<typeof judged>, ReturnType<typeof judged>]>([
    ['nobody holds', [{ north: 0, south: 0 }], { is: 'clear', asking: [], approved: [], until: undefined }],
    ['the second brand holds', [inSouth], { is: 'approval', asking: ['south'], approved: [], until: undefined }],
    ['and a yes for the first opens nothing', [inSouth, { north: now + hour }], { is: 'approval', asking: ['south'], approved: [], until: undefined }],
    ['a yes for the second does', [inSouth, { south: now + hour }], { is: 'warn', asking: [], approved: ['south'], until: now + hour }],
    ['both hold', [inBoth], { is: 'approval', asking: ['north', 'south'], approved: [], until: undefined }],
    ['one of two yeses', [inBoth, { north: now + hour }], { is: 'approval', asking: ['south'], approved: ['north'], until: undefined }],
    ['both yeses', [inBoth, { north: now + hour, south: now + 2 * hour }], { is: 'warn', asking: [], approved: ['north', 'south'], until: now + hour }],
    ['a yes that has expired', [inBoth, { north: now, south: now + hour }], { is: 'approval', asking: ['north'], approved: ['south'], until: undefined }],
  ])('%s', (_, given, expected) => {
    expect(judged(...given)).toEqual(expected);
  });

  test('a severe crisis of one brand asks its own two people, whatever the other asks', () => {
    expect(judged({ north: 2, south: 3 }, { north: now + hour, south: now + hour })).toMatchObject({ is: 'approval', asking: ['south'] });
  });

  test('what a reason opens for one brand is not asked of its approvers', () => {
    const text = draftOf('The embargo ends on Monday');
    expect(judged({ north: 2, south: 0 }, {}, text)).toMatchObject({ is: 'approval', asking: ['north'] });
    expect(judged({ north: 2, south: 0 }, { north: now + hour }, text)).toMatchObject({ is: 'reason', asking: [], approved: ['north'] });
  });
});
