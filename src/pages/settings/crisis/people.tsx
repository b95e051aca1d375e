import { type Duty, type Person, type Plan, raisedLevels, roles } from '../../../core/crisis/plan.ts';
import { Chips } from '../../../ui/chips.tsx';
import { ChoiceField, LinesField, TextField } from '../../../ui/field.tsx';
import { t } from '../../../ui/words.ts';
import { linesOf, listOf } from '../rules/options.ts';
import { PlanList } from './list.tsx';

interface PartAsked {
  readonly plan: Plan;
  readonly onChange: (part: Partial<Plan>) => void;
}

const levelChoices = (): { value: 1 | 2 | 3; label: string }[] => raisedLevels.map((value) => ({ value, label: t(`crisisLevel_${value}`) }));
const roleChoices = (): { value: string; label: string }[] => roles.map((value) => ({ value, label: t(`planRole_${value}`) }));

/** Who has a part in a crisis, and how to reach them. */
export function PlanPeople({ plan, onChange }: PartAsked) {
  const nameOf = (id: string | undefined): string => plan.people.find((each) => each.id === id)?.name ?? '';
  return (
    <PlanList<Person>
      items={plan.people}
      addLabel={t('planPersonAdd')}
      fresh={() => ({ id: crypto.randomUUID(), name: '', role: 'smm', contacts: [], outOfHours: '', approves: [] })}
      missing={({ name }) => (name.trim() === '' ? t('settingsNeeded') : '')}
      line={({ name, role, contacts, outOfHours, deputyOf, approves, isPlaceholder }) => ({
        title: name,
        facts: [
          t(`planRole_${role}`),
          isPlaceholder ? t('planNameWanted') : '',
          deputyOf ? t('planDeputyOfName', { name: nameOf(deputyOf) }) : '',
          [...contacts, outOfHours].filter(Boolean).join(', '),
          approves.length > 0 ? t('planApprovesLevels', { levels: approves.join(', ') }) : '',
        ],
      })}
      form={(person, set) => (
        <>
          <div class="row-of-fields">
            <TextField label={t('planName')} value={person.name} onChange={(name) => set({ name, isPlaceholder: false })} />
            <ChoiceField
              label={t('planRole')}
              value={person.role}
              choices={roleChoices()}
              onChange={(role) => set({ role: roles.find((each) => each === role) ?? 'smm' })}
            />
            <ChoiceField
              label={t('planDeputyOf')}
              value={person.deputyOf ?? ''}
              choices={[
                { value: '', label: t('planNobody') },
                ...plan.people.filter(({ id }) => id !== person.id).map(({ id, name }) => ({ value: id, label: name })),
              ]}
              onChange={(deputyOf) => set({ deputyOf: deputyOf || undefined })}
            />
          </div>
          <div class="row-of-fields">
            <LinesField
              label={t('planContacts')}
              hint={t('planContactsHint')}
              rows={2}
              value={linesOf(person.contacts)}
              onChange={(text) => set({ contacts: listOf(text) })}
            />
            <TextField label={t('planOutOfHours')} value={person.outOfHours} onChange={(outOfHours) => set({ outOfHours })} />
          </div>
          <Chips
            label={t('planApproves')}
            hint={t('planApprovesHint')}
            choices={levelChoices()}
            chosen={person.approves}
            onChange={(approves) => set({ approves })}
          />
        </>
      )}
      onChange={(people) => onChange({ people })}
    />
  );
}

/** Who does what at which level. */
export function PlanDuties({ plan, onChange }: PartAsked) {
  const sorted = [...plan.duties].sort((one, other) => one.level - other.level || roles.indexOf(one.role) - roles.indexOf(other.role));
  return (
    <PlanList<Duty>
      items={sorted}
      addLabel={t('planDutyAdd')}
      fresh={() => ({ id: crypto.randomUUID(), role: 'lead', level: 2, text: '', minutes: 30 })}
      missing={({ text }) => (text.trim() === '' ? t('settingsNeeded') : '')}
      line={({ role, level, text, minutes }) => ({
        title: text,
        facts: [t(`planRole_${role}`), t(`crisisLevel_${level}`), minutes > 0 ? t('planWithin', { minutes }) : ''],
      })}
      form={(duty, set) => (
        <>
          <TextField label={t('planDuty')} value={duty.text} onChange={(text) => set({ text })} />
          <div class="row-of-fields">
            <ChoiceField
              label={t('planRole')}
              value={duty.role}
              choices={roleChoices()}
              onChange={(role) => set({ role: roles.find((each) => each === role) ?? 'lead' })}
            />
            <ChoiceField
              label={t('planLevel')}
              value={String(duty.level)}
              choices={levelChoices().map(({ value, label }) => ({ value: String(value), label }))}
              onChange={(level) => set({ level: raisedLevels.find((each) => String(each) === level) ?? 2 })}
            />
            <TextField label={t('planMinutes')} type="number" value={String(duty.minutes)} onChange={(minutes) => set({ minutes: Number(minutes) || 0 })} />
          </div>
        </>
      )}
      onChange={(duties) => onChange({ duties })}
    />
  );
}
