/** Pictures of the real extension for the README, in a language: the demo's page with a held draft, popup, rules, mentions. Small webp files, made by `tools/pictures.mjs`. */
import type { Page } from 'puppeteer-core';
import type { Demo, Language } from './demo.ts';
import { openOwnPage } from './extension.ts';
import { openPopup } from './popup.ts';
import { until } from './wait.ts';

const said: Readonly<
  Record<Language, { readonly draft: string; readonly search: string; readonly posts: readonly string[]; readonly recalled: readonly string[] }>
> = {
  en: {
    draft: 'Guys, ours is the cheapest coffee on the embankment',
    search: 'milk',
    posts: ['Love the coffee of Shoreline', 'The Lighthouse blend of Shoreline arrived', 'Shoreline is open on Sundays'],
    recalled: ['Shoreline recalled the thermos, terrible', 'My Shoreline thermos was recalled, where is my order?', 'Shoreline recall again, awful service'],
  },
  ru: {
    draft: 'Ребята, у нас самый дешёвый кофе на набережной',
    search: 'молоко',
    posts: ['Люблю кофе из «Берега»', 'Приехал «Маяк» от кофейни «Берег»', '«Берег» открыт и в воскресенье'],
    recalled: ['«Берег» отозвал термос, ужас', 'Термос от «Берега» отозвали, где мой заказ?', 'Опять отзыв в «Береге», ужасный сервис'],
  },
};

/** Takes all pictures into a folder, as `<name>.<language>.webp`. */
export async function takePictures({ stage, session, language }: Demo, folder: string): Promise<void> {
  const { draft, search } = said[language];
  const path = (name: string): `${string}.webp` => `${folder}/${name}.${language}.webp`;
  const { page } = stage;

  await page.setViewport({ width: 1000, height: 880 }); // room for the panel below the box
  await stage.focusBox('#post-box');
  await stage.type(draft);
  await stage.untilPanel('the findings', (view) => view?.state === 'hold');
  await stage.publish('click', '#post-button');
  await stage.untilPanel('the hold', (view) => view?.buttons.some(({ action }) => action === 'override') ?? false);
  await take(page, path('held'));

  const popup = await openPopup(stage);
  await popup.search(search);
  await until('the reply', () => popup.text('#reply-0'), Boolean);
  await popup.screenshot(path('popup'));

  const rules = await openOwnPage(session, '/src/pages/settings/index.html#rules');
  await rules.setViewport({ width: 1180, height: 720 });
  await rules.waitForSelector('main textarea');
  await rules.type('main textarea', draft);
  await until(
    'what the rules find',
    () => rules.$$eval('main .level-mark', (all) => all.length),
    (count) => count > 6,
  );
  await take(rules, path('rules'));
  await rules.close();

  const mentions = await openOwnPage(session, '/src/pages/mentions/index.html#bring');
  await mentions.setViewport({ width: 1180, height: 820 });
  await mentions.waitForSelector('textarea');
  await mentions.$eval(
    'textarea',
    (field, rows) => {
      field.value = rows;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    },
    tableOf(language, Date.now()),
  );
  await mentions.click('main button.primary:not(:disabled)');
  await mentions.waitForSelector('.notice');
  await mentions.evaluate(() => {
    location.hash = 'why';
  });
  await mentions.waitForSelector('.new-words button');
  await take(mentions, path('mentions'));
  await mentions.close();
}

async function take(page: Page, path: `${string}.webp`): Promise<void> {
  await page.bringToFront();
  await page.screenshot({ path, type: 'webp', quality: 82 });
}

/** A quiet week and a loud day, as a listening tool exports them. */
function tableOf(language: Language, now: number): string {
  const { posts, recalled } = said[language];
  const row = (hoursAgo: number, text: string, reader: number): string =>
    `${new Date(now - hoursAgo * 3_600_000).toISOString()},X,Reader ${reader},reader_${reader},"${text}",https://x.com/reader_${reader}/status/${hoursAgo}${reader}`;
  const quiet = Array.from({ length: 7 }, (_, day) => Array.from({ length: 3 + (day % 2) }, (_, at) => row((day + 1) * 24 + at + 2, posts[at % 3] ?? '', at)));
  const loud = Array.from({ length: 14 }, (_, at) => row(1 + (at % 5), recalled[at % 3] ?? '', 100 + at));
  return `${['Date,Source,Author,Username,Text,URL', ...quiet.flat(), ...loud].join('\n')}\n`;
}
