import type { ImportOutcome } from '../../platform/import.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { t, tBoth, tCount } from '../../ui/words.ts';

/** What became of the last import or return. */
export type ImportReport =
  | { readonly kind: 'imported'; readonly name: string; readonly outcome: ImportOutcome }
  | { readonly kind: 'returned' }
  | { readonly kind: 'failed'; readonly detail: string };

/** Says what an import did: what came, or why it was refused, line by line; and the way back. */
export function ImportSaid({ report, onReturn }: { readonly report: ImportReport; readonly onReturn: (backup: number) => void }) {
  if (report.kind === 'returned') {
    return (
      <Notice level="clear">
        <p class="title">{t('settingsReturned')}</p>
      </Notice>
    );
  }
  if (report.kind === 'failed') {
    return (
      <Notice level="hold">
        <p class="title">{t('settingsImportFailed')}</p>
        <p>{report.detail}</p>
      </Notice>
    );
  }
  const { outcome, name } = report;
  if (!outcome.ok) return <Refused name={name} problems={outcome.problems} />;
  const { file, backup } = outcome;
  return (
    <Notice level="clear">
      <p class="title">{t(`settingsImported_${file.kind}`, { name })}</p>
      {file.kind === 'guide' && (
        <p>
          {file.guide.brand.name}: {tCount('settingsImportRules', file.guide.rules.length)}, {tCount('settingsBackupReplies', file.guide.replies.length)}
        </p>
      )}
      {file.kind === 'replies' && <p>{tCount('settingsBackupReplies', file.replies.length)}</p>}
      {file.kind === 'guide' && file.notes.map((note) => <p key={note.rule}>{tBoth(note.why)}</p>)}
      <p class="soft">{t('settingsImportBackedUp')}</p>
      <div class="actions">
        <Button label={t('settingsReturn')} icon="back" small onPress={() => onReturn(backup)} />
      </div>
    </Notice>
  );
}

function Refused({ name, problems }: { readonly name: string; readonly problems: Extract<ImportOutcome, { ok: false }>['problems'] }) {
  return (
    <Notice level="hold">
      <p class="title">{t('settingsImportRefused', { name })}</p>
      <p>{t('settingsImportKept')}</p>
      <ul class="problems">
        {problems.map(({ line, path, why }) => (
          <li key={`${line}:${path}:${why.en}`}>
            <span class="line-number">{t('settingsImportLine', { line })}</span>
            <span>
              {tBoth(why)} {path && <code>{path}</code>}
            </span>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
