import { useSignal, useSignalEffect } from '@preact/signals';
import type { VNode } from 'preact';
import { plural } from '../core/words.ts';
import { heldPress, judged, language, notice } from './state.ts';
import { word } from './words.ts';

/** How long the findings must rest before they are spoken: a screen reader need not follow every key. */
const restMs = 1000;

/** The one polite live region. */
export function Status(): VNode {
  const spoken = useSignal('');
  useSignalEffect(() => {
    const sentence = sentenceNow();
    const timer = setTimeout(() => (spoken.value = sentence), heldPress.value || notice.value ? 0 : restMs);
    return () => clearTimeout(timer);
  });
  return (
    <p class="spoken" role="status" aria-live="polite">
      {spoken.value}
    </p>
  );
}

function sentenceNow(): string {
  if (notice.value) return word(notice.value.key);
  const levels = judged.value.flatMap(({ verdict }) => verdict.findings.map((finding) => finding.level));
  const things = plural(language.value, levels.length, word('pageFindingForms').split('|'));
  const counted =
    levels.length === 0
      ? word('pageChecked')
      : word('pageSpoken', { count: levels.length, things, holding: levels.filter((level) => level === 'hold').length });
  return heldPress.value ? `${word(heldPress.value.why === 'verdict' ? 'pageHeldTitle' : 'pageUncheckedTitle')}. ${counted}` : counted;
}
