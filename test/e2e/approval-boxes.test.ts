/** An approval in the built extension: it opens the one box that it was given in, for what stands there, and only once. */
import { afterEach, expect, test } from 'vitest';
import { readRequest } from '#src/core/crisis/approval.ts';
import { makeApprover } from './harness/approver.ts';
import { fillPanel, forgetPeople, giveAnswer, requestOf, setLevel, takeCard } from './harness/crisis.ts';
import { northwind } from './harness/guides.ts';
import { buildPages } from './harness/pages.ts';
import { openStage, type Stage } from './harness/stage.ts';
import { guardedHost, inEachBrowser, type Suite } from './harness/suite.ts';
import { until } from './harness/wait.ts';

const guide = {
  ...northwind,
  rules: [
    { id: 'promise', kind: 'ban', level: 'hold' as const, options: { phrases: ['guarantee'] } },
    { id: 'freeze', kind: 'schedule', level: 'hold' as const, options: { freezeFrom: 2, freezeBoxes: ['post', 'reply', 'comment', 'edit'] } },
  ],
};
const statement = 'We know about the fire. Everybody is safe.';
const anna = makeApprover('Anna', 'lead');
const ten = `${guardedHost}/several?kind=ten`;

/** Writes the statement into a box of the page with ten, and presses its button. */
async function writeInto(stage: Stage, at: number): Promise<void> {
  await stage.focusBox(`.composer:nth-of-type(${at}) textarea`);
  await stage.type(statement);
  await stage.untilPanel('a hold', (view) => view?.state === 'hold');
  await pressIn(stage, at);
}

async function pressIn(stage: Stage, at: number): Promise<void> {
  await stage.publish('click', `.composer:nth-of-type(${at}) button[data-send]`);
}

async function prepare(suite: Suite): Promise<void> {
  await forgetPeople(suite);
  await takeCard(suite, anna);
  await setLevel(suite, 2);
}

const untilApproved = (stage: Stage) => stage.untilPanel('the approval', (view) => view?.text.includes('Approved until') ?? false);
const untilSaid = (stage: Stage, words: string) => stage.untilPanel(words, (view) => view?.text.includes(words) ?? false);
const textsOf = async (stage: Stage) => (await stage.published()).map(({ text }) => text.trim());

/** Somebody chooses a file, or gives up the one that was chosen. */
async function choose({ page }: Stage, name?: string): Promise<void> {
  await page.evaluate((chosen) => {
    const field = document.querySelector<HTMLInputElement>('#file') ?? Object.assign(document.createElement('input'), { type: 'file', id: 'file' });
    document.body.append(field);
    const files = new DataTransfer();
    if (chosen) files.items.add(new File(['picture'], chosen, { type: 'image/png', lastModified: 1 }));
    field.files = files.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }, name);
}

/** The window of X shows so many pictures, drawn so that nothing tells them apart; somebody clicks there. */
async function show({ page }: Stage, count: number): Promise<void> {
  await page.evaluate((many) => {
    const window = document.querySelector('[role="dialog"]');
    const place = window?.querySelector('[data-testid="attachments"]') ?? document.createElement('div');
    place.setAttribute('data-testid', 'attachments');
    window?.append(place);
    place.replaceChildren(...Array.from({ length: many }, () => Object.assign(document.createElement('img'), { alt: '', width: 40, height: 40 })));
    window?.querySelector<HTMLElement>('h2')?.click();
  }, count);
}

/** What the request says hangs on the text. */
async function attachmentsAsked(suite: Suite): Promise<readonly string[]> {
  const read = readRequest(await requestOf(suite));
  if (!read.ok) throw new Error(read.why);
  return read.value.attachments;
}

