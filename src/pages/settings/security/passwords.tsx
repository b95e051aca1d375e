import { useEffect, useState } from 'preact/hooks';
import { type PasswordPrint, sharedPasswords } from '../../../core/security/prints.ts';
import { Button } from '../../../ui/button.tsx';
import { ConfirmButton } from '../../../ui/confirm-button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { t, tTime } from '../../../ui/words.ts';
import { networkName } from '../networks/names.ts';
import { Pinned } from '../pinned.tsx';
import { SwitchLine } from '../switch-line.tsx';
import type { SecurityAsked } from './section.tsx';
import type { Strength } from './strength.ts';

/** Password care: what it does and keeps is said above the switch. */
export function SecurityPasswords(
  asked: Pick<SecurityAsked, 'pinnedBy' | 'prints' | 'isCaring' | 'isEverywhere' | 'onCare' | 'onForget' | 'onEverywhere' | 'strengthOf'>,
) {
  const { prints, isCaring, isEverywhere, onCare, onForget, onEverywhere } = asked;
  return (
    <section class="card" aria-label={t('securityPasswords')}>
      <div>
        <h2>{t('securityPasswords')}</h2>
        <p class="soft">{t('securityPasswordsAbout')}</p>
      </div>
      <Pinned by={asked.pinnedBy('passwordCare')}>
        <SwitchLine label={t('securityPasswordsOn')} hint={t('securityPasswordsHint')} on={isCaring} onChange={onCare} />
      </Pinned>
      {isCaring && (
        <>
          <div class="everywhere">
            <p class="soft">{t(isEverywhere ? 'securityEverywhereOn' : 'securityEverywhereOff')}</p>
            {!isEverywhere && <Button label={t('securityEverywhereAllow')} icon="lock" small onPress={onEverywhere} />}
          </div>
          {sharedPasswords(prints).map((group) => (
            <Notice level="hold" key={group[0]?.id}>
              <p class="title">{t('securityShared', { accounts: group.map(nameOf).join(', ') })}</p>
              <p>{t('securitySharedTodo')}</p>
            </Notice>
          ))}
          {prints.length === 0 ? (
            <p class="soft">{t('securityNoPrints')}</p>
          ) : (
            <>
              <ul class="lines">
                {prints.map((print) => (
                  <li key={print.id}>
                    <div class="said">
                      <p class="title">{nameOf(print)}</p>
                      <p class="facts">{t('securityPrintAt', { time: tTime(print.at) })}</p>
                    </div>
                  </li>
                ))}
              </ul>
              <div class="form-actions">
                <ConfirmButton label={t('securityForget')} question={t('deleteAsk')} icon="trash" onConfirm={onForget} />
              </div>
            </>
          )}
        </>
      )}
      <StrengthField strengthOf={asked.strengthOf} />
    </section>
  );
}

function nameOf({ site, login }: PasswordPrint): string {
  return login === '' ? networkName(site) : `${networkName(site)} (${login})`;
}

/** A new password, tried before it is used: nothing of it is kept. */
function StrengthField({ strengthOf }: Pick<SecurityAsked, 'strengthOf'>) {
  const [typed, setTyped] = useState('');
  const [strength, setStrength] = useState<Strength | null>(null);
  useEffect(() => {
    let isCurrent = true;
    setStrength(null);
    if (typed !== '')
      void strengthOf(typed).then((found) => {
        if (isCurrent) setStrength(found);
      });
    return () => {
      isCurrent = false;
    };
  }, [typed, strengthOf]);
  return (
    <div class="field">
      <label for="new-password">{t('securityStrength')}</label>
      <input
        id="new-password"
        class="control"
        type="password"
        autocomplete="off"
        aria-describedby="new-password-said"
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value.slice(0, 128))}
      />
      <p class="hint" id="new-password-said" role="status">
        {strength === null ? t(typed === '' ? 'securityStrengthHint' : 'securityStrengthWait') : t(`securityStrength_${strength}`)}
      </p>
    </div>
  );
}
