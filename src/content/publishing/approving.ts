/** Approval of what is held: which text it is, asking for it, taking the answer. */

import { attachmentsOf } from '../../core/crisis/attached.ts';
import { ask } from '../../platform/bus.ts';
import type { TextAsked } from '../../platform/messages.ts';
import type { Judged } from '../judging.ts';
import { type Approving, type AskedApproval, noAnswer, type TakenApproval } from '../port.ts';
import { noteAsked } from '../site/places.ts';
import { judged, say } from '../state.ts';

/** What the panel may do about an approval. */
export const approving: Approving = {
  ask: () => answered<AskedApproval>(([text]) => ask('approval/ask', text)),
  give: (code) => answered((texts) => given(texts, code)),
  alone: () => void answered(([text]) => ask('approval/alone', text)),
};

/** Until when approvals keep open what the boxes say; null where none does. */
export function approvedUntil(all: readonly Judged[]): number | null {
  const terms = all.flatMap(({ verdict }) => verdict.approvedUntil ?? []);
  return terms.length > 0 ? Math.min(...terms) : null;
}

/** Tells that a text went out by approvals: the same yeses open no other box. */
export function noteUsed(judged: Judged): void {
  for (const brand of judged.approved) ask('approval/used', askedOf(judged, brand)).catch((error: unknown) => console.error('guidepost: approval', error));
}

type Texts = readonly [TextAsked, ...TextAsked[]];

/** What is held and approvals would open: each text, for each brand whose guide holds it. */
function heldTexts(): Texts | null {
  const held = judged.value.filter(({ verdict }) => verdict.verdict === 'hold' && verdict.opens === 'approval');
  held.forEach(noteAsked);
  const [first, ...others] = held.flatMap((each) => each.asking.map((brand) => askedOf(each, brand)));
  return first ? [first, ...others] : null;
}

function askedOf({ draft }: Judged, brand: string): TextAsked {
  return {
    text: draft.text,
    network: draft.network,
    account: draft.account?.handle ?? '',
    brand,
    attachments: attachmentsOf(draft),
    place: draft.place ?? '',
  };
}

async function answered<T>(send: (texts: Texts) => Promise<T>): Promise<T | typeof noAnswer> {
  const texts = heldTexts();
  try {
    return texts ? await send(texts) : noAnswer;
  } catch (error) {
    console.error('guidepost: approval', error);
    return noAnswer; // the panel says so
  }
}

/** An answer is good for whichever of them it was given for. */
async function given(texts: Texts, code: string): Promise<TakenApproval> {
  let taken: TakenApproval = { refused: 'other-text', people: 0, legal: false };
  for (const text of texts) {
    taken = await ask('approval/give', { ...text, code });
    if (taken.refused !== 'other-text') break;
  }
  if (taken.refused === null && taken.people === 0) say(texts.length > 1 ? 'pageApprovedOne' : 'pageApproved');
  return taken;
}
