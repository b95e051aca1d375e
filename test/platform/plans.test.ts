import 'fake-indexeddb/auto';
import './fake-browser.ts';
import { beforeEach, describe, expect, test } from 'vitest';
import { emptyPlan, type Plan, readiness, statementTypes } from '#src/core/crisis/plan.ts';
import { slotNames } from '#src/core/crisis/statement.ts';
import { planTemplate } from '#src/plan-template.ts';
import { applyState, wholeState } from '#src/platform/backup.ts';
import { changeCrisis, runningCrisis } from '#src/platform/crises.ts';
import { setCrisisLevel } from '#src/platform/crisis.ts';
import { database } from '#src/platform/database.ts';
import { addBrand, deleteBrand } from '#src/platform/library.ts';
import { readPlanFile, writePlanFile } from '#src/platform/plan-file.ts';
import { savePlan } from '#src/platform/plan-store.ts';
import { planOf, setMe, whoAmI } from '#src/platform/plans.ts';
import { readStored } from '#src/platform/storage.ts';
import { sadDatesOf } from '#src/sad-dates.ts';
import { fake } from './fake-browser.ts';
import { guideNamed } from './samples.ts';

beforeEach(async () => {
  fake.reset();
  await Promise.all([database.brands.clear(), database.plans.clear(), database.crises.clear()]);
});

const snapshotText = async (): Promise<string> => JSON.stringify((await readStored('snapshot')).snapshot?.brands ?? '');

describe.each(['ru', 'en'] as const)('the plan template in %s', (language) => {
  test('is nearly ready: only names and contacts are wanted', async () => {
    const { score, gaps } = readiness(await planTemplate(language));
    expect(score).toBeGreaterThanOrEqual(80);
    expect(gaps).toEqual(['contacts', 'names']);
  });

  test('names everybody and everything once, and what it refers to is there', async () => {
    const plan = await planTemplate(language);
    const people = plan.people.map(({ id }) => id);
    for (const list of [plan.people, plan.duties, plan.stakeholders, plan.scenarios, plan.templates])
      expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
    for (const { ownerId } of plan.stakeholders) expect(people).toContain(ownerId);
    for (const { role } of plan.duties) expect(plan.people.map((person) => person.role)).toContain(role);
    for (const { silence } of plan.stakeholders) expect([silence[1] >= silence[2], silence[2] >= silence[3]]).toEqual([true, true]);
  });

  test('has every kind of statement in both languages; a first word says when more will be known and whom to ask', async () => {
    const { templates } = await planTemplate(language);
    for (const lang of ['ru', 'en'] as const)
      expect(statementTypes.filter((type) => !templates.some((each) => each.type === type && each.lang === lang))).toEqual([]);
    for (const { type, lang, body } of templates.filter((each) => each.type === 'holding' || each.type === 'update'))
      expect(slotNames(body), `${type} ${lang}`).toEqual(expect.arrayContaining(lang === 'ru' ? ['когда', 'контакт'] : ['when', 'contact']));
    for (const { body } of templates) expect(body).not.toMatch(/без комментариев|no comment|!/iu);
  });
});

test('the calendar of each country has real days, each once, named in both languages', () => {
  for (const country of ['ru', 'uk', 'us']) {
    const days = sadDatesOf([country]);
    expect(days.length).toBeGreaterThan(4);
    expect(new Set(days.map(({ date }) => date)).size).toBe(days.length);
    for (const { date, ru, en } of days) {
      expect(new Date(`2024-${date}T00:00:00Z`).toISOString().slice(5, 10)).toBe(date);
      expect([/[а-яё]/iu.test(ru), /[a-z]/iu.test(en)]).toEqual([true, true]);
    }
  }
  expect(sadDatesOf(['uk', 'us']).filter(({ date }) => date === '01-27')).toHaveLength(1);
});

test('a plan is kept by brand; its sad dates reach the guards, its people never do', async () => {
  const id = await addBrand(guideNamed('North'));
  const plan = await planTemplate('ru');
  const named: Plan = { ...plan, people: [{ ...plan.people[0], id: 'lead', name: 'Анна Секретова', role: 'lead' } as Plan['people'][number]] };
  await savePlan(id, { ...named, sadDates: [{ date: '05-17', name: 'день, о котором знаем мы' }] });
  expect((await planOf(id)).people[0]?.name).toBe('Анна Секретова');
  expect(await planOf('another')).toEqual(emptyPlan);
  expect(await snapshotText()).toContain('день, о котором знаем мы');
  expect(await snapshotText()).not.toContain('Секретова');
});

test('who sits here is remembered, and stays out of files', async () => {
  const id = await addBrand(guideNamed('North'));
  await savePlan(id, await planTemplate('en'));
  await setMe(id, 'legal');
  expect(await whoAmI(id)).toBe('Lawyer');
  await savePlan(id, await planTemplate('en'));
  expect(await whoAmI(id)).toBe('Lawyer');
  expect(JSON.stringify((await wholeState()).plans)).not.toContain('"me"');
});

