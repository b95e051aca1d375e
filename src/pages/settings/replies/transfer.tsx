import './transfer.css';
import { useId } from 'preact/hooks';
import { type ReplyExport, replyExports } from '../../../core/replies/export.ts';
import type { Choice } from '../../../core/replies/import/choices.ts';
import type { ReplyImport } from '../../../platform/reply-import.ts';
import { Button } from '../../../ui/button.tsx';
import { FilesInput } from '../../../ui/file-input.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { t, tCount } from '../../../ui/words.ts';
import { RepliesProposal } from './proposal.tsx';
import type { ReplyTransfer } from './transfer-state.ts';

interface RepliesTransferAsked {
  readonly brand: string;
  readonly transfer: ReplyTransfer;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onChoose: (at: number, choice: Choice) => void;
  readonly onChooseForAll: (choice: Choice) => void;
  readonly onApply: () => void;
  readonly onClose: () => void;
  readonly onExport: (format: ReplyExport) => void;
  readonly onReturn: (backup: number) => void;
}

/** Replies of other programs in, and ours out. */
export function RepliesTransfer({ brand, transfer, onFiles, onExport, ...asked }: RepliesTransferAsked) {
  const id = useId();
  const isBusy = transfer.step === 'reading' || transfer.step === 'writing';
  return (
    <section class="card" aria-busy={isBusy}>
      <div>
        <h2>{t('settingsRepliesTransfer')}</h2>
        <p class="soft">{t('settingsRepliesTransferAbout', { brand })}</p>
      </div>
      <div class="import-control">
        <label for={id}>{t('settingsRepliesImport')}</label>
        <FilesInput
          id={id}
          accept=".csv,.tsv,.json,.md,.markdown,.yml,.yaml,.txt,text/csv,application/json,text/markdown,text/plain"
          isDisabled={isBusy}
          onFiles={onFiles}
        />
        <p class="soft small">{t('settingsRepliesImportHint')}</p>
      </div>
      <Step transfer={transfer} {...asked} />
      <div class="form-actions">
        {replyExports.map((format) => (
          <Button key={format} label={t(`settingsRepliesExport_${format}`)} icon="download" onPress={() => onExport(format)} />
        ))}
      </div>
    </section>
  );
}

function Step({ transfer, onReturn, onClose, ...asked }: Omit<RepliesTransferAsked, 'brand' | 'onFiles' | 'onExport'>) {
  switch (transfer.step) {
    case 'idle':
      return null;
    case 'reading':
      return (
        <p class="soft" role="status">
          {t('settingsRepliesReading')}
        </p>
      );
    case 'proposed':
      return <RepliesProposal proposal={transfer.proposal} onClose={onClose} {...asked} />;
    case 'writing':
      return (
        <div class="replies-progress" role="status">
          <label>
            {t('settingsRepliesWriting', { done: transfer.done, of: transfer.of })}
            <progress value={transfer.done} max={Math.max(1, transfer.of)} />
          </label>
          <Button label={t('cancel')} small onPress={transfer.cancel} />
        </div>
      );
    case 'done':
      return (
        <Done
          outcome={transfer.outcome}
          onReturn={(backup) => {
            onClose();
            onReturn(backup);
          }}
        />
      );
    default:
      return (
        <Notice level="hold">
          <p class="title">{t('settingsImportFailed')}</p>
          <p>{transfer.detail}</p>
        </Notice>
      );
  }
}

function Done({ outcome, onReturn }: { readonly outcome: ReplyImport; readonly onReturn: (backup: number) => void }) {
  if (!outcome.ok) {
    return (
      <Notice level="note">
        <p class="title">{t('settingsRepliesCancelled')}</p>
      </Notice>
    );
  }
  const { added, changed, left, backup } = outcome;
  return (
    <Notice level={left.length > 0 ? 'warn' : 'clear'}>
      <p class="title">
        {tCount('settingsRepliesAdded', added)} {tCount('settingsRepliesChanged', changed)}
      </p>
      {left.length > 0 && <p>{t('settingsRepliesLeft', { replies: left.slice(0, 10).join(', ') })}</p>}
      <p class="soft">{t('settingsImportBackedUp')}</p>
      <div class="actions">
        <Button label={t('settingsReturn')} icon="back" small onPress={() => onReturn(backup)} />
      </div>
    </Notice>
  );
}
