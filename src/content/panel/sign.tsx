import type { VNode } from 'preact';
import { Button } from './button.tsx';
import { Glyph } from './glyph.tsx';
import type { Shown } from './panel.tsx';
import { shortWho, Who, whoSpeaks } from './who.tsx';

/** The small sign at the box: checked, not checked, how many findings, who speaks. */
export function Sign({ view, port, onExpand }: Shown & { readonly onExpand: () => void }): VNode {
  const { state, notice, findings, speaker } = view;
  const name = port.word(`pageSign_${state}`);
  const count = findings.length > 0 ? String(findings.length) : '';
  const shownName = state === 'unknown' || state === 'unchecked' || state === 'left' ? name : '';
  // Who speaks to the button says what they see: the name holds the words on it, in their order.
  const seen = [count, shownName, shortWho(speaker, port), notice && port.word(notice.key)].filter(Boolean).join(' ');
  return (
    <Button
      class={`sign ${state}`}
      data-action="expand"
      data-state={state}
      aria-label={[shownName ? '' : name, seen, speaker.standing === 'listed' && whoSpeaks(speaker, port)].filter(Boolean).join(' · ')}
      title={name}
      onClick={onExpand}
    >
      <Glyph of={state} />
      {count && <span>{count}</span>} {shownName && <span>{shownName}</span>} <Who speaker={speaker} port={port} isShort />{' '}
      {notice && <span class={`notice ${notice.tone}`}>{port.word(notice.key)}</span>}
    </Button>
  );
}
