import { useState } from 'preact/hooks';
import type { TeamRole } from '../../../core/team/roles.ts';
import type { TeamBrand } from '../../../platform/team/view.ts';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/field.tsx';
import { t, tCount, tTime } from '../../../ui/words.ts';
import type { TeamAsked } from './section.tsx';

interface LineAsked {
  readonly brand: TeamBrand;
  readonly roles: readonly TeamRole[];
  readonly asked: Pick<TeamAsked, 'onSendLevel' | 'onSendGuide' | 'isBusy'>;
}

/** A brand of the team: the level that the team holds, its guide, and what of ours is not sent. */
export function TeamBrandLine({ brand, roles, asked }: LineAsked) {
  const { name, held, level, until, crisis, guide, unsent } = brand;
  return (
    <li>
      <div class="said">
        <p class="title">{name}</p>
        <p class="facts">
          <span>{held > 0 ? t('teamHolds', { level: t(`crisisLevel_${held}`) }) : t('teamCalm')}</span>
          {level !== held && <span>{t('teamHere', { level: t(`crisisLevel_${level}`) })}</span>}
          {held > 0 && until !== undefined && <span>{t('teamUntil', { time: tTime(until) })}</span>}
          {crisis && <span>{t('teamSaidBy', { name: crisis.by || t('teamNobody'), time: tTime(crisis.at), seq: crisis.seq })}</span>}
        </p>
        <p class="facts">
          {guide ? (
            <>
              <span>{tCount('teamRules', guide.rules)}</span>
              <span>{tCount('teamReplies', guide.replies)}</span>
              <span>{t('teamSaidBy', { name: guide.by || t('teamNobody'), time: tTime(guide.at), seq: guide.seq })}</span>
            </>
          ) : (
            <span>{t('teamNoGuide')}</span>
          )}
        </p>
        {roles.includes('lead') && unsent.level && <UnsentLevel brand={brand} asked={asked} />}
        {roles.includes('lead') && held > 0 && !unsent.level && <LevelEnd brand={brand} asked={asked} />}
        {roles.includes('editor') && <SendGuide brand={brand} asked={asked} />}
      </div>
    </li>
  );
}

function UnsentLevel({ brand: { brandId, isOvertaken }, asked }: Pick<LineAsked, 'brand' | 'asked'>) {
  return (
    <>
      <p class="problem">{t(isOvertaken ? 'teamOvertaken' : 'teamUnsentLevel')}</p>
      <div class="form-actions">
        <Button
          label={t(isOvertaken ? 'teamSendAnyway' : 'teamSendLevel')}
          look="primary"
          small
          disabled={asked.isBusy}
          onPress={() => asked.onSendLevel(brandId, { isSure: isOvertaken })}
        />
      </div>
    </>
  );
}

/** A crisis of which the end is known ends by itself, also for who hears nothing more. */
function LevelEnd({ brand: { brandId, until }, asked }: Pick<LineAsked, 'brand' | 'asked'>) {
  const [end, setEnd] = useState('');
  const [isWrong, setWrong] = useState(false);
  const submit = (event: Event): void => {
    event.preventDefault();
    const chosen = new Date(end).getTime(); // without a zone it is the time of who sits here
    setWrong(!(chosen > Date.now()));
    if (chosen > Date.now()) asked.onSendLevel(brandId, { until: chosen });
  };
  return (
    <details>
      <summary>{t('teamLevelEnd')}</summary>
      <form class="team-form" onSubmit={submit}>
        <TextField
          label={t('teamLevelEndAt')}
          hint={t('teamLevelEndHint')}
          type="datetime-local"
          value={end}
          error={isWrong ? t('teamLevelEndWrong') : undefined}
          onChange={setEnd}
        />
        <div class="form-actions">
          <Button label={t('teamLevelEndSend')} small submits disabled={asked.isBusy || end === ''} />
          {until !== undefined && <Button label={t('teamLevelEndNone')} small disabled={asked.isBusy} onPress={() => asked.onSendLevel(brandId, {})} />}
        </div>
      </form>
    </details>
  );
}

function SendGuide({ brand: { brandId, unsent, guide }, asked }: Pick<LineAsked, 'brand' | 'asked'>) {
  const [words, setWords] = useState('');
  if (!unsent.guide && guide) return null;
  return (
    <form
      class="team-send"
      onSubmit={(event) => {
        event.preventDefault();
        asked.onSendGuide(brandId, words.trim().slice(0, 300));
        setWords('');
      }}
    >
      <p class="problem">{t('teamUnsentGuide')}</p>
      <TextField label={t('teamWhatChanged')} value={words} onChange={setWords} />
      <div>
        <Button label={t('teamSendGuide')} look="primary" small submits disabled={asked.isBusy} />
      </div>
    </form>
  );
}
