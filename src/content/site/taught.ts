/** Notices whether what the user taught of this host is still on its page. Settings shows when it was found last, and when it was missed. */
import { effect, untracked } from '@preact/signals-core';
import { isElement } from '../../editors/dom/nodes.ts';
import { editorAt } from '../../editors.ts';
import { readiness } from '../guides.ts';
import { hear } from '../heard.ts';
import { isOurs } from '../host.ts';
import { reportTaught } from '../log.ts';
import { currentBox, judged } from '../state.ts';
import type { Box } from './boxes.ts';
import { allFound, isVisible } from './composed.ts';
import { site } from './site.ts';

/** A page may draw its button only once something is written, or its box once a place for it was opened. */
const patienceMs = 1500;

export function watchTaught(life: AbortSignal): void {
  let said: string | undefined;
  let later: ReturnType<typeof setTimeout> | undefined;
  const tell = (missed: 'box' | 'button' | null): void => {
    if (said === `${missed}`) return;
    said = `${missed}`;
    reportTaught(missed);
  };
  /** Looks once more after a while before anything is called missing. */
  const unless = (isThere: () => boolean, missing: 'box' | 'button'): void => {
    clearTimeout(later);
    later = setTimeout(() => life.aborted || (isThere() ? missing === 'button' && tell(null) : tell(missing)), patienceMs);
  };
  const stop = effect(() => {
    const box = currentBox.value;
    const isWritten = judged.value.some(({ draft }) => draft.text !== '');
    if (box?.fact.source !== 'taught' || said === 'null') return;
    if (isButtonThere(box)) tell(null);
    else if (isWritten) unless(() => isButtonThere(box), 'button');
  });
  const looked = new WeakSet<Element>();
  let waiting: Element | null = null;
  /** Somebody writes in a box that was not taught: is the taught one there at all? */
  const look = (element: Element): void => {
    if (!site.taught || looked.has(element)) return;
    looked.add(element);
    if (element.localName === 'input' || !editorAt(element) || isBoxThere()) return;
    unless(isBoxThere, 'box');
  };
  const isRead = (): boolean => readiness.value === 'ready' || readiness.value === 'failed';
  const onInput = (event: Event): void => {
    const [target] = event.composedPath();
    if (isOurs(event) || !isElement(target ?? null)) return;
    const element = target as Element; // as just asked
    if (isRead()) look(element);
    else waiting = element; // until it is read what was taught nothing can be missed
  };
  const stopWaiting = effect(() => {
    if (isRead() && waiting) untracked(() => waiting && look(waiting));
  });
  hear('input', onInput);
  life.addEventListener('abort', () => {
    stop();
    stopWaiting();
  });
}

function isBoxThere(): boolean {
  return isOnPage(site.taught?.boxes.flatMap(({ find }) => find) ?? []);
}

function isButtonThere({ kind }: Box): boolean {
  const facts = site.taught?.publish.filter((fact) => fact.for.includes(kind)) ?? [];
  return facts.length === 0 || isOnPage(facts.flatMap(({ find }) => find));
}

function isOnPage(selectors: readonly string[]): boolean {
  return selectors.some((selector) => allFound(document, selector).some(isVisible));
}
