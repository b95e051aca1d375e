import type { Person } from '../../core/crisis/plan.ts';
import { Button } from '../../ui/button.tsx';
import { ChoiceField } from '../../ui/field.tsx';
import { t, tTime } from '../../ui/words.ts';
import { change, chooseMe, crisis, me, note, plan, shown } from './state.ts';
import { Step } from './step.tsx';

/** My duty now, and whom to call. */
export function PeopleStep() {
  const { people, duties } = plan.value;
  const mine = people.find(({ id }) => id === me.value);
  const now = duties.filter(({ role, level }) => role === mine?.role && level <= shown.value.level);
  const reached = (person: Person): void => {
    void change((before) => ({ ...before, reached: { ...before.reached, [person.id]: Date.now() } }));
    void note('told', t('crisisReachedLog', { name: person.name }));
  };
  return (
    <Step name="people">
      {people.length === 0 ? (
        <p class="empty">{t('crisisNoPlan')}</p>
      ) : (
        <ChoiceField
          label={t('crisisMe')}
          value={me.value}
          choices={[{ value: '', label: t('planNobody') }, ...people.map(({ id, name, role }) => ({ value: id, label: `${name} · ${t(`planRole_${role}`)}` }))]}
          onChange={(id) => void chooseMe(id)}
        />
      )}
      {mine && (
        <div>
          <h3>{t('crisisMyDuty')}</h3>
          <ul class="bullets">
            {now.map(({ id, text, minutes }) => (
              <li key={id}>
                {text} {minutes > 0 && <span class="soft">{t('planWithin', { minutes })}</span>}
              </li>
            ))}
          </ul>
        </div>
      )}
      <ul class="lines">
        {people.map((person) => (
          <li key={person.id}>
            <div class="said">
              <p class="title">
                {person.name} <span class="soft">{t(`planRole_${person.role}`)}</span>
              </p>
              <p class="facts">
                <span>{[...person.contacts, person.outOfHours].filter(Boolean).join(', ') || t('crisisNoContact')}</span>
                {person.deputyOf && <span>{t('planDeputyOfName', { name: people.find(({ id }) => id === person.deputyOf)?.name ?? '' })}</span>}
                {crisis.value?.reached[person.id] !== undefined && (
                  <span class="done">{t('crisisReachedAt', { time: tTime(crisis.value.reached[person.id] ?? 0) })}</span>
                )}
              </p>
            </div>
            <div class="actions">
              <Button label={t('crisisReached', { name: person.name })} icon="clear" look="quiet" bare onPress={() => reached(person)} />
            </div>
          </li>
        ))}
      </ul>
    </Step>
  );
}
