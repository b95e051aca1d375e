import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/field.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { t } from '../../../ui/words.ts';
import { whileWanted } from '../../shared/while-wanted.ts';
import { brand } from '../state.ts';
import { chosenReplies, findReplies, type ListedReply } from './replies-state.ts';

interface RepliesAsked {
  /** Ids in the order in which they are offered. */
  readonly chosen: readonly string[];
  /** The level at which the situation begins. */
  readonly level: number;
  readonly onChange: (ids: string[]) => void;
}

/** Chooses the replies of a prepared situation by their titles. */
export function PlanReplies({ chosen, level, onChange }: RepliesAsked) {
  const [query, setQuery] = useState('');
  const [shown, setShown] = useState<readonly ListedReply[]>([]);
  const [found, setFound] = useState<readonly ListedReply[]>([]);
  const id = brand.value?.id ?? '';
  const choose = (reply: string): void => {
    setQuery('');
    onChange([...chosen, reply]);
  };
  useEffect(() => whileWanted(() => chosenReplies(id, chosen), setShown), [id, chosen]);
  useEffect(() => whileWanted(() => findReplies(id, query, chosen), setFound), [id, query, chosen]);
  return (
    <fieldset class="plan-replies">
      <legend>{t('planScenarioReplies')}</legend>
      <p class="hint">{t('planScenarioRepliesHint')}</p>
      {shown.length > 0 && (
        <ol class="lines">
          {shown.map((reply) => (
            <ChosenReply key={reply.id} reply={reply} level={level} onRemove={() => onChange(chosen.filter((each) => each !== reply.id))} />
          ))}
        </ol>
      )}
      <TextField label={t('planReplyFind')} type="search" value={query} onChange={setQuery} />
      {found.length === 0 ? (
        <p class="soft" role="status">
          {t(query.trim() === '' ? 'planNoReplies' : 'planReplyNotFound')}
        </p>
      ) : (
        <ul class="plan-found" aria-label={t('planReplyFound')}>
          {found.map((reply) => (
            <li key={reply.id}>
              <button type="button" onClick={() => choose(reply.id)}>
                <Icon name="plus" size={16} />
                <span>{reply.title}</span>
                {reply.scenario && <span class="soft">{reply.scenario}</span>}
              </button>
            </li>
          ))}
        </ul>
      )}
    </fieldset>
  );
}

function ChosenReply({ reply: { title, isGone, status, levels }, level, onRemove }: { reply: ListedReply; level: number; onRemove: () => void }) {
  const name = isGone ? t('planReplyGone') : title;
  const lack = isGone
    ? ''
    : status === 'approved'
      ? level < 2 || levels.includes(level)
        ? ''
        : t('planReplyOtherLevel', { level: t(`crisisLevel_${level}`) })
      : t('planReplyNotApproved');
  return (
    <li>
      <div class="said">
        <p class="title">{name}</p>
        {lack && <p class="problem">{lack}</p>}
      </div>
      <div class="actions">
        <Button label={t('planReplyRemove', { name })} icon="close" look="quiet" bare onPress={onRemove} />
      </div>
    </li>
  );
}
