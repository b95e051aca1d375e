import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { ListedReply } from '../core/replies/offer.ts';
import { Icon } from './icon.tsx';
import { t, tCount, tDay } from './words.ts';

interface ListAsked {
  readonly query: string;
  readonly replies: readonly ListedReply[];
  /** How many more there are than are drawn. */
  readonly more: number;
  readonly active: number;
  readonly isLoaded: boolean;
  /** True where one types elsewhere (in a box of the page): no field of its own, and the keys are not its business. */
  readonly isFollowing?: boolean;
  readonly onSearch: (text: string) => void;
  readonly onMove: (by: 1 | -1) => void;
  /** Enter or a click on a line. */
  readonly onPick: (reply: ListedReply) => void;
  /** Shift+Enter. */
  readonly onCopy?: (reply: ListedReply) => void;
}

/** Replies: typed for, walked through with the arrows, picked with Enter or a click. Whoever shows it brings its styles: a page as a file, the picker in its shadow root. */
export function ReplyList(asked: ListAsked) {
  const { query, replies, more, active } = asked;
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.focus(), []);
  const isEmpty = replies.length === 0 && asked.isLoaded;
  const onKeyDown = (event: KeyboardEvent): void => {
    const chosen = replies[active];
    if (event.isComposing) return;
    if (event.key === 'ArrowDown') asked.onMove(1);
    else if (event.key === 'ArrowUp') asked.onMove(-1);
    else if (event.key === 'Enter' && chosen) (event.shiftKey && asked.onCopy ? asked.onCopy : asked.onPick)(chosen);
    else return;
    event.preventDefault();
  };
  return (
    <section class="reply-list" aria-label={t('pageReplies')}>
      {!asked.isFollowing && (
        <div class="search-line">
          <Icon name="search" size={18} />
          <input
            ref={field}
            type="text"
            class="control"
            role="combobox"
            aria-expanded={!isEmpty}
            {...(isEmpty ? {} : { 'aria-controls': 'replies' })}
            aria-activedescendant={replies.length > 0 ? `reply-${active}` : undefined}
            aria-label={t('pageReplySearch')}
            placeholder={t('pageReplySearch')}
            value={query}
            onInput={(event) => asked.onSearch(event.currentTarget.value)}
            onKeyDown={onKeyDown}
          />
        </div>
      )}
      {isEmpty ? (
        <p class="none">{t(query ? 'pageRepliesNotFound' : 'pageRepliesNone')}</p>
      ) : (
        <div class="lines" id="replies" role="listbox" aria-label={t('pageReplies')}>
          {replies.map((reply, at) => (
            <Line key={reply.id} id={`reply-${at}`} reply={reply} isActive={at === active} onPick={asked.onPick} />
          ))}
          {more > 0 && <p class="none">{tCount('pageRepliesMore', more)}</p>}
        </div>
      )}
    </section>
  );
}

function Line({ id, reply, isActive, onPick }: { id: string; reply: ListedReply; isActive: boolean; onPick: (reply: ListedReply) => void }) {
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isActive) line.current?.scrollIntoView({ block: 'nearest' });
  }, [isActive]);
  const { obstacle } = reply;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys belong to the combobox that owns this list
    <div ref={line} class="line" id={id} role="option" tabIndex={-1} aria-selected={isActive} aria-disabled={obstacle !== null} onClick={() => onPick(reply)}>
      <p class="title">
        <span>{reply.title}</span>
        {reply.scenario && reply.scenario !== reply.title && <span class="scenario">{reply.scenario}</span>}
        <span class="lang">{reply.lang}</span>
      </p>
      <p class="reply-body">{reply.body}</p>
      {reply.isFitting && (
        <p class="fits">
          <Icon name="clear" size={14} />
          {t('pageReplyFits')}
        </p>
      )}
      {obstacle && (
        <p class="why">
          <Icon name="off" size={14} />
          {t(`pageObstacle_${obstacle}`, { date: tDay(reply.validUntil ?? '') })}
        </p>
      )}
    </div>
  );
}