test('plans and closed crises are in a backup and come back by it; a running crisis is left alone', async () => {
  const id = await addBrand(guideNamed('North'));
  await savePlan(id, await planTemplate('en'));
  await setCrisisLevel(id, 1, 'Old one');
  await setCrisisLevel(id, 0, '');
  const before = JSON.parse(JSON.stringify(await wholeState()));
  await database.crises.clear();
  await savePlan(id, emptyPlan);
  await setCrisisLevel(id, 2, 'Running');
  await applyState(before);
  expect((await planOf(id)).people).toHaveLength(6);
  expect((await database.crises.toArray()).map(({ title }) => title).sort()).toEqual(['Old one', 'Running']);
  expect((await readStored('crisis')).crisis[id]?.level).toBe(2);
});

test('a deleted brand takes its plan and crises along', async () => {
  const one = await addBrand(guideNamed('One'));
  await addBrand(guideNamed('Two'));
  await savePlan(one, await planTemplate('en'));
  await setCrisisLevel(one, 1, 'x');
  await deleteBrand(one);
  expect([await database.plans.count(), await database.crises.count()]).toEqual([0, 0]);
});

test('a plan goes out as a file and comes back; sealed, only with its phrase and unchanged', async () => {
  const plan = await planTemplate('ru');
  expect(await readPlanFile(await writePlanFile(plan))).toEqual({ ok: true, plan });
  const sealed = await writePlanFile(plan, 'три медведя');
  expect(sealed).not.toContain('Юрист');
  expect(await readPlanFile(sealed, 'три медведя')).toEqual({ ok: true, plan });
  expect(await readPlanFile(sealed)).toEqual({ ok: false, why: 'phrase-needed' });
  expect(await readPlanFile(sealed, 'три медведа')).toEqual({ ok: false, why: 'wrong-phrase' });
  const spoiled = JSON.parse(sealed) as { content: string };
  const changed = { ...spoiled, content: `${spoiled.content.startsWith('A') ? 'B' : 'A'}${spoiled.content.slice(1)}` };
  expect(await readPlanFile(JSON.stringify(changed), 'три медведя')).toEqual({ ok: false, why: 'wrong-phrase' });
  expect(await readPlanFile('{"format":"guidepost/1"}')).toEqual({ ok: false, why: 'no-plan' });
  expect(await readPlanFile('not json')).toEqual({ ok: false, why: 'unreadable' });
  expect(await readPlanFile(JSON.stringify({ ...spoiled, rounds: 900_000_000 }), 'x')).toEqual({ ok: false, why: 'unreadable' });
});

test('a level opens a record, each change stands in it, and 0 closes it and leaves nothing for the pages', async () => {
  const id = await addBrand(guideNamed('North'));
  await savePlan(id, await planTemplate('en'));
  await setCrisisLevel(id, 2, 'Recall');
  await changeCrisis(id, (crisis) => ({ ...crisis, sensitiveWords: ['recall'] }));
  expect((await readStored('crisis')).crisis[id]).toMatchObject({
    level: 2,
    sensitiveWords: ['recall'],
    silentTopics: ['politics', 'religion', 'competitors'],
    untold: 2,
  });
  await changeCrisis(id, (crisis) => ({ ...crisis, told: { employees: Date.now() } }));
  expect((await readStored('crisis')).crisis[id]?.untold).toBe(1);
  await setCrisisLevel(id, 0, '');
  expect((await readStored('crisis')).crisis[id]).toMatchObject({ level: 1, title: 'Recall', untold: 1 });
  await setCrisisLevel(id, 0, 'Over');
  const { crisis } = await readStored('crisis');
  expect(crisis[id]).toEqual({ level: 0, title: '', sensitiveWords: [], since: expect.any(Number) });
  expect(await runningCrisis(id)).toBeUndefined();
  const [record] = await database.crises.toArray();
  expect(record?.levels.map(({ from, to, reason }) => [from, to, reason])).toEqual([
    [0, 2, 'Recall'],
    [2, 1, ''],
    [1, 0, 'Over'],
  ]);
  expect(record?.closedAt).toBeGreaterThan(0);
});

test('a day of mourning goes to the guards with its date and ends with the crisis', async () => {
  const id = await addBrand(guideNamed('North'));
  await setCrisisLevel(id, 1, 'Day of mourning', { mourning: '2026-06-10' });
  expect((await readStored('crisis')).crisis[id]).toMatchObject({ level: 1, mourning: '2026-06-10' });
  await setCrisisLevel(id, 0, '');
  expect((await readStored('crisis')).crisis[id]?.mourning).toBeUndefined();
});
