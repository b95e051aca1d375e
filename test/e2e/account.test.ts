/** Who is about to speak, shown around the box and in the panel; the crisis level above it; what is scheduled in a crisis. */
import { expect, test } from 'vitest';
import { getStored, setStored } from './harness/extension.ts';
import { type GuideFile, northwind } from './harness/guides.ts';
import { describeTab } from './harness/orders.ts';
import { askPanel } from './harness/panel.ts';
import { guardedHost, inEachBrowser, type Suite } from './harness/suite.ts';
import { until } from './harness/wait.ts';

const shore: GuideFile = {
  ...northwind,
  brand: { name: 'Shore', timeZone: 'UTC', accounts: [{ network: 'x', handle: 'shore', kind: 'corporate' }] },
  rules: [{ id: 'siblings', kind: 'account', level: 'warn', options: { signs: ['mixed-up'] } }],
  replies: [],
};
const guides = {
  northwind: {
    ...northwind,
    brand: {
      ...northwind.brand,
      accounts: [...(northwind.brand.accounts ?? []), { network: 'x', handle: 'pavel_private', kind: 'personal' as const }],
    },
    rules: [...(northwind.rules ?? []), { id: 'later', kind: 'schedule', level: 'hold' as const, options: { laterFrom: 2 } }],
  },
  shore,
};

/** Sets Northwind's crisis level; the page in front stays there. */
async function setLevel({ session, stage }: Suite, level: number): Promise<void> {
  await setStored(session, { crisis: level === 0 ? {} : { northwind: { level, title: 'Storm', sensitiveWords: [], since: 1 } } });
  await stage.page.bringToFront();
}

const hosts = ['https://x.com/*', 'https://*.linkedin.com/*', `${guardedHost}/*`];

/** The frame around the box: where it is, what it looks like, what the panel says of the account. */
function frameOf({ stage }: Suite) {
  return askPanel(stage.page.mainFrame(), (root) => {
    const frame = root.querySelector<HTMLElement>('.framed');
    if (!frame) return null;
    const { left, top, width, height } = frame.getBoundingClientRect();
    const { borderTopColor, borderTopStyle, visibility } = getComputedStyle(frame);
    const who = root.querySelector<HTMLElement>('.who');
    const band = frame.querySelector<HTMLElement>('.level-band');
    const bandBox = band?.getBoundingClientRect();
    return {
      left,
      top,
      width,
      height,
      color: borderTopColor,
      line: borderTopStyle,
      isSeen: visibility === 'visible',
      standing: frame.dataset['standing'],
      who: who?.textContent ?? '',
      whoColor: who ? getComputedStyle(who).color : '',
      band: band && bandBox ? { text: band.textContent, level: band.dataset['level'], top: bandBox.top, bottom: bandBox.bottom } : null,
    };
  });
}

type FrameView = NonNullable<Awaited<ReturnType<typeof frameOf>>>;

function untilFrame(suite: Suite, what: string, isGood: (frame: FrameView) => boolean): Promise<FrameView> {
  return until(
    `the frame: ${what}`,
    () => frameOf(suite),
    (frame) => Boolean(frame && isGood(frame)),
  ).then((frame) => frame as FrameView); // it was good, so it is there
}

function boxAt({ stage }: Suite, selector: string) {
  return stage.page.$eval(selector, (element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return { left, top, width, height };
  });
}

async function writeAt(suite: Suite, address: string, box: string, text = 'A fair offer'): Promise<void> {
  await suite.stage.visit(address);
  await suite.stage.focusBox(box);
  await suite.stage.type(text);
}

/** How far the frame stands off its box on the sides that are not cut. */
function isAround(frame: FrameView, box: { left: number; top: number; width: number; height: number }): boolean {
  const offsets = [
    box.left - frame.left,
    box.top - frame.top,
    frame.left + frame.width - box.left - box.width,
    frame.top + frame.height - box.top - box.height,
  ];
  return offsets.every((offset) => Math.abs(offset - 3) <= 1.5);
}

