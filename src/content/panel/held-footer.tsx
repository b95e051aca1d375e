import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Port, View } from '../port.ts';

/** Shorter is no reason. */
const leastReason = 3;

const labels = { verdict: 'pageReason', unchecked: 'pageReasonUnchecked', 'unchecked-crisis': 'pageReasonUncheckedCrisis' } as const;

interface Properties {
  readonly held: NonNullable<View['held']>;
  readonly port: Port;
}

/** What opens a held press: only a fix, a written reason, or nothing until the level falls. */
export function HeldFooter({ held, port }: Properties): VNode {
  const [reason, setReason] = useState('');
  if (held.opens !== 'reason') return <p class="opens">{port.word(held.opens === 'fix' ? 'pageOpensByFix' : 'pageOpensByLevel')}</p>;
  const isReady = reason.trim().length >= leastReason;
  return (
    <form
      class="override"
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) port.override(reason.trim());
      }}
    >
      <label>
        {port.word(labels[held.why])}
        <input type="text" data-action="reason" value={reason} onInput={(event) => setReason(event.currentTarget.value)} />
      </label>
      <button type="submit" data-action="override" disabled={!isReady}>
        {port.word('pageOverride')}
      </button>
    </form>
  );
}
