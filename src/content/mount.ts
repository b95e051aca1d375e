/** Shows what the guard knows: asks for the panel at the first box, tells the icon, and speaks by itself when the panel cannot come. */
import { effect } from '@preact/signals-core';
import { bringOnce } from './files.ts';
import { checker, needsPatterns, warmGuides } from './guides.ts';
import { removeHost, shadowFor } from './host.ts';
import { reportState } from './log.ts';
import { clearMarks } from './marks/marks.ts';
import { world } from './port.ts';
import { planned } from './publishing/planned.ts';
import { safely } from './safely.ts';
import { currentBox, frameState, heldPress, hush, isSeen, judged, notice, wakings } from './state.ts';
import { portOf } from './view.ts';
import { checkNow } from './watch.ts';
import { word } from './words.ts';

/** How long what a frame out of view has to say waits for more. */
const unseenMs = 400;
/** How long a short message stays. */
const noticeMs = 7000;

export function startPanel(signal: AbortSignal): void {
  let isPanelHere = false;
  let reported = 'off 0 0';
  let reporting: ReturnType<typeof setTimeout> | undefined;
  let plain: HTMLElement | null = null;
  const port = portOf(signal);
  world.guidepostCheck = checkNow;
  world.guidepostPort = {
    ...port,
    watch: (onView) => {
      isPanelHere = true;
      plain?.remove();
      // Marks that only the mirror can draw have waited for it.
      checkNow();
      return port.watch(onView);
    },
  };
  const panel = bringOnce('panel');
  const patterns = bringOnce('patterns'); // until they are there the frame says that it is not checked
  world.guidepostPatterns = (engine) => {
    checker.value?.bringPatterns(engine);
    warmGuides(); // then what was not checked for want of it is checked
  };
  const stops = [
    effect(() => {
      if (planned.value.length > 0) panel.bring();
      if (!currentBox.value) return;
      panel.bring();
      if (needsPatterns.value) patterns.bring();
    }),
    effect(() => {
      const root = currentBox.value?.root ?? document.documentElement;
      const sentence = plainSentence(isPanelHere);
      const shadow = sentence ? shadowFor(root) : null;
      plain?.remove();
      if (!shadow || !sentence) return;
      safely(() => {
        plain = plainSign(shadow, root, sentence);
      });
    }),
    effect(() => {
      const state = frameState.value;
      const count = judged.value.reduce((sum, { verdict }) => sum + verdict.findings.length, 0);
      // A frame without a box says nothing, and nobody is told the same thing twice.
      const report = `${state} ${count} ${wakings.value}`;
      if (report === reported) return;
      reported = report;
      // The icon of a tab that nobody sees may come a little later than its guard.
      clearTimeout(reporting);
      reporting = setTimeout(reportState, isSeen.peek() ? 0 : unseenMs, state, count);
    }),
    effect(() => {
      if (!notice.value) return;
      const timer = setTimeout(hush, noticeMs);
      return () => clearTimeout(timer);
    }),
  ];
  signal.addEventListener('abort', () => {
    for (const stop of stops) stop();
    clearTimeout(reporting);
    clearMarks();
    removeHost();
  });
}

/** A held press is never silent, even when the background that brings the panel is gone; nor is a post that left and took its box along. */
function plainSentence(isPanelHere: boolean): string | null {
  if (!currentBox.value) return notice.value && frameState.value === 'left' ? word(notice.value.key) : null;
  if (isPanelHere || !heldPress.value) return null;
  return word(heldPress.value.why === 'verdict' ? 'pageHeldTitle' : 'pageUncheckedTitle');
}

function plainSign(shadow: ShadowRoot, root: HTMLElement, sentence: string): HTMLElement {
  const sign = shadow.ownerDocument.createElement('p');
  const { left, top } = root.getBoundingClientRect();
  sign.setAttribute('role', 'status');
  sign.textContent = sentence;
  sign.style.cssText = `position:fixed;left:${Math.max(8, left)}px;top:${Math.max(8, top - 36)}px;margin:0;padding:4px 12px;border-radius:6px;background:#b0271d;color:#fff;font:14px/1.4 system-ui,sans-serif`;
  shadow.append(sign);
  return sign;
}
