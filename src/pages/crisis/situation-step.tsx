import { answersOf } from '../../core/crisis/record.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { t } from '../../ui/words.ts';
import { SituationForm } from '../shared/situation-form.tsx';
import { crisis, decide, goTo, isClosed, openSettings, plan, shown } from './state.ts';
import { Step } from './step.tsx';

/** What happened, and what it is. */
export function SituationStep() {
  return (
    <Step name="situation" onNext={null}>
      {isClosed.value && (
        <Notice level="clear">
          <p class="title">{t('crisisIsClosed')}</p>
          <p>{t('crisisReviewAbout')}</p>
          <div class="actions">
            <Button label={t('crisisReview')} onPress={() => void openSettings('review')} />
          </div>
        </Notice>
      )}
      <SituationForm
        key={crisis.value?.id ?? 'new'}
        plan={plan.value}
        level={shown.value.level}
        known={crisis.value ? answersOf(crisis.value) : {}}
        isShort={false}
        onDecide={(situation, suggestion, level) => void decide(situation, suggestion, level).then(() => goTo('level'))}
      />
    </Step>
  );
}
