import type { ExportNote, ListExport } from '../../core/packs/export-lists.ts';
import { approvalPage } from '../../platform/approval-page.ts';
import type { Restored } from '../../platform/backup.ts';
import type { ImportOutcome } from '../../platform/import.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { t, tBoth, tCount } from '../../ui/words.ts';
import { mostShown } from './file-notes.tsx';

/** What became of the last import or return. */
export type ImportReport =
  | { readonly kind: 'imported'; readonly name: string; readonly outcome: ImportOutcome }
  /** Rules made of lists of other programs. */
  | { readonly kind: 'added'; readonly rules: number; readonly backup: number }
  | { readonly kind: 'exported'; readonly made: ListExport }
  | { readonly kind: 'returned'; readonly restored: Restored }
  | { readonly kind: 'failed'; readonly detail: string };

/** Says what an import did: what came, or why it was refused, line by line; and the way back. */
export function ImportSaid({ report, onReturn }: { readonly report: ImportReport; readonly onReturn: (backup: number) => void }) {
  if (report.kind === 'returned') {
    return (
      <Notice level="clear">
        <p class="title">{t('settingsReturned')}</p>
        <RestoredSaid restored={report.restored} />
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
  if (report.kind === 'exported') return <Exported made={report.made} />;
  if (report.kind === 'added') {
    return (
      <Notice level="clear">
        <p class="title">{tCount('settingsListsAdded', report.rules)}</p>
        <WayBack backup={report.backup} onReturn={onReturn} />
      </Notice>
    );
  }
  const { outcome, name } = report;
  if (!outcome.ok) return <Refused name={name} problems={outcome.problems} />;
  const { file, backup, restored } = outcome;
  return (
    <Notice level="clear">
      <p class="title">{t(`settingsImported_${file.kind}`, { name })}</p>
      {file.kind === 'guide' && (
        <p>
          {file.guide.brand.name}: {tCount('settingsImportRules', file.guide.rules.length)}, {tCount('settingsBackupReplies', file.guide.replies.length)}
        </p>
      )}
      {file.kind === 'replies' && <p>{tCount('settingsBackupReplies', file.replies.length)}</p>}
      {restored && <RestoredSaid restored={restored} />}
      {restored && <p class="soft">{t('dataKeysNew')}</p>}
      {file.kind === 'guide' && file.notes.map((note) => <p key={note.rule}>{tBoth(note.why)}</p>)}
      <WayBack backup={backup} onReturn={onReturn} />
    </Notice>
  );
}

/** What a backup could not bring with it, and who must hear of that. */
function RestoredSaid({ restored: { isCardNew, approvers } }: { readonly restored: Restored }) {
  return (
    <>
      {isCardNew && (
        <p>
          {approvers.length > 0 ? t('dataCardNewFor', { names: approvers.join(', ') }) : t('dataCardNew')} <a href={approvalPage()}>{t('settingsApprovals')}</a>
        </p>
      )}
      {approvers.length > 0 && <p>{t('dataApproversBack', { names: approvers.join(', ') })}</p>}
    </>
  );
}

function WayBack({ backup, onReturn }: { readonly backup: number; readonly onReturn: (backup: number) => void }) {
  return (
    <>
      <p class="soft">{t('settingsImportBackedUp')}</p>
      <div class="actions">
        <Button label={t('settingsReturn')} icon="back" small onPress={() => onReturn(backup)} />
      </div>
    </>
  );
}

/** What went out, and what the form of another program could not say. */
function Exported({ made: { words, part, not } }: { readonly made: ListExport }) {
  return (
    <Notice level={words === 0 ? 'warn' : part.length + not.length > 0 ? 'note' : 'clear'}>
      <p class="title">{words === 0 ? t('settingsExportNone') : tCount('settingsExported', words)}</p>
      <NotSaid title={t('settingsExportNot')} notes={not} />
      <NotSaid title={t('settingsExportPart')} notes={part} />
    </Notice>
  );
}

function NotSaid({ title, notes }: { readonly title: string; readonly notes: readonly ExportNote[] }) {
  if (notes.length === 0) return null;
  return (
    <details>
      <summary>
        {title}: {notes.length}
      </summary>
      <ul class="problems">
        {notes.slice(0, mostShown).map(({ rule, why }) => (
          <li key={`${rule}:${why.en}`}>
            <code>{rule}</code>
            <span>{tBoth(why)}</span>
          </li>
        ))}
      </ul>
      {notes.length > mostShown && <p class="soft small">{tCount('settingsListsMore', notes.length - mostShown)}</p>}
    </details>
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
