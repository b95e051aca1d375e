import { compileGuide } from '../../core/compile.ts';
import type { Guide } from '../../core/guide.ts';
import { wordsOfGuide } from '../../core/phrase-words.ts';
import { lexicons } from '../../lexicons.ts';
import { formsFor } from '../../platform/forms.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { t } from '../../ui/words.ts';

/** From so many phrases on a guide is felt in every page with a text box. */
const manyPhrases = 20_000;

/** What a guide asks of every page with a text box. */
export interface GuideCost {
  readonly phrases: number;
  /** Size of what each such page reads, in megabytes. */
  readonly megabytes: number;
  /** Time to make it ready on this machine, in milliseconds; pages do it in idle slices. */
  readonly ms: number;
}

/** What a guide costs, measured here and now, with the inflected forms that pages get; null for a guide of usual size. */
export async function costOf(guide: Guide): Promise<GuideCost | null> {
  const lists = guide.rules.flatMap(({ options }) => Object.values(options).filter(Array.isArray));
  const phrases = lists.reduce((sum, list) => sum + list.length, 0);
  if (phrases <= manyPhrases) return null;
  const forms = await formsFor(wordsOfGuide(guide)).catch((error: unknown) => {
    console.error('guidepost: the dictionaries of inflected forms could not be read', error);
    return undefined; // then pages get none either
  });
  const start = performance.now();
  compileGuide(guide, { lexicons: lexicons(), ...(forms && { forms }) }).warm(() => true);
  const ms = performance.now() - start;
  const read = JSON.stringify(guide.rules).length + (forms ? [...forms].reduce((sum, [word, all]) => sum + word.length + all.join(' ').length + 6, 0) : 0);
  return { phrases, ms, megabytes: read / 1e6 };
}

/** Says the cost before it is paid. */
export function CostNotice({ cost, onAccept }: { readonly cost: GuideCost; readonly onAccept: () => void }) {
  return (
    <Notice level="warn">
      <p class="title">{t('settingsCostTitle', { phrases: cost.phrases })}</p>
      <p>{t('settingsCost', { ms: Math.round(cost.ms), megabytes: cost.megabytes.toFixed(1) })}</p>
      <div class="actions">
        <Button label={t('settingsCostAccept')} small onPress={onAccept} />
      </div>
    </Notice>
  );
}
