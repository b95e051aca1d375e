/** What the section of replies knows, and the only functions that change it. */
import { effect, signal } from '@preact/signals';
import type { Reply } from '../../../core/guide.ts';
import { type ReplyStats, statsOf } from '../../../core/replies/stats.ts';
import { bringBack, deleteReply, plainReply, saveReply, usesSince, versionsOf } from '../../../platform/replies.ts';
import { countReplies, filteredIds, noReplies, type ReplyCounts, type ReplyFilter } from '../../../platform/reply-filters.ts';
import { type Answered, byIds, openReplies } from '../../../platform/reply-search.ts';
import type { StoredReply, StoredReplyVersion } from '../../../platform/stored.ts';
import { languageOnScreen } from '../../../ui/words.ts';
import { repliesVersion } from '../state.ts';

/** A reply in its form. */
export interface Edited {
  readonly reply: Reply;
  /** The `updatedAt` of the state that is edited; null for a new one. */
  readonly seen: number | null;
  readonly versions: readonly StoredReplyVersion[];
  /** What another window saved meanwhile; null when it deleted the reply, absent when all is well. */
  readonly theirs?: StoredReply | null;
}

/** Figures for the screen: with the titles of the replies that they speak of. */
export interface FiguresShown {
  readonly stats: ReplyStats;
  readonly titles: ReadonlyMap<string, string>;
  readonly unused: { readonly count: number; readonly replies: readonly StoredReply[] };
}

/** More lines than this are brought when they are asked for. */
const linesAtOnce = 50;
const weeksShown = 12;
const weekMs = 7 * 86_400_000;

export const query = signal('');
export const filter = signal<ReplyFilter | null>(null);
const most = signal(linesAtOnce);
export const found = signal<Answered>({ replies: [], fitting: 0, count: 0 });
export const counts = signal<ReplyCounts>(noReplies);
export const edited = signal<Edited | null>(null);
export const isFiguresShown = signal(false);
export const figures = signal<FiguresShown | null>(null);
/** The reply that was deleted last, as long as the section is open. */
export const removed = signal<{ readonly brandId: string; readonly reply: Reply } | null>(null);

/** Keeps the list, the counts and the figures of a brand fresh; returns how to stop. */
export function followReplies(brandId: string): () => void {
  filter.value = null;
  query.value = '';
  edited.value = null;
  removed.value = null;
  isFiguresShown.value = false;
  const stops = [
    followed(() => (wanted) => void show(wanted, find(brandId, query.value, filter.value, most.value), found)),
    followed(() => (wanted) => void show(wanted, countReplies(brandId, today()), counts)),
    followed(() => (wanted) => isFiguresShown.value && void show(wanted, readFigures(brandId), figures)),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

/** Runs anew whenever the library or what was read changed; of two runs under way only the later one is wanted. */
function followed(begin: () => (wanted: () => boolean) => unknown): () => void {
  let last = 0;
  return effect(() => {
    const own = repliesVersion.value >= 0 ? ++last : 0; // read, so that a change of the library is followed
    begin()(() => own === last);
  });
}

async function show<T>(isWanted: () => boolean, work: Promise<T>, into: { value: T | null }): Promise<void> {
  try {
    const value = await work;
    if (isWanted()) into.value = value;
  } catch (error) {
    console.error('guidepost: replies', error);
  }
}

async function find(brandId: string, text: string, wanted: ReplyFilter | null, upTo: number): Promise<Answered> {
  const [library, only] = await Promise.all([openReplies(brandId), wanted ? filteredIds(brandId, wanted, today()) : undefined]);
  return library.find({ query: text, message: '', place: { network: '', language: '' }, now: Date.now(), most: upTo, only });
}

async function readFigures(brandId: string): Promise<FiguresShown> {
  const now = Date.now();
  const [uses, library] = await Promise.all([usesSince(brandId, now - (weeksShown + 1) * weekMs), openReplies(brandId)]);
  const stats = statsOf(uses, { now, weeks: weeksShown, dayOf: dateHere });
  const spoken = [...stats.replies.slice(0, linesAtOnce), ...stats.repeats.slice(0, linesAtOnce)].map(({ replyId }) => replyId);
  const [known, unused] = await Promise.all([byIds(brandId, [...new Set(spoken)]), library.unused(10)]);
  return { stats, unused, titles: new Map(known.map(({ id, title }) => [id, title])) };
}

export function search(text: string): void {
  query.value = text;
  most.value = linesAtOnce;
}

export function chooseFilter(wanted: ReplyFilter | null): void {
  filter.value = wanted;
  most.value = linesAtOnce;
  isFiguresShown.value = false;
}

export function showMore(): void {
  most.value += linesAtOnce * 2;
}

export function showFigures(): void {
  isFiguresShown.value = true;
}

/** Opens the form for a new reply; inside a scenario it is of that scenario. */
export function addReply(): void {
  const scenario = filter.value?.by === 'scenario' ? { scenario: filter.value.scenario } : {};
  const empty: Reply = { id: crypto.randomUUID(), title: '', body: '', lang: languageOnScreen(), tags: [], networks: [], status: 'draft', validUntil: null };
  edited.value = { reply: { ...empty, ...scenario }, seen: null, versions: [] };
}

export async function editReply(stored: StoredReply): Promise<void> {
  edited.value = { reply: plainReply(stored), seen: stored.updatedAt, versions: await versionsOf(stored.brandId, stored.id) };
}

/** Opens the form of the reply with an id; false when it is not there. */
export async function openReply(brandId: string, id: string): Promise<boolean> {
  const [stored] = await byIds(brandId, [id]);
  if (stored) await editReply(stored);
  return stored !== undefined;
}

export function leaveForm(): void {
  edited.value = null;
}

/** Saves what is edited; when another window saved meanwhile, nothing is written and its state is shown. `seen`: the state that the user has before them. */
export async function keepReply(brandId: string, reply: Reply, seen: number | null): Promise<void> {
  const outcome = await saveReply(brandId, reply, seen);
  if (outcome.ok) edited.value = null;
  else if (edited.value) edited.value = { ...edited.value, reply, theirs: outcome.now };
}

/** Goes on with what the other window saved; what was written here is let go. */
export async function takeTheirs(): Promise<void> {
  const theirs = edited.value?.theirs;
  if (theirs) await editReply(theirs);
  else edited.value = null;
}

export async function dropReply(brandId: string, stored: StoredReply): Promise<void> {
  await deleteReply(brandId, stored.id);
  removed.value = { brandId, reply: plainReply(stored) };
}

export async function undoDrop(): Promise<void> {
  const last = removed.value;
  if (last) await bringBack(last.brandId, last.reply.id);
  removed.value = null;
}

/** A date like 2026-03-08, where the user is. */
export function today(): string {
  return dateHere(Date.now());
}

function dateHere(at: number): string {
  const day = new Date(at);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}
