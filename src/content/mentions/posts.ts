/** Reads posts of a feed by what the network's file says of them. What a page says is text and never more. */
import { longestQuote, type SeenPost } from '../../core/mentions/mention.ts';
import type { Network, PostFact } from '../../core/network/network.ts';
import { firstFound } from '../site/composed.ts';

/** A post on the page, before anything was sought in it. */
export interface ReadPost {
  readonly element: Element;
  readonly body: Element;
  readonly text: string;
  readonly author: Element | null;
  readonly fact: PostFact;
}

/** A feed of posts that others can read: private messages are none. */
export function feedFacts({ posts }: Network): PostFact[] {
  return posts.filter(({ answers, find }) => !answers.includes('message') && !find.some((selector) => selector.includes('>>>')));
}

/** All kinds of posts in one selector; '' when this browser can read none. */
export function anyPost(facts: readonly PostFact[]): string {
  return facts
    .flatMap(({ find }) => find)
    .filter((selector) => CSS.supports(`selector(${selector})`))
    .join(',');
}

/** A post as it stands; null where it has no text (yet). */
export function readPost(element: Element, facts: readonly PostFact[]): ReadPost | null {
  const fact = facts.find(({ find }) => find.some((selector) => element.matches(selector)));
  if (!fact) return null;
  const body = firstOf(element, fact.text);
  const text = body ? textOf(body) : '';
  return body && text.trim() !== '' ? { element, body, text, author: fact.author ? firstOf(element, fact.author) : null, fact } : null;
}

/** What is kept of a post, but for the terms. */
export function seenPost({ element, text, author, fact }: ReadPost, family: string): Omit<SeenPost, 'named'> {
  const time = timeOf(element, fact);
  return {
    network: family,
    author: (author?.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 200),
    handle: handleOf(author),
    link: linkOf(element, fact).slice(0, 2000),
    quote: text.replace(/\s+/g, ' ').trim().slice(0, longestQuote),
    at: time,
  };
}

/** The account of an author: as its link says, else as it is written behind an @; '' when neither does. */
export function handleOf(author: Element | null): string {
  const written = /^@([^\s@]+)/.exec(author?.textContent?.trim() ?? '')?.[1];
  if (written) return written.slice(0, 200);
  const address = author?.closest('a[href]')?.getAttribute('href') ?? '';
  if (!URL.canParse(address, location.href)) return '';
  const parts = new URL(address, location.href).pathname.split('/').filter(Boolean);
  return (parts.at(-1) ?? '').replace(/^@/, '').slice(0, 200);
}

function linkOf(element: Element, { link }: PostFact): string {
  if (!link) return '';
  const holder = link.find ? firstOf(element, link.find) : element;
  const value = holder?.getAttribute(link.attribute) ?? '';
  if (value === '') return '';
  const address = link.form ? link.form.replace('{}', value) : value;
  return URL.canParse(address, location.href) ? new URL(address, location.href).href : '';
}

function timeOf(element: Element, { time }: PostFact): number | null {
  const holder = time && (time.find ? firstOf(element, time.find) : element);
  const at = Date.parse(holder?.getAttribute(time?.attribute ?? '') ?? '');
  return Number.isNaN(at) ? null : at;
}

function firstOf(scope: Element, selectors: readonly string[]): Element | null {
  for (const selector of selectors) {
    const found = firstFound(scope, selector);
    if (found) return found;
  }
  return null;
}

/** Elements before which a new line begins. */
const breaking = ['br', 'p', 'div', 'li', 'blockquote'];
const breaks = new Set(breaking);
const anyBreak = breaking.join(',');

/** The text as it is read: what stands on different lines is parted by one. */
function textOf(body: Element): string {
  if (body.childElementCount === 0 || !body.querySelector(anyBreak)) return body.textContent ?? '';
  let text = '';
  forEachPiece(body, (piece) => {
    text += piece;
  });
  return text;
}

/** The ranges over spans of that text. */
export function rangesOf(body: Element, spans: readonly { readonly start: number; readonly end: number }[]): Range[] {
  const nodes: { readonly node: Text; readonly from: number }[] = [];
  let size = 0;
  forEachPiece(body, (piece, node) => {
    if (node) nodes.push({ node, from: size });
    size += piece.length;
  });
  return spans.flatMap(({ start, end }) => {
    const first = nodes.findLast(({ from }) => from <= start);
    const last = nodes.findLast(({ from }) => from < end);
    if (!first || !last || end - last.from > last.node.length || start - first.from > first.node.length) return [];
    const range = new Range();
    range.setStart(first.node, start - first.from);
    range.setEnd(last.node, end - last.from);
    return [range];
  });
}

function forEachPiece(body: Element, take: (piece: string, node?: Text) => void): void {
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.nodeType === Node.TEXT_NODE) take((node as Text).data, node as Text);
    else if (breaks.has((node as Element).localName)) take('\n');
  }
}
