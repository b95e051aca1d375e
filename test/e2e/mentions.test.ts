/** Watching feeds in the built extension: what names the brand is marked and counted once, what only looks alike is not, friends are known again, nothing is sent. */
import { describe, expect, test } from 'vitest';
import type { Advocate } from '#src/core/advocates/advocate.ts';
import type { Mention } from '#src/core/mentions/mention.ts';
import type { PostFact } from '#src/core/network/network.ts';
import { networks } from '#src/networks.ts';
import { getStored, inOwnPage, setStored } from './harness/extension.ts';
import { inEachBrowser, type Suite } from './harness/suite.ts';
import { trials } from './harness/trial.ts';
import { until } from './harness/wait.ts';

const grants = [
  ...[...networks.values()].flatMap(({ hosts }) => hosts.map((host) => `https://${host}/*`)),
  ...[...trials.values()].flatMap((trial) => trial.grants ?? []),
];

/** A page of each network that shows posts others can read. */
const pages = [
  ['x', 'https://x.com/home', 'https://x.com/home?lang=ru'],
  ['vk', 'https://vk.ru/feed', 'https://vk.ru/feed?lang=ru'],
  ['vk', 'https://vk.com/feed?old', 'https://vk.com/feed?old&lang=ru'],
  ['bluesky', 'https://bsky.app/', 'https://bsky.app/?lang=ru'],
  ['mastodon', 'https://social.example/home', 'https://social.example/home?lang=ru'],
  ['elk', 'https://elk.zone/home', 'https://elk.zone/home?lang=ru'],
  ['reddit', 'https://www.reddit.com/r/shop/comments/1/', 'https://www.reddit.com/r/shop/comments/1/?lang=ru'],
  ['facebook', 'https://www.facebook.com/', 'https://www.facebook.com/?lang=ru'],
  ['linkedin', 'https://www.linkedin.com/feed', 'https://www.linkedin.com/feed?lang=ru'],
  ['ok', 'https://ok.ru/feed', 'https://ok.ru/feed?lang=ru'],
  ['threads', 'https://www.threads.com/', 'https://www.threads.com/?lang=ru'],
  ['instagram', 'https://www.instagram.com/p/1/', 'https://www.instagram.com/p/1/?lang=ru'],
  ['youtube', 'https://www.youtube.com/watch?v=1', 'https://www.youtube.com/watch?v=1&lang=ru'],
  ['youtube-studio', 'https://studio.youtube.com/channel/1/comments', 'https://studio.youtube.com/channel/1/comments?lang=ru'],
  ['yandex-business', 'https://yandex.ru/sprav/1/edit/reviews/', 'https://yandex.ru/sprav/1/edit/reviews/?lang=ru'],
] as const;

const said = {
  en: { named: ['Waiting for Northwind again', 'so Nortwhind lost it'], marked: ['Northwind', 'Nortwhind'], innocent: 'The north wind and a headwind' },
  ru: { named: ['Жду ответа от Нортвинда', 'Без Нортвиндом никуда'], marked: ['Нортвинда', 'Нортвиндом'], innocent: 'Северный ветер усилится к ночи' },
};

async function watchFeeds({ session }: Suite): Promise<void> {
  await setStored(session, { watching: { on: true, k: 3, limit: 5 } });
  await until(
    'the file of the watch to be placed',
    () => inOwnPage(session, async () => (await chrome.scripting.getRegisteredContentScripts()).some(({ id }) => id === 'guidepost-mentions')),
    Boolean,
  );
}

/** The whole of a table of the library. */
function tableOf<T>({ session }: Suite, table: string): Promise<T[]> {
  return inOwnPage(
    session,
    async (name) => {
      const opened = await new Promise<IDBDatabase>((done, fail) => {
        const request = indexedDB.open('guidepost');
        request.onsuccess = () => done(request.result);
        request.onerror = () => fail(request.error);
      });
      const all = await new Promise<unknown[]>((done) => {
        const request = opened.transaction(name).objectStore(name).getAll();
        request.onsuccess = () => done(request.result);
      });
      opened.close();
      return all;
    },
    table,
  ) as Promise<T[]>;
}

function marks({ stage }: Suite, name = 'guidepost-mention'): Promise<string[]> {
  return stage.page.evaluate((wanted) => [...(CSS.highlights.get(wanted) ?? [])].map(String).sort(), name);
}

