import type { Guide } from '../../../core/guide.ts';
import { withPacks } from '../../../core/packs/pack.ts';
import { surplusPatterns, wordsOfSurplus } from '../../../core/patterns/surplus.ts';
import { packs } from '../../../packs.ts';
import { Notice } from '../../../ui/notice.tsx';
import { languageOnScreen, tBoth } from '../../../ui/words.ts';

/** The ids of a guide's rules by pattern, its packs' among them, that are not run because there are too many. */
export function surplusOf(guide: Guide): readonly string[] {
  return surplusPatterns(withPacks(guide, packs().values(), languageOnScreen()).rules);
}

/** Names them; nothing where all are run. */
export function PatternSurplus({ guide }: { readonly guide: Guide }) {
  const surplus = surplusOf(guide);
  if (surplus.length === 0) return null;
  return (
    <Notice level="warn">
      <p>{tBoth(wordsOfSurplus(surplus))}</p>
    </Notice>
  );
}
