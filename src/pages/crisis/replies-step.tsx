import { useEffect, useState } from 'preact/hooks';
import type { Scenario } from '../../core/crisis/plan.ts';
import type { Reply } from '../../core/guide.ts';
import { database } from '../../platform/database.ts';
import { Button } from '../../ui/button.tsx';
import { t } from '../../ui/words.ts';
import { brand, crisis, plan, shown } from './state.ts';
import { Step } from './step.tsx';

const most = 40;

/** Approved replies for this level: those that the plan chose for the situation, those of its folder, then the others. */
export function RepliesStep() {
  const [replies, setReplies] = useState<readonly Reply[]>([]);
  const [copied, setCopied] = useState('');
  const { level } = shown.value;
  const id = brand.value?.id ?? '';
  const scenario = plan.value.scenarios.find((each) => each.id === crisis.value?.scenarioId);
  useEffect(() => {
    let isWanted = true;
    void allowedReplies(id, scenario, level)
      .then((found) => isWanted && setReplies(found))
      .catch((error: unknown) => console.error('guidepost: replies', error));
    return () => {
      isWanted = false;
    };
  }, [id, scenario, level]);
  const copy = (reply: Reply): void => void navigator.clipboard.writeText(reply.body).then(() => setCopied(reply.id));
  return (
    <Step name="replies">
      {replies.length === 0 ? (
        <p class="empty">{t('crisisNoReplies')}</p>
      ) : (
        <ul class="lines">
          {replies.map((reply) => (
            <li key={reply.id}>
              <div class="said">
                <p class="title">{reply.title}</p>
                <p class="reply-text">{reply.body}</p>
              </div>
              <div class="actions">
                <Button label={t(copied === reply.id ? 'crisisCopied' : 'crisisCopy')} small onPress={() => copy(reply)} />
              </div>
            </li>
          ))}
        </ul>
      )}
    </Step>
  );
}

/** What was prepared for the situation, then what is allowed at this level by name; a reply for no level in particular is for calm days. */
async function allowedReplies(brandId: string, situation: Scenario | undefined, level: number): Promise<Reply[]> {
  const { title: scenario = '', replyIds = [] } = situation ?? {};
  const isAllowed = ({ status, levels = [] }: Reply): boolean => status === 'approved' && (level < 2 || levels.some((each) => each === level));
  const named = await database.replies.bulkGet(replyIds.map((id): [string, string] => [brandId, id]));
  const chosen = named.filter((reply) => reply !== undefined).filter(isAllowed);
  const prepared = scenario ? await database.replies.where('[brandId+scenario]').equals([brandId, scenario]).filter(isAllowed).limit(most).toArray() : [];
  const others = await database.replies
    .where('[brandId+status]')
    .equals([brandId, 'approved'])
    .filter((reply) => isAllowed(reply) && reply.scenario !== scenario)
    .limit(most)
    .toArray();
  const rest = [...prepared, ...others].filter(({ id }) => !replyIds.includes(id));
  return [...chosen, ...rest].slice(0, most);
}
