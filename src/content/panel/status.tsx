import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Port, View } from '../port.ts';
import type { Shown } from './panel.tsx';

/** How long the findings must rest before they are spoken: a screen reader need not follow every key. */
const restMs = 1000;

/** The one polite live region. */
export function Status({ view, port }: Shown): VNode {
  const [spoken, setSpoken] = useState('');
  const sentence = sentenceOf(view, port);
  const isUrgent = view.held !== null || view.notice !== null;
  useEffect(() => {
    const timer = setTimeout(() => setSpoken(sentence), isUrgent ? 0 : restMs);
    return () => clearTimeout(timer);
  }, [sentence, isUrgent]);
  return (
    <p class="spoken" role="status" aria-live="polite">
      {spoken}
    </p>
  );
}

function sentenceOf({ notice, held, findings, state }: View, port: Port): string {
  if (notice) return port.word(notice.key);
  if (state === 'left') return port.word('pageSign_left');
  const count = findings.length;
  const holding = findings.filter(({ level }) => level === 'hold').length;
  const counted = count === 0 ? port.word('pageChecked') : port.word('pageSpoken', { count, things: port.counted(count, 'pageFindingForms'), holding });
  return held ? `${port.word(held.why === 'verdict' ? 'pageHeldTitle' : 'pageUncheckedTitle')}. ${counted}` : counted;
}
