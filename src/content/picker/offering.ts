/** What the picker knows, and the only functions that change it. One picker is open at a time. */
import { computed, signal } from '@preact/signals';
import { limitFor } from '../../core/network/length-limit.ts';
import { type ListedReply, nowhere, type ReplyOffer, readyText } from '../../core/replies/offer.ts';
import { typedSince } from '../../core/replies/slash.ts';
import { lengthOf } from '../../core/text/length.ts';
import { prepare } from '../../core/text/prepare.ts';
import { ask } from '../../platform/bus.ts';
import type { Picking, Place, Port } from '../port.ts';
import { limitsHere } from '../site/limits.ts';
import { firstList, noteFirst } from './ahead.ts';
import type { Told } from './content.tsx';
import { hasMenuOfItsOwn } from './site-menu.ts';

/** So many letters after a `/` mean that somebody looks for a reply: Enter takes one from then on. */
const fewLetters = 2;
/** Sites open a list of their own a little after a `/`. */
const menuMs = [60, 150, 350, 800];

/** What was found; `query`: for what, null while nothing is known. */
interface Found {
  readonly replies: readonly ListedReply[];
  readonly more: number;
  readonly query: string | null;
}

export const query = signal('');
/** The line that Enter takes. */
export const active = signal(0);
export const list = signal<Found>(none());
/** The reply that is being filled in. */
export const offer = signal<ReplyOffer | null>(null);
/** What became of it, where nobody else can say so. */
export const told = signal<Told | null>(null);
/** Whether somebody has gone into the list with the arrows. */
const isEntered = signal(false);
const asked = signal<Picking | null>(null);

/** Whether one types in the box itself. */
export const isSlash = computed(() => asked.value?.slash !== null);
/** Whether what is shown is for what is typed by now. */
export const isSettled = computed(() => list.value.query === query.value);
/** Whether Enter and the arrows are ours: the site has them until then. */
export const hasKeys = computed(() => !isSlash.value || isEntered.value || query.value.length >= fewLetters);
/** At a `/` that finds nothing there is nothing to be seen. */
export const isShown = computed(() => !isSlash.value || offer.value !== null || told.value !== null || list.value.replies.length > 0);

let port: Port;
let where = nowhere;
let place: Place = { text: '', span: { start: 0, end: 0 } };
/** Of two searches under way the later one is shown. */
let searches = 0;
/** Enter was pressed before its answer was here: the first reply of it is meant. */
let isAwaited = false;
let timers: ReturnType<typeof setTimeout>[] = [];

/** Begins for a box; returns how to end. */
export function begin(guard: Port, picking: Picking): () => void {
  port = guard;
  where = picking.where;
  asked.value = picking;
  offer.value = null;
  told.value = null;
  isEntered.value = false;
  query.value = picking.typed;
  list.value = none();
  const ahead = picking.typed === '' ? firstList(where) : null;
  if (ahead) show(ahead);
  place = placeIn(picking);
  take(picking.found);
  if (picking.slash !== null) timers = menuMs.map((ms) => setTimeout(follow, ms));
  follow();
  return () => {
    searches += 1;
    timers.forEach(clearTimeout);
    asked.value = null;
  };
}

/** The box that a reply is for; null once the picker is closed. */
export function boxNow(): Picking['box'] | null {
  return asked.value?.box ?? null;
}

/** At a `/`: reads what is typed by now. Writing on, or a list of the site's own, ends the picker; the `/` stays. */
export function follow(): void {
  const now = asked.peek();
  if (!now || now.slash === null || offer.peek() || told.peek()) return;
  const read = placeIn(now);
  const typed = typedSince(read.text, now.slash, read.span.end);
  if (typed === null || hasMenuOfItsOwn(now.box.root)) {
    close();
    return;
  }
  place = { text: read.text, span: { start: now.slash, end: read.span.end } };
  if (typed !== query.peek()) search(typed);
}

export function search(text: string): void {
  query.value = text;
  take(ask('reply/find', { query: text, where }));
}

