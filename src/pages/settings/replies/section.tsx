import '../../../ui/reply-body.css';
import '../../../ui/search-line.css';
import './section.css';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { t, tCount } from '../../../ui/words.ts';
import { SectionFrame } from '../section.tsx';
import { ReplyFigures } from './figures.tsx';
import { ReplyFolders } from './folders.tsx';
import { ReplyForm } from './form.tsx';
import { ReplyLine } from './line.tsx';
import * as replies from './state.ts';

interface RepliesAsked {
  readonly brandId: string;
  /** The id of a reply to open; '' when none. */
  readonly target: string;
  readonly onLanded: () => void;
  readonly children?: ComponentChildren;
}

/** The replies of a brand: found, edited, approved, retired. `children` stand below the list. */
export function RepliesSection({ brandId, target, onLanded, children }: RepliesAsked) {
  useEffect(() => replies.followReplies(brandId), [brandId]);
  useEffect(() => {
    if (target !== '') void replies.openReply(brandId, target).then((isOpen) => isOpen && onLanded());
  }, [brandId, target, onLanded]);
  const edited = replies.edited.value;
  if (edited) {
    return (
      <SectionFrame title={t(edited.seen === null ? 'settingsReplyNew' : 'settingsReplyEdit')}>
        <ReplyForm
          key={`${edited.reply.id} ${edited.seen}`}
          edited={edited}
          scenarios={replies.counts.value.scenarios.map(({ scenario }) => scenario)}
          today={replies.today()}
          onSave={(reply, seen) => void replies.keepReply(brandId, reply, seen)}
          onTakeTheirs={() => void replies.takeTheirs()}
          onCancel={replies.leaveForm}
        />
      </SectionFrame>
    );
  }
  return (
    <SectionFrame
      title={t('settingsNav_replies')}
      about={t('settingsRepliesAbout')}
      isWide
      actions={<Button label={t('settingsReplyAdd')} icon="plus" look="primary" onPress={replies.addReply} />}
    >
      <div class="replies-shelf">
        <ReplyFolders
          counts={replies.counts.value}
          chosen={replies.filter.value}
          isFiguresShown={replies.isFiguresShown.value}
          onChoose={replies.chooseFilter}
          onFigures={replies.showFigures}
        />
        {replies.isFiguresShown.value ? replies.figures.value && <ReplyFigures {...replies.figures.value} /> : <Found brandId={brandId} />}
      </div>
      {children}
    </SectionFrame>
  );
}

function Found({ brandId }: { readonly brandId: string }) {
  const { replies: lines, count } = replies.found.value;
  const removed = replies.removed.value;
  const isNarrowed = replies.query.value !== '' || replies.filter.value !== null;
  return (
    <div class="replies-found">
      <div class="search-line">
        <Icon name="search" size={18} />
        <input
          class="control"
          type="search"
          aria-label={t('pageReplySearch')}
          placeholder={t('pageReplySearch')}
          value={replies.query.value}
          onInput={(event) => replies.search(event.currentTarget.value)}
        />
      </div>
      {removed && (
        <Notice level="note">
          <p>{t('settingsReplyRemoved', { reply: removed.reply.title })}</p>
          <Button label={t('settingsReplyUndo')} icon="back" small onPress={() => void replies.undoDrop()} />
        </Notice>
      )}
      {lines.length === 0 ? (
        <p class="empty">{t(isNarrowed ? 'settingsRepliesNoneHere' : 'settingsNoReplies')}</p>
      ) : (
        <ul class="lines">
          {lines.map((reply) => (
            <ReplyLine
              key={reply.id}
              reply={reply}
              today={replies.today()}
              onEdit={() => void replies.editReply(reply)}
              onDelete={() => void replies.dropReply(brandId, reply)}
            />
          ))}
        </ul>
      )}
      {count > lines.length && <Button label={tCount('settingsRepliesMore', count - lines.length)} onPress={replies.showMore} />}
    </div>
  );
}
