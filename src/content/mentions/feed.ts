/**
 * Follows a feed: what a page adds is only put aside at that instant, and read twice a second, a slice at a time, post by post, once it comes near the view:
 * nobody has read what is a long way below. A post is read once, and again only if something in it was added.
 */
import { type MentionHit, termFinder } from '../../core/mentions/matcher.ts';
import type { SeenPost } from '../../core/mentions/mention.ts';
import { mentionKey } from '../../core/mentions/mention.ts';
import { folded, type ReadyWatch } from '../../core/mentions/published.ts';
import type { Network } from '../../core/network/network.ts';
import { lookForMarks, mark, sweep } from './marks.ts';
import { hasElement, isElement, Pile, type Run } from './pile.ts';
import { anyPost, feedFacts, handleOf, type ReadPost, rangesOf, readPost, seenPost } from './posts.ts';

/** A post that names a term, for the card. */
export interface Named {
  readonly post: Omit<SeenPost, 'named'>;
  readonly keys: readonly string[];
  readonly ranges: readonly Range[];
}

/** What was found in one go. */
export interface Found {
  readonly posts: readonly SeenPost[];
  readonly read: number;
  /** Authors that the page showed, with their names' elements. */
  readonly authors: readonly { readonly handle: string; readonly name: Element; readonly post: Element }[];
}

/** At most so long at a time, in milliseconds. */
const sliceMs = 8;
/** More than this that waits is a page that was left alone for long: the newest are enough. */
const mostWaiting = 2000;
/** From one look to the next, in milliseconds: each costs a third of a millisecond where nothing is to be read, since the machine has forgotten it by then. */
const restMs = 500;
/** From one slice to the next where not all was read, in milliseconds. */
const betweenMs = 50;
/** How far out of view a post is read, in heights of the view: so it is marked before it is seen. */
const nearViews = 1;
/** How often the posts that were far are looked at again while somebody scrolls, in milliseconds. */
const scrolledMs = 120;
/** So many looks between two for what left the page. */
const sweepEvery = 16;
/** More changes than this are not kept until the next look: that of a hidden page is a long way off. */
const mostChanges = 500;

