import { groups, type Plan, type RaisedLevel, raisedLevels, type Stakeholder } from '../../../core/crisis/plan.ts';
import { ChoiceField, TextField } from '../../../ui/field.tsx';
import { Toggle } from '../../../ui/toggle.tsx';
import { t } from '../../../ui/words.ts';
import { PlanList } from './list.tsx';

interface PartAsked {
  readonly plan: Plan;
  readonly onChange: (part: Partial<Plan>) => void;
}

/** Who must hear from us, in which order, and how long they may be left without word. */
export function PlanGroups({ plan, onChange }: PartAsked) {
  const nameOf = (id: string | undefined): string => plan.people.find((each) => each.id === id)?.name ?? '';
  const sorted = [...plan.stakeholders].sort((one, other) => one.order - other.order);
  return (
    <PlanList<Stakeholder>
      items={sorted}
      addLabel={t('planGroupAdd')}
      fresh={() => ({
        id: crypto.randomUUID(),
        group: 'other',
        name: '',
        channel: '',
        order: sorted.length + 1,
        isFirst: false,
        silence: { 1: 1440, 2: 240, 3: 60 },
      })}
      missing={() => ''}
      line={({ group, name, channel, ownerId, isFirst, silence }) => ({
        title: name || t(`planGroup_${group}`),
        facts: [
          isFirst ? t('planIsFirst') : '',
          channel,
          nameOf(ownerId),
          t('planSilences', { levels: raisedLevels.map((level) => minutesShort(silence[level])).join(' / ') }),
        ],
      })}
      form={(group, set) => (
        <>
          <div class="row-of-fields">
            <ChoiceField
              label={t('planGroup')}
              value={group.group}
              choices={groups.map((value) => ({ value, label: t(`planGroup_${value}`) }))}
              onChange={(value) => set({ group: groups.find((each) => each === value) ?? 'other' })}
            />
            <TextField label={t('planGroupName')} value={group.name} onChange={(name) => set({ name })} />
            <TextField label={t('planOrder')} type="number" value={String(group.order)} onChange={(order) => set({ order: Number(order) || 0 })} />
          </div>
          <div class="row-of-fields">
            <TextField label={t('planChannel')} value={group.channel} onChange={(channel) => set({ channel })} />
            <ChoiceField
              label={t('planOwner')}
              value={group.ownerId ?? ''}
              choices={[{ value: '', label: t('planNobody') }, ...plan.people.map(({ id, name }) => ({ value: id, label: name }))]}
              onChange={(ownerId) => set({ ownerId: ownerId || undefined })}
            />
          </div>
          <p class="plan-switch">
            <Toggle label={t('planFirst')} on={group.isFirst} onChange={(isFirst) => set({ isFirst })} />
            {t('planFirst')}
          </p>
          <div class="row-of-fields">
            {raisedLevels.map((level: RaisedLevel) => (
              <TextField
                key={level}
                label={t('planSilence', { level: t(`crisisLevel_${level}`) })}
                type="number"
                value={String(group.silence[level])}
                onChange={(minutes) => set({ silence: { ...group.silence, [level]: Math.max(1, Number(minutes) || 1) } })}
              />
            ))}
          </div>
        </>
      )}
      onChange={(stakeholders) => onChange({ stakeholders })}
    />
  );
}

/** Whole hours where they are whole. */
function minutesShort(minutes: number): string {
  return minutes % 60 === 0 ? t('planHoursShort', { hours: minutes / 60 }) : t('planMinutesShort', { minutes });
}
