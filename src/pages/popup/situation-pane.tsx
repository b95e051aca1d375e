import './situation-pane.css';
import type { CrisisLevel } from '../../core/context.ts';
import { Button } from '../../ui/button.tsx';
import { t } from '../../ui/words.ts';
import { SituationForm } from '../shared/situation-form.tsx';
import * as situation from './situation.ts';

/** Under the switch of the level: the way to a suggestion, to mentions, and to the page of a crisis that is on. */
export function SituationLinks({ level }: { readonly level: CrisisLevel }) {
  if (situation.isAsking.value) return null;
  return (
    <p class="situation-links">
      <Button label={t('situationAsk')} small onPress={() => void situation.askSituation()} />
      <Button label={t('mentionsOpenShort')} small onPress={() => void situation.openMentionsPage()} />
      {level > 0 && <Button label={t('crisisPageOpen')} icon="crisis" small onPress={() => void situation.openCrisisPage()} />}
    </p>
  );
}

/** The short analysis, in the place of the replies. */
export function SituationPane({ level }: { readonly level: CrisisLevel }) {
  return (
    <section class="situation-pane">
      <div>
        <Button label={t('cancel')} icon="back" small look="quiet" onPress={situation.leaveSituation} />
      </div>
      {situation.known.value && (
        <SituationForm
          plan={situation.plan.value}
          level={level}
          known={situation.known.value}
          isShort
          onDecide={(answers, suggestion, to) => void situation.decide(answers, suggestion, to)}
        />
      )}
    </section>
  );
}
