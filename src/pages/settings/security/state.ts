/** Account security as Settings shows it, and the only functions that change it. */
import { computed, effect, signal } from '@preact/signals';
import { liveQuery } from 'dexie';
import { type BrowserAge, browserAge } from '../../../core/security/browser-age.ts';
import { knownReleases } from '../../../core/security/known-releases.ts';
import type { RegisteredAccount } from '../../../core/security/leaver.ts';
import type { PasswordPrint } from '../../../core/security/prints.ts';
import { type AccountCard, peopleIn } from '../../../core/security/register.ts';
import { browser } from '../../../platform/browser.ts';
import { ask, askBy } from '../../../platform/bus.ts';
import { database } from '../../../platform/database.ts';
import { alone } from '../../../platform/locks.ts';
import { securityMessages } from '../../../platform/security-messages.ts';
import * as register from '../../../platform/security-register.ts';
import { readStored, type Stored, writeStored } from '../../../platform/storage.ts';
import type { StoredLeaver } from '../../../platform/stored.ts';
import { brand } from '../state.ts';
import { type Strength, strengthOf } from './strength.ts';

export const everywhere = 'https://*/*';

export const accounts = signal<readonly RegisteredAccount[]>([]);
export const leavers = signal<readonly StoredLeaver[]>([]);
export const prints = signal<readonly PasswordPrint[]>([]);
/** Whether the browser lets us see every site. */
export const isEverywhere = signal(false);
export const age = signal<BrowserAge | null>(null);
/** Who is named in the cards: to be picked when another is written. */
export const people = computed(() => peopleIn(accounts.value.map(({ card }) => card)));

/** Reads everything of the chosen brand and keeps it fresh while the section is shown; returns how to stop. */
export function followSecurity(): () => void {
  let stopReading: () => void = () => undefined;
  const stopBrand = effect(() => {
    const chosen = brand.value;
    stopReading();
    if (!chosen) return;
    const readings = [
      liveQuery(() => register.registerOf(chosen)).subscribe({ next: (read) => set(accounts, read), error: complain }),
      liveQuery(() => register.leaversOf(chosen.id)).subscribe({ next: (read) => set(leavers, read), error: complain }),
      liveQuery(() => database.passwordPrints.toArray()).subscribe({ next: (read) => set(prints, read), error: complain }),
    ];
    stopReading = () => {
      for (const reading of readings) reading.unsubscribe();
    };
  });
  const look = (): void => void lookAround();
  look();
  browser.permissions.onAdded.addListener(look);
  browser.permissions.onRemoved.addListener(look);
  return () => {
    stopBrand();
    stopReading();
    browser.permissions.onAdded.removeListener(look);
    browser.permissions.onRemoved.removeListener(look);
  };
}

export async function changeCard(account: RegisteredAccount, change: (card: AccountCard) => AccountCard): Promise<void> {
  if (brand.value) await register.changeCard(brand.value.id, account, change);
}

export async function startLeaving(person: string): Promise<void> {
  if (brand.value && person.trim() !== '') await register.addLeaver(brand.value.id, person.trim());
}

export const { markStep, dropLeaver } = register;

/** Whether fingerprints of passwords are kept and compared; switched off, the background takes them away. */
export async function setPasswordCare(passwordCare: boolean): Promise<void> {
  await change((settings) => ({ ...settings, passwordCare }));
}

/** After how many minutes without a person the next post is asked about; 0: never. */
export async function setAway(minutes: number): Promise<void> {
  await change(({ awayMinutes: _, ...settings }) => (minutes > 0 ? { ...settings, awayMinutes: minutes } : settings));
}

export async function forgetPasswords(): Promise<void> {
  await askBy(securityMessages, 'password/forget', {});
}

/** Asks the browser for every site, in the click itself. */
export async function allowEverywhere(): Promise<void> {
  if (await browser.permissions.request({ origins: [everywhere] })) await ask('site/add', { origin: everywhere });
  await lookAround();
}

/** How long a new password would hold against somebody who knows the brand. */
export function strengthOfNew(password: string): Promise<Strength> {
  const chosen = brand.peek()?.guide.brand;
  return strengthOf(password, chosen ? [chosen.name, ...chosen.terms.own, ...chosen.accounts.map(({ handle }) => handle)] : []);
}

async function change(make: (settings: Stored['settings']) => Stored['settings']): Promise<void> {
  await alone('settings', async () => {
    const { settings } = await readStored('settings');
    await writeStored('settings', make(settings));
  });
}

async function lookAround(): Promise<void> {
  isEverywhere.value = await browser.permissions.contains({ origins: [everywhere] });
  age.value = await ageNow();
}

/** Firefox names its version by an interface of its own; Chromium only in the name that it tells every site. */
async function ageNow(): Promise<BrowserAge | null> {
  const told = 'getBrowserInfo' in browser.runtime ? await browser.runtime.getBrowserInfo() : null;
  const version = told?.version ?? /Chrome\/([\d.]+)/.exec(navigator.userAgent)?.[1];
  return version ? browserAge(version, knownReleases[told ? 'firefox' : 'chromium'], Date.now()) : null;
}

function set<T>(into: { value: T }, value: T): void {
  into.value = value;
}

function complain(error: unknown): void {
  console.error('guidepost: account security', error);
}
