import type { Reply } from '../../../core/guide.ts';
import type { StoredReply } from '../../../platform/stored.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { t, tTime } from '../../../ui/words.ts';
import { ReplyDifference } from './difference.tsx';

interface ConflictAsked {
  /** What another window saved; null when it deleted the reply. */
  readonly theirs: StoredReply | null;
  readonly mine: Reply;
  readonly onTakeTheirs: () => void;
  readonly onKeepMine: () => void;
}

/** Another window saved the same reply meanwhile: nothing was written over it, the user chooses. */
export function ReplyConflict({ theirs, mine, onTakeTheirs, onKeepMine }: ConflictAsked) {
  return (
    <Notice level="warn">
      <p class="title">{t(theirs ? 'settingsReplyConflict' : 'settingsReplyConflictGone')}</p>
      {theirs && (
        <>
          <p>{t('settingsReplyConflictMore', { time: tTime(theirs.updatedAt) })}</p>
          <ReplyDifference before={theirs} after={mine} />
        </>
      )}
      <div class="form-actions">
        <Button label={t(theirs ? 'settingsReplyTakeTheirs' : 'settingsReplyLetGo')} onPress={onTakeTheirs} />
        <Button label={t('settingsReplyKeepMine')} look="primary" onPress={onKeepMine} />
      </div>
    </Notice>
  );
}
