import type { ComponentChildren, VNode } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Shown } from './panel.tsx';
import { placePanel, placeSign, type Rect } from './placing.ts';

interface Properties extends Shown {
  readonly isCard: boolean;
  readonly children: ComponentChildren;
}

/** Keeps its children beside the box: follows scrolling, resizing and growth, at most once a frame. */
export function Placed({ view: { root }, port, isCard, children }: Properties): VNode {
  const self = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const life = new AbortController();
    const control = isCard ? port.control(root) : null;
    let frame = 0;
    const place = (): void => {
      frame = 0;
      const element = self.current;
      if (!element || !root.isConnected) return;
      const size = element.getBoundingClientRect();
      const view = port.window();
      const viewport = { width: view.document.documentElement.clientWidth || view.innerWidth, height: view.innerHeight };
      const box = rectOf(root, port.offset());
      const { left, top } = isCard ? placePanel(size, viewport, box, control ? rectOf(control, port.offset()) : null) : placeSign(size, viewport, box);
      element.style.transform = `translate(${Math.round(left)}px,${Math.round(top)}px)`;
      element.style.visibility = box.width === 0 ? 'hidden' : 'visible';
    };
    const soon = (): void => {
      frame ||= requestAnimationFrame(place);
    };
    place();
    const sizes = new ResizeObserver(soon);
    sizes.observe(root);
    if (self.current) sizes.observe(self.current);
    for (const type of ['scroll', 'resize']) window.addEventListener(type, soon, { capture: true, passive: true, signal: life.signal });
    return () => {
      life.abort();
      sizes.disconnect();
      cancelAnimationFrame(frame);
    };
  }, [root, isCard, port]);
  return (
    <div class={`placed ${isDark(root) ? 'dark' : 'light'}`} ref={self}>
      {children}
    </div>
  );
}

function rectOf(element: Element, { x, y }: { readonly x: number; readonly y: number }): Rect {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { left: left + x, top: top + y, width, height };
}

/** The page's own background decides: a dark site in a light system is dark. */
function isDark(root: Element): boolean {
  for (let at: Element | null = root; at; at = at.parentElement) {
    const [red = 255, green = 255, blue = 255, alpha = 1] =
      getComputedStyle(at)
        .backgroundColor.match(/[\d.]+/g)
        ?.map(Number) ?? [];
    if (alpha > 0.5) return 0.299 * red + 0.587 * green + 0.114 * blue < 110;
  }
  return false;
}
