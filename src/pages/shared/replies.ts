/** Replies as our own pages offer them: found, picked, filled in, put into the box last used. */
import { computed, effect, signal } from '@preact/signals';
import type { BoxKind } from '../../core/draft.ts';
import type { ListedReply, ReplyOffer, Where } from '../../core/replies/offer.ts';
import { tell } from '../../platform/bus.ts';
import { t } from '../../ui/words.ts';
import type { Measure } from './reply-engine.ts';

const engine = (): Promise<typeof import('./reply-engine.ts')> => import('./reply-engine.ts');

/** The box that a reply would go into; null while none is known. */
export interface Target {
  readonly tab: number;
  readonly frame: number;
  readonly box: BoxKind | null;
}

/** Into the box, or to the clipboard because somebody wants it there. */
export type Way = 'insert' | 'copy';

export const query = signal('');
/** Changes whenever the library did: the list is made anew. */
export const libraryVersion = signal(0);
/** The line of the list that Enter takes. */
export const active = signal(0);
export const list = signal<{ readonly replies: readonly ListedReply[]; readonly more: number; readonly isLoaded: boolean }>({
  replies: [],
  more: 0,
  isLoaded: false,
});
/** The reply that is being filled in. */
export const offer = signal<ReplyOffer | null>(null);
/** What was just done, when the page stays open. */
export const notice = signal<{ readonly level: 'clear' | 'warn'; readonly text: string } | null>(null);

/** What the page in front says; set by whoever looks at it. */
export const where = signal<Where | null>(null);
export const target = signal<Target | null>(null);
const isReady = computed(() => where.value !== null);
/** Measures texts for the network in front; null until it is known. */
const measure = signal<Measure | null>(null);

/** Since when somebody looks for a reply; null between two of them. */
let began: number | null = null;
/** Who needed longer was away meanwhile. */
const longestSearchMs = 30 * 60_000;

/** Searches anew whenever what was typed or the page in front has changed; of two searches under way the later one is shown. Returns how to stop. */
export function followReplies(): () => void {
  let last = 0;
  began = Date.now();
  return effect(() => {
    if (!where.value || libraryVersion.value < 0) return; // read, so that a change of the library is followed
    const [own, asked] = [++last, where.value];
    const typed = query.value;
    engine()
      .then(async ({ listReplies, measureFor }) => {
        const [found, measuring] = await Promise.all([listReplies(typed, asked), measureFor(asked.network)]);
        if (own !== last) return;
        measure.value = measuring;
        list.value = { ...found, isLoaded: true };
      })
      .catch((error: unknown) => {
        console.error('guidepost: replies', error);
        notice.value = { level: 'warn', text: t('popupRepliesFailed') };
      });
  });
}

export function search(text: string): void {
  began ??= Date.now();
  query.value = text;
  active.value = 0;
}

export function moveActive(by: 1 | -1): void {
  const count = list.value.replies.length;
  if (count > 0) active.value = (active.value + by + count) % count;
}

/** Takes a reply: it goes its way at once when nothing is left to decide, else its form opens. Returns true when a box took it. */
export async function pick({ brandId, id }: ListedReply, way: Way = 'insert'): Promise<boolean> {
  notice.value = null;
  const here = await placeKnown();
  const { offerReply, readyText } = await engine();
  const opened = await offerReply(brandId, id, here); // the page may have answered since the list was drawn
  if (!opened || (opened.obstacle !== null && opened.obstacle !== 'draft')) return false;
  const ready = readyText(opened);
  if (ready && way === 'copy') return copyFilled(opened, ready.text, ready.wording);
  if (ready && !isTooLong(ready.text)) return insert(opened, ready.text, ready.wording);
  offer.value = opened;
  return false;
}

/** Puts a text into the box last used; without one it goes to the clipboard, and the screen says so. Returns true when a box took it. */
export async function insert(offered: ReplyOffer, text: string, wording: number): Promise<boolean> {
  const isAccepted = await tryInsert(offered, text);
  await noteUsed(offered, wording);
  if (!isAccepted) await copy(text, 'popupCopied');
  return isAccepted;
}

/** Puts a text on the clipboard, because somebody wants it there. No box took it: false. */
export async function copyFilled(offered: Pick<ReplyOffer, 'brandId' | 'id'>, text: string, wording: number): Promise<false> {
  await copy(text, 'popupCopiedAsked');
  await noteUsed(offered, wording);
  return false;
}

async function noteUsed({ brandId, id }: Pick<ReplyOffer, 'brandId' | 'id'>, wording: number): Promise<void> {
  const tookMs = began === null ? longestSearchMs : Date.now() - began;
  began = null;
  const { noteTaken } = await engine();
  await noteTaken(brandId, id, wording, await placeKnown(), tookMs < longestSearchMs ? tookMs : undefined);
  offer.value = null;
}

export function back(): void {
  offer.value = null;
}

/** How much of the network's limit a text takes; null where none is known. */
export function lengthBy(text: string): { readonly length: number; readonly max: number } | null {
  return measure.value?.(text, target.value?.box ?? null) ?? null;
}

function isTooLong(text: string): boolean {
  const told = lengthBy(text);
  return told !== null && told.length > told.max;
}

/** How long a click waits for the page; one that is slower counts as one that does not answer. */
const longestLookMs = 1000;

async function placeKnown(): Promise<Where> {
  if (!isReady.value || !target.value) await untilKnown();
  return where.value ?? { brand: '', network: '', networkName: '', account: '', message: '', author: '' };
}

async function untilKnown(): Promise<void> {
  await new Promise<void>((resolve) => {
    const late = setTimeout(resolve, longestLookMs);
    const stop = target.subscribe((known) => {
      if (!known) return;
      clearTimeout(late);
      resolve();
    });
    setTimeout(stop, longestLookMs);
  });
}

async function tryInsert({ id, isCleared }: ReplyOffer, text: string): Promise<boolean> {
  const at = target.value;
  if (!at) return false;
  try {
    return (await tell(at.tab, at.frame, 'reply/insert', { id, text, isCleared })).outcome === 'accepted';
  } catch (error) {
    console.info('guidepost: no frame took the reply', String(error)); // the clipboard is the way out, and says so
    return false;
  }
}

async function copy(text: string, said: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    notice.value = { level: 'clear', text: t(said) };
  } catch (error) {
    console.error('guidepost: clipboard', error);
    notice.value = { level: 'warn', text: t('popupCopyFailed') };
  }
}
