import type { FailedCase } from '../../../core/cases.ts';
import type { Rule } from '../../../core/guide.ts';
import { LinesField } from '../../../ui/field.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { t } from '../../../ui/words.ts';
import { linesOf, listOf } from './options.ts';

interface CasesAsked {
  readonly cases: Rule['examples'];
  readonly failed: readonly FailedCase[];
  readonly onChange: (cases: Rule['examples']) => void;
}

/** Cases that a rule is tried on when it is saved: what it must catch, what it must leave alone. */
export function RuleCases({ cases, failed, onChange }: CasesAsked) {
  const { caught = [], fine = [] } = cases ?? {};
  const set = (part: Partial<NonNullable<Rule['examples']>>): void => {
    const next = { ...cases, caught, fine, ...part };
    onChange(next.caught.length + next.fine.length > 0 ? next : undefined);
  };
  return (
    <>
      <LinesField label={t('settingsCasesCaught')} rows={2} value={linesOf(caught)} onChange={(text) => set({ caught: text.split('\n') })} />
      <LinesField label={t('settingsCasesFine')} rows={2} value={linesOf(fine)} onChange={(text) => set({ fine: text.split('\n') })} />
      {failed.length > 0 && (
        <Notice level="warn">
          <p class="title">{t('settingsCasesFailed')}</p>
          <ul>
            {failed.map(({ text, expected }) => (
              <li key={`${expected} ${text}`}>{t(expected === 'caught' ? 'settingsCaseMissed' : 'settingsCaseFound', { text })}</li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}

/** The cases as they are stored. */
export function cleanCases(cases: Rule['examples']): Rule['examples'] {
  if (!cases) return undefined;
  const [caught, fine] = [listOf(linesOf(cases.caught)), listOf(linesOf(cases.fine))];
  return caught.length + fine.length > 0 ? { ...cases, caught, fine } : undefined;
}
