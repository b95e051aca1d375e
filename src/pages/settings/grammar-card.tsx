import { useEffect, useState } from 'preact/hooks';
import { serverAddress } from '../../core/spelling/grammar.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { t } from '../../ui/words.ts';
import type { ServerSaid } from './grammar-state.ts';

interface GrammarAsked {
  /** The address that is known; on or off. */
  readonly server: { readonly url: string; readonly on: boolean } | null;
  readonly said: ServerSaid;
  /** Called once; the same function each time. */
  readonly onShown: () => unknown;
  readonly onSwitchOn: (address: string) => void;
  readonly onSwitchOff: () => void;
  readonly onTest: () => void;
}

/** A grammar server of the user's own: what leaves the machine is said before the button that lets it. */
export function GrammarCard({ server, said, onShown, onSwitchOn, onSwitchOff, onTest }: GrammarAsked) {
  const [typed, setTyped] = useState<string | null>(null);
  const [isWrong, setWrong] = useState(false);
  const isOn = server?.on ?? false;
  const address = typed ?? server?.url ?? '';
  useEffect(() => void onShown(), [onShown]);
  const submit = (event: Event): void => {
    event.preventDefault();
    const meant = serverAddress(address);
    setWrong(!meant);
    if (!meant) return;
    setTyped(null);
    onSwitchOn(meant);
  };
  return (
    <form class="card grammar" onSubmit={submit}>
      <div>
        <h2>{t('settingsGrammar')}</h2>
        <p class="soft">{t('settingsGrammarAbout')}</p>
      </div>
      {isOn ? (
        <Notice level="warn">
          <p class="title">{t('settingsGrammarOn', { address: server?.url ?? '' })}</p>
        </Notice>
      ) : (
        <>
          <TextField
            label={t('settingsGrammarAddress')}
            placeholder="http://localhost:8081"
            value={address}
            error={isWrong ? t('settingsGrammarWrong') : undefined}
            onChange={(text) => {
              setTyped(text);
              setWrong(false);
            }}
          />
          <p>{t('settingsGrammarConsent')}</p>
        </>
      )}
      <div class="form-actions">
        {isOn ? (
          <>
            <Button label={t('settingsGrammarTest')} disabled={said.kind === 'asking'} onPress={onTest} />
            <Button label={t('settingsGrammarOff')} onPress={onSwitchOff} />
          </>
        ) : (
          <Button label={t('settingsGrammarAgree')} submits />
        )}
      </div>
      <Said said={said} />
    </form>
  );
}

function Said({ said }: { readonly said: ServerSaid }) {
  if (said.kind === 'unasked') return null;
  if (said.kind === 'trouble') {
    return (
      <Notice level="hold">
        <p>{t(`settingsGrammar_${said.trouble.why}`, { status: said.trouble.status ?? 0 })}</p>
      </Notice>
    );
  }
  return (
    <Notice level={said.kind === 'fine' ? 'clear' : 'note'}>
      <p>{t(`settingsGrammar_${said.kind}`)}</p>
    </Notice>
  );
}
