/** Typos as a writer meets them: marked a moment after the word is left, mended by a button, made known by another; with no request to anybody. */
import { expect, test } from 'vitest';
import { inOwnPage, killBackground } from './harness/extension.ts';
import { type GuideFile, northwind } from './harness/guides.ts';
import { guardedHost, inEachBrowser } from './harness/suite.ts';
import { until } from './harness/wait.ts';

const guides: Record<string, GuideFile> = { northwind: { ...northwind, rules: [{ id: 'typos', kind: 'spelling', level: 'warn' }] } };

inEachBrowser(
  'Spelling',
  (suite) => {
    test('marks a typo, mends it by its button, and knows a word that was made the brand’s own', async () => {
      const { stage } = suite;
      await stage.visit(`${guardedHost}/textarea?keep`);
      await stage.focusBox();
      await stage.type('Првиет всем');
      await stage.untilMarks(['Првиет']);
      await stage.untilPanel('a warning', (view) => view?.state === 'warn' && view.text.includes('Првиет'));
      await stage.pressPanel('fix');
      await until(
        'the mended word',
        () => stage.model(),
        (text) => text === 'Привет всем',
      );
      await stage.untilMarks([]);

      await stage.focusBox();
      await stage.press('End');
      await stage.type(', вот коффейня рядом');
      await stage.untilMarks(['коффейня']);
      await stage.pressPanel('own');
      await stage.untilMarks([]);
      await stage.focusBox();
      await stage.press('End');
      await stage.type(' с коффейней');
      await stage.untilPanel('all clear', (view) => view?.state === 'clear');
    });

    test('goes on after the background was killed in the middle of a check, and lets a typo be published', async () => {
      const { stage, session } = suite;
      await stage.visit(`${guardedHost}/textarea?keep`);
      await stage.focusBox();
      await stage.type('Заказы приннимаем');
      await killBackground(session);
      await stage.page.bringToFront();
      await stage.focusBox();
      await stage.press('End');
      await stage.type(' до вечера');
      await stage.untilMarks(['приннимаем']);
      await stage.publish('click');
      expect((await stage.published()).map(({ text }) => text)).toEqual(['Заказы приннимаем до вечера']);
    });
  },
  { guides },
);

inEachBrowser(
  'The usual settings',
  (suite) => {
    test('ask nothing of any network while somebody writes: neither the page nor the background', async () => {
      const { stage, session } = suite;
      await stage.visit(`${guardedHost}/textarea?keep`);
      const requests: string[] = [];
      stage.page.on('request', (request) => requests.push(request.url()));
      suite.asked.length = 0;
      await stage.focusBox();
      await stage.type('Првиет всем! We recieve orders, ghbdtn. Ждем вас , в течении дня');
      await until(
        'the marks of all',
        () => stage.marks(),
        (marks) => ['Првиет', 'recieve', 'ghbdtn'].every((word) => marks.some(({ text }) => text === word)),
      );
      await killBackground(session);
      await stage.page.bringToFront();
      await stage.focusBox();
      await stage.press('Control+End');
      await stage.type(' и вот коффейня рядом');
      await until(
        'a mark by the new background',
        () => stage.marks(),
        (marks) => marks.some(({ text }) => text === 'коффейня'),
      );
      await stage.rest();
      expect(suite.asked).toEqual([]);
      expect(requests.filter((address) => /^(?:https?|wss?):/.test(address))).toEqual([]);
      // The proxy does see what the extension asks for.
      await inOwnPage(session, () => fetch('https://outside.example/').catch(() => undefined));
      expect(suite.asked.splice(0)).toContain('outside.example:443');
    });
  },
  { guides },
);
