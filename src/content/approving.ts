/** Approval of what is held: which text it is, asking for it, taking the answer. */

import { ask } from '../platform/bus.ts';
import type { TextAsked } from '../platform/messages.ts';
import type { Judged } from './judging.ts';
import { type Approving, type AskedApproval, noAnswer } from './port.ts';
import { judged, say } from './state.ts';

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

/** The text that is held and that an approval would open. */
function heldText(): TextAsked | null {
  const held = judged.value.find(({ verdict }) => verdict.verdict === 'hold' && verdict.opens === 'approval');
  if (!held) return null;
  const { draft, brands } = held;
  const counts = new Map<string, number>();
  for (const { kind } of draft.attachments) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return {
    text: draft.text,
    network: draft.network,
    account: draft.account?.handle ?? '',
    brand: brands[0] ?? '',
    attachments: [...counts].map(([kind, count]) => `${kind} ${count}`).sort(),
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
