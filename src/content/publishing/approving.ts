/** Approval of what is held: which text it is, asking for it, taking the answer. */

import { attachmentsOf } from '../../core/crisis/attached.ts';
import { ask } from '../../platform/bus.ts';
import type { TextAsked } from '../../platform/messages.ts';
import type { Judged } from '../judging.ts';
import { type Approving, type AskedApproval, noAnswer } from '../port.ts';
import { noteAsked } from '../site/places.ts';
import { judged, say } from '../state.ts';

/** What the panel may do about an approval. */
export const approving: Approving = {
  ask: () => answered<AskedApproval>((text) => ask('approval/ask', text)),
  give: (code) => answered((text) => ask('approval/give', { ...text, code }).then(cheer)),
  alone: () => void answered((text) => ask('approval/alone', text)),
};

/** Until when approvals keep open what the boxes say; null where none does. */
export function approvedUntil(all: readonly Judged[]): number | null {
  const terms = all.flatMap(({ verdict }) => verdict.approvedUntil ?? []);
  return terms.length > 0 ? Math.min(...terms) : null;
}

/** Tells that a text went out by an approval: the same yes opens no other box. */
export function noteUsed(judged: Judged): void {
  if (judged.verdict.approvedUntil === undefined) return;
  ask('approval/used', askedOf(judged)).catch((error: unknown) => console.error('guidepost: approval', error));
}

/** The text that is held and that an approval would open. */
function heldText(): TextAsked | null {
  const held = judged.value.find(({ verdict }) => verdict.verdict === 'hold' && verdict.opens === 'approval');
  if (!held) return null;
  noteAsked(held);
  return askedOf(held);
}

function askedOf({ draft, brands }: Judged): TextAsked {
  return {
    text: draft.text,
    network: draft.network,
    account: draft.account?.handle ?? '',
    brand: brands[0] ?? '',
    attachments: attachmentsOf(draft),
    place: draft.place ?? '',
  };
}

async function answered<T>(send: (text: TextAsked) => Promise<T>): Promise<T | typeof noAnswer> {
  const text = heldText();
  try {
    return text ? await send(text) : noAnswer;
  } catch (error) {
    console.error('guidepost: approval', error);
    return noAnswer; // the panel says so
  }
}

function cheer<T extends { readonly refused: string | null; readonly people: number }>(taken: T): T {
  if (taken.refused === null && taken.people === 0) say('pageApproved');
  return taken;
}
