import { useState } from 'preact/hooks';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/field.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { t } from '../../../ui/words.ts';

/** The end of it all: said in full, and confirmed by a word that has to be written. */
export function DataErase({ failure, onErase }: { readonly failure: string | null; readonly onErase: () => void }) {
  const [isAsking, setAsking] = useState(false);
  const [typed, setTyped] = useState('');
  const word = t('dataEraseWord');
  const isSure = typed.trim().toLowerCase() === word;
  return (
    <section class="card data-erase">
      <div>
        <h2>{t('dataErase')}</h2>
        <p class="soft">{t('dataEraseAbout')}</p>
      </div>
      {failure && (
        <Notice level="hold">
          <p class="title">{t('dataEraseFailed')}</p>
          <p>{failure}</p>
        </Notice>
      )}
      {!isAsking && (
        <div class="form-actions">
          <Button label={t('dataErase')} icon="trash" look="danger" onPress={() => setAsking(true)} />
        </div>
      )}
      {isAsking && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (isSure) onErase();
          }}
        >
          <ul class="data-gone">
            {(['library', 'log', 'settings', 'keys', 'team', 'sites', 'crisis'] as const).map((each) => (
              <li key={each}>{t(`dataEraseGoes_${each}`)}</li>
            ))}
          </ul>
          <p>
            <strong>{t('dataEraseForever')}</strong>
          </p>
          <TextField label={t('dataEraseConfirm', { word })} value={typed} onChange={setTyped} />
          <div class="form-actions">
            <Button label={t('dataEraseNow')} icon="trash" look="danger" submits disabled={!isSure} />
            <Button
              label={t('cancel')}
              look="quiet"
              onPress={() => {
                setAsking(false);
                setTyped('');
              }}
            />
          </div>
        </form>
      )}
    </section>
  );
}
