/** Drafts that are held while a crisis is on are kept for later, once the user agreed. Never private messages. */
import { computed } from '@preact/signals-core';
import { ask, BusError } from '../../platform/bus.ts';
import { levelOf } from '../guides.ts';
import type { Judged } from '../judging.ts';
import { settings } from '../language.ts';
import { site } from '../site/site.ts';
import { heldPress, judged } from '../state.ts';

/** Whether the panel is to ask: a draft is held that could be kept, and nobody was asked before. */
export const asksToKeep = computed(
  () => settings.value.keepHeld === undefined && heldPress.value?.why === 'verdict' && judged.value.some((each) => isKeepable(each)),
);

/** Keeps what was just held, if the user agreed to that. */
export function keepHeld(all: readonly Judged[]): void {
  if (settings.peek().keepHeld) all.filter(isKeepable).forEach(keep);
}

/** The user's answer; with a yes what is held now is kept at once. */
export function answerKeeping(yes: boolean): void {
  const now = judged.peek().filter(isKeepable);
  send(async () => {
    await ask('held/choose', { keep: yes });
    if (yes) now.forEach(keep);
  });
}

function isKeepable({ box, draft, brands }: Judged): boolean {
  return box.kind !== 'message' && draft.text.trim() !== '' && levelOf(brands) >= 1;
}

function keep({ draft, brands, verdict }: Judged): void {
  const brand = brands.find((id) => levelOf([id]) >= 1);
  if (!brand || draft.box === 'message') return;
  const { network, box, text } = draft;
  const rules = verdict.findings.filter(({ level }) => level === 'hold').map(({ rule }) => rule);
  send(() =>
    ask('held/keep', {
      brand,
      network,
      host: site.host,
      box,
      account: draft.account?.handle ?? '',
      replyTo: draft.replyTo?.text ?? '',
      text,
      rules: [...new Set(rules)],
    }),
  );
}

/** The background may be gone for good (an orphan): the draft is still in its box. */
function send(message: () => Promise<unknown>): void {
  message().catch((error: unknown) => {
    if (!(error instanceof BusError)) throw error;
  });
}
