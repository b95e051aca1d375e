import type { TeamView, UnsentShown } from '../../platform/team-view.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { t, tTime } from '../../ui/words.ts';
import { Sides } from './team-clashes.tsx';
import type { TeamAsked } from './team-section.tsx';
import { recordName } from './team-words.ts';

/** What the server does not have: it waits, was refused, or came too late. Then both versions stand side by side, and a person decides. */
export function TeamUnsent({ view, asked }: { readonly view: TeamView; readonly asked: Pick<TeamAsked, 'onDropUnsent' | 'onSendGuide'> }) {
  return (
    <>
      {view.unsent.map((shown) => (
        <UnsentNotice key={shown.unsent.id} shown={shown} asked={asked} />
      ))}
    </>
  );
}

function UnsentNotice({ shown, asked }: { readonly shown: UnsentShown; readonly asked: Pick<TeamAsked, 'onDropUnsent' | 'onSendGuide'> }) {
  const { unsent, by, clashes, brandId } = shown;
  const drop = (): void => asked.onDropUnsent(unsent.team, unsent.id);
  const publish = (id: string): void => {
    drop();
    asked.onSendGuide(id, '');
  };
  return (
    <Notice level={unsent.state === 'waiting' ? 'note' : 'warn'}>
      <p class="title">
        {t(`teamNotSent_${unsent.state}`, { record: recordName(unsent.key), name: by })} <span class="soft">{tTime(unsent.at)}</span>
      </p>
      {unsent.state === 'refused' && <p>{t(`teamTrouble_${unsent.trouble.why}`, { detail: unsent.trouble.detail ?? '' })}</p>}
      {unsent.state === 'conflict' && clashes.length === 0 && <p>{t('teamNotSentApart')}</p>}
      {unsent.state === 'conflict' && (
        <div class="team-clashes">
          {clashes.map((clash) => (
            <div key={`${clash.part} ${clash.id}`} class="clash">
              <p>
                {t(`teamClash_${clash.part}`)} {clash.id && <code>{clash.id}</code>}
              </p>
              <Sides clash={clash} />
            </div>
          ))}
        </div>
      )}
      {unsent.state !== 'waiting' && (
        <div class="form-actions">
          {unsent.state === 'conflict' && brandId !== undefined && <Button label={t('teamNotSentCompare')} look="primary" onPress={() => publish(brandId)} />}
          <Button label={t(unsent.state === 'conflict' ? 'teamNotSentTheirs' : 'teamNotSentDrop')} onPress={drop} />
        </div>
      )}
    </Notice>
  );
}
