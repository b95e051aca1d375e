/** Publish controls: which element of a page publishes, and what. */
import type { Network, PublishFact } from '../../core/network/network.ts';
import { matches, upwards } from './composed.ts';

export interface Control {
  readonly element: Element;
  readonly fact: PublishFact;
}

/** The publish control that an element is or stands in; null when it is none. */
export function controlAt(target: Element, network: Network): Control | null {
  const inside: Element[] = [];
  /** What was learned later stands back behind what came with us, also further out: a part of a button opens no button. */
  let learned: Control | null = null;
  for (const element of upwards(target, 8)) {
    const fact = factOf(element, network);
    const isApart = fact !== null && inside.some((part) => fact.apart.some((selector) => matches(part, selector)));
    if (fact && !fact.added && !(learned && fact.confidence === 'low')) return isApart ? learned : { element, fact };
    if (fact && !isApart) learned ??= { element, fact };
    inside.push(element);
  }
  return learned;
}

/** What an element publishes; null when nothing. */
export function factOf(element: Element, network: Network): PublishFact | null {
  let name: string | undefined;
  for (const fact of network.publish) {
    if (!fact.find.some((selector) => matches(element, selector)) || fact.skip.some((selector) => matches(element, selector))) continue;
    if (!fact.labels) return fact;
    name ??= nameOf(element);
    if (isNamed(name, fact.labels) && !isNamed(name, fact.except)) return fact;
  }
  return null;
}

/** The name of a control: label, text, value or title, as a person would call it: lower case, letters only. */
export function nameOf(element: Element): string {
  for (const name of names(element)) {
    const plain = plainName(name);
    if (plain !== '') return plain;
  }
  return '';
}

function* names(element: Element): Generator<string> {
  yield element.getAttribute('aria-label') ?? '';
  for (const id of element.getAttribute('aria-labelledby')?.split(/\s+/) ?? [])
    yield (element.getRootNode() as Document | ShadowRoot).getElementById(id)?.textContent ?? ''; // a connected element's root
  if (element.localName === 'input') yield (element as HTMLInputElement).value; // by its name
  const text = element.textContent ?? '';
  // A whole card can be clickable: nobody calls a control by a paragraph.
  if (text.length <= 60) yield shownText(element, text);
  // The button inside a web component shows what stands between the component's tags.
  if (element.querySelector('slot')) yield hostText(element);
  yield element.getAttribute('title') ?? '';
  yield element.querySelector('img[alt], [aria-label]')?.getAttribute('alt') ?? element.querySelector('[aria-label]')?.getAttribute('aria-label') ?? '';
  yield element.querySelector('svg title')?.textContent ?? '';
}

/** Many a button carries a long and a short name, of which one is shown. */
function shownText(element: Element, text: string): string {
  // biome-ignore lint/performance/useDomNodeTextContent: what is shown, without what is hidden
  return element instanceof HTMLElement && element.querySelector('* + *') ? element.innerText || text : text;
}

function hostText(element: Element): string {
  const tree = element.getRootNode();
  const text = tree instanceof ShadowRoot ? (tree.host.getAttribute('aria-label') ?? tree.host.textContent.trim()) : '';
  return text.length <= 60 ? text : '';
}

function plainName(name: string): string {
  return name
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[^\p{L}\p{M}\s'-]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

function isNamed(name: string, labels: readonly string[]): boolean {
  return labels.some((label) => {
    if (label === '*') return name !== '';
    const wanted = label.toLowerCase();
    return wanted.endsWith('…') ? name.startsWith(`${wanted.slice(0, -1)} `) : name === wanted;
  });
}
