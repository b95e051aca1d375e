import { compileGuide } from '../../core/compile.ts';
import type { Guide } from '../../core/guide.ts';
import { lexicons } from '../../lexicons.ts';
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

/** What a guide costs, measured here and now; null for a guide of usual size. */
export function costOf(guide: Guide): GuideCost | null {
  const lists = guide.rules.flatMap(({ options }) => Object.values(options).filter(Array.isArray));
  const phrases = lists.reduce((sum, list) => sum + list.length, 0);
  if (phrases <= manyPhrases) return null;
  const start = performance.now();
  compileGuide(guide, { lexicons: lexicons() }).warm(() => true);
  return { phrases, ms: performance.now() - start, megabytes: JSON.stringify(guide.rules).length / 1e6 };
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
