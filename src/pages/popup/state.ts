/** What the popup knows, and the only functions that change it. */
import { computed, effect, signal } from '@preact/signals';
import type { CrisisLevel } from '../../core/context.ts';
import { type Moment, type Obstacle, obstacleTo } from '../../core/replies/offer.ts';
import type { Place } from '../../core/replies/ranking.ts';
import { filled, firstValue, slotsIn, wordingsFor } from '../../core/replies/wording.ts';
import { languageOf } from '../../core/text/language.ts';
import { prepare } from '../../core/text/prepare.ts';
import { browser } from '../../platform/browser.ts';
import { ask, tell } from '../../platform/bus.ts';
import { setCrisisLevel } from '../../platform/crisis.ts';
import { database, type StoredBrand, type StoredReply } from '../../platform/database.ts';
import { noteUse } from '../../platform/replies.ts';
import { type Answered, openReplies, type ReplyLibrary } from '../../platform/reply-search.ts';
import { readStored, type Stored, watchStored } from '../../platform/storage.ts';
import { t } from '../../ui/words.ts';
import { type PageView, untilAnswered, viewTab } from './page.ts';

/** The part of a reply list that is drawn; more than this nobody scrolls through. */
const shownAtOnce = 60;
/** How long a click on a reply waits for the page. */
const longestLookMs = 1000;

export interface ListedReply {
  readonly reply: StoredReply;
  readonly obstacle: Obstacle | null;
}

export const page = signal<PageView>({ kind: 'looking' });
export const brands = signal<readonly StoredBrand[] | null>(null);
const crisis = signal<Stored['crisis']>({});
export const query = signal('');
/** The line of the list that Enter takes. */
export const active = signal(0);
/** What was just done, when the popup stays open. */
export const notice = signal<{ readonly level: 'clear' | 'warn'; readonly text: string } | null>(null);

/** The replies of the brand that is shown, opened once. */
let library: { readonly brand: string; readonly replies: Promise<ReplyLibrary> } | null = null;
const answered = signal<Answered>({ replies: [], fitting: 0, count: 0 });
const brandShown = signal<string | null>(null);

/** The brand whose level and replies are shown: picked here, else chosen for the tab, else the one that judges, else the first. */
export const brand = computed<StoredBrand | null>(() => {
  const all = brands.value ?? [];
  const view = page.value;
  const judging = view.kind === 'seen' ? [view.brand, view.seen.brands.length === 1 ? view.seen.brands[0] : null] : [];
  const wanted = [brandShown.value, ...judging].find((id) => all.some((each) => each.id === id));
  return all.find((each) => each.id === wanted) ?? all[0] ?? null;
});

export const level = computed<CrisisLevel>(() => (brand.value ? (crisis.value[brand.value.id]?.level ?? 0) : 0));

/** Replies to the query, or those that fit the message being answered: usable ones first, the others with the reason why not. */
export const shown = computed<readonly ListedReply[]>(() => {
  const found = answered.value.replies.map((reply) => ({ reply, obstacle: obstacleTo(reply, moment()) }));
  return [...found.filter(({ obstacle }) => !obstacle), ...found.filter(({ obstacle }) => obstacle)];
});
/** How many more there are than are shown. */
export const more = computed(() => Math.max(0, answered.value.count - answered.value.replies.length));

/** Searches anew whenever something that counts has changed; of two searches under way the later one is shown. */
export function followReplies(): () => void {
  let last = 0;
  return effect(() => {
    const [id, asked] = [brand.value?.id, { query: query.value, message: message(), place: place(), now: Date.now(), most: shownAtOnce }];
    if (id === undefined) return;
    if (library?.brand !== id) library = { brand: id, replies: openReplies(id) };
    const own = ++last;
    void library.replies
      .then((replies) => replies.find(asked))
      .then((found) => {
        if (own === last) answered.value = found;
      })
      .catch((error: unknown) => {
        console.error('guidepost: replies', error);
        notice.value = { level: 'warn', text: t('popupRepliesFailed') };
      });
  });
}

export async function loadLibrary(): Promise<void> {
  watchStored((changed) => {
    if (changed.crisis) crisis.value = changed.crisis;
  });
  const [stored, allBrands] = await Promise.all([readStored('crisis'), database.brands.toArray()]);
  crisis.value = stored.crisis;
  brands.value = allBrands;
  followReplies();
}

/** Looks at the tab in front, or at the one named. */
export async function lookAtPage(asked: { readonly tab?: number }): Promise<void> {
  const tab = asked.tab === undefined ? (await browser.tabs.query({ active: true, currentWindow: true }))[0] : await browser.tabs.get(asked.tab);
  page.value = await viewTab(tab ?? {});
}