const xBox = '[data-box="inline-0"]';

inEachBrowser(
  'The account that speaks',
  (suite) => {
    test('of a brand gives its color to the frame and to its name in the panel', async () => {
      await writeAt(suite, 'https://x.com/home', xBox);
      const frame = await untilFrame(suite, 'of a listed account', ({ standing, isSeen }) => standing === 'listed' && isSeen);
      expect(frame.line).toBe('solid');
      expect(frame.whoColor).toBe(frame.color);
      expect(frame.who).toBe('@northwind');
      expect(isAround(frame, await boxAt(suite, xBox))).toBe(true);
      expect(frame.band).toBeNull();
      expect(await describeTab(suite)).toMatchObject({ account: 'northwind', standing: 'listed' });
    });

    test('of another brand has another color, of another kind another line', async () => {
      await writeAt(suite, 'https://x.com/home?account=pavel_private', xBox);
      const personal = await untilFrame(suite, 'of a personal account', ({ standing }) => standing === 'listed');
      expect(personal.line).toBe('dotted');
      await writeAt(suite, 'https://x.com/home?account=shore', xBox, 'Join our Northwind team');
      const other = await untilFrame(suite, 'of the other brand', ({ standing }) => standing === 'listed');
      expect(other.line).toBe('solid');
      expect(other.color).not.toBe(personal.color);
      await suite.stage.untilMarks(['Northwind']);
      const view = await suite.stage.untilPanel('whose name it is', (seen) => seen?.text.includes('another of your brands') ?? false);
      expect(view?.text).toContain('Shore · @shore · brand account');
    });

    test('of no brand, and unknown, are said on screen and drawn gray', async () => {
      await writeAt(suite, 'https://x.com/home?account=anna_k', xBox);
      const stranger = await untilFrame(suite, 'of a stranger', ({ standing }) => standing === 'stranger');
      expect(stranger).toMatchObject({ line: 'dashed', who: '@anna_k: not an account of any brand' });
      await writeAt(suite, `${guardedHost}/textarea`, '#box');
      const unknown = await untilFrame(suite, 'of nobody known', ({ standing }) => standing === 'unknown');
      expect(unknown).toMatchObject({ line: 'dashed', who: 'account unknown', color: stranger.color });
      expect(await describeTab(suite)).toMatchObject({ account: null, standing: 'unknown', shownAccount: null });
    });

    test('follows a switch of accounts while the box stays', async () => {
      await writeAt(suite, 'https://x.com/home', xBox);
      const before = await untilFrame(suite, 'of the first account', ({ standing }) => standing === 'listed');
      await suite.stage.page.click('[data-testid="SideNav_AccountSwitcher_Button"]');
      const after = await untilFrame(suite, 'of the second', ({ line }) => line === 'dotted');
      expect(after.color).toBe(before.color);
    });

    test('that the page shows without certainty is called so, and decides nothing', async () => {
      const { session, stage } = suite;
      const { networks } = (await getStored(session)) as { networks: Record<string, { facts: string }> };
      const x = networks['x'];
      if (!x) throw new Error('X is not among the networks');
      const facts = JSON.parse(x.facts) as { account: { confidence: string }[] };
      const unsure = { ...facts, account: facts.account.map((fact) => ({ ...fact, confidence: 'low' })) };
      await setStored(session, { networks: { ...networks, x: { ...x, facts: JSON.stringify(unsure) } } });
      try {
        await writeAt(suite, 'https://x.com/home?account=shore', xBox, 'A cheap offer');
        const frame = await untilFrame(suite, 'of perhaps somebody', ({ standing }) => standing === 'perhaps');
        expect(frame).toMatchObject({ line: 'dashed', who: 'perhaps @shore (not confirmed)' });
        // Northwind's rule holds: nobody knows that it is not Northwind that speaks
        await stage.untilPanel('the strictest verdict', (view) => view?.state === 'hold');
        expect(await describeTab(suite)).toMatchObject({ account: null, standing: 'perhaps', shownAccount: 'shore' });
      } finally {
        await setStored(session, { networks });
      }
    });
  },
  { guides, hosts },
);

