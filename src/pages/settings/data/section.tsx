import './section.css';
import { useEffect, useId } from 'preact/hooks';
import type { StoredBackup } from '../../../platform/stored.ts';
import type { StoredSizes } from '../../../platform/stored-sizes.ts';
import { Button } from '../../../ui/button.tsx';
import { FileInput } from '../../../ui/file-input.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { t, tCount, tTime } from '../../../ui/words.ts';
import { type ImportReport, ImportSaid } from '../import-said.tsx';
import { SectionFrame } from '../section.tsx';
import { DataErase } from './erase.tsx';
import { DataSizes } from './sizes.tsx';

interface DataAsked {
  readonly sizes: StoredSizes | null;
  /** Newest first. */
  readonly backups: readonly StoredBackup[];
  readonly report: ImportReport | null;
  /** A newer version wrote the library: nothing is changed in it here. */
  readonly isReadOnly: boolean;
  readonly isErased: boolean;
  readonly eraseFailure: string | null;
  /** Measures what is stored, again after each change of the backups; returns how to stop. */
  readonly onShown: () => () => void;
  readonly onSave: () => void;
  readonly onRestore: (files: readonly File[]) => void;
  readonly onReturn: (backup: number) => void;
  readonly onSaveKept: (backup: number) => void;
  readonly onErase: () => void;
}

/** What is stored and where, backups, and the end of it all. */
export function DataSection(asked: DataAsked) {
  const { sizes, backups, report, isReadOnly } = asked;
  const id = useId();
  const { onShown } = asked;
  useEffect(onShown, [onShown]);
  return (
    <SectionFrame title={t('settingsNav_data')} about={t('dataAbout')}>
      {asked.isErased && !report && (
        <Notice level="clear">
          <p class="title">{t('dataErased')}</p>
          <p>{t('dataErasedNext')}</p>
        </Notice>
      )}
      <section class="card">
        <div>
          <h2>{t('dataBackup')}</h2>
          <p class="soft">{t('dataBackupAbout')}</p>
          <p class="soft">{t('dataBackupNot')}</p>
        </div>
        <div class="form-actions">
          <Button label={t('dataBackupSave')} icon="download" look="primary" onPress={asked.onSave} />
        </div>
        <div class="import-control">
          <label for={id}>{t('dataRestore')}</label>
          <FileInput id={id} accept=".json,application/json" isDisabled={isReadOnly} onFile={(file) => asked.onRestore([file])} />
          <p class="soft small">{t('dataRestoreHint')}</p>
        </div>
        {report && <ImportSaid report={report} onReturn={asked.onReturn} />}
      </section>
      <section class="card">
        <div>
          <h2>{t('settingsBackups')}</h2>
          <p class="soft">{t('settingsBackupsAbout')}</p>
        </div>
        {backups.length === 0 && <p class="empty">{t('dataBackupsNone')}</p>}
        {backups.length > 0 && (
          <ul class="lines">
            {backups.map((backup) => (
              <BackupLine key={backup.id} backup={backup} isReadOnly={isReadOnly} onReturn={asked.onReturn} onSaveKept={asked.onSaveKept} />
            ))}
          </ul>
        )}
      </section>
      <DataSizes sizes={sizes} />
      <DataErase failure={asked.eraseFailure} onErase={asked.onErase} />
    </SectionFrame>
  );
}

function BackupLine({
  backup,
  isReadOnly,
  onReturn,
  onSaveKept,
}: Pick<DataAsked, 'isReadOnly' | 'onReturn' | 'onSaveKept'> & { readonly backup: StoredBackup }) {
  const { id, at, why, kind, brands, replies } = backup;
  return (
    <li>
      <div class="said">
        <p class="title">{tTime(at)}</p>
        <p class="facts">
          <span>{kind === 'upgrade' ? t('dataBackup_upgrade') : why}</span>
          <span>{tCount('settingsBackupBrands', brands)}</span>
          <span>{tCount('settingsBackupReplies', replies)}</span>
        </p>
      </div>
      <div class="actions">
        <Button label={t('settingsReturn')} icon="back" small disabled={isReadOnly} onPress={() => onReturn(id)} />
        <Button label={t('dataBackupSaveKept', { time: tTime(at) })} icon="download" look="quiet" bare small onPress={() => onSaveKept(id)} />
      </div>
    </li>
  );
}
