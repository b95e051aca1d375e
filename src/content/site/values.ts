/** Reads from the page what a network's facts point at: who speaks, what is answered, when it goes out. Page text is never more than text. */

import type { ShownAccount } from '../../core/brand/speaker.ts';
import type { Attachment, Draft } from '../../core/draft.ts';
import type { AttachmentFact, Network, ValueFact } from '../../core/network/network.ts';
import { isElement } from '../../editors/dom/nodes.ts';
import { markOf } from './attached.ts';
import type { Box } from './boxes.ts';
import { allFound, closestComposed, firstFound, parentOf, upwards } from './composed.ts';
import { composerOf, publishControlOf } from './composers.ts';
import { site } from './site.ts';

/** The account that will speak: as the box's composer shows it, else as the page does, else what may be it; null when none is shown. */
export function accountOf(box: Box): ShownAccount | null {
  for (const fact of [...box.network.account].sort((one, other) => orderOf(one) - orderOf(other))) {
    const handle = valueAt(fact, box)?.replace(/^@/, '');
    if (handle) return { handle, isSure: fact.confidence !== 'low' };
  }
  return null;
}

/** What is sure first, then what somebody pointed at, then what was seen once, what was learned later, and last what is doubted. */
function orderOf({ confidence, where, source, added }: ValueFact): number {
  const place = where === 'composer' ? 0 : 1;
  if (source === 'taught') return 2;
  if (confidence === 'low') return 9;
  return (added ? 5 : confidence === 'high' ? 0 : 3) + place;
}

/** The time the page shows for a scheduled post, as it is written there; null when none. */
export function scheduleOf(box: Box): string | null {
  for (const fact of box.network.schedule) {
    const value = fact.confidence === 'low' ? null : valueAt(fact, box);
    if (value) return value;
  }
  return null;
}

/** What a reply, a comment or a message answers: the post it stands in, else the last one above it; null when it cannot be told. */
export function answeredBy(box: Box): Draft['replyTo'] | null {
  const facts = box.network.posts.filter(({ answers }) => answers.includes(box.kind));
  for (const postOf of [around, lastBefore]) {
    for (const fact of facts) {
      const said = postAt(fact, (selector) => postOf(box, selector));
      if (said) return said;
    }
  }
  return null;
}

function postAt({ find, text, without, author }: Network['posts'][number], postOf: (selector: string) => Element | null): Draft['replyTo'] {
  for (const selector of find) {
    const post = postOf(selector);
    const told = post && textIn(post, text, without);
    if (told) return { text: told, author: textIn(post, author ?? []) };
  }
  return undefined;
}

function textIn(post: Element, selectors: readonly string[], without: readonly string[] = []): string | undefined {
  return selectors.map((selector) => textBut(firstFound(post, selector), without)).find(Boolean);
}

function textBut(element: Element | null | undefined, without: readonly string[]): string | undefined {
  if (!element || without.length === 0) return element?.textContent?.trim();
  const apart = without.join(',');
  const nodes = document.createTreeWalker(element, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) =>
    !isElement(node) ? NodeFilter.FILTER_ACCEPT : node.matches(apart) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP,
  );
  let text = '';
  while (nodes.nextNode()) text += nodes.currentNode.textContent;
  return text.trim();
}

function around(box: Box, selector: string): Element | null {
  return closestComposed(box.root, selector);
}

/** What hangs on the draft besides its text, as far as the composer shows it. */
export function attachmentsOf(box: Box): readonly Attachment[] {
  const facts = box.network.attachments.filter(({ confidence }) => confidence !== 'low');
  const scopes = facts.length > 0 ? composerScopes(box).slice(-1) : [];
  const seen = new Set<Element>();
  return scopes.flatMap((scope) => facts.flatMap((fact) => attachmentsIn(scope, fact, seen)));
}

/** By the first selector that finds any; an element counts once. */
function attachmentsIn(scope: Element, { find, kind, alt }: AttachmentFact, seen: Set<Element>): Attachment[] {
  const shown = find.map((selector) => allFound(scope, selector).filter((element) => !seen.has(element))).find(({ length }) => length > 0) ?? [];
  return shown.map((element) => {
    seen.add(element);
    const place = alt && (alt.find ? firstFound(element, alt.find) : element);
    const told = (alt?.attribute ? place?.getAttribute(alt.attribute) : place && shownText(place))?.trim();
    return { kind, mark: markOf(element), ...(told ? { alt: told } : {}) };
  });
}

/** What a fact points at, for a box; null where the page does not show it. */
export function valueAt(fact: ValueFact, box: Box): string | null {
  if (fact.for && !fact.for.includes(box.kind)) return null;
  if (fact.where === 'address') return valueOfAddress(fact);
  for (const scope of fact.where === 'composer' ? composerScopes(box) : [document]) {
    const joined = fact.joined ? joinedAt(scope, fact) : undefined;
    if (joined) return joined;
    for (const selector of fact.joined ? [] : fact.find) {
      const value = shownAt(scope, selector, fact);
      if (value) return value;
    }
  }
  return null;
}

function valueOfAddress({ find, pattern }: ValueFact): string | null {
  if (!find.some((selector) => firstFound(document, selector))) return null;
  return new RegExp(pattern ?? '(.*)').exec(`${site.path}${location.search}${location.hash}`)?.[1] ?? null;
}

/** One value of each selector, joined; undefined while one is missing. */
function joinedAt(scope: ParentNode, fact: ValueFact): string | undefined {
  const values = fact.find.map((selector, at) => shownAt(scope, selector, fact, fact.find.slice(0, at).filter((earlier) => earlier === selector).length));
  return values.every(Boolean) ? values.join(' ') : undefined;
}

function shownAt(scope: ParentNode, selector: string, { attribute, pattern }: Pick<ValueFact, 'attribute' | 'pattern'>, at = 0): string | undefined {
  const element = at === 0 ? firstFound(scope, selector) : allFound(scope, selector)[at];
  if (!element) return undefined;
  const raw = attribute ? element.getAttribute(attribute) : shownText(element);
  return pattern ? new RegExp(pattern).exec(raw ?? '')?.[1] : raw?.trim();
}

/** Of a field what is in it, of a list what is chosen. By their names: an element of another frame is of no class of ours. */
function shownText(element: Element): string | null {
  if (element.localName === 'select') return (element as HTMLSelectElement).selectedOptions[0]?.textContent ?? null;
  if (element.localName === 'input' || element.localName === 'textarea') return (element as HTMLInputElement).value;
  return element.textContent;
}

/** A composer without a name of its own reaches from the box to the surrounding that holds its control, or a little way while none is to be seen. */
function composerScopes(box: Box): Element[] {
  const named = composerOf(box);
  if (named) return [named];
  const control = publishControlOf(box.root);
  const start = parentOf(box.root);
  const scopes: Element[] = [];
  for (const scope of start ? upwards(start, control ? 12 : 4) : []) {
    if (scope === document.body) break;
    scopes.push(scope);
    if (scope.contains(control)) break;
  }
  return scopes;
}

/** The last post above the box, inside its composer or else on the page; behind an open dialog stands nothing that it answers. */
function lastBefore(box: Box, selector: string): Element | null {
  const composer = composerOf(box);
  const isApart = composer?.matches('dialog,[role="dialog"]') ?? false;
  for (const scope of [composer, isApart ? null : document]) {
    const posts = scope ? allFound(scope, selector) : [];
    const above = posts.filter((post) => post.compareDocumentPosition(box.root) & Node.DOCUMENT_POSITION_FOLLOWING);
    if (above.length > 0) return above.at(-1) ?? null;
  }
  return null;
}
