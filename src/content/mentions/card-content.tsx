import type { Tone } from '../../core/mentions/tones.ts';
import type { ListedReply } from '../../core/replies/offer.ts';
import { Button } from '../../ui/button.tsx';
import { MentionActions, type MentionActionsAsked } from '../../ui/mention-actions.tsx';
import { t } from '../../ui/words.ts';

/** Named as copied while the summary is on the clipboard; else the id of a reply is. */
export const copiedSummary = 'summary';

interface CardAsked extends Omit<MentionActionsAsked, 'copied'> {
  readonly author: string;
  readonly tone: Tone;
  /** The prepared situation that fits; '' for none. */
  readonly scenario: string;
  readonly replies: readonly ListedReply[];
  readonly copied: string | null;
  readonly onClose: () => void;
  readonly onCopyReply: (reply: ListedReply) => void;
}

/** What stands in the card on a mention: whose it is, how it sounds, fitting replies, what may be done. */
export function Card({ author, tone, scenario, replies, copied, onClose, onCopyReply, ...actions }: CardAsked) {
  return (
    <>
      <header>
        <strong>{author}</strong>
        <span class={`tone ${tone}`}>{t(`pageMentionTone_${tone}`)}</span>
        <Button label={t('pageMentionClose')} icon="close" look="quiet" bare small onPress={onClose} />
      </header>
      {scenario && <p class="scenario">{t('pageMentionScenario', { scenario })}</p>}
      {replies.length > 0 && (
        <ul class="answers" aria-label={t('pageMentionAnswers')}>
          {replies.map((reply) => (
            <li key={reply.id}>
              <span>
                <b>{reply.title}</b> {reply.body}
              </span>
              <Button
                label={t(copied === reply.id ? 'pageMentionCopied' : 'pageMentionCopyReply')}
                icon={copied === reply.id ? 'clear' : 'copy'}
                bare
                small
                onPress={() => onCopyReply(reply)}
              />
            </li>
          ))}
        </ul>
      )}
      <MentionActions {...actions} copied={copied === copiedSummary ? copiedSummary : null} />
    </>
  );
}
