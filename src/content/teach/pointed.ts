/** From where somebody points to the element that is meant, and to the selectors that will find it again. */
import { type ElementFacts, selectorsFor } from '../../core/network/selectors.ts';
import { mostSelectors, nameAttributes } from '../../core/network/taught.ts';
import { editorAt } from '../../editors.ts';
import { hostName } from '../host.ts';
import { closestComposed, matches, parentOf, queryDeep, shadowOf, upwards } from '../site/composed.ts';
import { nameOf } from '../site/controls.ts';
import type { Step } from './card.tsx';

/** The element under a point of the window, in whatever shadow root, past what we draw ourselves. Null where there is none. */
export function elementUnder(x: number, y: number): Element | null {
  let found: Element | null = null;
  for (let tree: Document | ShadowRoot | null = document; tree; tree = found && shadowOf(found)) {
    const here: Document | ShadowRoot = tree;
    const next: Element | undefined = here.elementsFromPoint(x, y).find((each) => each.localName !== hostName && each.getRootNode() === here);
    if (!next || next === found) break;
    found = next;
  }
  return found;
}

/** The element that is meant by pointing at this one; null when it cannot be what is asked for. */
export function meantBy(step: Step, element: Element, box: Element | null): Element | null {
  if (step === 'box') return editorAt(element)?.root ?? onlyEditorIn(element);
  if (element === document.body || element === document.documentElement) return null;
  if (step === 'account') return accountIn(element) ? element : null;
  const control = pressable(element);
  const isApart = !box || !(control.contains(box) || box.contains(control));
  return isApart ? control : null;
}

/** The account's name as an element shows it, and where; null when it shows none that could be one. */
export function accountIn(element: Element): { readonly name: string; readonly attribute?: (typeof nameAttributes)[number] } | null {
  const text = element.localName === 'input' ? (element as HTMLInputElement).value : (element.textContent ?? '');
  if (isNameLike(text)) return { name: text.trim() };
  const attribute = nameAttributes.find((each) => isNameLike(element.getAttribute(each) ?? ''));
  return attribute && text.trim() === '' ? { name: element.getAttribute(attribute)?.trim() ?? '', attribute } : null;
}

/** The next element for an arrow key: up to the parent, down to the first child, aside to a neighbour. */
export function neighbour(element: Element, key: string): Element | null {
  if (key === 'ArrowUp') return parentOf(element);
  if (key === 'ArrowDown') return (shadowOf(element) ?? element).firstElementChild ?? element.firstElementChild;
  const aside = key === 'ArrowRight' ? 'nextElementSibling' : 'previousElementSibling';
  for (const at of upwards(element)) {
    const next = at[aside];
    if (next && next.localName !== hostName) return next;
  }
  return null;
}

/** How to find an element again, the most lasting way first; none where nothing finds it alone. */
export function findAgain(element: Element): string[] {
  const tree = element.getRootNode();
  const hosts = tree instanceof ShadowRoot ? findAgain(tree.host).map((host) => `${host} >>> `) : [''];
  const path = [...factsUpwards(element)];
  const found = hosts.flatMap((host) => selectorsFor(path, (inner) => isOnly(`${host}${inner}`, element)).map((inner) => `${host}${inner}`));
  return found.slice(0, mostSelectors);
}

/** What an element is called in a sentence. */
export function calledInWords(element: Element): string {
  const name = nameOf(element);
  return name.length > 40 ? `${name.slice(0, 40)}…` : name;
}

function isOnly(selector: string, element: Element): boolean {
  // The browser's own search first: the deep one looks at every element of the page.
  const near = (element.getRootNode() as Document | ShadowRoot).querySelectorAll(selector.split(' >>> ').at(-1) ?? selector); // a connected element's root
  if (!selector.includes(' >>> ') && near.length !== 1) return false;
  return matches(element, selector) && queryDeep(document, [selector], 30_000).length === 1;
}

function* factsUpwards(element: Element): Generator<ElementFacts> {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const { localName } = at;
    const alike = at.parentNode ? [...at.parentNode.children].filter((each) => each.localName === localName) : [at];
    yield {
      tag: localName,
      attributes: Object.fromEntries([...at.attributes].map(({ name, value }) => [name, value])),
      nth: alike.indexOf(at) + 1,
    };
  }
}

function onlyEditorIn(element: Element): Element | null {
  const roots = new Set(queryDeep(element, ['[contenteditable]', 'textarea', '[role="textbox"]'], 500).map((each) => editorAt(each)?.root));
  const [root] = roots;
  return roots.size === 1 ? (root ?? null) : null;
}

/** People point at the picture or the word; the button is around it. */
function pressable(element: Element): Element {
  const control = closestComposed(element, 'button, [role="button"], a[href], summary, input, [onclick]');
  if (control && [...upwards(element, 6)].includes(control)) return control;
  const drawing = element.closest('svg');
  return drawing ? (parentOf(drawing) ?? element) : element;
}

function isNameLike(text: string): boolean {
  return text.trim() !== '' && text.trim().length <= 60;
}
