import type { VNode } from 'preact';
import { Button } from './button.tsx';
import { Glyph } from './glyph.tsx';
import type { Shown } from './panel.tsx';
import { Who, whoSpeaks } from './who.tsx';

/** The small sign at the box: checked, not checked, how many findings, who speaks. */
export function Sign({ view, port }: Shown): VNode {
  const { state, notice, findings, speaker } = view;
  const name = port.word(`pageSign_${state}`);
  return (
    <Button
      class={`sign ${state}`}
      data-action="expand"
      data-state={state}
      aria-label={`${name}. ${whoSpeaks(speaker, port)}`}
      title={name}
      onClick={() => port.collapse(false)}
    >
      <Glyph of={state} />
      {findings.length > 0 && state !== 'clear' && <span>{findings.length}</span>}
      {(state === 'unknown' || state === 'unchecked' || state === 'left') && <span>{name}</span>}
      <Who speaker={speaker} port={port} isShort />
      {notice && <span class={`notice ${notice.tone}`}>{port.word(notice.key)}</span>}
    </Button>
  );
}