/** Adds posts to a feed, as a network does: like one that stands there, with other words and another author. Returns how many. */
function addPosts({ stage }: Suite, facts: readonly PostFact[], texts: readonly string[], series = 9): Promise<number> {
  return stage.page.evaluate(
    (given, lines, digit) => {
      for (const { find, text, author } of given) {
        const post = find
          .flatMap((selector) => [...document.querySelectorAll(selector)])
          .find((element) => text.some((selector) => element.querySelector(selector)));
        if (!post) continue;
        for (const [at, line] of lines.entries()) {
          const copy = post.cloneNode(true) as Element; // a clone is of the same class
          for (const inner of copy.querySelectorAll('form, textarea, [contenteditable]')) inner.remove();
          const body = text.map((selector) => copy.querySelector(selector)).find(Boolean);
          if (body) body.textContent = line;
          const name = (author ?? []).map((selector) => copy.querySelector(selector)).find(Boolean);
          if (name) name.textContent = `@reader_${at}`;
          for (const link of copy.querySelectorAll('a[href]')) {
            const href = link.getAttribute('href') ?? '';
            link.setAttribute('href', href.replace(/(\/status\/|\/post\/)\w+/, `$1${digit}${at}`));
          }
          for (const attribute of ['permalink', 'data-urn', 'data-post-id'])
            if (copy.hasAttribute(attribute)) copy.setAttribute(attribute, `${copy.getAttribute(attribute)}${digit}${at}`);
          post.parentElement?.append(copy);
        }
        return lines.length;
      }
      return 0;
    },
    facts.map((fact) => ({ find: fact.find, text: fact.text, author: fact.author ?? [] })),
    [...texts],
    series,
  );
}

