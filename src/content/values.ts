/** Reads from the page what a network's facts point at: who speaks, what is answered, when it goes out. Page text is never more than text. */
import type { ValueFact } from '../core/network.ts';
import type { Box } from './boxes.ts';
import { closestComposed, parentOf, upwards } from './composed.ts';
import { composerOf, publishControlOf } from './composers.ts';

/** The handle of the account that will speak, and how sure that is; null when the page does not show it. */
export function accountOf(box: Box): { readonly handle: string; readonly confidence: ValueFact['confidence'] } | null {
  for (const fact of box.network.account) {
    const value = valueAt(fact, box);
    if (value) return { handle: value, confidence: fact.confidence };
  }
  return null;
}

/** The time the page shows for a scheduled post, as it is written there; null when none. */
export function scheduleOf(box: Box): string | null {
  for (const fact of box.network.schedule) {
    const value = fact.confidence === 'low' ? null : valueAt(fact, box);
    if (value) return value;
  }
  return null;
}

/** The text that a reply or comment answers; null when it cannot be told. */
export function answeredText(box: Box): string | null {
  if (box.kind !== 'reply' && box.kind !== 'comment') return null;
  for (const fact of box.network.posts) {
    for (const selector of fact.find) {
      const post = closestComposed(box.root, selector) ?? lastBefore(box, selector);
      const text = post && fact.text.map((inner) => post.querySelector(inner)?.textContent?.trim()).find(Boolean);
      if (text) return text;
    }
  }
  return null;
}

function valueAt(fact: ValueFact, box: Box): string | null {
  for (const scope of fact.where === 'composer' ? composerScopes(box) : [document]) {
    for (const selector of fact.find) {
      const element = scope.querySelector(selector);
      if (!element) continue;
      const raw = fact.attribute ? element.getAttribute(fact.attribute) : element.textContent;
      const value = fact.pattern ? new RegExp(fact.pattern).exec(raw ?? '')?.[1] : raw?.trim();
      if (value) return value;
    }
  }
  return null;
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

/** The last post above the box inside its composer or beside it. */
function lastBefore(box: Box, selector: string): Element | null {
  const scope = composerOf(box) ?? document;
  const above = [...scope.querySelectorAll(selector)].filter((post) => post.compareDocumentPosition(box.root) & Node.DOCUMENT_POSITION_FOLLOWING);
  return above.at(-1) ?? null;
}
