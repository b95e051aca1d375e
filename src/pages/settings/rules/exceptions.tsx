import { places, type Rule } from '../../../core/guide.ts';
import { Chips } from '../../../ui/chips.tsx';
import { LinesField } from '../../../ui/field.tsx';
import { t } from '../../../ui/words.ts';
import { SwitchLine } from '../switch-line.tsx';
import { linesOf, listOf } from './options.ts';

type Unless = NonNullable<Rule['unless']>;

/** Where in a text a rule looks, and what excuses what it finds. */
export function RuleExceptions({ rule, onChange }: { readonly rule: Rule; readonly onChange: (part: Partial<Rule>) => void }) {
  const unless: Unless = { before: [], after: [], phrases: [], inQuotes: false, ...rule.unless };
  const set = (part: Partial<Unless>): void => onChange({ unless: { ...unless, ...part } });
  return (
    <>
      <Chips
        label={t('settingsWhere')}
        choices={places.map((value) => ({ value, label: t(`place_${value.replace('-', '_')}`) }))}
        chosen={rule.where ?? []}
        onChange={(where) => onChange({ where: where.length > 0 ? where : undefined })}
      />
      <div class="row-of-fields">
        <LinesField label={t('settingsUnlessBefore')} rows={2} value={linesOf(unless.before)} onChange={(text) => set({ before: text.split('\n') })} />
        <LinesField label={t('settingsUnlessAfter')} rows={2} value={linesOf(unless.after)} onChange={(text) => set({ after: text.split('\n') })} />
      </div>
      <LinesField label={t('settingsUnlessPhrases')} rows={2} value={linesOf(unless.phrases)} onChange={(text) => set({ phrases: text.split('\n') })} />
      <SwitchLine label={t('settingsUnlessQuotes')} hint={undefined} on={unless.inQuotes} onChange={(inQuotes) => set({ inQuotes })} />
    </>
  );
}

/** The exceptions as they are stored. */
export function cleanUnless(unless: Rule['unless']): Rule['unless'] {
  if (!unless) return undefined;
  const clean = {
    ...unless,
    before: listOf(linesOf(unless.before)),
    after: listOf(linesOf(unless.after)),
    phrases: listOf(linesOf(unless.phrases)),
  };
  return clean.inQuotes || clean.before.length + clean.after.length + clean.phrases.length > 0 ? clean : undefined;
}
