import type { VNode } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { clippersOf, follow, rectOf, seenPart } from './following.ts';
import type { Shown } from './panel.tsx';
import { shadeOf } from './shade.ts';

/** How far the frame stands off the box, in px. */
const gapPx = 3;
/** How much room the band above it needs. */
const bandPx = 24;

/** Around the box: a frame in the color of the brand that speaks, its line by the kind of account, and above it the crisis level. It catches no clicks. */
export function Frame({ view: { root, speaker, level }, port }: Shown): VNode {
  const self = useRef<HTMLDivElement>(null);
  const hasBand = level > 0;
  useLayoutEffect(() => {
    const clippers = clippersOf(root);
    const place = (): void => {
      const element = self.current;
      if (!element || !root.isConnected) return;
      const offset = port.offset();
      const view = port.window();
      const viewport = { width: view.document.documentElement.clientWidth || view.innerWidth, height: view.innerHeight };
      const clips = clippers.map((clipper) => rectOf(clipper, offset));
      // an editor that fills its own frame ends where that frame does
      if (view !== window) clips.push({ left: offset.x, top: offset.y, width: innerWidth, height: innerHeight });
      const { left, top, width, height } = rectOf(root, offset);
      const around = { left: left - gapPx, top: top - gapPx, width: width + 2 * gapPx, height: height + 2 * gapPx };
      const roomy = clips.map((clip) => ({ left: clip.left - gapPx, top: clip.top - gapPx, width: clip.width + 2 * gapPx, height: clip.height + 2 * gapPx }));
      const seen = width === 0 ? null : seenPart(around, roomy, viewport, hasBand ? bandPx : 2);
      element.style.visibility = seen ? 'visible' : 'hidden';
      if (!seen) return;
      element.style.transform = `translate(${seen.left}px,${seen.top}px)`;
      element.style.width = `${seen.width}px`;
      element.style.height = `${seen.height}px`;
    };
    return follow([root], place, port);
  }, [root, hasBand, port]);
  const { standing, kind, color } = speaker;
  return (
    <div class={`framed ${color ? `brand-${color}` : 'no-brand'} ${kind ?? ''}`} data-shade={shadeOf(root)} data-standing={standing} ref={self}>
      {hasBand && (
        <p class={`level-band level-${level}`} data-level={level}>
          {port.word('pageCrisisBand', { number: level, level: port.word(`levelName${level}`) })}
        </p>
      )}
    </div>
  );
}
