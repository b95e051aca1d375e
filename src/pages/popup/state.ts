/** What the popup does beside what it shares with the side panel: it closes when its work is done. */
import type { CrisisLevel } from '../../core/context.ts';
import type { ListedReply, ReplyOffer } from '../../core/replies/offer.ts';
import { browser } from '../../platform/browser.ts';
import { openSidePanel } from '../../platform/side-panel.ts';
import { t } from '../../ui/words.ts';
import * as front from '../shared/front.ts';
import { copyFilled, insert, notice, pick, type Way } from '../shared/replies.ts';

/** Lets the user teach this page; the popup makes room for that. */
export async function teachPage(): Promise<void> {
  if (await front.teachPage()) window.close();
  else notice.value = { level: 'warn', text: t('popupTeachFailed') };
}

/** Takes a reply; the popup closes when a box took it. */
export async function pickReply(reply: ListedReply, way: Way = 'insert'): Promise<void> {
  if (await pick(reply, way)) window.close();
}

/** Puts a filled reply into the box. */
export async function insertFilled(offered: ReplyOffer, text: string, wording: number): Promise<void> {
  if (await insert(offered, text, wording)) window.close();
}

/** Puts a filled reply on the clipboard; the popup stays and says so. */
export async function copyReply(offered: ReplyOffer, text: string, wording: number): Promise<void> {
  await copyFilled(offered, text, wording);
}

/** Opened by the shortcut that raises a crisis. */
export const isRaising = new URLSearchParams(location.search).has('raise');

/** Sets the level; a window that was opened for nothing else closes. */
export async function changeLevel(to: CrisisLevel, reason: string, until?: number | null): Promise<void> {
  await front.changeLevel(to, reason, until);
  if (isRaising) window.close();
}

export async function openSettings(): Promise<void> {
  await browser.runtime.openOptionsPage();
  window.close();
}

let ownWindow: number | undefined;

/** To be called once at the start: a browser opens its side panel only within a click, which cannot wait for an answer. */
export async function rememberWindow(): Promise<void> {
  ownWindow = (await browser.windows.getCurrent()).id;
}

/** Opens the side panel of this window; the popup makes room for it. */
export async function showSidePanel(): Promise<void> {
  if (ownWindow === undefined) return;
  await openSidePanel(ownWindow);
  window.close();
}
