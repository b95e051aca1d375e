import './code-out.css';
import { useState } from 'preact/hooks';
import { pictureOf } from '../../platform/qr.ts';
import { Button } from '../../ui/button.tsx';
import { t } from '../../ui/words.ts';

/** A code to be handed on: copied, saved, or photographed off the screen. */
export function CodeOut({ code, label, file }: { readonly code: string; readonly label: string; readonly file: string }) {
  const [isCopied, setCopied] = useState(false);
  const picture = pictureOf(code);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(code);
    setCopied(true);
  };
  return (
    <div class="code-out">
      <div class="code-side">
        <textarea class="control" readOnly rows={4} value={code} aria-label={label} onFocus={(event) => event.currentTarget.select()} />
        <div class="row">
          <Button label={t(isCopied ? 'approvalCopied' : 'approvalCopy')} onPress={() => void copy()} />
          <a class="button plain" href={`data:text/plain;charset=utf-8,${encodeURIComponent(code)}`} download={file}>
            {t('approvalSave')}
          </a>
        </div>
      </div>
      {picture && (
        <svg class="picture" viewBox={`0 0 ${picture.size} ${picture.size}`} role="img" aria-label={label}>
          <path d={picture.path} />
        </svg>
      )}
    </div>
  );
}
