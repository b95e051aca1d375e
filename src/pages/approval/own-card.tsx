import { useState } from 'preact/hooks';
import { writeCard } from '../../core/crisis/card.ts';
import { type Role, roles } from '../../core/crisis/plan.ts';
import { cardOf } from '../../platform/approvers.ts';
import type { StoredApprover } from '../../platform/stored.ts';
import { Button } from '../../ui/button.tsx';
import { ChoiceField, TextField } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { t } from '../../ui/words.ts';
import { CodeOut } from '../shared/code-out.tsx';
import { WordsOf } from './words-of.tsx';

interface OwnCardAsked {
  readonly own: StoredApprover | null;
  /** This browser cannot make keys. */
  readonly isUnsupported: boolean;
  readonly onSave: (name: string, role: Role) => void;
}

/** The card of whoever sits here: made once, then handed to those who shall take their approvals. */
export function OwnCard({ own, isUnsupported, onSave }: OwnCardAsked) {
  const [name, setName] = useState(own?.name ?? '');
  const [role, setRole] = useState<Role>(own?.role ?? 'smm');
  const isChanged = name.trim() !== (own?.name ?? '') || role !== own?.role;
  return (
    <section class="card-block" aria-labelledby="own-title">
      <h2 id="own-title">{t('approvalOwnTitle')}</h2>
      <p class="soft">{t('approvalOwnAbout')}</p>
      {isUnsupported && (
        <Notice level="warn">
          <p>{t('approvalRefused_unsupported')}</p>
        </Notice>
      )}
      <form
        class="own-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim()) onSave(name, role);
        }}
      >
        <TextField label={t('approvalName')} value={name} onChange={setName} />
        <ChoiceField
          label={t('planRole')}
          value={role}
          choices={roles.map((value) => ({ value, label: t(`planRole_${value}`) }))}
          onChange={(value) => setRole(roles.find((each) => each === value) ?? 'smm')}
        />
        <Button label={t(own ? 'approvalChangeCard' : 'approvalMakeCard')} look="primary" submits disabled={name.trim() === '' || !isChanged} />
      </form>
      {own && (
        <>
          <CodeOut code={writeCard(cardOf(own))} label={t('approvalCardCode')} file="guidepost-card.txt" />
          <WordsOf card={cardOf(own)} />
        </>
      )}
    </section>
  );
}