inEachBrowser(
  'Mentions',
  (suite) => {
    test('nothing is watched before somebody wants it', async () => {
      expect((await getStored(suite.session))['mentions'] ?? null).toBeNull();
      await suite.stage.visit('https://x.com/home');
      const facts = networks.get('x')?.posts ?? [];
      expect(await addPosts(suite, facts, said.en.named)).toBe(2);
      await suite.stage.rest();
      expect(await marks(suite)).toEqual([]);
      await watchFeeds(suite);
      await suite.stage.page.bringToFront();
      await until(
        'the open page to be marked',
        () => marks(suite),
        (found) => found.length === 2,
      );
    });

    describe.each(['en', 'ru'] as const)('in %s', (language) => {
      test.each(pages)('%s: %s', async (id, english, russian) => {
        const { stage } = suite;
        const { named, marked, innocent } = said[language];
        await stage.visit(language === 'en' ? english : russian);
        const network = networks.get(id);
        const facts = network?.posts.filter(({ answers }) => !answers.includes('message')) ?? [];
        expect(await addPosts(suite, facts, [...named, innocent], language === 'en' ? 9 : 8)).toBe(3);
        await until(
          'both names to be marked',
          () => marks(suite),
          (found) => JSON.stringify(found) === JSON.stringify([...marked].sort()),
        );
        const kept = await until(
          'both to be counted',
          async () => (await tableOf<Mention>(suite, 'mentions')).filter(({ network: of, quote }) => of === network?.family && named.includes(quote)),
          (found) => new Set(found.map(({ quote }) => quote)).size === 2,
        );
        expect(kept.every(({ brandId, state, source }) => brandId === 'northwind' && state === 'new' && source === 'page')).toBe(true);
        expect((await tableOf<Mention>(suite, 'mentions')).some(({ quote }) => quote === innocent)).toBe(false);
        await stage.page.bringToFront();
      });
    });

    test('the same post is counted once, however often it is seen', async () => {
      const count = async (): Promise<number> => (await tableOf<Mention>(suite, 'mentions')).length;
      const read = async (): Promise<number> =>
        (await tableOf<{ term: string; count: number }>(suite, 'mentionHours'))
          .filter(({ term }) => term === 'read')
          .reduce((sum, each) => sum + each.count, 0);
      const [before, readBefore] = [await count(), await read()];
      await suite.stage.visit('https://x.com/home');
      await addPosts(suite, networks.get('x')?.posts ?? [], said.en.named);
      await until('posts to be read again', read, (now) => now > readBefore + 2);
      expect(await count()).toBe(before);
    });

    test.each(['scrolling', 'what stood above it goes', 'what hid it shows it'])(
      'a mark is painted while it is in view, and again when it comes back: %s',
      async (how) => {
        const { stage } = suite;
        await stage.visit('https://x.com/home');
        await addPosts(suite, networks.get('x')?.posts ?? [], said.en.named);
        const untilMarked = (count: number): Promise<unknown> =>
          until(
            `${count} marks`,
            () => marks(suite),
            (found) => found.length === count,
          );
        await untilMarked(2);
        await stage.page.evaluate((isHidden) => {
          if (isHidden) {
            document.body.style.display = 'none';
            return;
          }
          const above = document.createElement('div');
          above.id = 'above';
          above.style.height = '9000px';
          document.body.prepend(above);
          window.scrollTo(0, 0);
        }, how === 'what hid it shows it');
        await untilMarked(0);
        await stage.page.evaluate((by) => {
          if (by === 'scrolling') window.scrollTo(0, document.documentElement.scrollHeight);
          else if (by === 'what hid it shows it') document.body.style.display = '';
          else document.querySelector('#above')?.remove();
        }, how);
        await untilMarked(2);
      },
    );

    test.each(['scrolling', 'what stood above it goes'])('what a page adds a long way below, run after run, is read once it comes near: %s', async (how) => {
      const { stage } = suite;
      await stage.visit('https://x.com/home');
      const posts = networks.get('x')?.posts ?? [];
      await addPosts(suite, posts, [said.en.innocent]);
      await stage.page.evaluate(() => {
        const above = document.createElement('div');
        above.id = 'above';
        above.style.height = '9000px';
        document.body.prepend(above);
      });
      for (const series of [5, 6]) {
        await addPosts(suite, posts, said.en.named, series);
        // In the browser's own order: whoever waits as long, and as much in the background, comes after the look at these.
        await stage.page.evaluate(() => scheduler.postTask(() => undefined, { priority: 'background', delay: 600 }));
      }
      expect(await marks(suite)).toEqual([]);
      await stage.page.evaluate((isScrolled) => {
        if (isScrolled) window.scrollTo(0, 9000);
        else document.querySelector('#above')?.remove();
      }, how === 'scrolling');
      await until(
        'all four names to be marked',
        () => marks(suite),
        (found) => found.length === 4,
      );
    });

    test('the card: cause, handed over, an advocate; known again on the next page', async () => {
      const { stage } = suite;
      await stage.visit('https://www.threads.com/');
      await addPosts(suite, networks.get('threads')?.posts ?? [], [said.en.named[0] ?? '']);
      await until(
        'the mark',
        () => marks(suite),
        (found) => found.length === 1,
      );
      await until(
        'the mention',
        () => tableOf<Mention>(suite, 'mentions'),
        (all) => all.some(({ network }) => network === 'threads'),
      );
      await stage.page.bringToFront();
      const at = await stage.page.evaluate(() => {
        const [range] = CSS.highlights.get('guidepost-mention') ?? [];
        (range as Range).startContainer.parentElement?.scrollIntoView({ block: 'center' });
        const { left, top, width, height } = (range as Range).getBoundingClientRect();
        return { x: left + width / 2, y: top + height / 2 };
      });
      await stage.page.mouse.move(at.x - 30, at.y);
      await stage.page.mouse.move(at.x, at.y);
      await until('the card', () => stage.page.evaluate(() => document.querySelector('guidepost-mention') !== null), Boolean);
      await stage.page.keyboard.press('Escape');
      await until('the card to be gone', () => stage.page.evaluate(() => document.querySelector('guidepost-mention') === null), Boolean);

      const [mention] = (await tableOf<Mention>(suite, 'mentions')).filter(({ network, quote }) => network === 'threads' && quote === said.en.named[0]);
      await inOwnPage(
        suite.session,
        (key) => chrome.runtime.sendMessage({ name: 'mention/change', input: { key, state: 'handled', cause: 'service', advocate: true } }),
        mention?.key ?? '',
      );
      expect((await tableOf<Mention>(suite, 'mentions')).find(({ key }) => key === mention?.key)).toMatchObject({ state: 'handled', cause: 'service' });
      const [friend] = await tableOf<Advocate>(suite, 'advocates');
      expect(friend).toMatchObject({ brandId: 'northwind', handles: [{ network: 'threads', handle: 'reader_0' }], consent: false });

      const stored = await getStored(suite.session);
      expect(JSON.stringify(stored)).not.toContain('reader_0'); // who they are is in no storage that a page's process reads
      await stage.visit('https://www.threads.com/');
      await addPosts(suite, networks.get('threads')?.posts ?? [], ['Good morning', 'Rain again']);
      await until(
        'the friend to be marked',
        () => marks(suite, 'guidepost-advocate'),
        (found) => JSON.stringify(found) === JSON.stringify(['@reader_0']),
      );
    });

    test('switched off it takes its marks away and watches no more', async () => {
      await setStored(suite.session, { watching: { on: false, k: 3, limit: 5 } });
      await suite.stage.page.bringToFront();
      await until(
        'no marks',
        () => marks(suite, 'guidepost-advocate'),
        (found) => found.length === 0,
      );
      await until(
        'the file to be taken away',
        () => inOwnPage(suite.session, async () => (await chrome.scripting.getRegisteredContentScripts()).some(({ id }) => id === 'guidepost-mentions')),
        (isThere) => !isThere,
      );
    });
  },
  { hosts: grants },
);