inEachBrowser(
  'The frame around a box',
  (suite) => {
    const box = '#box';
    const inPlace = async (): Promise<FrameView> => {
      await suite.stage.settle();
      let at = await boxAt(suite, box);
      return untilFrame(suite, 'around its box', (frame) => {
        void boxAt(suite, box).then((now) => {
          at = now;
        });
        return frame.isSeen && isAround(frame, at);
      });
    };

    test('follows scrolling, growing and what is put in above it', async () => {
      const { stage } = suite;
      await writeAt(suite, `${guardedHost}/textarea`, box);
      const first = await inPlace();
      await stage.page.evaluate(() => {
        document.body.style.paddingBottom = '2000px';
        document.body.style.marginTop = '240px';
      });
      const shifted = await inPlace();
      expect(shifted.top).toBeGreaterThan(first.top + 100);
      await stage.page.evaluate(() => scrollTo(0, 120));
      const scrolled = await inPlace();
      expect(Math.round(shifted.top - scrolled.top)).toBe(120);
      await stage.page.$eval(box, (element) => {
        (element as HTMLElement).style.height = '220px';
      });
      const grown = await inPlace();
      expect(grown.height).toBeGreaterThan(scrolled.height + 80);
      await stage.page.evaluate(() => scrollTo(0, 1400));
      await untilFrame(suite, 'to go with its box', ({ isSeen }) => !isSeen);
    });

    test('with the band above it shows the level by word, lets clicks through and puts nothing into the page', async () => {
      const { stage } = suite;
      await setLevel(suite, 2);
      try {
        await writeAt(suite, `${guardedHost}/textarea`, box);
        await stage.page.evaluate(() => {
          document.body.style.marginTop = '160px';
        });
        const frame = await untilFrame(suite, 'with a band', ({ band, isSeen }) => isSeen && band !== null);
        expect(frame.band?.text).toBe('Level 2: crisis');
        expect(frame.band?.level).toBe('2');
        const { top } = await boxAt(suite, box);
        await until(
          'the band above the box',
          () => frameOf(suite),
          (seen) => Math.abs((seen?.band?.bottom ?? 0) - (top - 3)) <= 3,
        );
        const now = await frameOf(suite);
        await stage.page.evaluate(() => {
          const under = document.createElement('button');
          under.id = 'under';
          under.style.cssText = 'position:fixed;inset:0;opacity:0.1';
          under.addEventListener('click', () => under.dataset['pressed'] === undefined && Object.assign(under.dataset, { pressed: 'yes' }));
          document.body.append(under);
        });
        await stage.page.mouse.click((now?.left ?? 0) + 30, (now?.band?.top ?? 0) + 8);
        expect(await stage.page.$eval('#under', (element) => (element as HTMLElement).dataset['pressed'])).toBe('yes');
        expect(await stage.page.evaluate(() => document.querySelectorAll('guidepost-panel').length)).toBe(1);
        expect(await stage.page.evaluate(() => document.querySelector('.framed, .level-band'))).toBeNull();
      } finally {
        await setLevel(suite, 0);
      }
    });

    test('stands in the parent where the editor fills its own frame, and ends where that does', async () => {
      const { stage } = suite;
      await stage.visit(`${guardedHost}/iframe`);
      const inner = await (await stage.page.waitForSelector('#editable'))?.contentFrame();
      if (!inner) throw new Error('no frame');
      await inner.evaluate(() => document.body.focus());
      await (await inner.waitForSelector('body'))?.click();
      await stage.type('A fair offer');
      const holder = await boxAt(suite, '#editable');
      const frame = await untilFrame(suite, 'around the editor', ({ isSeen }) => isSeen);
      expect(frame.left).toBeGreaterThanOrEqual(holder.left - 4);
      expect(frame.top).toBeGreaterThanOrEqual(holder.top - 4);
      expect(frame.top + frame.height).toBeLessThanOrEqual(holder.top + holder.height + 4);
      expect(await inner.evaluate(() => document.querySelectorAll('guidepost-panel').length)).toBe(0);
    });
  },
  { guides, hosts },
);

