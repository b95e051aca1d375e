import { withTold } from '../../core/crisis/record.ts';
import { type Silence, silences } from '../../core/crisis/silence.ts';
import { Button } from '../../ui/button.tsx';
import { t } from '../../ui/words.ts';
import { span } from './span.ts';
import { change, crisis, note, now, plan, shown } from './state.ts';
import { Step } from './step.tsx';

/** Who has not been told, for how long; red past the allowed silence. */
export function InformStep() {
  const clocks = silences(plan.value, crisis.value?.told ?? {}, { level: shown.value.level, since: crisis.value?.openedAt ?? 0, now: now.value });
  const untold = clocks.filter(({ stakeholder, wasTold }) => stakeholder.isFirst && !wasTold).length;
  return (
    <Step name="inform">
      {plan.value.stakeholders.length === 0 && <p class="empty">{t('crisisNoGroups')}</p>}
      {untold > 0 && <p class="soft">{t('crisisUntoldWarns')}</p>}
      <ul class="lines clocks">
        {clocks.map((clock) => (
          <Clock key={clock.stakeholder.id} clock={clock} />
        ))}
      </ul>
    </Step>
  );
}

function Clock({ clock: { stakeholder, forMs, leftMs, wasTold } }: { readonly clock: Silence }) {
  const { id, group, channel, ownerId, isFirst } = stakeholder;
  const name = stakeholder.name || t(`planGroup_${group}`);
  const owner = plan.value.people.find((person) => person.id === ownerId)?.name;
  const told = (): void => {
    void change((before) => withTold(before, id, Date.now()));
    void note('told', name);
  };
  return (
    <li class={leftMs < 0 ? 'late' : ''}>
      <div class="said">
        <p class="title">{name}</p>
        <p class="facts">
          {isFirst && <span>{t('planIsFirst')}</span>}
          {channel && <span>{channel}</span>}
          {owner && <span>{owner}</span>}
        </p>
      </div>
      <p class="clock">
        <strong>{t(wasTold ? 'crisisToldAgo' : 'crisisSilentFor', { span: span(forMs) })}</strong>
        <span>{leftMs < 0 ? t('crisisLate', { span: span(-leftMs) }) : t('crisisLeft', { span: span(leftMs) })}</span>
      </p>
      <Button label={t('crisisTold')} icon="clear" small onPress={told} />
    </li>
  );
}
