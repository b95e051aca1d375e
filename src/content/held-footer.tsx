import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import { logAbout } from './log.ts';
import { currentBox, type HeldPress, judged, openFor, say } from './state.ts';
import { word } from './words.ts';

/** Shorter is no reason. */
const leastReason = 3;

/** What opens a held press: only a fix, a written reason, or nothing until the level falls. */
export function HeldFooter({ press }: { readonly press: HeldPress }): VNode {
  const reason = useSignal('');
  if (press.opens !== 'reason') return <p class="opens">{word(press.opens === 'fix' ? 'pageOpensByFix' : 'pageOpensByLevel')}</p>;
  const isReady = reason.value.trim().length >= leastReason;
  const override = (): void => {
    if (!isReady) return;
    logAbout('overridden', judged.value, currentBox.value ?? undefined, reason.value.trim());
    openFor(press.texts);
    say('pagePressAgain');
    currentBox.value?.root.focus({ preventScroll: true });
  };
  return (
    <form
      class="override"
      onSubmit={(event) => {
        event.preventDefault();
        override();
      }}
    >
      <label>
        {word(press.why === 'unchecked' ? 'pageReasonUnchecked' : 'pageReason')}
        <input type="text" data-action="reason" value={reason.value} onInput={(event) => (reason.value = event.currentTarget.value)} />
      </label>
      <button type="submit" data-action="override" disabled={!isReady}>
        {word('pageOverride')}
      </button>
    </form>
  );
}
