import type { VNode } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { follow as followElements, rectOf } from '../panel/following.ts';
import { shadeOf } from '../panel/shade.ts';
import type { Port } from '../port.ts';
import { Content } from './content.tsx';
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
      <LiveContent word={port.word} />
    </div>
  );
}

function LiveContent({ word }: { readonly word: Port['word'] }): VNode {
  return (
    <Content
      word={word}
      told={told.value}
      offer={offer.value}
      query={query.value}
      found={list.value}
      isSettled={isSettled.value}
      isSlash={isSlash.value}
      hasKeys={hasKeys.value}
      active={active.value}
      lengthBy={lengthBy}
      onInsert={(text, wording) => void insert(text, wording)}
      onBack={back}
      onSearch={search}
      onMove={move}
      onPick={(reply) => void pick(reply)}
      onClose={close}
    />
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
