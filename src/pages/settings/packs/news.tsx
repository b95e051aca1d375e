import './news.css';
import { useEffect } from 'preact/hooks';
import type { NewPack } from '../../../platform/pack-copies.ts';
import { Button } from '../../../ui/button.tsx';
import { LevelMark } from '../../../ui/level-mark.tsx';
import { t, tBoth, tCount, tDay } from '../../../ui/words.ts';
import type { PackChange } from './news-state.ts';

interface NewsAsked {
  readonly news: readonly NewPack[];
  /** By pack; absent while it is being tried. */
  readonly changes: ReadonlyMap<string, PackChange>;
  readonly onShown: () => () => void;
  readonly onAccept: (id: string) => void;
}

/** New versions of packs: none counts before somebody has seen what it changes. */
export function PackNews({ news, changes, onShown, onAccept }: NewsAsked) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: followed once for the brand on screen; another brand is another section
  useEffect(onShown, []);
  return (
    <>
      {news.map(({ before, after }) => (
        <section class="card pack-news" key={after.id} aria-label={tBoth(after.name)}>
          <div>
            <h2>{before ? t('packNew', { pack: tBoth(after.name) }) : t('packNewPack', { pack: tBoth(after.name) })}</h2>
            <p class="soft">
              {before
                ? t('packNewFrom', { before: tDay(before.checkedOn), after: tDay(after.checkedOn) })
                : t('packNewWaits', { after: tDay(after.checkedOn) })}
            </p>
          </div>
          <Change change={changes.get(after.id)} />
          <div class="form-actions">
            <Button label={before ? t('packNewAccept') : t('packNewAcceptPack')} icon="clear" look="primary" onPress={() => onAccept(after.id)} />
          </div>
        </section>
      ))}
    </>
  );
}

/** So many texts are shown. */
const mostShown = 8;

function Change({ change }: { readonly change: PackChange | undefined }) {
  if (!change) return <p role="status">{t('packNewTrying')}</p>;
  const { rules, tried, verdicts, isOff } = change;
  const parts = (['added', 'changed', 'removed'] as const).filter((part) => rules[part] > 0);
  return (
    <>
      <p>{parts.length === 0 ? t('packNewSwitch') : parts.map((part) => tCount(`packNewRules_${part}`, rules[part])).join(' · ')}</p>
      {isOff && <p class="soft">{t('packNewOff')}</p>}
      <p>
        {tCount('packNewTried', tried)} {verdicts.length === 0 ? t('packNewSame') : tCount('packNewChanged', verdicts.length)}
      </p>
      {verdicts.length > 0 && (
        <ul class="pack-verdicts">
          {verdicts.slice(0, mostShown).map(({ text, before, after }) => (
            <li key={text}>
              <span class="change">
                <LevelMark level={before} /> → <LevelMark level={after} />
              </span>
              <span class="text">{text}</span>
            </li>
          ))}
        </ul>
      )}
      {verdicts.length > mostShown && <p class="soft small">{tCount('packNewMore', verdicts.length - mostShown)}</p>}
    </>
  );
}
