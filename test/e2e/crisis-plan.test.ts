/** The plan at work: replies that were chosen for a situation by title, and the deputy who acts while the lead cannot be reached. */
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { getStored, openOwnPage, setStored } from './harness/extension.ts';
import { type GuideFile, northwind } from './harness/guides.ts';
import { hands } from './harness/hands.ts';
import { chosen, inEachBrowser, type Suite } from './harness/suite.ts';
import { until } from './harness/wait.ts';

const replies: GuideFile['replies'] = [
  { id: 'r1', title: 'Opening hours', body: 'Nine to five.', status: 'approved', levels: [2] },
  { id: 'r2', title: 'Recall: what to do', body: 'Please bring it back.', status: 'approved', levels: [2, 3] },
  { id: 'r3', title: 'Recall: money back', body: 'You get your money back.', status: 'draft' },
];

const open = (page: Page, part: string) =>
  page.evaluate((name) => {
    const details = document.querySelector<HTMLDetailsElement>(`#plan-${name}`);
    if (details) details.open = true;
    return details !== null;
  }, part);

async function language({ session }: Suite, to: 'en' | 'ru'): Promise<void> {
  const stored = (await getStored(session))['settings'] as object;
  await setStored(session, { settings: { sites: [], enterSends: [], ...stored, language: to } });
}

/** Presses the first button in a part of the plan whose name begins so. */
const pressIn = (page: Page, place: string, begins: string) =>
  until(
    `“${begins}” in ${place}`,
    () =>
      page.evaluate(
        (selector, wanted) => {
          const named = (each: Element): string => each.getAttribute('aria-label') ?? each.textContent?.trim() ?? '';
          const button = [...document.querySelectorAll<HTMLButtonElement>(`${selector} button`)].find((each) => named(each).startsWith(wanted));
          button?.click();
          return button !== undefined;
        },
        place,
        begins,
      ),
    Boolean,
  );

inEachBrowser(
  'A crisis plan',
  (suite) => {
    const name = chosen[0] ?? 'chromium';

    test('has replies chosen by their titles, which the crisis page offers first', async () => {
      await language(suite, 'en');
      const settings = await openOwnPage(suite.session, '/src/pages/settings/index.html#crisis');
      const plan = hands(settings, 'en', name);
      await plan.press(plan.t('planFromTemplate'));
      await plan.untilText(plan.t('planReadiness'));
      await until('the situations', () => open(settings, 'scenarios'), Boolean);
      await plan.press(plan.t('planEdit', { name: 'A faulty or dangerous product' }));
      await plan.write(plan.t('planReplyFind'), 'recal');
      await pressIn(settings, '.plan-found', 'Recall: what');
      await plan.write(plan.t('planReplyFind'), 'money');
      await pressIn(settings, '.plan-found', 'Recall: money');
      await plan.untilText(plan.t('planReplyNotApproved'));
      await plan.picture('plan-replies');
      await plan.press(plan.t('save'));
      await plan.untilText('2 replies');
      await settings.close();

      const page = await openOwnPage(suite.session, '/src/pages/crisis/index.html?brand=northwind');
      const crisis = hands(page, 'en', name);
      await crisis.write(crisis.t('situationText'), 'A recall of lanterns');
      await crisis.write(crisis.t('crisisKind'), crisis.t('crisisKind_product'));
      await crisis.write(crisis.t('situationHarm'), crisis.t('situationHarm_health'));
      await crisis.press(crisis.t('situationRaise', { level: crisis.t('crisisLevel_2') }));
      await crisis.untilText(crisis.t('crisisDoes_2'));
      await crisis.press(crisis.t('crisisStep_replies'));
      await crisis.untilText('Recall: what to do');
      const titles = await page.$$eval('.reply-text', (all) => all.map((each) => each.previousElementSibling?.textContent));
      // the draft is not offered, and the one for the situation stands before the other
      expect(titles).toEqual(['Recall: what to do', 'Opening hours']);
      await page.close();
    });

    test.each(['en', 'ru'] as const)('has a deputy who gets the part of a lead that cannot be reached: %s', async (to) => {
      await language(suite, to);
      const page = await openOwnPage(suite.session, '/src/pages/crisis/index.html?brand=northwind#people');
      const crisis = hands(page, to, name);
      const people = await page.evaluate(async () => {
        const opened = await new Promise<IDBDatabase>((done) => {
          const request = indexedDB.open('guidepost');
          request.onsuccess = () => done(request.result);
        });
        const all = await new Promise<{ plan: { people: { id: string; name: string; role: string; deputyOf?: string }[] } }[]>((done) => {
          const request = opened.transaction('plans').objectStore('plans').getAll();
          request.onsuccess = () => done(request.result);
        });
        opened.close();
        return all[0]?.plan.people ?? [];
      });
      const lead = people.find(({ role }) => role === 'lead');
      const deputy = people.find(({ deputyOf }) => deputyOf === lead?.id);
      if (!lead || !deputy) throw new Error('the template has a lead and a deputy');
      const heading = crisis.t('crisisInstead', { name: lead.name, role: crisis.t('planRole_lead') });
      await crisis.write(crisis.t('crisisMe'), `${deputy.name} · ${crisis.t(`planRole_${deputy.role}`)}`);
      await crisis.untilText(crisis.t('crisisMyDuty'));
      expect(await crisis.text()).not.toContain(heading);
      await crisis.press(crisis.t('crisisAway', { name: lead.name }));
      await crisis.untilText(heading);
      await crisis.untilText(crisis.t('crisisStandsIn', { name: deputy.name }));
      // it stays so for who opens the page anew, until the lead is back
      await page.close();
      const later = await openOwnPage(suite.session, '/src/pages/crisis/index.html?brand=northwind#people');
      const again = hands(later, to, name);
      await again.untilText(heading);
      await again.picture('deputy');
      await again.press(again.t('crisisReached', { name: lead.name }));
      await until('that the lead is back', again.text, (text) => !text.includes(heading));
      await later.close();
    });
  },
  { guides: { northwind: { ...northwind, replies } } },
);
