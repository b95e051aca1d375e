import './crisis-switch.css';
import { useState } from 'preact/hooks';
import type { CrisisLevel } from '../../core/context.ts';
import type { TeamGlance } from '../../platform/team/glance.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { type Segment, Segments } from '../../ui/segments.tsx';
import { t, tTime } from '../../ui/words.ts';

const looks = ['calm', 'amber', 'red', 'full'] as const;

interface SwitchAsked {
  /** Named only where there are several. */
  readonly brand: string;
  readonly level: CrisisLevel;
  /** The next level is chosen from the beginning: only the reason is asked for. */
  readonly isRaising?: boolean;
  /** What the brand's team holds; null without one. */
  readonly team?: TeamGlance | null;
  /** `until`: when it ends by itself for the whole team; null: not by itself. Only who leads it says that. */
  readonly onChange: (to: CrisisLevel, reason: string, until?: number | null) => void;
}

/** After so long without a word from the team that is said where the level stands. */
const silenceMs = 5 * 60_000;

/** The crisis level of a brand. Up to any level in two clicks, a reason on the way; down by one, and asked once more. */
export function CrisisSwitch({ brand, level, isRaising = false, team = null, onChange }: SwitchAsked) {
  const [wanted, setWanted] = useState<CrisisLevel>(isRaising && level < 3 ? ((level + 1) as CrisisLevel) : level); // one more than 0, 1 or 2
  const [reason, setReason] = useState('');
  const [end, setEnd] = useState<string | null>(null);
  const [isOver, setOver] = useState(false);
  const isRaise = wanted > level;
  const to = isRaise ? wanted : level === 0 ? 0 : ((level - 1) as CrisisLevel); // one less than 1, 2 or 3
  const mayEnd = team?.leads === true && to > 0;
  // an end that stands stays on the way down
  const endShown = end ?? (!isRaise && team?.until ? localTime(team.until) : '');
  const begin = (chosen: CrisisLevel): void => {
    setWanted(chosen);
    setReason('');
    setEnd(null);
    setOver(false);
  };
  const confirm = (event: Event): void => {
    event.preventDefault();
    const standing = isRaise ? null : (team?.until ?? null); // untouched it stays as it is, to the second
    const until = end === null ? standing : end === '' ? null : new Date(end).getTime(); // without a zone it is the time of who sits here
    const isWrong = mayEnd && end !== null && until !== null && !(until > Date.now());
    setOver(isWrong);
    if (isWrong) return;
    if (mayEnd) onChange(to, reason, until);
    else onChange(to, reason);
    begin(to);
  };
  return (
    <section class="crisis-switch" aria-label={t('crisisTitle')}>
      <h2>
        {t('crisisTitle')}
        {brand && <span class="soft">{brand}</span>}
      </h2>
      <Segments label={t('crisisTitle')} segments={crisisSegments()} value={wanted === level ? level : to} onChoose={begin} />
      {team?.byPolicy && <p class="soft">{t('teamByPolicyShort', { name: team.byPolicy })}</p>}
      {team && team.held > 0 && <p class="soft">{t(team.leads ? 'crisisTeamHolds' : 'crisisTeamHoldsFast', { level: t(`crisisLevel_${team.held}`) })}</p>}
      {team?.until && <p class="soft">{t('crisisTeamUntil', { time: tTime(team.until) })}</p>}
      {team?.ended && <p class="soft">{t('crisisTeamEnded', { level: t(`crisisLevel_${team.ended.level}`), time: tTime(team.ended.at) })}</p>}
      {team?.contactAt && Date.now() - team.contactAt > silenceMs && <p class="soft">{t('teamLost', { time: tTime(team.contactAt) })}</p>}
      {wanted !== level && (
        <form onSubmit={confirm}>
          {isRaise ? (
            <input
              class="control"
              aria-label={t('crisisReason')}
              placeholder={t('crisisReason')}
              value={reason}
              ref={focusOnce}
              onInput={(event) => setReason(event.currentTarget.value)}
            />
          ) : (
            <p>{t('crisisLowerAsk', { level: t(`crisisLevel_${to}`) })}</p>
          )}
          <Button label={t(isRaise ? 'crisisRaise' : 'crisisLower')} look={isRaise ? 'danger' : 'primary'} submits />
          <Button label={t('cancel')} icon="close" look="quiet" bare onPress={() => begin(level)} />
          {mayEnd && (
            <div class="level-end">
              <TextField
                label={t('crisisEnd')}
                hint={t('crisisEndHint')}
                type="datetime-local"
                value={endShown}
                error={isOver ? t('teamLevelEndWrong') : undefined}
                onChange={setEnd}
              />
            </div>
          )}
        </form>
      )}
    </section>
  );
}

/** The four levels by name. */
function crisisSegments(): Segment<CrisisLevel>[] {
  return ([0, 1, 2, 3] as const).map((value) => ({ value, label: t(`crisisLevel_${value}`), look: looks[value] }));
}

/** A time as such a field has it: of who sits here, to the minute. */
function localTime(at: number): string {
  return new Date(at - new Date(at).getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

function focusOnce(element: HTMLInputElement | null): void {
  if (element && !element.dataset['focused']) {
    element.dataset['focused'] = 'yes';
    element.focus();
  }
}
