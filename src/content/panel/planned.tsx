/** Marks what a page lists as scheduled, in our own layer over it: each with a sentence, to be looked at by hand. */
import { render, type VNode } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Planned, Port } from '../port.ts';
import { clippersOf, follow, rectOf, seenPart } from './following.ts';
import { shadeOf } from './shade.ts';

/** Draws the marks and keeps them in step until it is stopped. `mountIn` gives the place in our shadow root for an element of the page. */
export function startPlannedMarks(port: Port, mountIn: (element: HTMLElement, before: HTMLElement | null) => HTMLElement | null): () => void {
  let mount: HTMLElement | null = null;
  const stop = port.watchPlanned((planned) => {
    const [first] = planned;
    if (!first && !mount) return;
    if (first) mount = mountIn(first.element, mount);
    if (mount) render(<Marks planned={planned} port={port} />, mount);
  });
  return () => {
    stop();
    if (mount) render(null, mount);
  };
}

function Marks({ planned, port }: { readonly planned: readonly Planned[]; readonly port: Port }): VNode {
  return (
    <>
      {planned.map((each, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an element of the page has no name of its own
        <PlannedMark key={at} planned={each} port={port} />
      ))}
    </>
  );
}

/** One of them. */
export function PlannedMark({ planned: { element, time }, port }: { readonly planned: Planned; readonly port: Port }): VNode {
  const self = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => {
    const clippers = clippersOf(element);
    const place = (): void => {
      const mark = self.current;
      if (!mark) return;
      const offset = port.offset();
      const view = port.window();
      const viewport = { width: view.document.documentElement.clientWidth || view.innerWidth, height: view.innerHeight };
      const seen = element.isConnected
        ? seenPart(
            rectOf(element, offset),
            clippers.map((clipper) => rectOf(clipper, offset)),
            viewport,
            2,
          )
        : null;
      mark.style.visibility = seen ? 'visible' : 'hidden';
      if (!seen) return;
      mark.style.maxWidth = `${Math.max(120, seen.width - 16)}px`;
      const { width, height } = mark.getBoundingClientRect();
      // across the item's upper edge: its words stay readable
      mark.style.transform = `translate(${Math.round(seen.left + seen.width - width - 8)}px,${Math.round(Math.max(2, seen.top - height / 2))}px)`;
    };
    return follow([element], place, port);
  }, [element, port]);
  return (
    <p class="planned" data-shade={shadeOf(element)} ref={self}>
      {time ? port.word('pagePlanned', { time }) : port.word('pagePlannedNoTime')}
    </p>
  );
}
