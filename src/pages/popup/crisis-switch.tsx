import './crisis-switch.css';
import { useState } from 'preact/hooks';
import type { CrisisLevel } from '../../core/context.ts';
import type { TeamGlance } from '../../platform/team/glance.ts';
import { Button } from '../../ui/button.tsx';
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
  readonly onChange: (to: CrisisLevel, reason: string) => void;
}

/** After so long without a word from the team that is said where the level stands. */
const silenceMs = 5 * 60_000;

/** The crisis level of a brand. Up to any level in two clicks, a reason on the way; down by one, and asked once more. */
export function CrisisSwitch({ brand, level, isRaising = false, team = null, onChange }: SwitchAsked) {
  const [wanted, setWanted] = useState<CrisisLevel>(isRaising && level < 3 ? ((level + 1) as CrisisLevel) : level); // one more than 0, 1 or 2
  const [reason, setReason] = useState('');
  const isRaise = wanted > level;
  const to = isRaise ? wanted : level === 0 ? 0 : ((level - 1) as CrisisLevel); // one less than 1, 2 or 3
  const leave = (): void => {
    setWanted(level);
    setReason('');
  };
  const confirm = (event: Event): void => {
    event.preventDefault();
    onChange(to, reason);
    setWanted(to);
    setReason('');
  };
  return (
    <section class="crisis-switch" aria-label={t('crisisTitle')}>
      <h2>
        {t('crisisTitle')}
        {brand && <span class="soft">{brand}</span>}
      </h2>
      <Segments label={t('crisisTitle')} segments={crisisSegments()} value={wanted === level ? level : to} onChoose={(chosen) => setWanted(chosen)} />
      {team?.byPolicy && <p class="soft">{t('teamByPolicyShort', { name: team.byPolicy })}</p>}
      {team && team.held > 0 && <p class="soft">{t(team.leads ? 'crisisTeamHolds' : 'crisisTeamHoldsFast', { level: t(`crisisLevel_${team.held}`) })}</p>}
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
          <Button label={t('cancel')} icon="close" look="quiet" bare onPress={leave} />
        </form>
      )}
    </section>
  );
}

/** The four levels by name. */
function crisisSegments(): Segment<CrisisLevel>[] {
  return ([0, 1, 2, 3] as const).map((value) => ({ value, label: t(`crisisLevel_${value}`), look: looks[value] }));
}

function focusOnce(element: HTMLInputElement | null): void {
  if (element && !element.dataset['focused']) {
    element.dataset['focused'] = 'yes';
    element.focus();
  }
}
