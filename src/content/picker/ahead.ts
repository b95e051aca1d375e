/** The first list of replies for the box in use, asked for before it is wanted: a background that sleeps by then would keep it waiting. */
import type { Where } from '../../core/replies/offer.ts';
import { ask, BusError } from '../../platform/bus.ts';
import type { Output } from '../../platform/messages.ts';
import type { Port } from '../port.ts';

type Found = Output<'reply/find'>;

/** When a box that was taken up is read to its end: its account, and the message that it answers. */
const readMs = 400;

let kept: { readonly where: string; readonly found: Found } | null = null;

/** Keeps the first list for whatever box is taken up, until the guard's life ends. */
export function keepAhead({ where, life }: Port): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => life.aborted || fetchFirst(where()), readMs);
  };
  soon();
  window.addEventListener('focusin', soon, { capture: true, passive: true, signal: life });
}

/** The list that is kept for a place; null when there is none. */
export function firstList(where: Where): Found | null {
  return kept?.where === JSON.stringify(where) ? kept.found : null;
}

export function noteFirst(where: Where, found: Found): void {
  kept = { where: JSON.stringify(where), found };
}

function fetchFirst(where: Where): void {
  if (firstList(where)) return;
  ask('reply/find', { query: '', where })
    .then((found) => noteFirst(where, found))
    .catch((error: unknown) => {
      if (!(error instanceof BusError)) throw error; // without a background the picker says so once it is asked
    });
}
