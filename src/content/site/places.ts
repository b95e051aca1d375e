/** Which box is which: an approval opens only the one that it was given in. */

import type { Judged } from '../judging.ts';
import { forgetFiles } from './attached.ts';
import type { Box } from './boxes.ts';

interface Place {
  readonly id: string;
  /** Messengers and lists of films keep one box for all: on another page it is another place. A post is its box's own, whatever window stands over it. */
  readonly page: string;
  /** Its text was let through to be published. */
  isOut: boolean;
}

/** Whether something went out since files were chosen. */
let isSent = false;
const places = new WeakMap<HTMLElement, Place>();
/** The boxes that approval was asked for, by place. */
const asked = new Map<string, WeakRef<HTMLElement>>();

/** The name of a box with what is written in it now. A new one once its text is out and the box empty, or the page another. */
export function placeOf({ root, kind }: Pick<Box, 'root' | 'kind'>, text: string): string {
  const page = kind === 'post' ? '' : location.pathname + location.search + location.hash;
  const known = places.get(root);
  const isEmpty = text.trim() === '';
  if (known && known.page === page && !(known.isOut && isEmpty)) return known.id;
  if (isSent && isEmpty) {
    isSent = false;
    forgetFiles();
  }
  // `randomUUID` is missing on pages without encryption
  const id = Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('-');
  places.set(root, { id, page, isOut: false });
  return id;
}

/** What stands there was let through to be published. A site may fail to take it: as long as the text stands, the place is the same. */
export function noteOut({ box }: Judged): void {
  const known = places.get(box.root);
  if (known) known.isOut = true;
  isSent = true;
}

/** Approval is asked for or given there. */
export function noteAsked({ box, draft }: Judged): void {
  if (draft.place) asked.set(draft.place, new WeakRef(box.root));
}

/** Whether a place where approval was asked for is still on this page. */
export function isPlaceHere(id: string): boolean {
  const root = asked.get(id)?.deref();
  if (root?.isConnected && places.get(root)?.id === id) return true;
  asked.delete(id);
  return false;
}
