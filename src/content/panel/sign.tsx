import type { VNode } from 'preact';
import { Button } from './button.tsx';
import { Glyph } from './glyph.tsx';
import type { Shown } from './panel.tsx';

/** The small sign at the box: checked, not checked, how many findings, which crisis level. */
export function Sign({ view, port }: Shown): VNode {
  const { state, level, notice, findings } = view;
  const name = port.word(`pageSign_${state}`);
  const isQuiet = state === 'clear' && level === 0 && !notice;
  return (
    <Button class={`sign ${state} level-${level}`} data-action="expand" data-state={state} aria-label={name} title={name} onClick={() => port.collapse(false)}>
      <Glyph of={state} />
      {findings.length > 0 && state !== 'clear' && <span>{findings.length}</span>}
      {(state === 'unknown' || state === 'unchecked') && <span>{name}</span>}
      {level > 0 && <span class="level">{port.word(`levelName${level}`)}</span>}
      {notice && <span class={`notice ${notice.tone}`}>{port.word(notice.key)}</span>}
      {isQuiet && <span class="quiet">{port.word('pageChecked')}</span>}
    </Button>
  );
}
