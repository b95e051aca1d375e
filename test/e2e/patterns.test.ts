/** Patterns in a page: what runs them is a file of its own, that comes only where a guide has any. */
import { expect, test } from 'vitest';
import { setGuides } from './harness/extension.ts';
import { northwind } from './harness/guides.ts';
import { guardedHost, inEachBrowser } from './harness/suite.ts';

const pattern = { id: 'price', kind: 'pattern', level: 'hold' as const, options: { pattern: '\\bот\\s+\\d+\\s?₽' }, why: 'Цена «от» только с условиями.' };

inEachBrowser('A rule by pattern', (suite) => {
  test('holds in a page, with borders of Russian words, and also in a page that was open before the guide had one', async () => {
    const { stage, session } = suite;
    await setGuides(session, { northwind });
    await stage.visit(`${guardedHost}/textarea?keep`);
    await stage.focusBox();
    await stage.type('Полёт 100 ₽, билет от 990 ₽');
    await stage.untilPanel('nothing found', (view) => view?.state === 'clear');

    await setGuides(session, { northwind: { ...northwind, rules: [pattern] } });
    await stage.page.bringToFront();
    await stage.untilMarks(['от 990 ₽']);
    await stage.untilPanel('the reason', (view) => view?.state === 'hold' && view.text.includes('Цена «от» только с условиями.'));
    await stage.publish('click');
    expect(await stage.published()).toEqual([]);

    await stage.visit(`${guardedHost}/contenteditable?keep`);
    await stage.focusBox();
    await stage.type('Чай от 120₽');
    await stage.untilMarks(['от 120₽']);
    await stage.publish('click');
    expect(await stage.published()).toEqual([]);
    await setGuides(session, { northwind });
  });
});
