/** The guide as people read it: adopted in one press, ticked as read, changed, and then only what changed is shown. */
import { expect, test } from 'vitest';
import { wrongs } from './harness/axe.ts';
import { getStored, openOwnPage } from './harness/extension.ts';
import { inEachBrowser } from './harness/suite.ts';
import { until } from './harness/wait.ts';

inEachBrowser('The guide as people read it', (suite) => {
  test('is adopted, read, edited with a step back, and shows only what changed to who read it', async () => {
    const page = await openOwnPage(suite.session, '/src/pages/guide/index.html');
    await page.waitForSelector('.guide-empty .primary');
    await page.click('.guide-empty .primary');
    await page.waitForSelector('.guide-text');
    const clauses = await page.$$eval('.guide-text section > ol > li', (lines) => lines.length);
    expect(clauses).toBeGreaterThan(40);
    expect(await page.$eval('.guide-text', (text) => text.textContent)).toContain('Northwind');
    expect(await wrongs(page)).toEqual([]);

    await page.type('.read-card input', 'Ines');
    await page.click('.read-card .primary');
    await page.waitForSelector('.read-card.done');

    await page.click('header .actions button');
    await page.waitForSelector('.guide-editing');
    expect(await wrongs(page)).toEqual([]);
    const count = (): Promise<number> => page.$$eval('.clause-form', (forms) => forms.length);
    await page.click('.clause-form .moves button:last-child');
    await until('one clause less', count, (left) => left === clauses - 1);
    await page.click('.bar button:nth-of-type(3)');
    await until('it back again', count, (left) => left === clauses);
    await page.type('.clause-form textarea', ' Truly.');
    await page.click('.bar .primary');

    await page.waitForSelector('.changed');
    expect(await page.$$eval('.changed ins', (changed) => changed.map((each) => each.textContent?.slice(-6)))).toEqual(['Truly.']);
    expect(await wrongs(page)).toEqual([]);
    await page.click('.read-card .primary');
    await page.waitForSelector('.read-card.done');
    expect(JSON.stringify((await getStored(suite.session))['snapshot'])).not.toContain('Truly.'); // pages need no text of it
    await page.close();
  });
});
