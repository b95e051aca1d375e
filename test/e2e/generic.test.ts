/** Pages that no network file knows, with the markup that real web clients have: controls without a name, web components, comment forms. */
import { describe, expect, test } from 'vitest';
import { guardedHost, inEachBrowser } from './harness/suite.ts';

inEachBrowser('On an unknown page', (suite) => {
  describe.each(['row', 'plane', 'components'])('a composer whose control has no name of its own (%s)', (kind) => {
    const gestures = kind === 'components' ? (['click', 'button-enter', 'button-space', 'mod-enter'] as const) : (['click', 'enter'] as const);

    test.each(gestures)('is held on %s, and publishes by it after the fix', async (gesture) => {
      const { stage } = suite;
      await stage.visit(`${guardedHost}/unnamed?kind=${kind}&keep${gesture === 'enter' ? '&enter=sends' : ''}`);
      await stage.focusBox();
      await stage.type('Our cheap offer');
      await stage.untilPanel('the reason', (view) => view?.text.includes('We speak of value, not of price.') ?? false);
      await stage.publish(gesture);
      expect(await stage.published()).toEqual([]);
      expect(await stage.model()).toBe('Our cheap offer');

      await stage.pressPanel('fix');
      await stage.untilPanel('nothing left', (view) => view?.state === 'clear');
      if (gesture === 'mod-enter' || gesture === 'enter') await stage.focusBox();
      await stage.publish(gesture);
      expect((await stage.published()).map(({ text }) => text)).toEqual(['Our affordable offer']);
    });

    test('leaves the buttons beside it alone', async () => {
      const { stage } = suite;
      await stage.visit(`${guardedHost}/unnamed?kind=${kind}&keep`);
      await stage.focusBox();
      await stage.type('Our cheap offer');
      await stage.untilPanel('a hold', (view) => view?.state === 'hold');
      for (const button of { row: ['attach', 'smile'], plane: ['smile'], components: ['cancel'] }[kind] ?? []) {
        await stage.publish('click', `#${button}`);
        expect(await stage.events()).toContain(`click@${button}`);
      }
    });
  });

  describe('a form for comments', () => {
    test.each(['reply', 'schedule'])('lets through what only opens something while a held draft stands (%s)', async (button) => {
      const { stage } = suite;
      await stage.visit(`${guardedHost}/comments?keep`);
      await stage.focusBox();
      await stage.type('Our cheap offer');
      await stage.untilMarks(['cheap']);
      await stage.publish('click', `#${button}`);
      expect(await stage.events()).toContain(`click@${button}`);
      await stage.publish('click');
      expect(await stage.published()).toEqual([]);
    });

    test('takes Enter in a tall box for a new line, also in a held draft', async () => {
      const { stage } = suite;
      await stage.visit(`${guardedHost}/comments?keep`);
      await stage.focusBox();
      await stage.type('Our cheap offer');
      await stage.untilMarks(['cheap']);
      await stage.type('\nSecond line');
      expect(await stage.model()).toBe('Our cheap offer\nSecond line');
    });

    test('is held for its heading too, however far from the button that stands', async () => {
      const { stage } = suite;
      await stage.visit(`${guardedHost}/comments?keep&tall`);
      await stage.focusBox('#title');
      await stage.type('A cheap shop');
      await stage.untilPanel('a hold', (view) => view?.state === 'hold');
      await stage.focusBox();
      await stage.type('A fair offer');
      await stage.publish('click');
      expect(await stage.published()).toEqual([]);
    });

    test.each(['nick', 'site'])('does not check who one is (%s)', async (field) => {
      const { stage } = suite;
      await stage.visit(`${guardedHost}/comments?keep`);
      await stage.focusBox(`#${field}`);
      await stage.type('cheap');
      await stage.rest();
      expect((await stage.panel())?.state).toBeUndefined();
      expect(await stage.marks()).toEqual([]);
    });
  });
});
