import { type DutiesNow, dutiesNow, standIn } from '../../core/crisis/absence.ts';
import type { Duty, Person } from '../../core/crisis/plan.ts';
import { withReached } from '../../core/crisis/record.ts';
import { Button } from '../../ui/button.tsx';
import { ChoiceField } from '../../ui/field.tsx';
import { t, tTime } from '../../ui/words.ts';
import { change, chooseMe, crisis, me, note, plan, shown } from './state.ts';
import { Step } from './step.tsx';

/** My duty now, and whom to call. */
export function PeopleStep() {
  const { people } = plan.value;
  const away = crisis.value?.away ?? {};
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
      {people.some(({ id }) => id === me.value) && <Duties now={dutiesNow(plan.value, { id: me.value, away, level: shown.value.level })} />}
      <ul class="lines">
        {people.map((person) => (
          <PersonLine key={person.id} person={person} />
        ))}
      </ul>
    </Step>
  );
}

function Duties({ now: { own, instead } }: { readonly now: DutiesNow }) {
  return (
    <div class="duties">
      <h3>{t('crisisMyDuty')}</h3>
      <DutyList duties={own} />
      {instead.map(({ person, duties }) => (
        <div key={person.id}>
          <h3>{t('crisisInstead', { name: person.name, role: t(`planRole_${person.role}`) })}</h3>
          <DutyList duties={duties} />
        </div>
      ))}
    </div>
  );
}

function DutyList({ duties }: { readonly duties: readonly Duty[] }) {
  return duties.length === 0 ? (
    <p class="soft">{t('crisisNoDuty')}</p>
  ) : (
    <ul class="bullets">
      {duties.map(({ id, text, minutes }) => (
        <li key={id}>
          {text} {minutes > 0 && <span class="soft">{t('planWithin', { minutes })}</span>}
        </li>
      ))}
    </ul>
  );
}

function PersonLine({ person }: { readonly person: Person }) {
  const { id, name, role, contacts, outOfHours, deputyOf } = person;
  const { people } = plan.value;
  const { reached, away = {} } = crisis.value ?? {};
  const since = away[id];
  const deputy = since === undefined ? undefined : standIn(people, away, id);
  const tell = (isReached: boolean): void => {
    void change((before) => withReached(before, id, { at: Date.now(), isReached }));
    void note('told', t(isReached ? 'crisisReachedLog' : 'crisisAwayLog', { name }));
  };
  return (
    <li>
      <div class="said">
        <p class="title">
          {name} <span class="soft">{t(`planRole_${role}`)}</span>
        </p>
        <p class="facts">
          <span>{[...contacts, outOfHours].filter(Boolean).join(', ') || t('crisisNoContact')}</span>
          {deputyOf && <span>{t('planDeputyOfName', { name: people.find((each) => each.id === deputyOf)?.name ?? '' })}</span>}
          {reached?.[id] !== undefined && <span class="done">{t('crisisReachedAt', { time: tTime(reached[id] ?? 0) })}</span>}
          {since !== undefined && <span class="away">{t('crisisAwayAt', { time: tTime(since) })}</span>}
          {since !== undefined && <span>{deputy ? t('crisisStandsIn', { name: deputy.name }) : t('crisisNobodyStandsIn')}</span>}
        </p>
      </div>
      {crisis.value && (
        <div class="actions">
          {since === undefined && <Button label={t('crisisAwayShort')} says={t('crisisAway', { name })} small onPress={() => tell(false)} />}
          <Button label={t('crisisReachedShort')} says={t('crisisReached', { name })} small onPress={() => tell(true)} />
        </div>
      )}
    </li>
  );
}
