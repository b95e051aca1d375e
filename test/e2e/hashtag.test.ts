/** The history of a brand's hashtags in the built extension: what went out from this machine, and nothing that could be read. */
import { expect, test } from 'vitest';
import { getStored, setStored } from './harness/extension.ts';
import { northwind } from './harness/guides.ts';
import { guardedHost, inEachBrowser, type Suite } from './harness/suite.ts';
import { until } from './harness/wait.ts';

const guide = { ...northwind, rules: [{ id: 'tags', kind: 'hashtag', level: 'warn' as const, options: { first: true, tragedy: true } }] };
const posts = ['Morning bread #sourdough', 'Rye is back #ryeday', 'Open till nine #latebread', 'Buns for all #bunday', 'Cold brew is here #coldbrew'];

async function write({ stage }: Suite, text: string): Promise<void> {
  await stage.visit(`${guardedHost}/textarea`);
  await stage.focusBox();
  await stage.type(text);
  await stage.untilPanel('that it is checked', (view) => view !== undefined && view.state !== 'unchecked' && view.state !== 'off');
}

inEachBrowser(
  'A hashtag',
  (suite) => {
    test('is new until it went out, and then known: as a hash', async () => {
      const { stage, session } = suite;
      const sentNow = async () => ((await getStored(session))['sent'] as Record<string, string> | undefined)?.['northwind'] ?? '';
      for (const [at, text] of posts.entries()) {
        await write(suite, text);
        // one or two posts are no habit: nothing is called new yet
        await stage.untilMarks([]);
        await stage.publish('click');
        expect((await stage.published()).map(({ text: out }) => out)).toEqual([text]);
        await until('that it is noted', sentNow, (kept) => kept.split('\n').filter(Boolean).length === at + 1);
      }
      expect(await sentNow()).not.toMatch(/bread|sourdough|ryeday/);

      await write(suite, 'Again with seeds #SeedBread');
      await stage.untilMarks(['#SeedBread']);
      await write(suite, 'Warm from the oven #Sourdough');
      await stage.untilMarks([]);
    });

    test('that the brand uses is not asked about while a level is on, another one is', async () => {
      const { stage, session } = suite;
      await setStored(session, { crisis: { northwind: { level: 1, title: 'Flood', sensitiveWords: [], since: 1 } } });
      await write(suite, 'Bread today #ryeday');
      await stage.untilMarks([]);
      await write(suite, 'Bread today #harbour');
      await stage.untilPanel('the question', (view) => view?.text.includes('Do you know what #harbour is about today?') ?? false);
    });
  },
  { guides: { northwind: guide } },
);
