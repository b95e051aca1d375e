import type { MessageHandlers } from '../platform/bus.ts';
import { keepDraft, setKeeping } from '../platform/held-drafts.ts';
import { keepLast } from '../platform/last-drafts.ts';
import { isTrial } from '../platform/trial.ts';

export const heldHandlers: Pick<MessageHandlers, 'held/keep' | 'held/choose' | 'last/keep'> = {
  'held/keep': async ({ brand, ...draft }, sender) => {
    if (isTrial(sender)) return null;
    await keepDraft({ ...draft, brandId: brand });
    return null;
  },
  'last/keep': async ({ brand, text }, sender) => {
    if (!isTrial(sender)) await keepLast({ brandId: brand, text });
    return null;
  },
  'held/choose': async ({ keep }) => {
    await setKeeping(keep);
    return null;
  },
};
