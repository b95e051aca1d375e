import { type ComponentChild, render } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** A piece in one state. */
export interface Exhibit {
  /** Its name in the code. */
  readonly piece: string;
  readonly state: string;
  readonly draw: () => ComponentChild;
  /** Styles of the shadow root that it stands in, as in a page; without, it stands in the document. */
  readonly sheet?: string;
  /** What is pressed, in this order, to see the state. */
  readonly press?: readonly string[];
  /** The class of what it stands in there. */
  readonly within?: string;
  /** It is placed by where the window is, and so may not be held where it is drawn. */
  readonly isFree?: boolean;
}

/** An exhibit with its name above. */
export function Shown({ exhibit, shade }: { readonly exhibit: Exhibit; readonly shade: string }) {
  const { piece, state, sheet, press = [], draw, within = '', isFree = false } = exhibit;
  const place = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: drawn once, never again
  useLayoutEffect(() => {
    const host = place.current;
    if (!host) return;
    const mount = sheet === undefined ? host : mountIn(host, { sheet, shade, within });
    if (mount !== host) render(draw(), mount);
    // One press a frame: what it brings has to be drawn before the next.
    const pressNext = (left: readonly string[]): void => {
      const [next, ...rest] = left;
      if (next === undefined) return;
      mount.querySelector<HTMLElement>(next)?.click();
      if (rest.length > 0) requestAnimationFrame(() => pressNext(rest));
    };
    pressNext(press);
  }, []);
  return (
    <article class={`exhibit ${isFree ? 'free' : ''}`} data-piece={piece} data-exhibit={state}>
      <h2>
        {piece} <span>{state}</span>
      </h2>
      <div class="place" ref={place}>
        {sheet === undefined && draw()}
      </div>
    </article>
  );
}

/** An open root: in a page it is closed, and axe sees nothing in there. */
function mountIn(host: HTMLElement, { sheet, shade, within }: { readonly sheet: string; readonly shade: string; readonly within: string }): HTMLElement {
  const shadow = host.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  style.textContent = sheet;
  const mount = document.createElement('div');
  mount.dataset['shade'] = shade;
  mount.className = within;
  shadow.append(style, mount);
  return mount;
}

/** Added to a sheet: what a page places over itself lies where it is drawn. */
export const inFlow = ':is(.placed, .picker, .mention-card, .teach-card, .card) { position: relative; inset: auto; transform: none; z-index: auto; }';
