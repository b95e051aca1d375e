/** A reply goes into every kind of box from each of the places beside the popup (which replies.test.ts tries): a `/`, the context menu, the side panel. Only in `npm run test:all`. */
import { describe, test } from 'vitest';
import { editors } from './harness/editors.ts';
import { inOwnPage, openOwnPage } from './harness/extension.ts';
import { northwind } from './harness/guides.ts';
import { chooseInMenu, untilLines, untilPicker } from './harness/picker.ts';
import { guardedHost, inEachBrowser } from './harness/suite.ts';
import { until } from './harness/wait.ts';

const body = 'We are open from 9 to 18.\n\nSee you soon';
const guide = { ...northwind, replies: [{ id: 'hours', title: 'Opening hours', body, lang: 'en', status: 'approved' as const }] };

inEachBrowser(
  'A reply from each place',
  (suite) => {
    describe.each(editors)('in %s', (editor) => {
      const whole = `Hello. ${editor === 'input' ? body.replace(/\s*\n\s*/g, ' ') : body}`;

      async function openBox(): Promise<void> {
        const { stage } = suite;
        await stage.visit(`${guardedHost}/${editor}${editor.includes('?') ? '&' : '?'}keep`);
        await stage.focusBox();
        await stage.type('Hello. ');
        await stage.untilPanel('a sign that the box is known', (view) => view?.state === 'clear');
        await stage.passTime(1500); // what follows is a change of its own for editors that count by seconds
      }

      async function untilWhole(): Promise<void> {
        await until(
          'the reply in the model',
          async () =>
            ((await suite.stage.model()) ?? '')
              .split('\n')
              .map((line) => line.trimEnd())
              .join('\n')
              .trimEnd(),
          (text) => text === whole,
        );
      }

      test('by a /', async () => {
        const { stage } = suite;
        await openBox();
        await stage.type('/hou');
        await untilLines(stage, 'Opening hours');
        await stage.press('Enter');
        await untilWhole();
      });

      test('by the context menu', async () => {
        const { stage } = suite;
        await openBox();
        await chooseInMenu(stage);
        await untilPicker(stage, 'its field', (view) => view?.field === '' && view.lines.length === 1);
        await stage.type('hours');
        await untilLines(stage, 'Opening hours');
        await stage.press('Enter');
        await untilWhole();
      });

      test('by the side panel', async () => {
        const { session } = suite;
        await openBox();
        const tab = await inOwnPage(session, async (host) => (await chrome.tabs.query({ url: `${host}/*` }))[0]?.id, guardedHost);
        const panel = await openOwnPage(session, `/src/pages/side-panel/index.html?tab=${tab}`);
        await panel.waitForSelector('#reply-0');
        await panel.focus('[role="combobox"]');
        await panel.keyboard.press('Enter');
        await untilWhole();
        await panel.close();
      });
    });
  },
  { guides: { northwind: guide } },
);
