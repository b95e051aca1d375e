/** The library of replies as its editor meets it. */
import { expect, test } from 'vitest';
import { inOwnPage } from './harness/extension.ts';
import { libraryGuide, openReplies, press, untilShown, write } from './harness/library.ts';
import { inEachBrowser, type Suite } from './harness/suite.ts';
import { until } from './harness/wait.ts';

function storedReply(suite: Suite, title: string): Promise<Record<string, unknown> | undefined> {
  return inOwnPage(
    suite.session,
    async (wanted) => {
      const opened = await new Promise<IDBDatabase>((done) => {
        const request = indexedDB.open('guidepost');
        request.onsuccess = () => done(request.result);
      });
      const all = await new Promise<Record<string, unknown>[]>((done) => {
        const request = opened.transaction('replies').objectStore('replies').getAll();
        request.onsuccess = () => done(request.result);
      });
      opened.close();
      return all.find((reply) => reply['title'] === wanted);
    },
    title,
  );
}

inEachBrowser(
  'The library of replies',
  (suite) => {
    test('shows what wants a look, and a folder for each scenario', async () => {
      const page = await openReplies(suite);
      const untilFolderHolds = async (label: string, title: string): Promise<void> => {
        await press(page, label);
        await until(
          `only "${title}" in ${label}`,
          () => page.$$eval('.replies-found .title', (all) => all.map((each) => each.textContent ?? '')),
          (titles) => titles.join() === title,
        );
      };
      await untilShown(page, 'Delivery late', '.reply-folders');
      await untilFolderHolds('Expired', 'Winter prices');
      await untilFolderHolds('Due for review', 'Parcel machines');
      await untilFolderHolds('Delivery late', 'Late delivery');
      await page.close();
    });

    test('takes a new reply with a further wording, slots and dates', async () => {
      const page = await openReplies(suite);
      await press(page, 'Add a reply');
      await page.waitForSelector('.reply-form');
      await write(page, 'Title', 'Courier on the way');
      await write(page, 'Scenario', 'Delivery late');
      await write(page, 'Text', 'Hi {name}, order {parcel} is **near**.  ');
      await untilShown(page, 'Some boxes turn these into formatting or lose them: **');
      await press(page, 'Add a wording');
      await until(
        'the further wording',
        () => page.$$('.one-wording'),
        ({ length }) => length === 1,
      );
      await write(page, 'Text, wording 2', '{name}, the courier has {parcel}.');
      await untilShown(page, '{parcel} is');
      await write(page, '{parcel} is', 'number');
      await write(page, 'Review by', '2030-01-31');
      await press(page, 'Save');
      await untilShown(page, 'Courier on the way', '.replies-found');
      expect(await storedReply(suite, 'Courier on the way')).toMatchObject({
        scenario: 'Delivery late',
        body: 'Hi {name}, order {parcel} is **near**.',
        variants: [{ body: '{name}, the courier has {parcel}.' }],
        slots: [{ name: 'name' }, { name: 'parcel', type: 'number' }],
        reviewBy: '2030-01-31',
        status: 'draft',
      });
      await page.close();
    });

    test('does not let one window write over another', async () => {
      const [one, other] = [await openReplies(suite), await openReplies(suite)];
      for (const page of [one, other]) {
        await press(page, 'Edit: Opening hours');
        await page.waitForSelector('.reply-form');
      }
      await write(one, 'Text', 'We are open from 10 to 18.');
      await press(one, 'Save');
      await untilShown(one, 'from 10 to 18', '.replies-found');
      await write(other, 'Text', 'We are open from 9 to 20.');
      await press(other, 'Save');
      await untilShown(other, 'This reply was changed in another window');
      expect(await storedReply(suite, 'Opening hours')).toMatchObject({ body: 'We are open from 10 to 18.' });
      expect(await other.$$eval('.notice del', (all) => all.map((each) => each.textContent))).toContain('10');
      await press(other, 'Save mine');
      await untilShown(other, 'from 9 to 20', '.replies-found');
      await Promise.all([one.close(), other.close()]);
    });

    test('brings an earlier version back, and a deleted reply', async () => {
      const page = await openReplies(suite);
      await press(page, 'Edit: Late delivery');
      await page.waitForSelector('.reply-form');
      await write(page, 'Text', 'Hi {name}, we are sorry.');
      await press(page, 'Save');
      await untilShown(page, 'we are sorry', '.replies-found');
      await press(page, 'Edit: Late delivery');
      await page.waitForSelector('.reply-versions');
      await press(page, 'What changed');
      await page.waitForSelector('.reply-difference');
      await press(page, 'Take it');
      await press(page, 'Save');
      await untilShown(page, 'order {number} is late', '.replies-found');
      await press(page, 'Delete: Late delivery');
      await untilShown(page, 'Deleted: Late delivery');
      expect(await storedReply(suite, 'Late delivery')).toBe(undefined);
      await press(page, 'Bring it back');
      await untilShown(page, 'order {number} is late', '.replies-found');
      expect(await storedReply(suite, 'Late delivery')).toMatchObject({ body: 'Hi {name}, order {number} is late.' });
      await page.close();
    });
  },
  { guides: { northwind: libraryGuide } },
);
