import { useId, useState } from 'preact/hooks';
import { Button } from '../../../ui/button.tsx';
import { FileInput } from '../../../ui/file-input.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { t } from '../../../ui/words.ts';
import type { FileSaid } from './state.ts';

interface FileAsked {
  readonly said: FileSaid | null;
  readonly onExport: (phrase: string) => void;
  readonly onImport: (file: File, phrase: string) => void;
  readonly onPhrase: (phrase: string) => void;
}

/** The plan as a file, for the team; sealed if a pass-phrase is given. */
export function PlanFile({ said, onExport, onImport, onPhrase }: FileAsked) {
  const id = useId();
  const [phrase, setPhrase] = useState('');
  const isWaiting = said === 'phrase-needed' || said === 'wrong-phrase';
  return (
    <div class="plan-form">
      <div class="field">
        <label for={`${id}-phrase`}>{t('planPhrase')}</label>
        <input
          id={`${id}-phrase`}
          class="control"
          type="password"
          autocomplete="off"
          value={phrase}
          onInput={(event) => setPhrase(event.currentTarget.value)}
        />
        <p class="hint">{t('planPhraseHint')}</p>
      </div>
      <div class="form-actions">
        <Button label={t(phrase ? 'planExportSealed' : 'planExport')} icon="download" onPress={() => onExport(phrase)} />
        {isWaiting && <Button label={t('planOpenSealed')} look="primary" onPress={() => onPhrase(phrase)} />}
      </div>
      <div class="field">
        <label for={`${id}-file`}>{t('planImport')}</label>
        <FileInput id={`${id}-file`} accept=".json,application/json" onFile={(file) => onImport(file, phrase)} />
        <p class="hint">{t('planImportHint')}</p>
      </div>
      {said && (
        <Notice level={said === 'taken' ? 'clear' : 'warn'}>
          <p>{t(`planFile_${said}`)}</p>
        </Notice>
      )}
    </div>
  );
}
