import { type AccountKind, accountKinds, type BoxKind, boxKinds } from '../../../core/draft.ts';
import type { Scope } from '../../../core/guide.ts';
import { Button } from '../../../ui/button.tsx';
import { Chips } from '../../../ui/chips.tsx';
import { LinesField, TextField } from '../../../ui/field.tsx';
import { t } from '../../../ui/words.ts';
import { networkChoices } from '../networks/names.ts';
import { dayChoices } from './option-control.tsx';
import { linesOf, listOf } from './options.ts';

type Weekly = NonNullable<Scope['weekly']>[number];

/** Where and when a rule applies. What is left empty means everywhere and always. */
export function ScopeForm({ scope, onChange }: { readonly scope: Scope; readonly onChange: (scope: Scope) => void }) {
  const set = (part: Partial<Scope>): void => onChange(withoutEmpty({ ...scope, ...part }));
  return (
    <>
      <Chips
        label={t('scopeNetworks')}
        choices={withUnknown(networkChoices(), scope.networks)}
        chosen={scope.networks ?? []}
        onChange={(networks) => set({ networks })}
      />
      <Chips<BoxKind>
        label={t('scopeBoxes')}
        choices={boxKinds.map((value) => ({ value, label: t(`box_${value}`) }))}
        chosen={scope.boxes ?? []}
        onChange={(boxes) => set({ boxes })}
      />
      <Chips<AccountKind>
        label={t('scopeAccountKinds')}
        choices={accountKinds.map((value) => ({ value, label: t(`accountKind_${value}`) }))}
        chosen={scope.accountKinds ?? []}
        onChange={(kinds) => set({ accountKinds: kinds })}
      />
      <Chips<0 | 1 | 2 | 3>
        label={t('scopeLevels')}
        choices={([0, 1, 2, 3] as const).map((value) => ({ value, label: t(`crisisLevel_${value}`) }))}
        chosen={scope.levels ?? []}
        onChange={(levels) => set({ levels })}
      />
      <Chips
        label={t('scopeLanguages')}
        choices={withUnknown(
          ['ru', 'en'].map((value) => ({ value, label: t(`language_${value}`) })),
          scope.languages,
        )}
        chosen={scope.languages ?? []}
        onChange={(languages) => set({ languages })}
      />
      <LinesField
        label={t('scopeAccounts')}
        hint={t('scopeAccountsHint')}
        rows={2}
        value={linesOf(scope.accounts)}
        onChange={(text) => set({ accounts: listOf(text) })}
      />
      <div class="row-of-fields">
        <TextField label={t('scopeFrom')} type="date" value={(scope.from ?? '').slice(0, 10)} onChange={(from) => set({ from: from || undefined })} />
        <TextField label={t('scopeUntil')} type="date" value={(scope.until ?? '').slice(0, 10)} onChange={(until) => set({ until: until || undefined })} />
      </div>
      <WeeklyForm weekly={scope.weekly ?? []} onChange={(weekly) => set({ weekly })} />
    </>
  );
}

function WeeklyForm({ weekly, onChange }: { readonly weekly: readonly Weekly[]; readonly onChange: (weekly: Weekly[]) => void }) {
  const change = (at: number, part: Partial<Weekly>): void => onChange(weekly.map((span, each) => (each === at ? withoutEmpty({ ...span, ...part }) : span)));
  return (
    <fieldset class="field">
      <legend class="label">{t('scopeWeekly')}</legend>
      {weekly.map((span, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row has no other name than its place
        <div class="card" key={at}>
          <Chips label={t('scopeDays')} choices={dayChoices()} chosen={span.days ?? []} onChange={(days) => change(at, { days })} />
          <div class="row-of-fields">
            <TextField label={t('scopeTimeFrom')} type="time" value={span.from ?? ''} onChange={(from) => change(at, { from: from || undefined })} />
            <TextField label={t('scopeTimeTo')} type="time" value={span.to ?? ''} onChange={(to) => change(at, { to: to || undefined })} />
          </div>
          <div>
            <Button label={t('remove')} icon="trash" small onPress={() => onChange(weekly.filter((_, each) => each !== at))} />
          </div>
        </div>
      ))}
      <div>
        <Button label={t('scopeWeeklyAdd')} icon="plus" small onPress={() => onChange([...weekly, { days: [1, 2, 3, 4, 5] }])} />
      </div>
    </fieldset>
  );
}

/** Values that the guide names and we do not know stay visible, so that they are not lost by saving. */
function withUnknown(choices: { value: string; label: string }[], chosen: readonly string[] | undefined): { value: string; label: string }[] {
  const unknown = (chosen ?? []).filter((value) => !choices.some((choice) => choice.value === value));
  return [...choices, ...unknown.map((value) => ({ value, label: value }))];
}

function withoutEmpty<T extends object>(parts: T): T {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0))) as T; // fewer of the same
}
