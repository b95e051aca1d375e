/** Draws the panel into our shadow root, where the current box can reach it. */
import { effect } from '@preact/signals';
import { render } from 'preact';
import { removeHost, shadowFor } from './host.ts';
import { reportState } from './log.ts';
import { clearMarks } from './marks.ts';
import { Panel } from './panel.tsx';
import { currentBox, frameState, hush, judged, notice } from './state.ts';

/** How long a short message stays. */
const noticeMs = 7000;

export function startPanel(signal: AbortSignal): void {
  let mount: HTMLElement | null = null;
  let reported = 'off 0';
  const stops = [
    effect(() => {
      const box = currentBox.value;
      const shadow = box && shadowFor(box.root);
      if (!shadow || mount?.getRootNode() === shadow) return;
      if (mount) render(null, mount);
      mount = shadow.ownerDocument.createElement('div');
      shadow.append(mount);
      render(<Panel />, mount);
    }),
    effect(() => {
      const state = frameState.value;
      const count = judged.value.reduce((sum, { verdict }) => sum + verdict.findings.length, 0);
      // A frame without a box says nothing, and nobody is told the same thing twice.
      if (`${state} ${count}` === reported) return;
      reported = `${state} ${count}`;
      reportState(state, count);
    }),
    effect(() => {
      if (!notice.value) return;
      const timer = setTimeout(hush, noticeMs);
      return () => clearTimeout(timer);
    }),
  ];
  window.addEventListener(
    'keydown',
    (event) => {
      if (!event.altKey || event.code !== 'KeyG' || !currentBox.value) return;
      const first = mount?.querySelector<HTMLElement>('button, input');
      if (!first) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      first.focus({ preventScroll: true });
    },
    { signal, capture: true },
  );
  signal.addEventListener('abort', () => {
    for (const stop of stops) stop();
    clearMarks();
    if (mount) render(null, mount);
    removeHost();
  });
}
