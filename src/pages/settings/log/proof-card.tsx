import { useEffect, useState } from 'preact/hooks';
import type { LogProof } from '../../../platform/log-proof.ts';
import { Button } from '../../../ui/button.tsx';
import { ConfirmButton } from '../../../ui/confirm-button.tsx';
import { TextField } from '../../../ui/field.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { t, tCount } from '../../../ui/words.ts';

export interface ProofAsked {
  /** Null while it is looked at. */
  readonly proof: LogProof | null;
  readonly keyPrint: string;
  readonly onShown: () => void;
  readonly onExport: (format: 'csv' | 'md') => void;
  readonly onErase: (reason: string) => void;
}

/** Whether the log is whole, what proves it, and the way to take it along or begin anew. */
export function LogProofCard({ proof, keyPrint, onShown, onExport, onErase }: ProofAsked) {
  useEffect(onShown, [onShown]);
  const [reason, setReason] = useState('');
  return (
    <section class="card log-proof" aria-label={t('logProofTitle')}>
      <Wholeness proof={proof} />
      {keyPrint && (
        <p class="soft small">
          {t('logProofKey')} <code>{keyPrint}</code>
        </p>
      )}
      <div class="form-actions">
        <Button label={t('logExportCsv')} icon="download" onPress={() => onExport('csv')} />
        <Button label={t('logExportMarkdown')} icon="download" onPress={() => onExport('md')} />
        <Button label={t('logProofAgain')} look="quiet" onPress={onShown} />
      </div>
      <details>
        <summary>{t('logErase')}</summary>
        <p class="soft">{t('logEraseAbout')}</p>
        <TextField label={t('logEraseReason')} value={reason} onChange={setReason} />
        <div>
          <ConfirmButton label={t('logErase')} question={t('logEraseAsk')} icon="trash" onConfirm={() => onErase(reason.trim())} />
        </div>
      </details>
    </section>
  );
}

function Wholeness({ proof }: { readonly proof: LogProof | null }) {
  if (!proof) return <p class="soft">{t('logProofLooking')}</p>;
  const { trouble, count, unchained } = proof;
  if (!trouble) {
    return (
      <Notice level="clear">
        <p class="title">{t('logWhole')}</p>
        <p>{tCount('logWholeLines', count)}</p>
        {unchained > 0 && <p class="soft">{tCount('logUnchained', unchained)}</p>}
      </Notice>
    );
  }
  return (
    <Notice level="hold">
      <p class="title">{trouble.id === null ? t('logBroken') : t('logBrokenAt', { number: trouble.id })}</p>
      <p>{t(`logBroken_${trouble.why}`)}</p>
      <p>{t('logBrokenTodo')}</p>
    </Notice>
  );
}
