import type { StoredReply } from '../../../platform/stored.ts';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { t, tCount, tDay } from '../../../ui/words.ts';
import { networkName } from '../networks/names.ts';

interface LineAsked {
  readonly reply: StoredReply;
  /** A date like 2026-03-08. */
  readonly today: string;
  readonly onEdit: () => void;
  readonly onDelete: () => void;
}

/** A reply as a line of the list. Deleting asks nothing: it can be taken back. */
export function ReplyLine({ reply, today, onEdit, onDelete }: LineAsked) {
  const { title, body, status, lang, networks, tags, scenario, variants = [], uses, validUntil, reviewBy } = reply;
  const isExpired = Boolean(validUntil) && (validUntil ?? '').slice(0, 10) < today;
  const isDue = Boolean(reviewBy) && (reviewBy ?? '').slice(0, 10) <= today;
  return (
    <li>
      <div class="said">
        <p class="title">{title}</p>
        <p class="reply-body">{body}</p>
        <p class="facts">
          <span class={`reply-status ${status}`}>{t(`replyStatus_${status}`)}</span>
          {scenario && <span>{scenario}</span>}
          {lang && <span>{lang === 'ru' || lang === 'en' ? t(`language_${lang}`) : lang}</span>}
          {variants.length > 0 && <span>{tCount('settingsReplyVariants', variants.length)}</span>}
          {networks.length > 0 && <span>{networks.map(networkName).join(', ')}</span>}
          {tags.length > 0 && <span>{tags.join(', ')}</span>}
          {uses > 0 && <span>{tCount('settingsReplyUses', uses)}</span>}
        </p>
        {status !== 'retired' && (validUntil || reviewBy) && (
          <p class="facts">
            {validUntil && <Dated isWanting={isExpired} text={t(isExpired ? 'settingsReplyExpired' : 'settingsReplyValidUntil', { date: tDay(validUntil) })} />}
            {reviewBy && <Dated isWanting={isDue} text={t(isDue ? 'settingsReplyDue' : 'settingsReplyReviewUntil', { date: tDay(reviewBy) })} />}
          </p>
        )}
      </div>
      <div class="actions">
        <Button label={t('settingsReplyEditOf', { reply: title })} icon="edit" look="quiet" bare onPress={onEdit} />
        <Button label={t('settingsReplyDelete', { reply: title })} icon="trash" look="quiet" bare onPress={onDelete} />
      </div>
    </li>
  );
}

function Dated({ isWanting, text }: { readonly isWanting: boolean; readonly text: string }) {
  return (
    <span class={isWanting ? 'wanting' : ''}>
      {isWanting && <Icon name="warn" size={14} />}
      {text}
    </span>
  );
}
