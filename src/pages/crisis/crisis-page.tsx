import './crisis-page.css';
import '../../ui/level.css';
import { Button } from '../../ui/button.tsx';
import { t, tTime } from '../../ui/words.ts';
import { CloseStep } from './close-step.tsx';
import { FactsStep } from './facts-step.tsx';
import { InformStep } from './inform-step.tsx';
import { LevelStep } from './level-step.tsx';
import { PeopleStep } from './people-step.tsx';
import { PlanStep } from './plan-step.tsx';
import { RepliesStep } from './replies-step.tsx';
import { SituationStep } from './situation-step.tsx';
import * as state from './state.ts';
import { StatementStep } from './statement-step.tsx';
import { UpdateStep } from './update-step.tsx';

const screens: Readonly<Record<state.StepName, () => preact.JSX.Element>> = {
  situation: SituationStep,
  level: LevelStep,
  people: PeopleStep,
  facts: FactsStep,
  plan: PlanStep,
  inform: InformStep,
  statement: StatementStep,
  replies: RepliesStep,
  update: UpdateStep,
  close: CloseStep,
};

/** From the first alarm to the end: each step one screen. Before a crisis is on there is only the first. */
export function CrisisPage() {
  const { brand, crisis, shown, step, team } = state;
  const isOn = crisis.value !== undefined;
  const open = isOn ? step.value : 'situation';
  const Screen = screens[open];
  return (
    <div class={`crisis-page level-${shown.value.level}`}>
      <header>
        <img src="/assets/icons/guidepost-32.png" alt="" />
        <div>
          <h1>{crisis.value?.title || t('crisisPageTitle')}</h1>
          <p>
            <span>{brand.value?.guide.brand.name}</span>
            <strong class="level-name">{t(`crisisLevel_${shown.value.level}`)}</strong>
            {team.value?.until && <span>{t('teamUntil', { time: tTime(team.value.until) })}</span>}
          </p>
        </div>
        <Button label={t('crisisToPlan')} icon="settings" small onPress={() => void state.openSettings('crisis')} />
      </header>
      <nav aria-label={t('crisisSteps')}>
        <ol>
          {state.steps.map((name, at) => (
            <li key={name}>
              <button type="button" disabled={!isOn && name !== 'situation'} aria-current={name === open ? 'step' : undefined} onClick={() => state.goTo(name)}>
                <span>{at + 1}</span>
                {t(`crisisStep_${name}`)}
              </button>
            </li>
          ))}
        </ol>
      </nav>
      <main>
        <Screen />
      </main>
    </div>
  );
}
