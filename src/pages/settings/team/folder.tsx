import { useState } from 'preact/hooks';
import { packAddress } from '../../../platform/network-pack.ts';
import type { StoredTeam, TeamFolder } from '../../../platform/team/stored.ts';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/field.tsx';
import { t } from '../../../ui/words.ts';

interface FolderAsked {
  readonly team: StoredTeam;
  readonly onFolder: (id: string, folder: TeamFolder | null) => void;
}

/** Where this machine writes the team's files by itself; without it they are handed out, to be put there by hand. */
export function TeamFolderForm({ team, onFolder }: FolderAsked) {
  const [address, setAddress] = useState(team.folder?.address ?? team.address);
  const [user, setUser] = useState(team.folder?.user ?? '');
  const [password, setPassword] = useState('');
  const [isWrong, setWrong] = useState(false);
  const submit = (event: Event): void => {
    event.preventDefault();
    const url = packAddress(address);
    setWrong(!url);
    if (url) onFolder(team.id, { address: url, user: user.trim(), password });
  };
  return (
    <details>
      <summary>{t(team.folder ? 'teamFolderIs' : 'teamFolder')}</summary>
      <p class="soft">{t('teamFolderAbout')}</p>
      {team.folder ? (
        <div class="form-actions">
          <span>{team.folder.address}</span>
          <Button label={t('teamFolderForget')} small onPress={() => onFolder(team.id, null)} />
        </div>
      ) : (
        <form class="team-form" onSubmit={submit}>
          <TextField label={t('teamFolderAddress')} value={address} error={isWrong ? t('settingsPackWrongAddress') : undefined} onChange={setAddress} />
          <TextField label={t('teamFolderUser')} value={user} onChange={setUser} />
          <TextField label={t('teamFolderPassword')} hint={t('teamFolderPasswordHint')} type="password" value={password} onChange={setPassword} />
          <div>
            <Button label={t('teamFolderSave')} submits />
          </div>
        </form>
      )}
    </details>
  );
}