/** Resolves once it is known what stands in front; a page that is too slow counts as one that does not answer. */
async function pageKnown(): Promise<void> {
  if (page.value.kind !== 'looking') return;
  await new Promise<void>((resolve) => {
    const late = setTimeout(resolve, longestLookMs);
    page.subscribe(({ kind }) => {
      if (kind === 'looking') return;
      clearTimeout(late);
      resolve();
    });
  });
}

/** Must be called in the click itself: a browser grants permissions only there. Firefox closes us meanwhile; the background then goes on alone. */
export async function allowSite(): Promise<void> {
  const view = page.value;
  if (view.kind !== 'forbidden') return;
  const isGranted = await browser.permissions.request({ origins: [view.origin] });
  if (!isGranted) return;
  page.value = { kind: 'looking' };
  await ask('site/add', { origin: view.origin });
  page.value = await untilAnswered(view.tab);
}

/** Lets the user show this page's places with the pointer; the popup makes room for that. */
export async function teachPage(): Promise<void> {
  const view = page.value;
  if (view.kind !== 'seen') return;
  try {
    await ask('teach/start', { tab: view.tab, frame: view.frame });
    window.close();
  } catch (error) {
    console.error('guidepost: the picker did not come', error);
    notice.value = { level: 'warn', text: t('popupTeachFailed') };
  }
}

/** Chooses who speaks in this tab; null: by account. */
export async function chooseBrand(id: string | null): Promise<void> {
  brandShown.value = id;
  const view = page.value;
  if (view.kind !== 'seen') return;
  await ask('tab/choose-brand', { tab: view.tab, brand: id });
  await lookAtPage({ tab: view.tab });
}

export async function changeLevel(to: CrisisLevel, reason: string): Promise<void> {
  if (brand.value) await setCrisisLevel(brand.value.id, to, reason.trim());
}

export function search(text: string): void {
  query.value = text;
  active.value = 0;
}

export function moveActive(by: 1 | -1): void {
  const count = shown.value.length;
  if (count > 0) active.value = (active.value + by + count) % count;
}

/** Puts a reply into the box last used; without one it goes to the clipboard, and the screen says so. */
export async function insertReply({ reply }: ListedReply): Promise<void> {
  await pageKnown();
  const isInTheWay = obstacleTo(reply, moment()) !== null; // the page may have answered since the list was drawn
  const owner = brands.value?.find(({ id }) => id === reply.brandId);
  const [wording] = wordingsFor(reply, place());
  if (isInTheWay || !owner || !wording) return;
  const view = page.value;
  const account = (view.kind === 'seen' && view.seen.account) || '';
  const known = { brand: owner.guide.brand.name, account, network: networkName(), author: '', date: '' };
  const values = Object.fromEntries(slotsIn(wording.body, reply.slots).map((slot) => [slot.name, firstValue(slot, known)]));
  const text = filled(wording.body, values);
  const isAccepted = view.kind === 'seen' && (await tryInsert(view.tab, view.frame, { id: reply.id, text }));
  await noteUse({ brandId: reply.brandId, replyId: reply.id, at: Date.now(), wording: wording.at, network: family(), account, conversation: '' });
  if (isAccepted) window.close();
  else await copyReply(text);
}

export async function openSettings(): Promise<void> {
  await browser.runtime.openOptionsPage();
  window.close();
}

/** The name of the network in front; '' when unknown. */
export function networkName(): string {
  const view = page.value;
  return (view.kind === 'seen' && view.seen.networkName) || '';
}

function family(): string {
  const view = page.value;
  return (view.kind === 'seen' && view.seen.network) || '';
}

/** The message being answered; '' when there is none. */
function message(): string {
  const view = page.value;
  return (view.kind === 'seen' && view.seen.answered) || '';
}

function place(): Place {
  const said = message();
  return { network: family(), language: said === '' ? '' : languageOf(prepare(said)) };
}

function moment(): Moment {
  return { today: today(), network: family(), level: level.value };
}

function today(): string {
  return new Date().toLocaleDateString('sv'); // Swedish dates are 2026-03-08
}

async function tryInsert(tab: number, frame: number, order: { id: string; text: string }): Promise<boolean> {
  try {
    return (await tell(tab, frame, 'reply/insert', order)).outcome === 'accepted';
  } catch (error) {
    console.info('guidepost: no frame took the reply', String(error)); // the clipboard is the way out, and says so
    return false;
  }
}

async function copyReply(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    notice.value = { level: 'clear', text: t('popupCopied') };
  } catch (error) {
    console.error('guidepost: clipboard', error);
    notice.value = { level: 'warn', text: t('popupCopyFailed') };
  }
}
