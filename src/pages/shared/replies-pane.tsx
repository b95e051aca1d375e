import '../../ui/reply-body.css';
import '../../ui/reply-fill.css';
import '../../ui/reply-list.css';
import '../../ui/search-line.css';
import './replies-pane.css';
import type { ListedReply, ReplyOffer } from '../../core/replies/offer.ts';
import { Notice } from '../../ui/notice.tsx';
import { ReplyFill } from '../../ui/reply-fill.tsx';
import { ReplyList } from '../../ui/reply-list.tsx';
import { t } from '../../ui/words.ts';
import * as replies from './replies.ts';

interface PaneAsked {
  readonly onPick: (reply: ListedReply, way: replies.Way) => void;
  readonly onInsert: (offer: ReplyOffer, text: string, wording: number) => void;
  readonly onCopy: (offer: ReplyOffer, text: string, wording: number) => void;
}

/** The replies for the box last used, or the form of the one that was picked: the same in the popup and in the side panel. */
export function RepliesPane({ onPick, onInsert, onCopy }: PaneAsked) {
  const { query, active, list, offer, notice } = replies;
  const picked = offer.value;
  return (
    <div class="replies-pane">
      {notice.value && (
        <Notice level={notice.value.level}>
          <p>{notice.value.text}</p>
        </Notice>
      )}
      {picked ? (
        <ReplyFill
          key={picked.id}
          offer={picked}
          lengthOf={replies.lengthBy}
          onInsert={(text, wording) => onInsert(picked, text, wording)}
          onCopy={(text, wording) => onCopy(picked, text, wording)}
          onBack={replies.back}
        />
      ) : (
        <ReplyList
          query={query.value}
          {...list.value}
          active={active.value}
          onSearch={replies.search}
          onMove={replies.moveActive}
          onPick={(reply) => onPick(reply, 'insert')}
          onCopy={(reply) => onPick(reply, 'copy')}
        />
      )}
      <p class="keys small soft">{t(picked ? 'popupKeysForm' : 'popupKeysList')}</p>
    </div>
  );
}
