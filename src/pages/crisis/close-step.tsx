import { useState } from 'preact/hooks';
import type { CrisisLevel } from '../../core/context.ts';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { TextField } from '../../ui/field.tsx';
import { t, tTime } from '../../ui/words.ts';
import { crisis, setLevel, shown } from './state.ts';
import { Step } from './step.tsx';

/** Down one step at a time, each a decision of its own. */
export function CloseStep() {
  const [reason, setReason] = useState('');
  const { level } = shown.value;
  const to = Math.max(0, level - 1) as CrisisLevel;
  const open = (crisis.value?.steps ?? []).filter(({ doneAt }) => doneAt === undefined).length;
  return (
    <Step name="close">
      <ol class="lines">
        {(crisis.value?.levels ?? []).map(({ at, to: then, reason: why, by }) => (
          <li key={at}>
            <div class="said">
              <p class="title">{t(`crisisLevel_${then}`)}</p>
              <p class="facts">
                <span>{tTime(at)}</span>
                {by && <span>{by}</span>}
                {why && <span>{why}</span>}
              </p>
            </div>
          </li>
        ))}
      </ol>
      {open > 0 && <p class="soft">{t('crisisOpenSteps', { count: open })}</p>}
      <TextField label={t('crisisLowerWhy')} value={reason} onChange={setReason} />
      <div>
        <ConfirmButton
          label={t(to === 0 ? 'crisisClose' : 'crisisLowerTo', { level: t(`crisisLevel_${to}`) })}
          question={t('crisisLowerSure')}
          onConfirm={() => void setLevel(to, reason).then(() => setReason(''))}
        />
      </div>
    </Step>
  );
}
