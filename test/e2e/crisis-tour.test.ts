/** A crisis from an empty install to its end, as somebody does it who never saw it: plan, level, facts, groups told, statement, closing; with pictures in both languages. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeApprover } from './harness/approver.ts';
import { launch, type Session } from './harness/browsers.ts';
import { giveAnswer, takeCard } from './harness/crisis.ts';
import { getStored, openOwnPage, setGuides, setStored } from './harness/extension.ts';
import { northwind } from './harness/guides.ts';
import { hands } from './harness/hands.ts';
import { buildPages } from './harness/pages.ts';
import { openStage, type Stage } from './harness/stage.ts';
import { chosen } from './harness/suite.ts';
import { until } from './harness/wait.ts';

const told = {
  en: {
    what: 'A fire at the warehouse',
    fact: 'A fire in the warehouse in Leeds on March 12, 3 people hurt',
    who: 'Anna Brown',
    slots: {
      'what happened': 'the fire at our warehouse in Leeds on 12 March',
      'what we do now': 'helping the 3 people hurt',
      contact: 'press@northwind.example',
    },
    wrongPlace: 'York',
    rightPlace: 'Leeds',
  },
  ru: {
    what: 'Пожар на складе',
    fact: 'Пожар на складе в Туле 12 марта, пострадали 3 человека',
    who: 'Анна Белова',
    slots: { 'что произошло': 'пожаре на складе в Туле 12 марта', 'что делаем': 'помогаем трём пострадавшим', контакт: 'press@northwind.example' },
    wrongPlace: 'Рязани',
    rightPlace: 'Туле',
  },
} as const;
const guide = {
  ...northwind,
  rules: [...(northwind.rules ?? []), { id: 'freeze', kind: 'schedule', level: 'hold' as const, options: { freezeFrom: 2, freezeBoxes: ['post'] } }],
};

interface ApprovedStatement {
  readonly statement: string;
  readonly request: string;
  readonly language: 'en' | 'ru';
  readonly name: string;
}

/** The statement goes out on the network itself: held there, opened by the approver's answer. */
async function publishApproved(session: Session, stage: Stage, { statement, request, language, name }: ApprovedStatement): Promise<void> {
  const picture = (what: string) => stage.page.screenshot({ path: `shots/crisis/${what}-${language}-${name}.png` as `${string}.png` });
  const anna = makeApprover('Anna', 'lead');
  await takeCard({ session, stage, asked: [] }, anna);
  const button = '[data-testid="tweetButton"]';
  await stage.visit(`https://x.com/compose/post${language === 'ru' ? '?lang=ru' : ''}`);
  await stage.focusBox('[data-box="window-0"]');
  await stage.type(statement);
  await stage.untilPanel('a hold', (view) => view?.state === 'hold');
  await stage.publish('click', button);
  expect(await stage.published()).toEqual([]);
  await picture('14-held');
  await giveAnswer({ session, stage, asked: [] }, anna.answer(request));
  await stage.untilPanel('the approval', (view) => view?.state === 'warn');
  // what was to be done about it is done
  expect((await stage.panel())?.text).not.toMatch(/Ask for approval of this very text|Запросите согласование этого текста/);
  await picture('15-approved');
  await stage.publish('click', button);
  expect((await stage.published()).map(({ text }) => text.trim())).toEqual([statement.trim()]);
  await picture('16-published');
}

