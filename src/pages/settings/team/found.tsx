import { useState } from 'preact/hooks';
import { readServers } from '../../../core/team/server/addresses.ts';
import { packAddress } from '../../../platform/network-pack.ts';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/field.tsx';
import { t } from '../../../ui/words.ts';
import type { TeamAsked } from './section.tsx';

/** Founding a team for the chosen brand: a name, where its files will be, and who founds it. The root key is made here. */
export function TeamFound({ brand, asked }: { readonly brand: string; readonly asked: Pick<TeamAsked, 'onFound' | 'own' | 'isBusy'> }) {
  const [name, setName] = useState('');
  const [address, setAddress] = useState('');
  const [me, setMe] = useState<string | null>(null);
  const [isWrong, setWrong] = useState(false);
  const who = me ?? asked.own?.name ?? '';
  const submit = (event: Event): void => {
    event.preventDefault();
    const url = packAddress(address) ?? readServers(address)?.[0];
    setWrong(!url);
    if (url) asked.onFound({ name: name.trim() || brand, address: url, me: who.trim() });
  };
  return (
    <section class="card" aria-label={t('teamFound')}>
      <div>
        <h2>{t('teamFound')}</h2>
        <p class="soft">{t('teamFoundAbout', { brand })}</p>
      </div>
      <form class="team-form" onSubmit={submit}>
        <TextField label={t('teamName')} value={name} placeholder={brand} onChange={setName} />
        <TextField
          label={t('teamFoundAddress')}
          hint={t('teamAddressHint')}
          placeholder="https://cloud.example.org/team/"
          value={address}
          error={isWrong ? t('teamFoundWrong') : undefined}
          onChange={setAddress}
        />
        <TextField label={t('teamYourName')} value={who} onChange={setMe} />
        <div>
          <Button label={t('teamFoundNow')} submits disabled={asked.isBusy || who.trim() === ''} />
        </div>
      </form>
    </section>
  );
}
