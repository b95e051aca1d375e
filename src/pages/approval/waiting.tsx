import { readRequest } from '../../core/crisis/approval.ts';
import type { StoredTeamAsked } from '../../platform/team/stored.ts';
import { Button } from '../../ui/button.tsx';
import { t, tTime } from '../../ui/words.ts';

interface WaitingAsked {
  readonly requests: readonly StoredTeamAsked[];
  readonly onOpen: (code: string) => void;
}

/** Requests that came over a team's server: one press opens what would otherwise be pasted. */
export function Waiting({ requests, onOpen }: WaitingAsked) {
  if (requests.length === 0) return null;
  return (
    <div class="waiting">
      <h3>{t('approvalWaiting')}</h3>
      <ul class="lines">
        {requests.map(({ id, by, at, code }) => (
          <li key={id}>
            <span>
              {t('approvalWaitingBy', { name: by, ...aboutOf(code) })} <span class="soft">{tTime(at)}</span>
            </span>
            <Button label={t('approvalRead')} small onPress={() => onOpen(code)} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function aboutOf(code: string): { network: string; account: string } {
  const read = readRequest(code);
  return read.ok ? { network: read.value.network, account: read.value.account } : { network: '', account: '' };
}
