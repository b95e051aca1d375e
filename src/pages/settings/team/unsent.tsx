import type { StoredTeam } from '../../../platform/team/stored.ts';
import type { TeamView, UnsentShown } from '../../../platform/team/view.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { t, tTime } from '../../../ui/words.ts';
import { clashName } from './clash-parts.ts';
import { Sides } from './clashes.tsx';
import type { TeamAsked } from './section.tsx';
import { recordName, troubleWords } from './words.ts';

interface UnsentAsked {
  readonly view: TeamView;
  readonly asked: Pick<TeamAsked, 'onDropUnsent' | 'onSendAgain' | 'onSendGuide'>;
}

/** What the server does not have: it waits, was refused, or came too late. Then both versions stand side by side, and a person decides. */
export function TeamUnsent({ view, asked }: UnsentAsked) {
  return (
    <>
      {view.unsent.map((shown) => (
        <UnsentNotice key={shown.unsent.id} shown={shown} team={view.team} asked={asked} />
      ))}
    </>
  );
}

function UnsentNotice({ shown, team, asked }: { readonly shown: UnsentShown; readonly team: StoredTeam; readonly asked: UnsentAsked['asked'] }) {
  const { unsent, by, clashes, brandId } = shown;
  const isApproval = unsent.key.startsWith('appr.');
  const drop = (): void => asked.onDropUnsent(unsent.team, unsent.id);
  const publish = (id: string): void => {
    drop();
    asked.onSendGuide(id, '');
  };
  return (
    <Notice level={unsent.state === 'waiting' ? 'note' : 'warn'}>
      <p class="title">
        {t(unsent.state === 'conflict' && isApproval ? 'teamNotSentOnce' : `teamNotSent_${unsent.state}`, { record: recordName(unsent.key), name: by })}{' '}
        <span class="soft">{tTime(unsent.at)}</span>
      </p>
      {unsent.state === 'refused' && <p>{troubleWords(unsent.trouble, team)}</p>}
      {isApproval && unsent.state !== 'waiting' && <p>{t('teamNotSentByHand')}</p>}
      {unsent.state === 'conflict' && !isApproval && clashes.length === 0 && <p>{t('teamNotSentApart')}</p>}
      {unsent.state === 'conflict' && (
        <div class="team-clashes">
          {clashes.map((clash) => (
            <div key={`${clash.part} ${clash.id}`} class="clash">
              <p>
                {t(`teamClash_${clash.part}`)} {clashName(clash) && `«${clashName(clash)}»`}
              </p>
              <Sides clash={clash} />
            </div>
          ))}
        </div>
      )}
      {unsent.state !== 'waiting' && (
        <div class="form-actions">
          {unsent.state === 'conflict' && brandId !== undefined && <Button label={t('teamNotSentCompare')} look="primary" onPress={() => publish(brandId)} />}
          {unsent.state === 'refused' && <Button label={t('teamNotSentAgain')} onPress={() => asked.onSendAgain(team, unsent.id)} />}
          <Button label={t(unsent.state === 'conflict' && !isApproval ? 'teamNotSentTheirs' : 'teamNotSentDrop')} onPress={drop} />
        </div>
      )}
    </Notice>
  );
}
