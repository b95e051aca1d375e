/** What tests of approvals do in the panel and on the approval page, as people do it. */
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import fingerprint from '#assets/words/fingerprint.json' with { type: 'json' };
import type { Approver } from './approver.ts';
import { openOwnPage, setStored } from './extension.ts';
import { askPanel } from './panel.ts';
import type { Suite } from './suite.ts';
import { until } from './wait.ts';

export const approvalPage = '/src/pages/approval/index.html';

/** Puts the demo brand at a level, as every open tab hears it. */
export async function setLevel({ session, stage }: Suite, level: number): Promise<void> {
  await setStored(session, { crisis: level === 0 ? {} : { northwind: { level, title: 'Fire', sensitiveWords: [], since: 1 } } });
  await stage.page.bringToFront();
}

/** The request code that the panel shows. */
export async function requestOf({ stage }: Suite): Promise<string> {
  await stage.pressPanel('ask-approval');
  return until(
    'a request code',
    async () => (await askPanel(stage.page.mainFrame(), (root) => root.querySelector('textarea')?.value)) ?? '',
    (code) => code.startsWith('GPQ1.'),
  );
}

/** Puts a text into a field of the panel, as a paste does. */
export async function fillPanel({ stage }: Suite, action: string, text: string): Promise<void> {
  await until(
    `the field ${action}`,
    () =>
      askPanel(
        stage.page.mainFrame(),
        (root, wanted) => {
          const field = root.querySelector<HTMLInputElement>(`input[data-action="${wanted.action}"]`);
          if (!field) return false;
          field.focus();
          field.value = wanted.text;
          field.dispatchEvent(new Event('input', { bubbles: true }));
          return true;
        },
        { action, text },
      ),
    (isThere) => isThere === true,
  );
}

/** Pastes an answer into the panel and opens. */
export async function giveAnswer(suite: Suite, code: string): Promise<void> {
  await fillPanel(suite, 'answer', code);
  await suite.stage.pressPanel('give-approval');
}

/** Pastes a text into the field with that label. */
export async function paste(page: Page, field: string, text: string): Promise<void> {
  await page.$eval(
    field,
    (element, value) => {
      (element as HTMLTextAreaElement).value = value;
      element.dispatchEvent(new Event('input', { bubbles: true }));
    },
    text,
  );
}

/** Takes somebody's card on the approval page, words compared. */
export async function takeCard({ session }: Suite, who: Approver): Promise<void> {
  const page = await openOwnPage(session, approvalPage);
  await until('the page', () => page.$('[aria-labelledby="people-title"] textarea'), Boolean);
  await paste(page, '[aria-labelledby="people-title"] textarea', `My card: ${who.card}`);
  await page.click('[aria-labelledby="people-title"] .ask-code button');
  const words = await until(
    'the words',
    () => page.$$eval('.offered dd', (all) => all.map(({ textContent }) => textContent)),
    ({ length }) => length === 2,
  );
  // the language on screen comes first
  expect([...words].sort()).toEqual([fingerprint.en, fingerprint.ru].map((list) => who.words(list).join(' · ')).sort());
  await page.click('.offered button');
  await until(
    who.name,
    () => page.$$eval('.people strong', (all) => all.map(({ textContent }) => textContent)),
    (names) => names.includes(who.name),
  );
  await page.close();
}

/** What is lacking in the library of this browser: nobody is trusted, nothing approved. */
export async function forgetPeople({ session }: Suite): Promise<void> {
  const page = await openOwnPage(session, approvalPage);
  await page.evaluate(async () => {
    await chrome.storage.local.set({ approvals: [] });
    const opened = await new Promise<IDBDatabase>((done) => {
      const request = indexedDB.open('guidepost');
      request.onsuccess = () => done(request.result);
    });
    const change = opened.transaction('approvers', 'readwrite');
    change.objectStore('approvers').clear();
    await new Promise((done) => {
      change.oncomplete = done;
    });
    opened.close();
  });
  await page.close();
}
