import './first-run.css';
import { browser } from '../../platform/browser.ts';
import { Button } from '../../ui/button.tsx';
import { t } from '../../ui/words.ts';
import { NeverStep } from './never-step.tsx';
import * as state from './state.ts';
import { TryStep } from './try-step.tsx';
import { WhoStep } from './who-step.tsx';

const parts: Readonly<Record<state.StepName, () => preact.JSX.Element>> = { who: WhoStep, never: NeverStep, try: TryStep };

/** Three short steps for somebody new. Each may be skipped, and come back to. */
export function FirstRun() {
  const at = state.steps.indexOf(state.step.value);
  const Part = parts[state.step.value];
  const [before, next] = [state.steps[at - 1], state.steps[at + 1]];
  return (
    <div class="first-run">
      <header>
        <img src="/assets/icons/guidepost-48.png" alt="" />
        <p class="product">Guidepost</p>
        <Button label={t('firstRunSkip')} look="quiet" small onPress={() => void leave()} />
      </header>
      <nav aria-label={t('firstRunTitle')}>
        <ol>
          {state.steps.map((name, place) => (
            <li key={name}>
              <button type="button" aria-current={name === state.step.value ? 'step' : undefined} onClick={() => void state.goTo(name)}>
                <b>{place + 1}</b> {t(`firstRunStep_${name}`)}
              </button>
            </li>
          ))}
        </ol>
      </nav>
      <main>
        <h1>{t(`firstRunHead_${state.step.value}`)}</h1>
        <p class="lead">{t(`firstRunAbout_${state.step.value}`)}</p>
        <Part />
      </main>
      <footer>
        {before && <Button label={t('firstRunBack')} icon="back" onPress={() => void state.goTo(before)} />}
        {next ? (
          <Button label={t('firstRunNext')} look="primary" onPress={() => void state.goTo(next)} />
        ) : (
          <Button label={t('firstRunDone')} look="primary" onPress={() => void leave()} />
        )}
        <p class="soft small">{t('firstRunLater')}</p>
      </footer>
    </div>
  );
}

/** To Settings, where all of this stands. */
async function leave(): Promise<void> {
  await state.finish();
  location.href = browser.runtime.getURL('src/pages/settings/index.html#rules');
}
