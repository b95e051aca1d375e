/** Typos as a writer meets them: marked a moment after the word is left, mended by a button, made known by another; with no request to anybody. */
import { expect, test } from 'vitest';
import { killBackground } from './harness/extension.ts';
import { northwind } from './harness/guides.ts';
import { guardedHost, inEachBrowser } from './harness/suite.ts';
import { until } from './harness/wait.ts';

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
  { guides: { northwind: { ...northwind, rules: [{ id: 'typos', kind: 'spelling', level: 'warn' }] } } },
);
