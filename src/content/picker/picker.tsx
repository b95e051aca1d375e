import type { VNode } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { ReplyFill } from '../../ui/reply-fill.tsx';
import { ReplyList } from '../../ui/reply-list.tsx';
import { follow as followElements, rectOf } from '../panel/following.ts';
import { shadeOf } from '../panel/shade.ts';
import type { Port } from '../port.ts';
import {
  active,
  back,
  boxNow,
  close,
  hasKeys,
  insert,
  isSettled,
  isShown,
  isSlash,
  lengthBy,
  list,
  move,
  offer,
  pick,
  query,
  search,
  type Told,
  told,
} from './offering.ts';
import { placePicker } from './placing.ts';

/** The replies for a box: a list, the form of the one that was picked, or what became of it. */
export function Picker({ port }: { readonly port: Port }): VNode | null {
  const self = useRef<HTMLDivElement>(null);
  const root = boxNow()?.root;
  useLayoutEffect(() => (root && self.current ? stayAt(root, self.current, port) : undefined), [root, port]);
  if (!root) return null;
  return (
    <div
      class="picker"
      ref={self}
      role="dialog"
      aria-label={port.word('pageReplies')}
      data-shade={shadeOf(root)}
      hidden={!isShown.value}
      onMouseDown={keepFocus}
    >
      <Content word={port.word} />
    </div>
  );
}

function Content({ word }: { readonly word: Port['word'] }): VNode {
  if (told.value) return <Said word={word} said={told.value} />;
  if (offer.value) return <ReplyFill offer={offer.value} lengthOf={lengthBy} onInsert={(text, wording) => void insert(text, wording)} onBack={back} />;
  const { replies, more } = list.value;
  return (
    <>
      <ReplyList
        query={query.value}
        replies={replies}
        more={more}
        isLoaded={isSettled.value}
        isFollowing={isSlash.value}
        active={hasKeys.value && isSettled.value ? active.value : -1}
        onSearch={search}
        onMove={move}
        onPick={(reply) => void pick(reply)}
      />
      <p class="hint" role="status">
        {word(hasKeys.value ? 'pagePickerHint' : 'pagePickerHintSlash')}
      </p>
    </>
  );
}

function Said({ word, said: { key, tone } }: { readonly word: Port['word']; readonly said: Told }): VNode {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus({ preventScroll: true }), []);
  return (
    <div class="said" role="alert">
      <p class={tone}>{word(key)}</p>
      <button type="button" class="button" data-action="close-picker" ref={button} onClick={close}>
        {word('pagePickerClose')}
      </button>
    </div>
  );
}

/** Whoever types in the box goes on typing there after a press on the list. */
function keepFocus(event: Event): void {
  if (isSlash.value && !offer.value && !told.value) event.preventDefault();
}

/** Keeps the picker at its box; a box that leaves the page leaves it where it was. */
function stayAt(root: HTMLElement, element: HTMLElement, port: Port): () => void {
  const place = (): void => {
    if (!root.isConnected) return void port.shadow(document.documentElement); // what held us may have gone with it
    const view = port.window();
    const viewport = { width: view.document.documentElement.clientWidth || view.innerWidth, height: view.innerHeight };
    const { left, top } = placePicker(element.getBoundingClientRect(), viewport, rectOf(root, port.offset()));
    element.style.transform = `translate(${Math.round(left)}px,${Math.round(top)}px)`;
  };
  const stop = followElements([root, element], place, port);
  const gone = new IntersectionObserver(place);
  gone.observe(root);
  return () => {
    stop();
    gone.disconnect();
  };
}
