import type { VNode } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ListedReply, ReplyOffer } from '../../core/replies/offer.ts';
import { ReplyFill } from '../../ui/reply-fill.tsx';
import { ReplyList } from '../../ui/reply-list.tsx';
import type { Port } from '../port.ts';

/** What became of a reply, where nobody else can say so: a key of our words. */
export interface Told {
  readonly key: string;
  readonly tone: 'good' | 'bad';
}

interface ContentAsked {
  readonly word: Port['word'];
  readonly told: Told | null;
  /** The reply that is being filled in. */
  readonly offer: ReplyOffer | null;
  readonly query: string;
  readonly found: { readonly replies: readonly ListedReply[]; readonly more: number };
  /** Whether what was found is for what is typed by now. */
  readonly isSettled: boolean;
  /** Whether one types in the box itself. */
  readonly isSlash: boolean;
  /** Whether Enter and the arrows are ours. */
  readonly hasKeys: boolean;
  readonly active: number;
  readonly lengthBy: (reply: string) => { readonly length: number; readonly max: number } | null;
  readonly onInsert: (text: string, wording: number) => void;
  readonly onBack: () => void;
  readonly onSearch: (text: string) => void;
  readonly onMove: (by: 1 | -1) => void;
  readonly onPick: (reply: ListedReply) => void;
  readonly onClose: () => void;
}

/** What stands in the picker: the list, the form of the reply that was picked, or what became of it. */
export function Content(asked: ContentAsked): VNode {
  const { word, told, offer, query, found, isSettled, isSlash, hasKeys } = asked;
  if (told) return <Said word={word} said={told} onClose={asked.onClose} />;
  if (offer) return <ReplyFill offer={offer} lengthOf={asked.lengthBy} onInsert={asked.onInsert} onBack={asked.onBack} />;
  return (
    <>
      <ReplyList
        query={query}
        replies={found.replies}
        more={found.more}
        isLoaded={isSettled}
        isFollowing={isSlash}
        active={hasKeys && isSettled ? asked.active : -1}
        onSearch={asked.onSearch}
        onMove={asked.onMove}
        onPick={asked.onPick}
      />
      <p class="hint" role="status">
        {word(hasKeys ? 'pagePickerHint' : 'pagePickerHintSlash')}
      </p>
    </>
  );
}

function Said({ word, said: { key, tone }, onClose }: { readonly word: Port['word']; readonly said: Told; readonly onClose: () => void }): VNode {
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => button.current?.focus({ preventScroll: true }), []); // whoever reads it presses Enter: it has the focus from the first moment
  return (
    <div class="said" role="alert">
      <p class={tone}>{word(key)}</p>
      <button type="button" class="button" data-action="close-picker" ref={button} onClick={onClose}>
        {word('pagePickerClose')}
      </button>
    </div>
  );
}
