import '../../ui/reply-body.css';
import '../../ui/search-line.css';
import './reply-list.css';
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '../../ui/icon.tsx';
import { Notice } from '../../ui/notice.tsx';
import { t, tCount } from '../../ui/words.ts';
import type { ListedReply } from './state.ts';

interface ListAsked {
  readonly query: string;
  readonly replies: readonly ListedReply[];
  /** How many more there are than are drawn. */
  readonly more: number;
  readonly active: number;
  readonly notice: { readonly level: 'clear' | 'warn'; readonly text: string } | null;
  readonly isLoaded: boolean;
  readonly onSearch: (text: string) => void;
  readonly onMove: (by: 1 | -1) => void;
  readonly onInsert: (reply: ListedReply) => void;
}

/** Replies: typed for, walked through with the arrows, put into the box with Enter or a click. */
export function ReplyList(asked: ListAsked) {
  const { query, replies, more, active, notice } = asked;
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const onKeyDown = (event: KeyboardEvent): void => {
    const chosen = replies[active];
    if (event.isComposing) return;
    if (event.key === 'ArrowDown') asked.onMove(1);
    else if (event.key === 'ArrowUp') asked.onMove(-1);
    else if (event.key === 'Enter' && chosen) asked.onInsert(chosen);
    else return;
    event.preventDefault();
  };
  return (
    <section class="reply-list" aria-label={t('popupReplies')}>
      <div class="search-line">
        <Icon name="search" size={18} />
        <input
          ref={field}
          type="text"
          class="control"
          role="combobox"
          aria-expanded="true"
          aria-controls="replies"
          aria-activedescendant={replies.length > 0 ? `reply-${active}` : undefined}
          aria-label={t('popupSearch')}
          placeholder={t('popupSearch')}
          value={query}
          onInput={(event) => asked.onSearch(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
      </div>
      {notice && (
        <Notice level={notice.level}>
          <p>{notice.text}</p>
        </Notice>
      )}
      {replies.length === 0 && asked.isLoaded ? (
        <p class="none">{t(query ? 'popupNothingFound' : 'popupNoReplies')}</p>
      ) : (
        <div class="lines" id="replies" role="listbox" aria-label={t('popupReplies')}>
          {replies.map((listed, at) => (
            <Line key={listed.reply.id} id={`reply-${at}`} listed={listed} isActive={at === active} onInsert={asked.onInsert} />
          ))}
          {more > 0 && <p class="none">{tCount('popupMoreReplies', more)}</p>}
        </div>
      )}
    </section>
  );
}

function Line({ id, listed, isActive, onInsert }: { id: string; listed: ListedReply; isActive: boolean; onInsert: (reply: ListedReply) => void }) {
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isActive) line.current?.scrollIntoView({ block: 'nearest' });
  }, [isActive]);
  const { reply, obstacle } = listed;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys belong to the combobox that owns this list
    <div
      ref={line}
      class="line"
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      aria-disabled={obstacle !== null}
      onClick={() => onInsert(listed)}
    >
      <p class="title">
        {reply.title}
        <span class="lang">{reply.lang}</span>
      </p>
      <p class="reply-body">{reply.body}</p>
      {obstacle && (
        <p class="why">
          <Icon name="off" size={14} />
          {t(`obstacle_${obstacle}`, { date: reply.validUntil?.slice(0, 10) ?? '' })}
        </p>
      )}
    </div>
  );
}