inEachBrowser(
  'What is scheduled',
  (suite) => {
    const button = '[data-testid="tweetButton"]';
    const address = `https://x.com/compose/post?scheduled=${encodeURIComponent('Will send on Thu, Dec 24, 2026 at 6:30 PM')}`;
    const windowBox = '[role="dialog"] [data-box="window-0"]';

    test('goes through at level 0, and is held at level 2', async () => {
      const { stage } = suite;
      await writeAt(suite, address, windowBox);
      await stage.untilPanel('that all is well', (view) => view?.state === 'clear');
      expect((await describeTab(suite)).scheduledAt).toBe(new Date('2026-12-24T18:30').getTime());
      await setLevel(suite, 2);
      try {
        await stage.untilPanel('that it waits', (view) => view?.state === 'hold');
        await stage.publish('click', button);
        expect(await stage.published()).toEqual([]);
        const view = await stage.untilPanel('why', (seen) => seen?.text.includes('Crisis level 2: nothing new is scheduled') ?? false);
        expect(view?.text).toContain('Level 2: crisis');
      } finally {
        await setLevel(suite, 0);
      }
      await stage.untilPanel('that all is well again', (view) => view?.state === 'clear');
      await stage.publish('click', button);
      expect((await stage.published()).map(({ text }) => text)).toEqual(['A fair offer']);
    });

    test('is marked in a list that the page shows, at level 2 and not below', async () => {
      const { stage } = suite;
      const badges = () =>
        askPanel(stage.page.mainFrame(), (root) => [...root.querySelectorAll<HTMLElement>('.planned')].map(({ textContent }) => textContent));
      await stage.visit('https://www.linkedin.com/feed');
      await stage.page.evaluate(() => {
        const list = document.createElement('ul');
        for (const text of ['Tomorrow we open', 'A new table']) {
          const item = document.createElement('li');
          item.className = 'share-post-list-view__item';
          item.style.cssText = 'height:60px;margin:24px';
          item.textContent = text;
          list.append(item);
        }
        document.body.prepend(list);
      });
      await stage.focusBox('[data-box="comment"]');
      await setLevel(suite, 1);
      await untilFrame(suite, 'with the level', ({ band }) => band?.level === '1');
      expect(await badges()).toEqual([]);
      await setLevel(suite, 2);
      try {
        const sentence = 'Scheduled: look whether it may still go out';
        await until('a mark on each', badges, (seen) => JSON.stringify(seen) === JSON.stringify([sentence, sentence]));
        expect((await describeTab(suite)).planned).toBe(2);
        expect(await stage.page.evaluate(() => document.querySelector('li.share-post-list-view__item')?.children.length)).toBe(0);
        await stage.page.$eval('li.share-post-list-view__item', (item) => item.remove());
        await until('one mark left', badges, (seen) => seen?.length === 1);
      } finally {
        await setLevel(suite, 0);
      }
      await until('no marks', badges, (seen) => seen?.length === 0);
    });

    test('is marked on a page where nobody writes', async () => {
      const { stage } = suite;
      await setLevel(suite, 3);
      try {
        await stage.visit('https://www.linkedin.com/feed');
        await stage.page.evaluate(() => {
          const item = document.createElement('li');
          item.className = 'share-post-list-view__item';
          item.textContent = 'Tomorrow we open';
          document.body.prepend(item);
        });
        await until(
          'the mark',
          () => askPanel(stage.page.mainFrame(), (root) => root.querySelectorAll('.planned').length),
          (count) => count === 1,
        );
      } finally {
        await setLevel(suite, 0);
      }
    });
  },
  { guides, hosts },
);
