import { useState } from 'preact/hooks';
import { type AccountCard, accessWays, recoveryWays, secondFactors } from '../../../core/security/register.ts';
import { Button } from '../../../ui/button.tsx';
import { ChoiceField, TextField } from '../../../ui/field.tsx';
import { t } from '../../../ui/words.ts';

interface FormAsked {
  readonly card: AccountCard;
  readonly people: readonly string[];
  readonly onSave: (card: AccountCard) => void;
}

/** What is known of one account. There is no field for a password, and none belongs in another. */
export function SecurityAccountForm({ card, people, onSave }: FormAsked) {
  const [draft, setDraft] = useState(card);
  const set = (part: Partial<AccountCard>): void => setDraft({ ...draft, ...part });
  const submit = (event: Event): void => {
    event.preventDefault();
    onSave({
      ...draft,
      access: draft.access.filter(({ person }) => person.trim() !== ''),
      recovery: draft.recovery.filter(({ value, holder }) => value.trim() !== '' || holder.trim() !== ''),
    });
  };
  return (
    <form class="account-card" onSubmit={submit}>
      <div class="row-of-fields">
        <TextField label={t('securityOwner')} hint={t('securityOwnerHint')} value={draft.owner} suggestions={people} onChange={(owner) => set({ owner })} />
        <ChoiceField
          label={t('securityTwoFactor')}
          value={draft.twoFactor}
          choices={secondFactors.map((value) => ({ value, label: t(`securityTwoFactor_${value}`) }))}
          onChange={(chosen) => set({ twoFactor: secondFactors.find((each) => each === chosen) ?? 'unknown' })}
        />
      </div>
      <Rows
        title={t('securityAccess')}
        items={draft.access}
        addLabel={t('securityAccessAdd')}
        fresh={{ person: '', how: 'password' as const, tool: '' }}
        onChange={(access) => set({ access })}
        row={(item, change) => (
          <>
            <TextField label={t('securityPerson')} value={item.person} suggestions={people} onChange={(person) => change({ ...item, person })} />
            <ChoiceField
              label={t('securityHow')}
              value={item.how}
              choices={accessWays.map((value) => ({ value, label: t(`securityHow_${value}`) }))}
              onChange={(chosen) => change({ ...item, how: accessWays.find((each) => each === chosen) ?? 'password' })}
            />
            {item.how === 'tool' && <TextField label={t('securityTool')} value={item.tool} onChange={(tool) => change({ ...item, tool })} />}
          </>
        )}
      />
      <Rows
        title={t('securityRecovery')}
        items={draft.recovery}
        addLabel={t('securityRecoveryAdd')}
        fresh={{ what: 'email' as const, value: '', holder: '' }}
        onChange={(recovery) => set({ recovery })}
        row={(item, change) => (
          <>
            <ChoiceField
              label={t('securityRecoveryWhat')}
              value={item.what}
              choices={recoveryWays.map((value) => ({ value, label: t(`securityRecovery_${value}`) }))}
              onChange={(chosen) => change({ ...item, what: recoveryWays.find((each) => each === chosen) ?? 'email' })}
            />
            <TextField
              label={t(item.what === 'codes' ? 'securityRecoveryPlace' : 'securityRecoveryValue')}
              value={item.value}
              onChange={(value) => change({ ...item, value })}
            />
            <TextField label={t('securityHolder')} value={item.holder} suggestions={people} onChange={(holder) => change({ ...item, holder })} />
          </>
        )}
      />
      <div class="form-actions">
        <Button label={t('save')} look="primary" submits />
      </div>
    </form>
  );
}

/** Lines that are added and taken away; which line it is, its place tells. */
function Rows<T>(asked: {
  readonly title: string;
  readonly items: readonly T[];
  readonly addLabel: string;
  readonly fresh: T;
  readonly onChange: (items: T[]) => void;
  readonly row: (item: T, change: (item: T) => void) => preact.ComponentChildren;
}) {
  const { title, items, addLabel, fresh, onChange, row } = asked;
  return (
    <fieldset>
      <legend>{title}</legend>
      {items.map((item, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line has no name but its place
        <div class="row-of-fields" key={at}>
          {row(item, (next) => onChange(items.map((each, place) => (place === at ? next : each))))}
          <Button label={t('securityRowDrop')} icon="trash" look="quiet" bare onPress={() => onChange(items.filter((_, place) => place !== at))} />
        </div>
      ))}
      <Button label={addLabel} icon="plus" small onPress={() => onChange([...items, fresh])} />
    </fieldset>
  );
}
