import { useState } from 'preact/hooks';
import { readServers } from '../../../core/team/server/addresses.ts';
import type { StoredTeam, TeamServer } from '../../../platform/team/stored.ts';
import { serversOf } from '../../../platform/team/way.ts';
import { Button } from '../../../ui/button.tsx';
import { LinesField, TextField } from '../../../ui/field.tsx';
import { t } from '../../../ui/words.ts';

interface ServerAsked {
  readonly team: StoredTeam;
  readonly onServer: (id: string, server: TeamServer | null) => void;
}

/** Connecting to the team's server: its addresses, and a token where it wants one. Who signs in is known by the key of their card. */
export function TeamServerForm({ team, onServer }: ServerAsked) {
  const [typed, setTyped] = useState(serversOf(team).join('\n'));
  const [token, setToken] = useState('');
  const [isWrong, setWrong] = useState(false);
  const isConnected = serversOf(team).length > 0;
  const submit = (event: Event): void => {
    event.preventDefault();
    const addresses = readServers(typed);
    setWrong(!addresses);
    if (!addresses) return;
    const kept = token.trim() || team.server?.token;
    onServer(team.id, { addresses, ...(kept ? { token: kept } : {}) });
    setToken('');
  };
  return (
    <details>
      <summary>{t(isConnected ? 'teamServerIs' : 'teamServer')}</summary>
      <p class="soft">{t('teamServerAbout')}</p>
      <form class="team-form" onSubmit={submit}>
        <LinesField
          label={t('teamServerAddress')}
          rows={2}
          placeholder="wss://guide.example.org"
          value={typed}
          error={isWrong ? t('teamServerWrong') : undefined}
          onChange={setTyped}
        />
        <TextField label={t('teamServerToken')} hint={t('teamServerTokenHint')} type="password" value={token} onChange={setToken} />
        <div class="form-actions">
          <Button label={t('teamServerConnect')} submits />
          {team.server && <Button label={t('teamServerForget')} onPress={() => onServer(team.id, null)} />}
        </div>
      </form>
    </details>
  );
}
