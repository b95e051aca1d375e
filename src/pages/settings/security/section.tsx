import './section.css';
import { useEffect } from 'preact/hooks';
import type { BrowserAge } from '../../../core/security/browser-age.ts';
import type { LeaverAccount, RegisteredAccount } from '../../../core/security/leaver.ts';
import type { PasswordPrint } from '../../../core/security/prints.ts';
import type { AccountCard } from '../../../core/security/register.ts';
import type { StoredLeaver } from '../../../platform/stored.ts';
import { ChoiceField } from '../../../ui/field.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { t } from '../../../ui/words.ts';
import { Pinned } from '../pinned.tsx';
import { SectionFrame } from '../section.tsx';
import { SecurityAccounts } from './accounts.tsx';
import { SecurityLeavers } from './leavers.tsx';
import { SecurityPasswords } from './passwords.tsx';
import type { Strength } from './strength.ts';

export interface SecurityAsked {
  readonly accounts: readonly RegisteredAccount[];
  readonly people: readonly string[];
  readonly leavers: readonly StoredLeaver[];
  readonly prints: readonly PasswordPrint[];
  readonly age: BrowserAge | null;
  readonly isCaring: boolean;
  readonly isEverywhere: boolean;
  /** 0: never. */
  readonly awayMinutes: number;
  /** Who fixed a setting; null: nobody. */
  readonly pinnedBy: (setting: 'awayMinutes' | 'passwordCare') => string | null;
  readonly onShown: () => () => void;
  readonly onCard: (account: RegisteredAccount, change: (card: AccountCard) => AccountCard) => void;
  readonly listFor: (person: string) => LeaverAccount[];
  readonly onLeave: (person: string) => void;
  readonly onStep: (leaver: StoredLeaver, step: string, isDone: boolean) => void;
  readonly onEndLeaving: (leaver: StoredLeaver) => void;
  readonly onCare: (isOn: boolean) => void;
  readonly onForget: () => void;
  readonly onEverywhere: () => void;
  readonly onAway: (minutes: number) => void;
  readonly strengthOf: (password: string) => Promise<Strength>;
}

const waits = [0, 5, 10, 15, 30, 60];

/** Who can get into the brand's accounts, and what keeps others out. */
export function SecuritySection(asked: SecurityAsked) {
  const { onShown, age, awayMinutes, onAway } = asked;
  useEffect(onShown, [onShown]);
  return (
    <SectionFrame title={t('settingsNav_security')} about={t('securityAbout')}>
      {age?.isOld && (
        <Notice level="warn">
          <p class="title">{t('securityOldBrowser', { version: age.version, expected: age.expected })}</p>
          <p>{t('securityOldBrowserTodo')}</p>
        </Notice>
      )}
      <SecurityAccounts {...asked} />
      <SecurityLeavers {...asked} />
      <SecurityPasswords {...asked} />
      <section class="card" aria-label={t('securityAway')}>
        <div>
          <h2>{t('securityAway')}</h2>
          <p class="soft">{t('securityAwayAbout')}</p>
        </div>
        <Pinned by={asked.pinnedBy('awayMinutes')}>
          <ChoiceField
            label={t('securityAwayAfter')}
            value={String(awayMinutes)}
            choices={[...new Set([...waits, awayMinutes])].map((minutes) => ({
              value: String(minutes),
              label: minutes === 0 ? t('securityAwayNever') : t('securityAwayMinutes', { minutes }),
            }))}
            onChange={(minutes) => onAway(Number(minutes))}
          />
        </Pinned>
      </section>
    </SectionFrame>
  );
}
