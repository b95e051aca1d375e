/** What opens a hold: a written reason, only a fix, nothing; and what happens when we cannot check at all. */
import { expect, test } from 'vitest';
import { setStored } from './harness/extension.ts';
import { northwind } from './harness/guides.ts';
import { askPanel } from './harness/panel.ts';
import { guardedHost, inEachBrowser, type Suite } from './harness/suite.ts';
import { until } from './harness/wait.ts';

const rules = northwind.rules ?? [];
const strict = {
  ...northwind,
  rules: [
    ...rules,
    { id: 'no-secrets', kind: 'ban', level: 'hold' as const, options: { phrases: ['embargo'] }, opens: 'fix' as const },
    { id: 'freeze', kind: 'schedule', level: 'hold' as const, options: { freezeFrom: 2 }, opens: 'nothing' as const },
  ],
};

async function type({ stage }: Suite, text: string): Promise<void> {
  await stage.visit(`${guardedHost}/textarea?keep`);
  await stage.focusBox();
  await stage.type(text);
}

/** Writes a reason into the panel with the mouse and real keys, and confirms it. */
async function giveReason({ stage }: Suite, reason: string): Promise<void> {
  const frame = stage.page.mainFrame();
  const place = await until(
    'a box for the reason',
    () =>
      askPanel(frame, (root) => {
        const box = root.querySelector('input')?.getBoundingClientRect();
        return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      }),
    (found) => found !== undefined,
  );
  if (place) await stage.page.mouse.click(place.x, place.y);
  await stage.page.keyboard.type(reason);
  await stage.untilPanel('a button that is ready', (view) => view?.buttons.some(({ action, disabled }) => action === 'override' && !disabled) ?? false);
  await stage.pressPanel('override');
}

inEachBrowser(
  'A hold',
  (suite) => {
    test('opens by a written reason, for one press on that text', async () => {
      const { stage } = suite;
      await type(suite, 'Our cheap offer');
      await stage.untilMarks(['cheap']);
      await stage.publish('click');
      await giveReason(suite, 'A quote of a customer');
      expect(await stage.model()).toBe('Our cheap offer');
      await stage.publish('click');
      expect(await stage.published()).toEqual([{ text: 'Our cheap offer', how: 'click' }]);
      await until(
        'the pass to be over',
        async () => {
          await stage.publish('click');
          return (await stage.panel())?.buttons.some(({ action }) => action === 'override') ?? false;
        },
        Boolean,
      );
      const before = (await stage.published()).length;
      await stage.publish('click');
      expect((await stage.published()).length).toBe(before);
    });

    test('stays shut for a text that was changed after the reason', async () => {
      const { stage } = suite;
      await type(suite, 'Our cheap offer');
      await stage.untilMarks(['cheap']);
      await stage.publish('click');
      await giveReason(suite, 'A quote of a customer');
      await stage.focusBox();
      await stage.press('End');
      await stage.type(' and more');
      await stage.publish('click');
      expect(await stage.published()).toEqual([]);
    });

    test('that only a fix opens asks for no reason', async () => {
      const { stage } = suite;
      await type(suite, 'The embargo ends today');
      await stage.untilMarks(['embargo']);
      await stage.publish('click');
      const view = await stage.untilPanel('what opens it', (seen) => seen?.text.includes('Opens once the remark is fixed.') ?? false);
      expect(view?.buttons.map(({ action }) => action)).not.toContain('override');
      expect(await stage.published()).toEqual([]);
    });

    test('that only a lower level opens offers nothing', async () => {
      const { stage, session } = suite;
      await setStored(session, { crisis: { northwind: { level: 3, title: 'Recall', sensitiveWords: [], since: 1 } } });
      await type(suite, 'A fair offer');
      await stage.untilPanel('the freeze', (view) => view?.state === 'hold');
      await stage.publish('click');
      const view = await stage.untilPanel('what opens it', (seen) => seen?.text.includes('Opens when the crisis level is lowered.') ?? false);
      expect(view?.buttons.map(({ action }) => action)).not.toContain('override');
      expect(await stage.published()).toEqual([]);
      await setStored(session, { crisis: {} });
    });

    test('without a guide waits once and says so; the second press is meant', async () => {
      const { stage, session } = suite;
      await setStored(session, { snapshot: { version: 9 } });
      await type(suite, 'A fair offer');
      await stage.untilPanel('that nothing is checked', (view) => view?.state === 'unchecked');
      await stage.publish('click');
      await stage.untilPanel('why it waits', (view) => view?.text.includes('This post is not checked') ?? false);
      expect(await stage.published()).toEqual([]);
      await stage.publish('click');
      expect(await stage.published()).toEqual([{ text: 'A fair offer', how: 'click' }]);
    });
  },
  { guides: { northwind: strict } },
);
