import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Port, View } from '../port.ts';
import { ApprovalFooter } from './approval.tsx';
import { Button } from './button.tsx';

/** Shorter is no reason. */
const leastReason = 3;
/** From this level on somebody must have allowed it, and is named. */
const namedFrom = 2;

const labels = { verdict: 'pageReason', unchecked: 'pageReasonUnchecked', 'unchecked-crisis': 'pageReasonUncheckedCrisis' } as const;
const opens = { fix: 'pageOpensByFix', nothing: 'pageOpensByLevel' } as const;

interface Properties {
  readonly held: NonNullable<View['held']>;
  readonly level: View['level'];
  readonly brandNames: View['brandNames'];
  readonly port: Port;
}

/** What opens a held press: only a fix, a written reason, an approval, or nothing until the level falls. */
export function HeldFooter({ held, level, brandNames, port }: Properties): VNode {
  if (held.opens === 'approval') return <ApprovalFooter level={level} brandNames={brandNames} port={port} />;
  if (held.opens !== 'reason') return <p class="opens">{port.word(opens[held.opens])}</p>;
  return <Override held={held} level={level} port={port} />;
}

/** A written reason; in a crisis also who allowed it. In a severe one the first thing offered is to leave it. */
function Override({ held, level, port }: Omit<Properties, 'brandNames'>): VNode {
  const [reason, setReason] = useState('');
  const [allowedBy, setAllowedBy] = useState('');
  const isNamed = level >= namedFrom;
  const isReady = reason.trim().length >= leastReason && (!isNamed || allowedBy.trim() !== '');
  return (
    <form
      class="override"
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) port.override(reason.trim(), isNamed ? allowedBy.trim() : undefined);
      }}
    >
      <label>
        {port.word(labels[held.why])}
        <input type="text" data-action="reason" value={reason} onInput={(event) => setReason(event.currentTarget.value)} />
      </label>
      {isNamed && (
        <label>
          {port.word('pageAllowedBy')}
          <input type="text" data-action="allowed-by" value={allowedBy} onInput={(event) => setAllowedBy(event.currentTarget.value)} />
        </label>
      )}
      {level >= 3 && (
        <Button data-action="leave" class="safe" onClick={() => port.leave()}>
          {port.word('pageLeaveIt')}
        </Button>
      )}
      <button type="submit" data-action="override" disabled={!isReady}>
        {port.word('pageOverride')}
      </button>
    </form>
  );
}
