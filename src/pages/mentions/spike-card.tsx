import { ks } from '../../core/mentions/spike.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { languageOnScreen, t } from '../../ui/words.ts';
import * as state from './state.ts';

/** The rule of spikes as it stands: what it counts, what it found, and what it suggests. */
export function SpikeCard() {
  const { spike, watching, level } = state;
  const { state: found, today, mean, deviation, threshold, daysRead } = spike.value;
  const values = { today, mean: shown(mean), deviation: shown(deviation), threshold: shown(threshold), k: shown(watching.value.k), days: daysRead };
  return (
    <section class="spike-card" aria-label={t('mentionsSpikeTitle')}>
      <Notice level={found === 'spike' ? 'warn' : found === 'usual' ? 'clear' : 'note'}>
        <p class="title">{t(`mentionsSpike_${found}`, values)}</p>
        {found !== 'unknown' && <p>{t('mentionsSpikeFigures', values)}</p>}
        {found === 'spike' && level.value === 0 && (
          <p class="actions">
            <Button label={t('mentionsSpikeRaise')} icon="crisis" small onPress={() => void state.raiseWatch(t('mentionsSpikeReason', values))} />
            <span class="soft small">{t('mentionsSpikePerson')}</span>
          </p>
        )}
        {found === 'spike' && level.value > 0 && <p class="soft">{t('mentionsSpikeRaised')}</p>}
        <p class="rule soft small">
          {t('mentionsSpikeRule', values)}{' '}
          <label>
            k ={' '}
            <select value={String(watching.value.k)} onChange={(event) => void state.changeWatching({ k: Number(event.currentTarget.value) })}>
              {ks.map((k) => (
                <option key={k} value={String(k)} selected={k === watching.value.k}>
                  {shown(k)}
                </option>
              ))}
            </select>
          </label>
        </p>
      </Notice>
    </section>
  );
}

function shown(number: number): string {
  return new Intl.NumberFormat(languageOnScreen(), { maximumFractionDigits: 1 }).format(number);
}
