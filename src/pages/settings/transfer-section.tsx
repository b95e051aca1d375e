import './transfer-section.css';
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { type ListFormat, listFormats } from '../../core/packs/export-lists.ts';
import type { ExportKind } from '../../platform/export.ts';
import { Button } from '../../ui/button.tsx';
import { FilesInput } from '../../ui/file-input.tsx';
import { t } from '../../ui/words.ts';
import { type ImportReport, ImportSaid } from './import-said.tsx';
import { ListProposal, type Proposal } from './list-proposal.tsx';
import { SectionFrame } from './section.tsx';

interface TransferAsked {
  readonly brand: string;
  readonly report: ImportReport | null;
  readonly proposal: Proposal | null;
  readonly onImport: (files: readonly File[]) => void;
  readonly onAdd: () => void;
  readonly onCancel: () => void;
  readonly onExport: (kind: ExportKind) => void;
  readonly onExportList: (format: ListFormat) => void;
  readonly onReturn: (backup: number) => void;
  /** What else goes in and out; stands between the import and the export of guides. */
  readonly children?: ComponentChildren;
}

/** Files in and out, and the way back. */
export function TransferSection({ brand, report, proposal, onImport, onAdd, onCancel, onExport, onExportList, onReturn, children }: TransferAsked) {
  const id = useId();
  return (
    <SectionFrame title={t('settingsNav_transfer')} about={t('settingsTransferAbout')}>
      <div class="import-control">
        <label for={id}>{t('settingsImport')}</label>
        <FilesInput id={id} accept=".json,.csv,.tsv,.txt,.md,.yml,.yaml,application/json,text/plain,text/csv" onFiles={onImport} />
        <p class="soft small">{t('settingsImportHint')}</p>
        <p class="soft small">{t('settingsImportLists')}</p>
      </div>
      {proposal && <ListProposal proposal={proposal} onAdd={onAdd} onCancel={onCancel} />}
      {report && <ImportSaid report={report} onReturn={onReturn} />}
      {children}
      <section class="card">
        <div>
          <h2>{t('settingsExport')}</h2>
          <p class="soft">{t('settingsExportAbout', { brand })}</p>
        </div>
        <div class="form-actions">
          <Button label={t('settingsExport_guide')} icon="download" onPress={() => onExport('guide')} />
          <Button label={t('settingsExport_replies')} icon="download" onPress={() => onExport('replies')} />
          <Button label={t('settingsExport_backup')} icon="download" onPress={() => onExport('backup')} />
        </div>
        <div>
          <h3>{t('settingsExportLists')}</h3>
          <p class="soft">{t('settingsExportListsAbout', { brand })}</p>
        </div>
        <div class="form-actions">
          {listFormats.map((format) => (
            <Button key={format} label={t(`settingsExport_${format}`)} icon="download" onPress={() => onExportList(format)} />
          ))}
        </div>
      </section>
      <p class="soft">
        {t('settingsBackupsWhere')} <a href="#data">{t('settingsNav_data')}</a>
      </p>
    </SectionFrame>
  );
}