inEachBrowser(
  'An approval',
  (suite) => {
    afterEach(() => setLevel(suite, 0));

    test('opens the box it was given in, not another on the page with the same text', async () => {
      const { stage } = suite;
      await prepare(suite);
      await stage.visit(ten);
      await writeInto(stage, 1);
      const code = anna.answer(await requestOf(suite));
      await giveAnswer(suite, code);
      await untilApproved(stage);
      await writeInto(stage, 2);
      expect(await stage.published()).toEqual([]);
      await giveAnswer(suite, code);
      await untilSaid(stage, 'in another box');
      await pressIn(stage, 2);
      expect(await stage.published()).toEqual([]);
      await pressIn(stage, 1);
      expect(await textsOf(stage)).toEqual([statement]);
      // it went out: neither the box it stood in nor any other is opened by it again
      await stage.focusBox('.composer:nth-of-type(1) textarea');
      await writeInto(stage, 1);
      expect(await textsOf(stage)).toEqual([statement]);
      await giveAnswer(suite, code);
      await untilSaid(stage, 'already went out');
    });

    test('opens no other tab, unless its own is closed', async () => {
      const { stage, session } = suite;
      await prepare(suite);
      await stage.visit(ten);
      await writeInto(stage, 1);
      const code = anna.answer(await requestOf(suite));
      await giveAnswer(suite, code);
      await untilApproved(stage);
      const second = await openStage(session, await buildPages());
      const there = { ...suite, stage: second };
      await second.visit(ten);
      await writeInto(second, 1);
      expect(await second.published()).toEqual([]);
      await giveAnswer(there, code);
      await untilSaid(second, 'in another box');
      await pressIn(second, 1);
      expect(await second.published()).toEqual([]);
      // the first one is left: the yes may be used here, and there no more
      await stage.visit(`${guardedHost}/textarea`);
      await second.page.bringToFront();
      await giveAnswer(there, code);
      await untilApproved(second);
      await stage.visit(ten);
      await writeInto(stage, 1);
      expect(await stage.published()).toEqual([]);
      await second.page.bringToFront();
      await pressIn(second, 1);
      expect(await textsOf(second)).toEqual([statement]);
      await stage.page.bringToFront();
      await until(
        'that it is used',
        async () => {
          await giveAnswer(suite, code);
          return (await stage.panel())?.text.includes('already went out') ?? false;
        },
        Boolean,
      );
      await second.close();
    });

    test('closes when the picture is exchanged for another of the same kind', async () => {
      const { stage } = suite;
      const button = '[data-testid="tweetButton"]';
      await prepare(suite);
      await stage.visit('https://x.com/compose/post?media');
      await stage.focusBox('[data-box="window-0"]');
      await stage.type(statement);
      await stage.untilPanel('a hold', (view) => view?.state === 'hold');
      await stage.publish('click', button);
      await giveAnswer(suite, anna.answer(await requestOf(suite)));
      await untilApproved(stage);
      await stage.page.evaluate(() =>
        document.querySelector('[data-testid="attachments"] img')?.setAttribute('src', 'data:image/gif;base64,R0lGODlhAQABAAAAACw='),
      );
      await stage.publish('click', button);
      expect(await stage.published()).toEqual([]);
      await stage.page.evaluate(() => document.querySelector('[data-testid="attachments"] img')?.setAttribute('src', 'data:,'));
      await stage.publish('click', button);
      expect(await textsOf(stage)).toEqual([statement]);
    });

    test('and a reason that was given closes by an exchanged picture too', async () => {
      const { stage } = suite;
      const button = '[data-testid="tweetButton"]';
      const picture = '[data-testid="attachments"] img';
      await stage.visit('https://x.com/compose/post?media');
      await stage.focusBox('[data-box="window-0"]');
      await stage.type('A lantern with a guarantee');
      await stage.untilPanel('a hold', (view) => view?.state === 'hold');
      await stage.publish('click', button);
      await fillPanel(suite, 'reason', 'The lawyer has seen this picture');
      await stage.pressPanel('override');
      await stage.page.evaluate((shown) => document.querySelector(shown)?.setAttribute('src', 'data:image/gif;base64,R0lGODlhAQABAAAAACw='), picture);
      await stage.publish('click', button);
      expect(await stage.published()).toEqual([]);
      await fillPanel(suite, 'reason', 'And this one');
      await stage.pressPanel('override');
      await stage.publish('click', button);
      expect(await textsOf(stage)).toEqual(['A lantern with a guarantee']);
    });

    test('closes when another file is chosen where the page shows none', async () => {
      const { stage } = suite;
      await prepare(suite);
      await stage.visit(`${guardedHost}/textarea?keep`);
      await choose(stage, 'fire.png');
      await stage.focusBox();
      await stage.type(statement);
      await stage.untilPanel('a hold', (view) => view?.state === 'hold');
      await stage.publish('click');
      await giveAnswer(suite, anna.answer(await requestOf(suite)));
      await untilApproved(stage);
      await choose(stage, 'party.png');
      await stage.publish('click');
      expect(await stage.published()).toEqual([]);
    });

    test('is asked without a file that its field gave back', async () => {
      const { stage } = suite;
      await prepare(suite);
      await stage.visit(`${guardedHost}/textarea?keep`);
      await choose(stage, 'fire.png');
      await choose(stage);
      await stage.focusBox();
      await stage.type(statement);
      await stage.untilPanel('a hold', (view) => view?.state === 'hold');
      await stage.publish('click');
      expect(await attachmentsAsked(suite)).toEqual([]);
    });

    test('opens again once the picture that came to the text is taken away, and not for another one', async () => {
      const { stage } = suite;
      const press = () => stage.publish('click', '[data-testid="tweetButton"]');
      await prepare(suite);
      await stage.visit('https://x.com/compose/post');
      await stage.focusBox('[data-box="window-0"]');
      await stage.type(statement);
      await stage.untilPanel('a hold', (view) => view?.state === 'hold');
      await press();
      await giveAnswer(suite, anna.answer(await requestOf(suite)));
      await untilApproved(stage);
      await choose(stage, 'fire.png');
      await show(stage, 1);
      await press();
      expect(await stage.published()).toEqual([]);
      await show(stage, 0);
      await untilApproved(stage);
      // a picture of which the page tells nothing: the files alone tell it from the one before
      await choose(stage, 'party.png');
      await show(stage, 1);
      await press();
      await giveAnswer(suite, anna.answer(await requestOf(suite)));
      await untilApproved(stage);
      for (const other of ['feast.png', 'cake.png']) {
        await choose(stage, other);
        await press();
        await show(stage, 0);
        await untilApproved(stage); // as the text alone was
        await show(stage, 1);
        await press();
        expect(await stage.published()).toEqual([]);
        await giveAnswer(suite, anna.answer(await requestOf(suite)));
        await untilApproved(stage);
      }
      await show(stage, 0);
      await press();
      expect(await textsOf(stage)).toEqual([statement]);
    });

    test('is asked without a file that went with a window that was closed', async () => {
      const { stage } = suite;
      await prepare(suite);
      await stage.visit('https://x.com/compose/post');
      await stage.focusBox('[data-box="window-0"]');
      await stage.type(statement);
      await choose(stage, 'fire.png');
      await stage.untilPanel('a hold', (view) => view?.state === 'hold');
      await stage.publish('click', '[data-testid="tweetButton"]');
      expect(await attachmentsAsked(suite)).toHaveLength(1);
      await stage.page.evaluate(() => document.querySelector('#layers')?.remove());
      await stage.focusBox('[data-box="inline-0"]');
      await stage.type(statement);
      await stage.untilPanel('a hold', (view) => view?.state === 'hold');
      await stage.publish('click', '[data-testid="tweetButtonInline"]');
      expect(await attachmentsAsked(suite)).toEqual([]);
    });
  },
  { guides: { northwind: guide }, hosts: ['https://x.com/*', `${guardedHost}/*`] },
);
