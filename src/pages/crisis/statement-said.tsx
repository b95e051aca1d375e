import { describe } from '../../core/wording.ts';
import { Notice } from '../../ui/notice.tsx';
import { languageOnScreen, t } from '../../ui/words.ts';
import type { StatementVerdict } from './statement-state.ts';

/** What keeps a statement back, and what it should be asked about. */
export function StatementSaid({ text, verdict: { doubts, findings, isSure } }: { readonly text: string; readonly verdict: StatementVerdict }) {
  if (text.trim() === '') return null;
  if (!isSure) return <p class="soft">{t('statementLooking')}</p>;
  return (
    <div class="said-of" aria-live="polite">
      {doubts.length === 0 && findings.length === 0 && (
        <Notice level="clear">
          <p>{t('statementClear')}</p>
        </Notice>
      )}
      {doubts.length > 0 && (
        <Notice level="hold">
          <p class="title">{t('statementHeld')}</p>
          <ul>
            {doubts.map(({ key, span, found }) => (
              <li key={`${key} ${span.start}`}>{t(`statementDoubt_${key}`, { found })}</li>
            ))}
          </ul>
        </Notice>
      )}
      {findings.map((finding) => (
        <Notice key={`${finding.rule} ${finding.span.start}`} level="warn">
          <p class="title">{`«${text.slice(finding.span.start, finding.span.end)}»`}</p>
          <p>{finding.why || describe(finding, languageOnScreen()).why}</p>
        </Notice>
      ))}
    </div>
  );
}
