import type { Card } from '../../core/crisis/card.ts';
import { cardOf } from '../../platform/approvers.ts';
import type { TrustedPerson } from '../../platform/team/approvers.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { t } from '../../ui/words.ts';
import { AskCode } from './ask-code.tsx';
import { WordsOf } from './words-of.tsx';

interface PeopleAsked {
  readonly people: readonly TrustedPerson[];
  /** A card that was read and not yet taken. */
  readonly offered: Card | null;
  readonly wrong: string | null;
  readonly onOffer: (code: string) => void;
  readonly onFile: (file: File) => Promise<string | null>;
  readonly onTake: () => void;
  readonly onDrop: () => void;
  readonly onRemove: (key: string) => void;
}

/** The people whose approvals count here. A card is taken only after its words were compared; whom a team's list names comes and goes with that list. */
export function People({ people, offered, wrong, onOffer, onFile, onTake, onDrop, onRemove }: PeopleAsked) {
  return (
    <section class="card-block" aria-labelledby="people-title">
      <h2 id="people-title">{t('approvalPeopleTitle')}</h2>
      <p class="soft">{t('approvalPeopleAbout')}</p>
      {people.length === 0 && <p class="empty">{t('approvalPeopleNone')}</p>}
      <ul class="people">
        {people.map((person) => (
          <li key={person.key}>
            <div>
              <strong>{person.name}</strong> <span class="soft">{t(`planRole_${person.role}`)}</span>
              {person.of === undefined ? <WordsOf card={cardOf(person)} /> : <p class="soft">{t('approvalByTeam', { name: person.of })}</p>}
            </div>
            {person.of === undefined && (
              <ConfirmButton
                label={t('approvalRemove', { name: person.name })}
                question={t('approvalRemoveAsk')}
                icon="trash"
                bare
                small
                onConfirm={() => onRemove(person.key)}
              />
            )}
          </li>
        ))}
      </ul>
      {offered ? (
        <fieldset class="offered" aria-label={t('approvalOffered')}>
          <p>
            <strong>{offered.name}</strong> <span class="soft">{t(`planRole_${offered.role}`)}</span>
          </p>
          <WordsOf card={offered} />
          <p>{t('approvalCompare')}</p>
          <div class="row">
            <Button label={t('approvalSame')} look="primary" onPress={onTake} />
            <Button label={t('approvalDiffer')} onPress={onDrop} />
          </div>
        </fieldset>
      ) : (
        <AskCode label={t('approvalCardCode')} hint={t('approvalCardHint')} open={t('approvalShowCard')} wrong={wrong} onOpen={onOffer} onFile={onFile} />
      )}
    </section>
  );
}
