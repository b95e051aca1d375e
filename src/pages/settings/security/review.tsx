import pages from '#assets/account-pages.json';
import type { AccountPages, PageKind } from '../../../core/security/account-pages.ts';
import type { RegisteredAccount } from '../../../core/security/leaver.ts';
import { type ReviewPoint, reviewPoints, tick } from '../../../core/security/register.ts';
import { t } from '../../../ui/words.ts';
import { networkName } from '../networks/names.ts';
import type { SecurityAsked } from './section.tsx';

const pageFor: Readonly<Record<ReviewPoint, PageKind>> = {
  people: 'people',
  'two-factor': 'two-factor',
  recovery: 'recovery',
  sessions: 'sessions',
  apps: 'apps',
  password: 'password',
  codes: 'two-factor',
};

/** The monthly look through one account: seven points, each with the network's own page. */
export function SecurityReview({ account, onCard }: { readonly account: RegisteredAccount; readonly onCard: SecurityAsked['onCard'] }) {
  return (
    <ul class="checks" aria-label={t('securityReviewOpen')}>
      {reviewPoints.map((point) => (
        <li key={point}>
          <label>
            <input
              type="checkbox"
              checked={account.card.ticked.includes(point)}
              onChange={(event) => {
                const isDone = event.currentTarget.checked;
                onCard(account, (card) => tick(card, point, isDone, Date.now()));
              }}
            />
            <span>{t(`securityReview_${point}`)}</span>
          </label>
          <OwnPage network={account.network} kind={pageFor[point]} />
        </li>
      ))}
    </ul>
  );
}

/** A link to the network's own page, where it has one. */
export function OwnPage({ network, kind }: { readonly network: string; readonly kind: PageKind }) {
  const listed: AccountPages['networks'] = pages.networks;
  const address = listed[network]?.[kind];
  if (!address) return null;
  return (
    <a href={address} target="_blank" rel="noreferrer">
      {t('securityOpenPage', { network: networkName(network) })}
    </a>
  );
}