/** Starts; returns the posts that name a term, by element. `onFound` is told after each look that read anything. */
export function followFeed(
  network: Network,
  watch: ReadyWatch,
  { hasAdvocates, onFound, life }: { readonly hasAdvocates: boolean; readonly onFound: (found: Found) => void; readonly life: AbortSignal },
): WeakMap<Element, Named> {
  const facts = feedFacts(network);
  const selector = anyPost(facts);
  const named = new WeakMap<Element, Named>();
  if (selector === '') return named;
  const finder = termFinder(watch);
  const own = new Set(watch.brands.flatMap(({ accounts }) => accounts.filter(({ network: of }) => of === network.family).map(({ handle }) => folded(handle))));
  const texts = new WeakMap<Element, string>();
  /** What the page did since a look was asked for, untouched: the page waits meanwhile. */
  let changed: MutationRecord[] = [];
  /** What the page added, each as it was added. */
  const waiting = new Pile();
  /** Posts, and what may hold some, that are out of view by far. */
  const far = new Pile();
  /** The last of what stands far below in one column, until somebody scrolls. */
  let lowest: Node | null = null;
  /** Being looked into. */
  const open: Element[] = [];
  let isAsked = false;
  let looks = 0;
  let lastMs = 0;
  let isLooking = false;

  const readOne = (element: Element, found: { posts: SeenPost[]; read: number; authors: Found['authors'][number][] }): void => {
    const read = readPost(element, facts);
    if (!read || texts.get(element) === read.text) return;
    if (texts.has(element)) sweep(new Set([element])); // the page put another post into the same place
    texts.set(element, read.text);
    found.read += 1;
    const handle = hasAdvocates && read.author ? handleOf(read.author) : '';
    if (handle && read.author) found.authors.push({ handle, name: read.author, post: element });
    const hits = finder.find(read.text);
    if (hits.length === 0) return;
    const post = seenPost(read, network.family);
    if (post.handle && own.has(folded(post.handle))) return;
    found.posts.push({ ...post, named: pairsOf(hits) });
    named.set(element, markPost(read, post, hits));
  };

  const readNear: typeof readOne = (element, found) => {
    if (sideOf(element) === 'near') readOne(element, found);
    else far.add([element]);
  };

  /** What was far may be near now. */
  const takeUpFar = (): void => {
    waiting.addAll(far);
    lowest = null;
    lookForMarks();
  };

  /** Whether all of a run is far. Of what follows the lowest of a column the first tells it for all. */
  const isSetFar = (run: Run): boolean => {
    const [first] = run;
    const isBelow = lowest !== null && isElement(first) && first.previousSibling === lowest && sideOf(first) === 'below';
    const side = isBelow ? 'below' : sideOfRun(run);
    if (side === 'below') lowest = run[run.length - 1] ?? null;
    return side !== 'near';
  };

  /** Takes up what the page did. What goes from above brings others near, and no scrolling tells of it. */
  const sort = (): void => {
    let hasShrunk = false;
    for (const { addedNodes, removedNodes } of changed) {
      waiting.add(addedNodes);
      hasShrunk ||= hasElement(removedNodes);
    }
    changed = [];
    if (hasShrunk) takeUpFar();
    waiting.keepNewest(mostWaiting);
    if (far.size > mostWaiting) far.keepNewest(mostWaiting / 2);
  };

  const look = (): void => {
    if (life.aborted) return;
    isAsked = false;
    const begin = performance.now();
    sort();
    lastMs = begin;
    if (open.length + waiting.size === 0) return;
    if (++looks % sweepEvery === 0) sweep();
    const found = { posts: [] as SeenPost[], read: 0, authors: [] as Found['authors'][number][] };
    while (open.length + waiting.size > 0 && performance.now() - begin < sliceMs) {
      const node = open.shift();
      if (!node) {
        const run = waiting.take();
        if (isSetFar(run)) far.add(run);
        else for (const each of run) if (isElement(each)) open.push(each);
        continue;
      }
      if (!node.isConnected) continue;
      if (sideOf(node) !== 'near') {
        far.add([node]);
        continue;
      }
      const around = node.closest(selector);
      if (around) readNear(around, found);
      if (node.firstElementChild) for (const element of node.querySelectorAll(selector)) readNear(element, found);
    }
    lastMs = performance.now();
    if (found.read > 0) onFound(found);
    if (open.length + waiting.size > 0) ask(betweenMs);
  };
  /** By a timer, not as a task of the background: asking for such a task costs as much as a look at what is far, and looks are short. */
  const ask = (afterMs = restMs): void => {
    if (isAsked) return;
    isAsked = true;
    setTimeout(look, lastMs + afterMs - performance.now());
  };

  const lookSoon = (): void => {
    if (isLooking) return;
    isLooking = true;
    setTimeout(() => {
      isLooking = false;
      takeUpFar();
      if (waiting.size > 0 && !life.aborted) ask();
    }, scrolledMs);
  };
  for (const type of ['scroll', 'resize']) window.addEventListener(type, lookSoon, { capture: true, passive: true, signal: life });

  const changes = new MutationObserver((records) => {
    for (const each of records) changed.push(each); // a page can do more in one go than a call may have arguments
    if (changed.length >= mostChanges) sort();
    ask();
  });
  waiting.add([document.documentElement]);
  ask();
  changes.observe(document, { childList: true, subtree: true });
  life.addEventListener('abort', () => changes.disconnect());
  return named;
}

type Side = 'above' | 'near' | 'below';

/** Where a post stands: in view, or nearly, or far above or below it. */
function sideOf(element: Element): Side {
  return sideAt(element.getBoundingClientRect());
}

function sideAt({ top, bottom, width, height }: DOMRect): Side {
  // A wrapper without a box of its own (`display: contents`) stands nowhere: its post is read.
  if (width === 0 && height === 0) return 'near';
  if (bottom <= -nearViews * innerHeight) return 'above';
  return top < (1 + nearViews) * innerHeight ? 'near' : 'below';
}

/**
 * Where what was added together stands as a whole: in one column (the same left edge) the first, the middle and the last tell it for all that stands between.
 * What is not far on one side is 'near'.
 */
function sideOfRun(run: Run): Side {
  const ends = [run[0], run[run.length >> 1], run[run.length - 1]];
  if (!ends.every((node) => isElement(node) && node.isConnected)) return 'near';
  const elements = new Set(ends as Element[]); // as was just asked
  const [first, ...others] = [...elements].map((element) => element.getBoundingClientRect());
  if (!first) return 'near';
  const side = sideAt(first);
  return others.every((rect) => rect.left === first.left && sideAt(rect) === side) ? side : 'near';
}

function markPost(read: ReadPost, post: Omit<SeenPost, 'named'>, hits: readonly MentionHit[]): Named {
  const ranges = rangesOf(
    read.body,
    hits.map(({ span }) => span),
  );
  mark('mention', read.element, ranges);
  return { post, ranges, keys: [...new Set(hits.map(({ brand }) => mentionKey(brand, post)))] };
}

function pairsOf(hits: readonly MentionHit[]): SeenPost['named'] {
  return [...new Map(hits.map(({ brand, term }) => [`${brand} ${term}`, { brand, term }])).values()];
}