describe.each(chosen)('a crisis from an empty install in %s', (name) => {
  let session: Session;
  let stage: Stage;
  beforeEach(async () => {
    session = await launch(name, { hosts: ['https://x.com/*'] });
    await setGuides(session, { northwind: guide });
    stage = await openStage(session, await buildPages());
  }, 120_000);
  afterEach(() => session?.close());

  test.each(['en', 'ru'] as const)(
    'plan, level, facts, a group told, a statement, closing: %s',
    async (language) => {
      const mine = told[language];
      const stored = (await getStored(session))['settings'] as object;
      await setStored(session, { settings: { sites: [], enterSends: [], ...stored, language } });
      const settings = await openOwnPage(session, '/src/pages/settings/index.html#crisis');
      const plan = hands(settings, language, name);
      await plan.press(plan.t('planFromTemplate'));
      await plan.untilText(plan.t('planReadiness'));
      await plan.untilText(plan.t('planGap_names'));
      await plan.picture('1-plan');
      await plan.press(plan.t('planGap_names'));
      await until(
        'the people of the plan',
        () => settings.evaluate(() => document.querySelector<HTMLDetailsElement>('#plan-people')?.open),
        (isOpen) => isOpen === true,
      );
      await settings.evaluate(() => document.querySelector<HTMLElement>('#plan-people .lines .actions button')?.click());
      await plan.write(plan.t('planName'), mine.who);
      await plan.write(plan.t('planContacts'), 'press@northwind.example');
      await plan.picture('2-person');
      await plan.press(plan.t('save'));
      await plan.untilText(mine.who);
      await settings.close();

      const page = await openOwnPage(session, '/src/pages/crisis/index.html?brand=northwind');
      const crisis = hands(page, language, name);
      await crisis.write(crisis.t('situationText'), mine.what);
      await crisis.write(crisis.t('crisisKind'), crisis.t('crisisKind_product'));
      await crisis.write(crisis.t('situationHarm'), crisis.t('situationHarm_health'));
      await crisis.untilText(crisis.t('situationSuggests', { level: crisis.t('crisisLevel_2') }));
      await crisis.picture('3-situation');
      await crisis.press(crisis.t('situationRaise', { level: crisis.t('crisisLevel_2') }));
      const entry = async () =>
        ((await getStored(session))['crisis'] as Record<string, { level: number; untold?: number; sensitiveWords: string[] }>)['northwind'];
      await until('level 2 for every guard', entry, (state) => state?.level === 2 && state.untold === 2);
      await crisis.untilText(crisis.t('crisisDoes_2'));
      await crisis.write(crisis.t('crisisSensitive'), 'fire\nпожар');
      await crisis.press(crisis.t('save'));
      await until('the dangerous words', entry, (state) => state?.sensitiveWords.length === 2);
      await crisis.picture('4-level');

      await crisis.press(crisis.t('crisisStep_people'));
      await crisis.untilText(mine.who);
      await crisis.picture('5-people');
      await crisis.press(crisis.t('crisisStep_facts'));
      await crisis.write(crisis.t('factText'), mine.fact);
      await crisis.write(crisis.t('factConfirmedBy'), mine.who);
      await crisis.press(crisis.t('factAdd'));
      await crisis.untilText(mine.fact);
      await crisis.picture('6-facts');

      await crisis.press(crisis.t('crisisStep_plan'));
      await crisis.untilText(crisis.t('crisisStepAbout_plan'));
      await crisis.picture('7-steps');
      await crisis.press(crisis.t('crisisStep_inform'));
      await crisis.press(crisis.t('crisisTold'));
      await until('one group fewer to be told', entry, (state) => state?.untold === 1);
      await crisis.picture('8-inform');

      await crisis.press(crisis.t('crisisStep_update'));
      await crisis.press(crisis.t('crisisUpdateSet', { span: crisis.t('planHoursShort', { hours: '1' }) }));
      await crisis.untilText(crisis.t('crisisUpdateIn', { span: '' }).slice(0, 3));
      await crisis.picture('9-update');

      await crisis.press(crisis.t('crisisStep_statement'));
      await crisis.press(crisis.t('statementTake'));
      for (const [slot, value] of Object.entries(mine.slots)) await crisis.write(slot, value.replace(mine.rightPlace, mine.wrongPlace));
      await crisis.untilText(crisis.t('statementDoubt_name', { found: mine.wrongPlace }));
      await crisis.picture('10-doubts');
      for (const [slot, value] of Object.entries(mine.slots)) await crisis.write(slot, value);
      const open = language === 'ru' ? 'Что сделать людям или «подробности уточняем»' : 'What people should do, or “we are checking the details”';
      await crisis.write(open, language === 'ru' ? 'не приезжайте на склад' : 'please stay away from the site');
      await crisis.untilText(crisis.t('statementClear'));
      await crisis.press(crisis.t('statementAsk'));
      await until(
        'the request for approval',
        () => page.evaluate(() => document.querySelector<HTMLTextAreaElement>('#request-code')?.value ?? ''),
        (code) => code.startsWith('GPQ1.'),
      );
      await crisis.untilText(crisis.t('statementNextTitle'));
      await crisis.picture('11-statement');
      const statement = await page.evaluate(() => document.querySelector('.reply-text')?.textContent ?? '');
      const request = await page.evaluate(() => document.querySelector<HTMLTextAreaElement>('#request-code')?.value ?? '');
      await publishApproved(session, stage, { statement, request, language, name });
      await page.bringToFront();
      await crisis.press(crisis.t('statementPublished'));
      await crisis.untilText(crisis.t('statementPublishedAt', { time: '' }).trim());

      await crisis.press(crisis.t('crisisStep_close'));
      await crisis.press(crisis.t('crisisLowerTo', { level: crisis.t('crisisLevel_1') }));
      await crisis.press(crisis.t('crisisLowerSure'));
      await until('level 1', entry, (state) => state?.level === 1);
      await crisis.picture('12-close');
      await crisis.press(crisis.t('crisisClose'));
      await crisis.press(crisis.t('crisisLowerSure'));
      await until('level 0', entry, (state) => state?.level === 0 && state.sensitiveWords.length === 0);
      await crisis.untilText(crisis.t('crisisReview'));
      await crisis.picture('13-closed');
      await page.close();
      expect(await entry()).toMatchObject({ level: 0 });

      const after = await openOwnPage(session, '/src/pages/settings/index.html#review');
      const review = hands(after, language, name);
      await review.untilText(mine.what);
      await review.untilText(review.t('statementPublishedLog', { type: review.t('statementType_holding') }));
      await review.picture('17-review');
      await after.close();
    },
    120_000,
  );
});
