import { useEffect, useState } from 'preact/hooks';
import type { Guide } from '../../../core/guide.ts';
import { talliesOf } from '../../../core/rule-effect.ts';
import { lexicons } from '../../../lexicons.ts';
import { Toggle } from '../../../ui/toggle.tsx';
import { t, tCount } from '../../../ui/words.ts';
import { ownTexts } from '../tried-texts.ts';

/** How often each rule would have spoken in the user's last texts, by rule id. */
export type Tallies = ReadonlyMap<string, number>;

/** Counted once the page stands; null before that. `guide` with the rules of its packs, where those count too. */
export function useTallies(brandId: string, guide: Guide): Tallies | null {
  const [tallies, setTallies] = useState<Tallies | null>(null);
  useEffect(() => {
    let isWanted = true;
    const timer = setTimeout(() => {
      ownTexts(brandId).then(
        (texts) => {
          if (!isWanted) return;
          const all = texts.map(({ text }) => text);
          setTallies(talliesOf(guide, all, { matter: { lexicons: lexicons() }, now: Date.now() }));
        },
        (error: unknown) => console.error('guidepost: texts to try rules on', error),
      );
    }, 100);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [brandId, guide]);
  return tallies;
}

/** In a rule's line: how often it would have spoken; nothing where it would not. */
export function TallyOf({ tallies, rule }: { readonly tallies: Tallies | null; readonly rule: string }) {
  const count = tallies?.get(rule) ?? 0;
  return count > 0 ? <span>{tCount('effectTally', count)}</span> : null;
}

/** Whether the last posts are kept to try rules on. */
export function KeepLast({ on, onChange }: { readonly on: boolean; readonly onChange: (on: boolean) => void }) {
  return (
    <section class="card keep-last">
      <p class="switch">
        <Toggle label={t('keepLast')} on={on} onChange={onChange} /> {t('keepLast')}
      </p>
      <p class="soft small">{t('keepLastAbout')}</p>
    </section>
  );
}
