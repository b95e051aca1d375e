import { SituationForm } from '../shared/situation-form.tsx';
import { crisis, decide, goTo, plan, shown } from './state.ts';
import { Step } from './step.tsx';

/** What happened, and what it is. */
export function SituationStep() {
  return (
    <Step name="situation" onNext={null}>
      <SituationForm
        key={crisis.value?.id ?? 'new'}
        plan={plan.value}
        level={shown.value.level}
        title={crisis.value?.title ?? ''}
        isShort={false}
        onDecide={(situation, suggestion, level) => void decide(situation, suggestion, level).then(() => goTo('level'))}
      />
    </Step>
  );
}
