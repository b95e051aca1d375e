/** What the side panel does beside what it shares with the popup: it follows the tab in front, and stays. */
import { liveQuery } from 'dexie';
import type { ListedReply, ReplyOffer } from '../../core/replies/offer.ts';
import { browser } from '../../platform/browser.ts';
import { database } from '../../platform/database.ts';
import { t } from '../../ui/words.ts';
import * as front from '../shared/front.ts';
import * as replies from '../shared/replies.ts';

/** Keystrokes change what a page says of its box; the panel need not follow each. */
const settleMs = 150;

/** Follows the tab in front, or the one named: another tab, another page in it, another box. */
export function follow(only?: number): void {
  const look = (): void => {
    front.lookAtPage(only === undefined ? {} : { tab: only }).catch((error: unknown) => console.info('guidepost: no tab to look at', String(error)));
  };
  const isOurs = (tab: number): boolean => (only === undefined ? front.page.peek().kind === 'looking' || tab === tabInFront() : tab === only);
  let late: ReturnType<typeof setTimeout> | undefined;
  const lookSoon = (): void => {
    clearTimeout(late);
    late = setTimeout(look, settleMs);
  };
  browser.tabs.onActivated.addListener(look);
  browser.tabs.onUpdated.addListener((tab, { status }) => {
    if (status === 'complete' && (tabInFront() === null || isOurs(tab))) lookSoon();
  });
  browser.storage.session.onChanged.addListener((changes) => {
    if (Object.keys(changes).some((key) => isOurs(Number(key.replace('tab:', ''))))) lookSoon();
  });
  window.addEventListener('focus', look);
  followLibrary();
  look();
}

/** Replies edited in Settings stand in the list at once. */
function followLibrary(): void {
  const changes = liveQuery(() => Promise.all([database.replies.count(), database.replyVersions.count()]));
  changes.subscribe({
    next: () => {
      replies.libraryVersion.value = replies.libraryVersion.peek() + 1;
    },
    error: (error: unknown) => console.error('guidepost: side panel', error),
  });
}

/** The tab that was seen last; null where none can be seen. */
function tabInFront(): number | null {
  const view = front.page.peek();
  return 'tab' in view ? view.tab : null;
}

/** Takes a reply; the panel says what became of it. */
export async function pickReply(reply: ListedReply, way: replies.Way): Promise<void> {
  if (await replies.pick(reply, way)) sayInserted();
}

export async function insertFilled(offer: ReplyOffer, text: string, wording: number): Promise<void> {
  if (await replies.insert(offer, text, wording)) sayInserted();
}

export async function copyReply(offer: ReplyOffer, text: string, wording: number): Promise<void> {
  await replies.copyFilled(offer, text, wording);
}

function sayInserted(): void {
  replies.search('');
  replies.notice.value = { level: 'clear', text: t('pageReplyInserted') };
}

export async function teachPage(): Promise<void> {
  if (!(await front.teachPage())) replies.notice.value = { level: 'warn', text: t('popupTeachFailed') };
}

export async function openSettings(): Promise<void> {
  await browser.runtime.openOptionsPage();
}
