import { expect, test } from 'vitest';
import { emptyPlan, type Plan, readiness } from '#src/core/crisis/plan.ts';
import { silences, untoldFirst } from '#src/core/crisis/silence.ts';
import { type Situation, suggest } from '#src/core/crisis/situation.ts';

const usual: Situation = { kind: 'product', text: '', link: '', harm: 'nobody', fault: 'unknown', isRepeated: false, isPublic: false };
const scenario = { id: 'late', title: 'Late', kind: 'product' as const, level: 1 as const, words: ['delivery', 'доставк'], steps: [], replyIds: [] };

test.each([
  [{}, 'accidental', 1],
  [{ kind: 'foreign', harm: 'life', fault: 'nobody' }, 'victim', 2],
  [{ kind: 'foreign', harm: 'feelings', fault: 'nobody' }, 'victim', 1],
  [{ kind: 'product', harm: 'life', fault: 'accident' }, 'accidental', 3],
  [{ kind: 'product', harm: 'health', fault: 'accident', isRepeated: true }, 'preventable', 2],
  [{ kind: 'bad-post', harm: 'feelings', fault: 'ours' }, 'preventable', 2],
  [{ kind: 'bad-post', harm: 'feelings', fault: 'accident' }, 'accidental', 1],
  [{ kind: 'bad-post', harm: 'feelings', fault: 'accident', isPublic: true }, 'accidental', 2],
  [{ kind: 'security', harm: 'money', fault: 'accident' }, 'accidental', 3],
  [{ kind: 'legal', isPublic: true, fault: 'ours' }, 'preventable', 3],
] as const)('%j is %s, level %i', (more, cluster, level) => {
  expect(suggest({ ...usual, ...more }, { scenarios: [] })).toMatchObject({ cluster, level });
});

test('the prepared situation is found by its words, in any case', () => {
  const other = { ...scenario, id: 'rude', words: ['rude'] };
  expect(suggest({ ...usual, text: 'Доставка опаздывает на два дня' }, { scenarios: [other, scenario] }).scenario?.id).toBe('late');
  expect(suggest({ ...usual, kind: 'legal', text: 'nothing of it' }, { scenarios: [other, scenario] }).scenario).toBeNull();
});

test('the kind that a person chose outweighs a word of another situation', () => {
  const fire = { ...scenario, id: 'fire', kind: 'foreign' as const, words: ['пожар'] };
  expect(suggest({ ...usual, text: 'Пожар на складе' }, { scenarios: [fire, scenario] }).scenario?.id).toBe('late');
  expect(suggest({ ...usual, kind: 'staff', text: 'Пожар на складе' }, { scenarios: [fire, scenario] }).scenario?.id).toBe('fire');
});

test('an empty plan lacks everything, a full one nothing', () => {
  expect(readiness(emptyPlan)).toMatchObject({ score: 0 });
  const people: Plan['people'] = [
    { id: 'a', name: 'Anna', role: 'lead', contacts: ['+7'], outOfHours: '', approves: [2, 3] },
    { id: 'b', name: 'Boris', role: 'deputy', contacts: ['+7'], outOfHours: '', deputyOf: 'a', approves: [3] },
    { id: 'c', name: 'Clara', role: 'legal', contacts: ['+7'], outOfHours: '', approves: [3] },
  ];
  const types = ['holding', 'update', 'apology', 'correction', 'closing'] as const;
  const full: Plan = {
    ...emptyPlan,
    people,
    duties: ([1, 2, 3] as const).map((level) => ({ id: String(level), role: 'lead', level, text: 'Call', minutes: 5 })),
    stakeholders: (['employees', 'media'] as const).map((group) => ({
      id: group,
      group,
      name: '',
      channel: '',
      ownerId: 'a',
      order: 0,
      isFirst: false,
      silence: { 1: 1, 2: 1, 3: 1 },
    })),
    scenarios: [1, 2, 3].map((each) => ({ ...scenario, id: String(each), steps: ['Stop'] })),
    templates: types.map((type) => ({ id: type, type, lang: 'ru', body: 'We are aware of {event}' })),
    sadDates: [{ date: '06-22', name: '' }],
  };
  expect(readiness(full)).toEqual({ score: 100, gaps: [] });
  expect(readiness({ ...full, people: people.slice(0, 1) }).gaps).toEqual(['deputy', 'legal', 'two-approvers']);
});

test('the clock of a group runs from its last word in this crisis, and goes below zero', () => {
  const stakeholders: Plan['stakeholders'] = [
    { id: 'media', group: 'media', name: '', channel: '', order: 2, isFirst: false, silence: { 1: 60, 2: 60, 3: 30 } },
    { id: 'staff', group: 'employees', name: '', channel: '', order: 1, isFirst: true, silence: { 1: 60, 2: 60, 3: 30 } },
  ];
  const minute = 60_000;
  const at = { since: 100 * minute, now: 140 * minute };
  const clocks = silences({ stakeholders }, { media: 130 * minute, staff: 20 * minute }, { ...at, level: 3 });
  expect(clocks.map(({ stakeholder, leftMs, wasTold }) => [stakeholder.id, leftMs / minute, wasTold])).toEqual([
    ['staff', -10, false],
    ['media', 20, true],
  ]);
  expect(silences({ stakeholders }, {}, { ...at, level: 0 })).toEqual([]);
  expect(untoldFirst({ stakeholders }, { staff: 20 * minute }, at.since).map(({ id }) => id)).toEqual(['staff']);
  expect(untoldFirst({ stakeholders }, { staff: 110 * minute }, at.since)).toEqual([]);
});
