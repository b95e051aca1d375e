import type { ComponentChildren } from 'preact';
import { Button } from '../../ui/button.tsx';
import { t } from '../../ui/words.ts';
import { goTo, type StepName, steps } from './state.ts';

/** One screen: what it is for, its matter, and the one button that leads on. */
export function Step({ name, onNext, children }: { readonly name: StepName; readonly onNext?: (() => void) | null; readonly children: ComponentChildren }) {
  const next = steps[steps.indexOf(name) + 1];
  return (
    <section class="step">
      <div>
        <h2>{t(`crisisStep_${name}`)}</h2>
        <p class="soft">{t(`crisisStepAbout_${name}`)}</p>
      </div>
      {children}
      {next && onNext !== null && (
        <div>
          <Button label={t('crisisNext', { step: t(`crisisStep_${next}`) })} look="primary" onPress={onNext ?? (() => goTo(next))} />
        </div>
      )}
    </section>
  );
}
