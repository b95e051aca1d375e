import type { ReplyCounts, ReplyFilter } from '../../../platform/reply-filters.ts';
import { Icon, type IconName } from '../../../ui/icon.tsx';
import { t } from '../../../ui/words.ts';

interface FoldersAsked {
  readonly counts: ReplyCounts;
  readonly chosen: ReplyFilter | null;
  readonly isFiguresShown: boolean;
  readonly onChoose: (filter: ReplyFilter | null) => void;
  readonly onFigures: () => void;
}

/** Where to look among the replies: all, what wants a look, and a folder for each scenario. */
export function ReplyFolders({ counts, chosen, isFiguresShown, onChoose, onFigures }: FoldersAsked) {
  const isChosen = (filter: ReplyFilter | null): boolean => !isFiguresShown && sameFilter(filter, chosen);
  return (
    <nav class="reply-folders" aria-label={t('settingsReplyFolders')}>
      <ul>
        <Folder label={t('settingsReplyFolder_all')} icon="replies" count={counts.all} isChosen={isChosen(null)} onChoose={() => onChoose(null)} />
        {(['draft', 'due', 'expired'] as const).map((by) => (
          <Folder
            key={by}
            label={t(`settingsReplyFolder_${by}`)}
            icon={by === 'draft' ? 'edit' : by === 'due' ? 'log' : 'off'}
            count={counts[by]}
            isWanting={by !== 'draft'}
            isChosen={isChosen({ by })}
            onChoose={() => onChoose({ by })}
          />
        ))}
        <Folder label={t('settingsReplyFigures')} icon="chart" isChosen={isFiguresShown} onChoose={onFigures} />
      </ul>
      {counts.scenarios.length > 0 && (
        <>
          <h2>{t('settingsReplyScenarios')}</h2>
          <ul>
            {counts.scenarios.map(({ scenario, count }) => (
              <Folder
                key={scenario}
                label={scenario}
                count={count}
                isChosen={isChosen({ by: 'scenario', scenario })}
                onChoose={() => onChoose({ by: 'scenario', scenario })}
              />
            ))}
          </ul>
        </>
      )}
    </nav>
  );
}

function Folder(asked: {
  readonly label: string;
  readonly icon?: IconName;
  readonly count?: number;
  /** Whether somebody should do something about what is in it. */
  readonly isWanting?: boolean;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}) {
  const { label, icon, count, isWanting, isChosen, onChoose } = asked;
  return (
    <li>
      <button type="button" aria-current={isChosen ? 'true' : undefined} onClick={onChoose}>
        {icon && <Icon name={icon} size={18} />}
        <span class="label">{label}</span>
        {count !== undefined && <span class={isWanting && count > 0 ? 'count wanting' : 'count'}>{count.toLocaleString()}</span>}
      </button>
    </li>
  );
}

function sameFilter(one: ReplyFilter | null, other: ReplyFilter | null): boolean {
  if (!one || !other) return one === other;
  return one.by === other.by && (one.by !== 'scenario' || (other.by === 'scenario' && one.scenario === other.scenario));
}
