import type { ComponentChildren, VNode } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { follow, rectOf } from './following.ts';
import type { Shown } from './panel.tsx';
import { placePanel, placeSign } from './placing.ts';
import { shadeOf } from './shade.ts';

interface Properties extends Shown {
  readonly isCard: boolean;
  readonly children: ComponentChildren;
}

/** Keeps its children beside the box: follows scrolling, resizing and growth, at most once a frame. */
export function Placed({ view: { root }, port, isCard, children }: Properties): VNode {
  const self = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const control = isCard ? port.control(root) : null;
    const place = (): void => {
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
    return follow(self.current ? [root, self.current] : [root], place, port);
  }, [root, isCard, port]);
  return (
    <div class="placed" data-shade={shadeOf(root)} ref={self}>
      {children}
    </div>
  );
}
