/**
 * The gallery: every piece in every state, looked at as a page. A picture kept in the repository would fail on the next machine with other fonts, so looks are
 * held by what is the same everywhere: nothing cut off, running into something else or sticking out, in both languages, mirrored, and with text half as large
 * again; contrast and names by axe, for each exhibit by itself, which must also report that something was right; a focus that is seen; and pictures compared
 * with others of the same run, in Chromium: a state, a theme and forced colors each show. Between two runs on one machine: `GUIDEPOST_PICTURES=keep`, then `=compare`.
 */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeByExhibit, type ExhibitReport } from './harness/axe.ts';
import { launch, type Session } from './harness/browsers.ts';
import { buildGallery, type Gallery } from './harness/gallery.ts';
import { layoutFaults } from './harness/layout.ts';
import { changedSince, type Prints, takePrints } from './harness/pictures.ts';
import { chosen } from './harness/suite.ts';
import { forceColors, themes } from './harness/theme.ts';

const languages = ['en', 'ru'] as const;
const kept = '.cache/gallery-pictures';

/** The texts of each exhibit, in order. */
function textsOf(page: Page): Promise<Record<string, string[]>> {
  return page.evaluate(() => {
    const texts = (tree: Node): string[] =>
      [...tree.childNodes].flatMap((child) => {
        if (child instanceof Text) return child.data.trim() ? [child.data.trim()] : [];
        if (child instanceof HTMLStyleElement) return [];
        return [...(child instanceof Element && child.shadowRoot ? texts(child.shadowRoot) : []), ...texts(child)];
      });
    return Object.fromEntries(
      [...document.querySelectorAll<HTMLElement>('.exhibit')].map((exhibit) => [
        `${exhibit.dataset['piece']}, ${exhibit.dataset['exhibit']}`,
        texts(exhibit.querySelector('.place') as HTMLElement), // each has one
      ]),
    );
  });
}

/** Goes through the page by Tab; gives what had the focus without showing it, and how many places there were. */
async function walkByTab(page: Page): Promise<{ readonly places: number; readonly unseen: readonly string[] }> {
  await page.evaluate(() => {
    for (let at = document.activeElement; at instanceof HTMLElement; at = at.shadowRoot?.activeElement ?? null) if (!at.shadowRoot) at.blur();
    document.querySelector<HTMLElement>('.gallery-head a:last-of-type')?.focus();
  });
  const unseen: string[] = [];
  for (let places = 0; places < 1000; places += 1) {
    await page.keyboard.press('Tab');
    const told = await page.evaluate(() => {
      let at = document.activeElement;
      while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
      if (!at || at === document.body) return null;
      if (at.matches('[type="date"]:not(:focus-visible)')) return ''; // on a part of it, which the browser draws
      const isShown = [at, at.closest('label')].some((each) => {
        if (!each) return false;
        const { boxShadow, outlineStyle, outlineWidth } = getComputedStyle(each);
        return boxShadow !== 'none' || (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0);
      });
      return isShown ? '' : `${at.outerHTML.slice(0, 120)}`;
    });
    if (told === null) return { places, unseen };
    if (told) unseen.push(told);
  }
  throw new Error('Tab never came to an end');
}

/** The exhibits of a piece that look the same. */
function alike(prints: Prints): string[] {
  const first = new Map<string, string>();
  return Object.entries(prints).flatMap(([exhibit, print]) => {
    const piece = exhibit.split(',')[0] ?? '';
    const before = first.get(`${piece} ${print}`);
    first.set(`${piece} ${print}`, exhibit);
    return before === undefined ? [] : [`${exhibit} looks like ${before}`];
  });
}

describe.each(chosen)('The gallery in %s', (name) => {
  let session: Session;
  let gallery: Gallery;

  beforeAll(async () => {
    gallery = await buildGallery();
    session = await launch(name, { extension: false });
  }, 120_000);

  afterAll(async () => {
    await session?.close();
    await gallery?.close();
  });

  async function withPage<R>(choices: Readonly<Record<string, string>>, look: (page: Page) => Promise<R>): Promise<R> {
    const page = await gallery.open(session.browser, choices);
    try {
      return await look(page);
    } finally {
      await page.close();
    }
  }

  describe.each(languages)('%s', (lang) => {
    test.each(['ltr', 'rtl'].flatMap((dir) => ['1', '1.5'].map((text) => ({ dir, text }))))(
      '$dir, text × $text: nothing is cut off, covered or wider than its place',
      async (choices) => {
        expect(await withPage({ lang, ...choices }, layoutFaults)).toEqual([]);
      },
    );

    test.each(themes)('%s: axe minds nothing, and finds something right in each exhibit', async (theme) => {
      const reports = await withPage({ lang, theme }, axeByExhibit);
      const wrong = Object.entries(reports).flatMap(([exhibit, report]: [string, ExhibitReport]) => report.wrong.map((each) => `${exhibit}: ${each}`));
      expect(wrong).toEqual([]);
      expect(Object.keys(reports).filter((exhibit) => reports[exhibit]?.passes === 0)).toEqual([]);
    });
  });

  test('every sentence is said in both languages', async () => {
    const [english, russian] = [await withPage({ lang: 'en' }, textsOf), await withPage({ lang: 'ru' }, textsOf)];
    const same = Object.entries(english).flatMap(([exhibit, texts]) =>
      texts.filter((text, at) => /[a-z]{3}/i.test(text) && text === russian[exhibit]?.[at] && !exhibit.startsWith('Icon')).map((text) => `${exhibit}: ${text}`),
    );
    expect(same.filter((each) => !/@|Northwind|\.example/.test(each))).toEqual([]);
  });

  test('by Tab every place is reached, and the focus is seen', async () => {
    const { places, unseen } = await withPage({}, walkByTab);
    expect(unseen).toEqual([]);
    expect(places).toBeGreaterThan(100);
  });

  /** Of each theme one is enough for all tests. */
  const taken = new Map<string, Promise<Prints>>();
  const printsOf = (theme: string): Promise<Prints> => {
    const prints = taken.get(theme) ?? withPage({ theme }, (page) => takePrints(page));
    taken.set(theme, prints);
    return prints;
  };

  test.runIf(name === 'chromium')('a picture is the same when it is taken again', async () => {
    const light = await printsOf('light');
    expect(await withPage({ theme: 'light' }, (page) => takePrints(page))).toEqual(light);
  });

  test.runIf(name === 'chromium').each(themes)('each state shows, %s', async (theme) => {
    const prints = await printsOf(theme);
    expect(alike(prints)).toEqual([]);
    expect(changedSince(kept, `${name}-${theme}`, prints)).toEqual([]);
  });

  test.runIf(name === 'chromium')('each piece is another in the dark', async () => {
    const [light, dark] = [await printsOf('light'), await printsOf('dark')];
    expect(Object.keys(light).filter((exhibit) => light[exhibit] === dark[exhibit])).toEqual([]);
  });

  test.runIf(name === 'chromium')('in forced colors each state shows too, and so does the focus', async () => {
    await withPage({}, async (page) => {
      await forceColors(page);
      const prints = await takePrints(page);
      // buttons say by their words what they do
      expect(alike(prints).filter((each) => !each.startsWith('Button'))).toEqual([]);
      expect(prints['Button, primary']).not.toBe(prints['Button, plain']);
      expect((await walkByTab(page)).unseen).toEqual([]);
    });
  });
});
