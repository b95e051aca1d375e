import { useEffect, useState } from 'preact/hooks';
import { changesOf, type NetworkChange, type NetworkPack } from '../../../core/network/network-pack.ts';
import type { StoredPack } from '../../../core/snapshot.ts';
import { networks } from '../../../networks.ts';
import { packAddress } from '../../../platform/network-pack.ts';
import { publicKey } from '../../../platform/signature.ts';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/field.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { t, tBoth, tCount, tTime } from '../../../ui/words.ts';

interface PackAsked {
  readonly source: StoredPack | null;
  readonly pack: NetworkPack | null;
  readonly keyPrint: string;
  readonly isAsking: boolean;
  readonly isRefused: boolean;
  /** Called once; the same function each time. Returns what ends it. */
  readonly onShown: () => () => void;
  readonly onSwitchOn: (url: string, key: string) => void;
  readonly onSwitchOff: () => void;
  readonly onCheck: () => void;
}

/** Facts of networks from an address of the user's: off until one is given, and the key that signs them. */
export function NetworkPackCard(asked: PackAsked) {
  const { source, onShown } = asked;
  useEffect(onShown, [onShown]);
  return (
    <section class="card network-pack" aria-label={t('settingsPack')}>
      <div>
        <h2>{t('settingsPack')}</h2>
        <p class="soft">{t('settingsPackAbout')}</p>
      </div>
      {source?.on ? <InUse {...asked} source={source} /> : <SwitchOn {...asked} key={source?.url ?? ''} />}
      {asked.isRefused && !source?.on && (
        <Notice level="note">
          <p>{t('settingsPackRefused')}</p>
        </Notice>
      )}
    </section>
  );
}

function SwitchOn({ source, onSwitchOn }: PackAsked) {
  const [address, setAddress] = useState(source?.url ?? '');
  const [key, setKey] = useState(source?.key ?? '');
  const [wrong, setWrong] = useState<'address' | 'key' | null>(null);
  const submit = (event: Event): void => {
    event.preventDefault();
    const [url, pinned] = [packAddress(address), publicKey(key)];
    setWrong(!url ? 'address' : !pinned ? 'key' : null);
    if (url && pinned) onSwitchOn(url, pinned);
  };
  return (
    <form class="pack-form" onSubmit={submit}>
      <TextField
        label={t('settingsPackAddress')}
        placeholder="https://team.example.org/networks.json"
        value={address}
        error={wrong === 'address' ? t('settingsPackWrongAddress') : undefined}
        onChange={setAddress}
      />
      <TextField
        label={t('settingsPackKey')}
        hint={t('settingsPackKeyHint')}
        value={key}
        error={wrong === 'key' ? t('settingsPackWrongKey') : undefined}
        onChange={setKey}
      />
      <div>
        <Button label={t('settingsPackOn')} submits />
      </div>
    </form>
  );
}

function InUse({ source, pack, keyPrint, isAsking, onCheck, onSwitchOff }: PackAsked & { readonly source: StoredPack }) {
  const { trouble } = source;
  return (
    <>
      <dl class="known-facts">
        <dt>{t('settingsPackAddress')}</dt>
        <dd>{source.url}</dd>
        <dt>{t('settingsPackPrint')}</dt>
        <dd>
          <code>{keyPrint}</code>
        </dd>
        <dt>{t('settingsPackUpdated')}</dt>
        <dd>{source.updatedAt ? t('settingsPackSeq', { seq: source.seq, time: tTime(source.updatedAt) }) : t('settingsPackNothing')}</dd>
        {source.checkedAt && <dt>{t('settingsPackChecked')}</dt>}
        {source.checkedAt && <dd>{tTime(source.checkedAt)}</dd>}
      </dl>
      {trouble && (
        <Notice level="hold">
          <p>{t(`settingsPack_${trouble.why}`, { detail: trouble.detail ?? '' })}</p>
          {pack && <p>{t('settingsPackStays')}</p>}
        </Notice>
      )}
      {pack && <Changes changes={changesOf(networks, pack)} />}
      <div class="form-actions">
        <Button label={t('settingsPackCheck')} disabled={isAsking} onPress={onCheck} />
        <Button label={t('settingsPackOff')} onPress={onSwitchOff} />
      </div>
    </>
  );
}

function Changes({ changes }: { readonly changes: readonly NetworkChange[] }) {
  return (
    <div>
      <h3>{t('settingsPackChanges')}</h3>
      <ul class="pack-changes">
        {changes.map((change) => (
          <li key={change.id}>
            <strong>{nameOf(change.id)}</strong>: {saidOf(change)}
            {change.doubt && <span class="problem">{t('settingsHealthDoubt', { reason: change.doubt })}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}

function nameOf(id: string): string {
  const network = networks.get(id);
  return network ? tBoth(network.name) : id;
}

function saidOf({ isKnown, added, raised, hasLimits }: NetworkChange): string {
  if (!isKnown) return t('settingsPackUnknown');
  const said = [added > 0 && tCount('settingsPackAdded', added), raised > 0 && tCount('settingsPackRaised', raised), hasLimits && t('settingsPackLimits')];
  return said.filter(Boolean).join(', ') || t('settingsPackSame');
}
