/** The demo: a small social network on loopback, a browser with Guidepost, the demo's guide and replies in place; and a tour through it. */
import { mkdirSync, readFileSync } from 'node:fs';
import { launch, type Session } from './browsers.ts';
import { setGuides, setStored } from './extension.ts';
import type { GuideFile } from './guides.ts';
import { buildPages } from './pages.ts';
import { openPopup } from './popup.ts';
import { type Server, serveLoopback } from './serve.ts';
import { openStage, type Stage } from './stage.ts';
import { until } from './wait.ts';

export type Language = 'ru' | 'en';

export interface Demo {
  readonly session: Session;
  readonly stage: Stage;
  readonly address: string;
  readonly isGuarded: boolean;
  readonly language: Language;
  close(): Promise<void>;
}

interface DemoOptions {
  readonly headless: boolean;
  readonly language: Language;
  /** False: the same browser without Guidepost; the tour must fail then. */
  readonly isGuarded: boolean;
}

/** What the tour types and reads; the demo's page has all other words. */
const lines = {
  ru: {
    brand: 'Кофейня «Берег»',
    bad: 'Самый дешёвый кофе на набережной',
    word: 'дешёвый',
    fixed: 'Самый доступный кофе на набережной',
    search: 'опаздывает',
    reply: 'Нам жаль, что заказ задержался',
  },
  en: {
    brand: 'Shoreline Coffee',
    bad: 'The cheapest coffee on the embankment',
    word: 'cheapest',
    fixed: 'The affordable coffee on the embankment',
    search: 'late',
    reply: 'We are sorry that your order is late',
  },
};
const shots = 'shots';

/** Builds and serves the demo's page, and opens it in Chromium. */
export async function startDemo({ headless, language, isGuarded }: DemoOptions): Promise<Demo> {
  const folder = await buildPages();
  const server: Server = await serveLoopback(folder);
  const session = await launch('chromium', { headless, extension: isGuarded, hosts: ['http://127.0.0.1/*'], language: language === 'ru' ? 'ru-RU' : 'en-US' });
  if (isGuarded) {
    await setGuides(session, { demo: JSON.parse(readFileSync(`test/pages/demo/guide.${language}.json`, 'utf8')) as GuideFile }); // checked by a test against the schema
    await setStored(session, { settings: { language, sites: [], enterSends: [] } });
  }
  const stage = await openStage(session, folder);
  for (const page of await session.browser.pages()) if (page !== stage.page) await page.close();
  const address = `${server.origin}/square?lang=${language}`;
  await stage.visit(address);
  return {
    session,
    stage,
    address,
    isGuarded,
    language,
    close: async () => {
      await session.close();
      await server.close();
    },
  };
}

/** Goes through the demo as a person would; says what happened line by line, and throws where it did not. */
export async function takeTour({ stage, language }: Demo, say: (line: string) => void): Promise<void> {
  const { brand, bad, word, fixed, search, reply } = lines[language];
  mkdirSync(shots, { recursive: true });
  const shoot = (name: string): Promise<unknown> => stage.page.screenshot({ path: `${shots}/${name}.png` });
  const posts = (): Promise<string[]> => stage.page.$$eval('.post > .text', (all) => all.map((each) => each.textContent ?? ''));

  const before = await posts();
  await stage.focusBox('#post-box');
  await stage.type(bad);
  await stage.untilMarks([word]);
  await stage.untilPanel('the reason', (view) => view?.state === 'hold');
  await shoot('1-warning');
  say(`Typed "${bad}": "${word}" is marked, and the panel gives the guide's reason.`);

  await stage.publish('click', '#post-button');
  await stage.untilPanel('that Publish is held', (view) => view?.state === 'hold' && view.buttons.some(({ action }) => action === 'fix'));
  if ((await stage.published()).length > 0 || (await posts()).length !== before.length) throw new Error('the bad draft went out');
  await shoot('2-held');
  say('Pressed Publish: it is held, the network received nothing.');

  await stage.pressPanel('fix');
  await stage.untilMarks([]);
  await shoot('3-fixed');
  say('Pressed the fix in the panel: the text is right, the mark is gone.');

  await stage.publish('click', '#post-button');
  await until('the post in the feed', posts, (all) => all.length === before.length + 1 && all[0] === fixed);
  await shoot('4-published');
  say(`Pressed Publish again: "${fixed}" stands in the feed.`);

  const box = '.post:nth-of-type(2) .comment-form textarea';
  await stage.focusBox(box);
  const popup = await openPopup(stage);
  await until(
    'the popup to know the box',
    () => popup.text(),
    (text) => text.includes(brand),
  );
  await popup.search(search);
  await until(
    'the reply in the popup',
    () => popup.text('#reply-0'),
    (text) => text.includes(reply),
  );
  await popup.screenshot(`${shots}/5-popup.png`);
  await popup.press('#reply-0');
  await until(
    'the reply in the comment box',
    () => stage.page.$eval(box, (element) => (element as HTMLTextAreaElement).value),
    (text) => text.startsWith(reply),
  );
  await shoot('6-reply');
  say('Chose an approved reply in the popup: it stands in the comment box, checked like any other text.');

  await stage.publish('click', '.post:nth-of-type(2) .comment-button');
  await until(
    'the comment under the post',
    () => stage.page.$$eval('.post:nth-of-type(2) .comment p', (all) => all.at(-1)?.textContent ?? ''),
    (text) => text.startsWith(reply),
  );
  await shoot('7-comment');
  say('Pressed Comment: the reply is published.');
}
