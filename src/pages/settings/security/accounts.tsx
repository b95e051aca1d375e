import { useState } from 'preact/hooks';
import type { RegisteredAccount } from '../../../core/security/leaver.ts';
import { isReviewDue, readinessOf } from '../../../core/security/register.ts';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { t, tTime } from '../../../ui/words.ts';
import { networkName } from '../networks/names.ts';
import { SecurityAccountForm } from './account-form.tsx';
import { SecurityReview } from './review.tsx';
import type { SecurityAsked } from './section.tsx';

type Open = { readonly account: string; readonly part: 'card' | 'review' } | null;

/** The register: every account of the brand with its score, what is lacking, and its review. */
export function SecurityAccounts(asked: Pick<SecurityAsked, 'accounts' | 'people' | 'onCard'>) {
  const { accounts } = asked;
  const [open, setOpen] = useState<Open>(null);
  const now = Date.now();
  const scores = accounts.map(({ card }) => readinessOf(card, now).score);
  const whole = scores.length > 0 ? Math.round(scores.reduce((sum, score) => sum + score, 0) / scores.length) : 0;
  return (
    <section class="card" aria-label={t('securityRegister')}>
      <div>
        <h2>{t('securityRegister')}</h2>
        <p class="soft">{t('securityRegisterAbout')}</p>
      </div>
      {accounts.length === 0 ? (
        <p class="empty">
          {t('securityNoAccounts')} <a href="#brand">{t('settingsNav_brand')}</a>
        </p>
      ) : (
        <>
          <Score of={whole} label={t('securityReadyAll', { score: whole })} />
          <ul class="lines register">
            {accounts.map((account) => (
              <AccountLine key={keyOf(account)} account={account} open={open} onOpen={setOpen} asked={asked} now={now} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function keyOf({ network, handle }: RegisteredAccount): string {
  return `${network} ${handle}`;
}

interface LineAsked {
  readonly account: RegisteredAccount;
  readonly open: Open;
  readonly onOpen: (open: Open) => void;
  readonly asked: Pick<SecurityAsked, 'people' | 'onCard'>;
  readonly now: number;
}

function AccountLine({ account, open, onOpen, asked, now }: LineAsked) {
  const { network, handle, kind, card } = account;
  const { score, lacking } = readinessOf(card, now);
  const key = keyOf(account);
  const part = open?.account === key ? open.part : null;
  const isDue = isReviewDue(card, now);
  const name = `${networkName(network)} @${handle}`;
  return (
    <li>
      <div class="said">
        <p class="title">{name}</p>
        <Score of={score} label={t('securityReady', { score })} />
        <p class="facts">
          <span>{t(`accountKind_${kind}`)}</span>
          {card.owner && <span>{t('securityOwnerIs', { name: card.owner })}</span>}
          <span>{card.reviewedAt === null ? t('securityNeverReviewed') : t('securityReviewed', { time: tTime(card.reviewedAt) })}</span>
        </p>
        {lacking.length > 0 && (
          <ul class="lacking">
            {lacking.map(({ what, points }) => (
              <li key={what}>
                <Icon name="warn" size={16} /> {t(`securityLacking_${what}`)} <span class="soft">+{points}</span>
              </li>
            ))}
          </ul>
        )}
        <div class="form-actions">
          <Button
            label={t(part === 'card' ? 'securityCardClose' : 'securityCardOpen')}
            icon="edit"
            small
            onPress={() => onOpen(part === 'card' ? null : { account: key, part: 'card' })}
          />
          <Button
            label={t(part === 'review' ? 'securityCardClose' : 'securityReviewOpen')}
            icon="review"
            look={isDue && part !== 'review' ? 'primary' : 'plain'}
            small
            onPress={() => onOpen(part === 'review' ? null : { account: key, part: 'review' })}
          />
        </div>
        {part === 'card' && (
          <SecurityAccountForm
            card={card}
            people={asked.people}
            onSave={(next) => {
              asked.onCard(account, () => next);
              onOpen(null);
            }}
          />
        )}
        {part === 'review' && <SecurityReview account={account} onCard={asked.onCard} />}
      </div>
    </li>
  );
}

/** A bar with its number; the number alone is read out. */
function Score({ of, label }: { readonly of: number; readonly label: string }) {
  return (
    <p class={`score ${of < 50 ? 'bad' : of < 85 ? 'middling' : 'good'}`}>
      <meter min={0} max={100} value={of} aria-hidden="true" />
      {label}
    </p>
  );
}