function take(answer: Picking['found']): void {
  const own = ++searches;
  isAwaited = false;
  answer
    .then((found) => {
      if (own !== searches) return;
      if (query.peek() === '') noteFirst(where, found);
      // Under somebody who is in the list already nothing moves.
      if (!(isEntered.peek() && isSettled.peek())) show(found);
      const [first] = found.replies;
      if (isAwaited && first) void pick(first);
      else follow();
    })
    .catch((error: unknown) => {
      if (own !== searches) return;
      console.error('guidepost: replies', error);
      told.value = { key: 'pagePickerFailed', tone: 'bad' };
    });
}

function show(found: Awaited<Picking['found']>): void {
  list.value = { ...found, query: query.peek() };
  active.value = 0;
}

/** Takes the line that is marked; before the answer to what is typed is here, the first of it once it is. False when there is none. */
export function pickActive(): boolean {
  const chosen = list.peek().replies[active.peek()];
  if (!isSettled.peek()) isAwaited = true;
  else if (chosen) void pick(chosen);
  return chosen !== undefined || isAwaited;
}

/** Goes to the next line; the first time, at a `/`, into the list. */
export function move(by: 1 | -1): void {
  const count = list.peek().replies.length;
  if (hasKeys.peek() && count > 0) active.value = (active.peek() + by + count) % count;
  isEntered.value = true;
}

/** Takes a reply: it goes into the box at once when nothing is left to decide, else its form opens. */
export async function pick({ brandId, id }: ListedReply): Promise<void> {
  const opened = await ask('reply/open', { brandId, id, where }).catch((error: unknown) => {
    console.error('guidepost: replies', error);
    told.value = { key: 'pagePickerFailed', tone: 'bad' };
    return null;
  });
  if (!asked.peek() || !opened || (opened.obstacle !== null && opened.obstacle !== 'draft')) return;
  const ready = readyText(opened);
  offer.value = opened;
  if (ready && !isTooLong(ready.text)) await insert(ready.text, ready.wording);
}

/** Puts the text of the picked reply into the box; one that is gone meanwhile leaves it on the clipboard, and the picker says so. */
export async function insert(text: string, wording: number): Promise<void> {
  const [box, picked] = [boxNow(), offer.peek()];
  if (!box || !picked) return;
  void ask('reply/used', { brandId: picked.brandId, id: picked.id, wording, where }).catch((error: unknown) => console.error('guidepost: replies', error));
  if (box.root.isConnected) {
    const at = place;
    close();
    await port.insert(box, at, { text, isCleared: picked.isCleared });
  } else {
    const isCopied = await port.copy(text);
    told.value = { key: isCopied ? 'pagePickerGoneCopied' : 'pagePickerGone', tone: isCopied ? 'good' : 'bad' };
  }
}

/** From the form to the list. At a `/` one types on in the box. */
export function back(): void {
  offer.value = null;
  const box = boxNow();
  if (isSlash.peek() && box?.root.isConnected) box.editor.select(box.root, { start: place.span.end, end: place.span.end });
}

/** Gives the focus back to the box, with the caret where it was. */
export function returnTo({ box: { editor, root } }: Picking): void {
  if (!root.isConnected) return;
  if (editor.read(root).text === place.text) editor.select(root, place.span);
  else root.focus({ preventScroll: true });
}

export function close(): void {
  port.endPicking();
}

/** How much of the network's limit a text takes; null where none is known. What stands in the box already counts. */
export function lengthBy(reply: string): { readonly length: number; readonly max: number } | null {
  const box = boxNow();
  const limit = box && limitFor(limitsHere(box.network.limits), { box: box.kind, part: box.part, attachments: [] });
  if (!limit || limit.confidence === 'low') return null;
  const text = place.text.slice(0, place.span.start) + reply + place.text.slice(place.span.end);
  return { length: lengthOf(text, limit.count, prepare(text).entities), max: limit.max };
}

function isTooLong(text: string): boolean {
  const counted = lengthBy(text);
  return counted !== null && counted.length > counted.max;
}

function placeIn({ box: { editor, root } }: Picking): Place {
  const { text } = editor.read(root);
  return { text, span: editor.selection(root) ?? { start: text.length, end: text.length } };
}

function none(): Found {
  return { replies: [], more: 0, query: null };
}
