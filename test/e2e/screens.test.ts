/**
 * Every screen of the built extension, with something on it: nothing is cut off, covered or wider than its place, with usual text and with text half as large
 * again, in both languages. `GUIDEPOST_SCREENS=<folder>` keeps a picture of each, light, dark and enlarged, for whoever wants to look at them.
 */
import { mkdirSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { enlargeText } from '#src/content/gallery/enlarge.ts';
import { sections } from '#src/pages/settings/section-names.ts';
import { makePerson } from '#test/core/team/people.ts';
import { makeApprover } from './harness/approver.ts';
import { launch, type Session } from './harness/browsers.ts';
import { inFirefox, inOwnPage, openOwnPage, setGuides, setStored } from './harness/extension.ts';
import { type GuideFile, northwind } from './harness/guides.ts';
import { hands } from './harness/hands.ts';
import { layoutFaults } from './harness/layout.ts';
import { clickOn } from './harness/library.ts';
import { buildPages } from './harness/pages.ts';
import { readPanel } from './harness/panel.ts';
import { openPopup } from './harness/popup.ts';
import { openStage, type Stage } from './harness/stage.ts';
import { bareHost, chosen, guardedHost } from './harness/suite.ts';
import { makeTeam, startTeamServer } from './harness/team.ts';
import { setTheme, themes } from './harness/theme.ts';
import { until } from './harness/wait.ts';

const folder = process.env['GUIDEPOST_SCREENS'];
if (folder) mkdirSync(folder, { recursive: true });
/** As wide as a window of a small notebook, and as a half of it. */
const window = { width: 1180, height: 800 };

/** What of a page is looked at, as it stands. */
async function look(session: Session, page: Page, name: string): Promise<string[]> {
  const keep = async (how: string): Promise<void> => {
    if (folder) await page.screenshot({ path: `${folder}/${name}.${how}.png` as `${string}.png`, fullPage: true });
  };
  await page.bringToFront();
  const faults = (await layoutFaults(page)).map((fault) => `${name}: ${fault}`);
  for (const theme of folder ? themes : []) {
    await setTheme(session, page, theme);
    await keep(theme);
  }
  await setTheme(session, page, 'light');
  await page.evaluate(enlargeText, 1.5);
  const larger = (await layoutFaults(page)).map((fault) => `${name}, larger: ${fault}`);
  await keep('larger');
  await page.evaluate(() => {
    for (const each of document.querySelectorAll<HTMLElement>('[style]')) {
      each.style.removeProperty('font-size');
      each.style.removeProperty('line-height');
    }
  });
  return [...faults, ...larger];
}

/** As if an update had brought a new version of a pack: what was accepted before had one rule less. */
function setPackCopy(session: Session, pack: string): Promise<void> {
  return inOwnPage(
    session,
    async (id) => {
      const request = indexedDB.open('guidepost');
      const opened = await new Promise<IDBDatabase>((done) => {
        request.onsuccess = () => done(request.result);
      });
      const change = opened.transaction('packCopies', 'readwrite');
      const copies = change.objectStore('packCopies');
      const read = copies.get(id);
      read.onsuccess = () => {
        const before = JSON.parse(read.result.text);
        copies.put({ ...read.result, text: JSON.stringify({ ...before, rules: before.rules.slice(1) }) });
      };
      await new Promise((done) => {
        change.oncomplete = done;
      });
      opened.close();
    },
    pack,
  );
}

/** What is written on the screens, in each language. */
const said = {
  en: {
    draft: 'Guys, this cheap offer ends today',
    warned: 'Hello guys',
    fine: 'A fair offer',
    brand: 'Shoreline Coffee',
    word: 'cheap',
    reply: 'We are sorry about the late order {number}. Tell us where to call.',
    replyTitle: 'The order is late',
    what: 'A fire at the warehouse',
    fact: 'A fire in the warehouse in Leeds on March 12, 3 people hurt',
    who: 'Anna Brown',
    statement: 'We know of the fire in our warehouse in York. We help the 3 people hurt.',
    better: 'We know of the fire in our warehouse in Leeds. We help the 3 people hurt.',
    posts: ['Love the coffee of Northwind', 'Northwind is open on Sundays', 'Northwind recalled the thermos, terrible'],
  },
  ru: {
    draft: 'Ребята, дешёвый тур только сегодня',
    warned: 'Привет, ребята',
    fine: 'Честное предложение',
    brand: 'Кофейня «Берег»',
    word: 'дешёвый',
    reply: 'Нам жаль, что заказ {number} задержался. Подскажите, куда вам позвонить.',
    replyTitle: 'Заказ опаздывает',
    what: 'Пожар на складе',
    fact: 'Пожар на складе в Туле 12 марта, пострадали 3 человека',
    who: 'Анна Белова',
    statement: 'Мы знаем о пожаре на складе в Рязани. Помогаем трём пострадавшим.',
    better: 'Мы знаем о пожаре на складе в Туле. Помогаем трём пострадавшим.',
    posts: ['Люблю кофе Northwind', 'Northwind открыт и в воскресенье', 'Northwind отозвал термос, ужас'],
  },
} as const;

const guideIn = (language: 'en' | 'ru'): GuideFile => ({
  ...northwind,
  brand: { ...northwind.brand, terms: { own: ['Northwind'], products: ['Brewmaster'], competitors: ['Sunrise Beans'] } },
  rules: [
    ...(northwind.rules ?? []),
    { id: 'everyone', kind: 'ban', level: 'warn', options: { phrases: ['ребята'] }, fix: 'друзья' },
    { id: 'freeze', kind: 'schedule', level: 'hold', options: { freezeFrom: 2, freezeBoxes: ['post'] }, scope: { networks: ['x', 'vk'], until: '2031-03-08' } },
    { id: 'placeholders', kind: 'placeholder', level: 'hold' },
  ],
  replies: [
    {
      id: 'late',
      title: said[language].replyTitle,
      body: said[language].reply,
      lang: language,
      tags: ['order'],
      networks: [],
      status: 'approved',
      scenario: 'Delivery',
    },
    {
      id: 'hours',
      title: 'Opening hours',
      body: 'We are open from 9 to 18.',
      lang: 'en',
      tags: [],
      networks: [],
      status: 'approved',
      validUntil: '2024-02-29',
    },
    { id: 'thanks', title: 'Thanks', body: 'Thank you for your kind words', lang: 'en', tags: [], networks: ['x'], status: 'draft' },
  ],
});

/** A quiet week and a loud day, as a listening tool exports them. */
function mentionTable(posts: readonly string[]): string {
  const row = (hoursAgo: number, text: string, at: number): string =>
    `${new Date(Date.now() - hoursAgo * 3_600_000).toISOString()},X,Reader ${at},reader_${at},"${text}",https://x.com/reader_${at}/status/${hoursAgo}${at}`;
  const quiet = Array.from({ length: 7 }, (_, day) => Array.from({ length: 4 }, (__, at) => row((day + 1) * 24 + at + 2, posts[at % 2] ?? '', at)));
  return `${['Date,Source,Author,Username,Text,URL', ...quiet.flat(), ...Array.from({ length: 14 }, (_, at) => row(1 + (at % 5), posts[2] ?? '', 100 + at))].join('\n')}\n`;
}

describe.each(chosen)('Every screen in %s', (browser) => {
  describe.each(['en', 'ru'] as const)('in %s', (language) => {
    const words = said[language];
    let session: Session;
    let stage: Stage;
    let faults: string[] = [];

    const open = async (path: string): Promise<Page> => {
      const page = await openOwnPage(session, `/src/pages/${path}`);
      await page.setViewport(window);
      await page.waitForSelector('h1');
      return page;
    };
    const shoot = async (page: Page, name: string): Promise<void> => {
      faults.push(...(await look(session, page, `${language}-${name}`)));
    };
    /** Presses what a selector finds, once it is there. */
    const press = (page: Page, selector: string): Promise<unknown> =>
      until(
        selector,
        () =>
          page.evaluate((wanted) => {
            const found = document.querySelector<HTMLElement>(wanted);
            found?.click();
            return found !== null;
          }, selector),
        Boolean,
      );
    const fill = async (page: Page, selector: string, text: string): Promise<void> => {
      await page.waitForSelector(selector);
      await page.$eval(
        selector,
        (field, value) => {
          (field as HTMLInputElement).value = value;
          field.dispatchEvent(new Event('input', { bubbles: true }));
        },
        text,
      );
    };
    const openFolds = (page: Page): Promise<void> =>
      page.$$eval('main details', (all) => {
        for (const each of all) each.setAttribute('open', '');
      });
    const goTo = async (page: Page, hash: string): Promise<void> => {
      await page.evaluate((to) => {
        location.hash = to;
      }, hash);
      await until(
        hash,
        () => page.$eval('nav [aria-current]', (link) => link.getAttribute('href')).catch(() => ''),
        (shown) => shown === `#${hash}` || shown === null,
      );
    };

    beforeAll(async () => {
      session = await launch(browser, { hosts: [`${guardedHost}/*`, 'http://127.0.0.1/*', 'https://vk-login.example/*'] });
      await setGuides(session, { northwind: guideIn(language) });
      await setStored(session, { settings: { language, sites: [], enterSends: [] } });
      stage = await openStage(session, await buildPages());
    }, 120_000);

    afterAll(() => session?.close());

    const screens = (name: string, walk: () => Promise<void>): void =>
      test(name, async () => {
        faults = [];
        await walk();
        expect(faults).toEqual([]);
      }, 180_000);

    screens('the popup and the side panel', async () => {
      await stage.page.setViewport({ width: 1000, height: 800 });
      const popup = async (name: string, wanted: string): Promise<void> => {
        if (browser === 'firefox') return; // no protocol reaches its popup as a page
        const shown = await openPopup(stage);
        await until(
          'the card',
          () => shown.text('.page-card'),
          (text) => text !== '' && !text.includes(wanted),
        );
        const page = await (await session.browser.waitForTarget((each) => each.url().includes('/popup/'))).asPage();
        await page.waitForSelector('[role="option"]');
        await shoot(page, `popup-${name}`);
        await page.close();
      };
      await stage.visit(`${guardedHost}/textarea?keep`);
      await popup('no-box', '…');
      await stage.focusBox();
      await stage.type(words.fine);
      await stage.untilPanel('clear', (view) => view?.state === 'clear');
      await popup('clear', '…');
      await stage.press('Control+A');
      await stage.type(words.warned);
      await stage.untilPanel('a warning', (view) => view?.state === 'warn');
      await popup('warn', '…');
      await stage.press('Control+A');
      await stage.type(words.draft);
      await stage.untilPanel('a hold', (view) => view?.state === 'hold');
      if (folder)
        for (const theme of themes) {
          await setTheme(session, stage.page, theme);
          await stage.page.screenshot({ path: `${folder}/${language}-panel.${theme}.png` as `${string}.png` });
        }
      await popup('hold', '…');
      await stage.publish('click');
      await stage.untilPanel('the hold', (view) => view?.buttons.some(({ action }) => action === 'override') ?? false);
      if (folder) await stage.page.screenshot({ path: `${folder}/${language}-panel-held.light.png` as `${string}.png` });
      const tab = await inOwnPage(session, async (host) => (await chrome.tabs.query({ url: `${host}/*` }))[0]?.id, guardedHost);
      const side = await openOwnPage(session, `/src/pages/side-panel/index.html?tab=${tab}`);
      await side.setViewport({ width: 360, height: 800 });
      await side.waitForSelector('#reply-0');
      await shoot(side, 'side-panel');
      await press(side, '#reply-0');
      await side.waitForSelector('.reply-fill');
      await shoot(side, 'side-panel-fill');
      await side.close();
      await stage.visit(`${bareHost}/textarea?keep`);
      await popup('forbidden', '…');
      await stage.page.goto('about:blank');
      await popup('closed', '…');
      const own = await openOwnPage(session, '/src/pages/popup/index.html');
      await own.setViewport({ width: 380, height: 600 });
      await press(
        own,
        '.crisis-switch .segments label:nth-of-type(2) input, .crisis-switch [role="radio"]:nth-of-type(2), .crisis-switch input[type="radio"][value="1"]',
      );
      await own.waitForSelector('.crisis-switch form');
      await shoot(own, 'popup-raise');
      await press(own, '.situation-links button');
      await own.waitForSelector('.situation select');
      await shoot(own, 'popup-situation');
      await own.close();
    });

    screens('the first steps', async () => {
      const page = await open('first-run/index.html');
      await page.waitForSelector('main textarea');
      await fill(page, 'main textarea', 'https://x.com/northwind\nhttps://t.me/northwind_news\nhttps://nowhere.example/them\n');
      await page.waitForSelector('.accounts li');
      await shoot(page, 'first-1-who');
      await press(page, 'footer .primary');
      await page.waitForSelector('.starter-pack .caught');
      await shoot(page, 'first-2-never');
      await press(page, 'footer .primary');
      await page.waitForSelector('#trial-box');
      await press(page, '.examples button');
      await until(
        'a remark',
        () => readPanel(page.mainFrame()),
        (view) => view?.state === 'hold',
      );
      await shoot(page, 'first-3-try');
      await page.close();
    });

    screens('the settings, as they stand', async () => {
      const page = await open('settings/index.html');
      for (const section of sections) {
        await goTo(page, section);
        await page.waitForNetworkIdle({ idleTime: 100 });
        await shoot(page, `settings-${section}`);
      }
      await fill(page, 'nav input[type="search"]', language === 'ru' ? 'правил' : 'rule');
      await page.waitForSelector('.found-settings a');
      await shoot(page, 'settings-search');
      await page.close();
    });

    screens('the settings, with forms opened', async () => {
      const page = await open('settings/index.html#rules');
      const mine = hands(page, language, browser);
      await press(page, '.rule-groups .actions button');
      await page.waitForSelector('.rule-form');
      await openFolds(page);
      await shoot(page, 'form-rule');
      await mine.press(mine.t('cancel'));
      await page.waitForSelector('.rule-groups .actions');
      await press(page, 'main .section-head button, main header button, main button.primary');
      await page.waitForSelector('.kind-choice');
      await shoot(page, 'form-rule-kinds');
      await goTo(page, 'packs');
      await page.waitForSelector('.packs');
      await press(page, '.packs > li summary');
      await page.waitForSelector('.pack-rules');
      await shoot(page, 'form-pack');
      await goTo(page, 'replies');
      await page.waitForSelector('.replies-found .lines');
      await press(page, '.replies-found .lines .actions button');
      await page.waitForSelector('.reply-form');
      await openFolds(page);
      await shoot(page, 'form-reply');
      await goTo(page, 'security');
      await page.waitForSelector('.register');
      await press(page, '.register .form-actions button');
      await page.waitForSelector('.account-card');
      await shoot(page, 'form-account');
      await goTo(page, 'crisis');
      await mine.press(mine.t('planFromTemplate'));
      await mine.untilText(mine.t('planReadiness'));
      await openFolds(page);
      await shoot(page, 'form-plan');
      for (const part of ['people', 'groups', 'scenarios']) {
        await press(page, `#plan-${part} .lines .actions button`);
        await page.waitForSelector('.plan-form');
        await shoot(page, `form-plan-${part}`);
        await mine.press(mine.t('cancel'));
      }
      await goTo(page, 'data');
      await mine.press(mine.t('dataErase'));
      await page.waitForSelector('.data-gone');
      await shoot(page, 'form-erase');
      await goTo(page, 'sites');
      await openFolds(page);
      await shoot(page, 'form-sites');
      await goTo(page, 'transfer');
      const file = await page.waitForSelector('.import-control input[type="file"]');
      await file?.evaluate((input, content) => {
        const files = new DataTransfer();
        files.items.add(new File([content], 'words.csv', { type: 'text/csv' }));
        (input as HTMLInputElement).files = files.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));
      }, 'word,better\ngrey,gray\nutilize,use\n');
      await page.waitForSelector('.list-files, .proposal, main .notice');
      await shoot(page, 'form-transfer');
      await setPackCopy(session, 'finance');
      await goTo(page, 'packs');
      await page.evaluate(() => location.reload());
      await page.waitForSelector('.pack-news');
      await openFolds(page);
      await shoot(page, 'form-pack-news');
      await goTo(page, 'drill');
      await press(page, '.drill-start button');
      await page.waitForSelector('.drill-figures');
      await openFolds(page);
      await shoot(page, 'form-drill');
      await page.close();
    });

    screens('a crisis', async () => {
      let request = '';
      const page = await open('crisis/index.html?brand=northwind');
      const crisis = hands(page, language, browser);
      await crisis.write(crisis.t('situationText'), words.what);
      await crisis.write(crisis.t('crisisKind'), crisis.t('crisisKind_product'));
      await crisis.write(crisis.t('situationHarm'), crisis.t('situationHarm_health'));
      await crisis.untilText(crisis.t('situationSuggests', { level: crisis.t('crisisLevel_2') }));
      await shoot(page, 'crisis-1-situation');
      await crisis.press(crisis.t('situationRaise', { level: crisis.t('crisisLevel_2') }));
      await crisis.untilText(crisis.t('crisisDoes_2'));
      await shoot(page, 'crisis-2-level');
      for (const step of ['people', 'facts', 'plan', 'inform', 'statement', 'replies', 'update', 'close']) {
        await crisis.press(crisis.t(`crisisStep_${step}`));
        await crisis.untilText(crisis.t(`crisisStepAbout_${step}`));
        if (step === 'facts') {
          await crisis.write(crisis.t('factText'), words.fact);
          await crisis.write(crisis.t('factConfirmedBy'), words.who);
          await crisis.press(crisis.t('factAdd'));
          await until('the fact', () => page.$('.facts-of .lines li'), Boolean);
        }
        if (step === 'statement') {
          await crisis.write(crisis.t('statementText'), words.statement);
          await page.waitForSelector('.said-of');
          await shoot(page, 'crisis-3-statement-held');
          await crisis.write(crisis.t('statementText'), words.better);
          await page.waitForSelector('.ask button:enabled');
          await crisis.press(crisis.t('statementAsk'));
          request = await page.waitForSelector('#request-code').then((field) => field?.evaluate((each) => (each as HTMLTextAreaElement).value) ?? '');
        }
        await shoot(page, `crisis-3-${step}`);
      }
      await page.close();
      const approval = await open('approval/index.html');
      await shoot(approval, 'approval');
      await fill(approval, '.own-form input', words.who);
      await press(approval, '.own-form button:enabled');
      await approval.waitForSelector('.six-words');
      await fill(approval, '[aria-labelledby="people-title"] textarea', makeApprover('Anna', 'lead').card);
      await press(approval, '[aria-labelledby="people-title"] .ask-code button:enabled');
      await approval.waitForSelector('.offered');
      await fill(approval, '.card-block textarea', request);
      await press(approval, '.card-block .ask-code button:enabled');
      await approval.waitForSelector('.reading');
      await shoot(approval, 'approval-asked');
      await press(approval, '.reading .primary:enabled');
      await approval.waitForSelector('.reading .code-out, .reading svg');
      await shoot(approval, 'approval-given');
      await approval.close();
      await setStored(session, { settings: { language, sites: [], enterSends: [], keepHeld: true } });
      await stage.visit(`${guardedHost}/textarea?keep`);
      await stage.focusBox();
      await stage.type(words.draft);
      await stage.untilPanel('a hold', (view) => view?.state === 'hold');
      await stage.publish('click');
      const settings = await open('settings/index.html#review');
      for (const section of ['crisis', 'log', 'review', 'held'] as const) {
        await goTo(settings, section);
        await settings.waitForNetworkIdle({ idleTime: 100 });
        if (section === 'held') await settings.waitForSelector('.held li');
        await shoot(settings, `crisis-4-${section}`);
      }
      await settings.close();
      await stage.visit(`${guardedHost}/textarea?keep`);
      if (browser === 'firefox') return; // as above
      const popup = await openPopup(stage);
      await until('the links', () => popup.text('.situation-links'), Boolean);
      const small = await (await session.browser.waitForTarget((each) => each.url().includes('/popup/'))).asPage();
      await shoot(small, 'crisis-5-popup');
      await small.close();
    });

    screens('mentions and advocates', async () => {
      const page = await open('mentions/index.html#stream');
      await shoot(page, 'mentions-empty');
      await goTo(page, 'bring');
      await fill(page, 'textarea', mentionTable(words.posts));
      const mentions = hands(page, language, browser);
      await mentions.press(mentions.t('mentionsBringTake'));
      await page.waitForSelector('.notice');
      await openFolds(page);
      await shoot(page, 'mentions-bring');
      await goTo(page, 'stream');
      await page.waitForSelector('.mention');
      await mentions.press(mentions.t('mentionsAnswer'));
      await page.waitForSelector('.answers');
      await shoot(page, 'mentions-stream');
      await goTo(page, 'why');
      await page.waitForSelector('.new-words');
      await shoot(page, 'mentions-why');
      await goTo(page, 'advocates');
      await mentions.press(mentions.t('advocateAdd'));
      await page.waitForSelector('.advocates li');
      await openFolds(page);
      await shoot(page, 'mentions-advocates');
      await goTo(page, 'terms');
      await page.waitForSelector('.terms');
      await openFolds(page);
      await shoot(page, 'mentions-terms');
      await page.close();
    });

    screens('the guide', async () => {
      const page = await open('guide/index.html?brand=northwind');
      await page.waitForSelector('.guide-empty, .guide-split');
      await shoot(page, 'guide-empty');
      const guide = hands(page, language, browser);
      await guide.press(guide.t('guideTakeStarter'));
      await page.waitForSelector('.guide-text');
      await shoot(page, 'guide');
      await guide.press(guide.t('guideEdit'));
      await page.waitForSelector('.guide-editing');
      await shoot(page, 'guide-editing');
      await page.close();
    });

    screens('a team', async () => {
      const server = await startTeamServer();
      try {
        const people = { root: makePerson('Root'), lead: makePerson('Anna'), editor: makePerson('Boris') };
        const team = makeTeam(server, people, 'Northwind');
        if (browser === 'firefox') await inFirefox(session.browser, "Services.prefs.setBoolPref('extensions.webextOptionalPermissionPrompts', false); 0");
        await team.publishRoster(1);
        await team.publishGuide(1, {
          format: 'guidepost/1',
          brand: { name: 'Northwind', timeZone: 'UTC' },
          rules: [{ id: 'no-cargo', kind: 'ban', level: 'hold', why: 'We never call it cargo', options: { phrases: ['cargo'] }, locked: true }],
        });
        const page = await open('settings/index.html#team');
        const mine = hands(page, language, browser);
        await mine.write(mine.t('teamCode'), team.code);
        await mine.untilText(server.address);
        await shoot(page, 'team-join');
        await clickOn(page, mine.t('teamJoinNow'));
        await until('the team', mine.text, (text) => text.includes(mine.t('teamLook')));
        await page.waitForSelector('.team .known-facts');
        await openFolds(page);
        await shoot(page, 'team');
        await goTo(page, 'rules');
        await page.waitForSelector('.team-rules li');
        await shoot(page, 'team-rules');
        await page.close();
      } finally {
        server.close();
      }
    });

    screens('a page that imitates a network', async () => {
      await stage.visit('https://vk-login.example/sign-in');
      await until('the warning', () => stage.page.evaluate(() => document.querySelector('guidepost-warning') !== null), Boolean);
      if (folder)
        for (const theme of themes) {
          await setTheme(session, stage.page, theme);
          await stage.page.screenshot({ path: `${folder}/${language}-look-alike.${theme}.png` as `${string}.png` });
        }
    });
  });
});
