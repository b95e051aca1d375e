import type { VNode } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface OutlineAsked {
  readonly element: Element;
  /** `would`: a click takes it; `not`: it cannot be what is asked for; `taken`: it was shown before. */
  readonly look: 'would' | 'not' | 'taken';
  readonly label?: string;
}

/** A frame around an element of the page; follows scrolling and resizing. */
export function Outline({ element, look, label }: OutlineAsked): VNode {
  const self = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const life = new AbortController();
    const place = (): void => {
      const frame = self.current;
      const { left, top, width, height } = element.getBoundingClientRect();
      if (!frame) return;
      frame.style.transform = `translate(${Math.round(left - 3)}px,${Math.round(top - 3)}px)`;
      frame.style.width = `${Math.round(width + 6)}px`;
      frame.style.height = `${Math.round(height + 6)}px`;
    };
    place();
    for (const type of ['scroll', 'resize']) window.addEventListener(type, place, { capture: true, passive: true, signal: life.signal });
    const sizes = new ResizeObserver(place);
    sizes.observe(element);
    return () => {
      life.abort();
      sizes.disconnect();
    };
  }, [element]);
  return (
    <div class={`teach-outline ${look}`} ref={self}>
      {label && <span>{label}</span>}
    </div>
  );
}
