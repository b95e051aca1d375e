import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Port, View } from '../port.ts';
import { Button } from './button.tsx';
import { Finding } from './finding.tsx';
import { Glyph } from './glyph.tsx';
import { HeldFooter } from './held-footer.tsx';
import { KeepQuestion } from './keep-question.tsx';
import type { Shown } from './panel.tsx';
import { Who } from './who.tsx';

/** How many findings are shown before the rest is folded away. */
const shownAtFirst = 3;

export function Card({ view, port }: Shown): VNode {
  const [isOpen, setOpen] = useState(false);
  const { findings, level, notice, state } = view;
  const hidden = isOpen ? 0 : Math.max(0, findings.length - shownAtFirst);
  return (
    <section class={`card ${state} level-${level}`} data-state={state} aria-label={port.word('pageTitle')}>
      {level > 0 && <p class="band">{port.word('pageCrisisBand', { number: level, level: port.word(`levelName${level}`) })}</p>}
      <header>
        <Glyph of={state} />
        <div>
          <h1>{title(view, port)}</h1>
          <p class="speaker">
            <Who speaker={view.speaker} port={port} />
          </p>
          <p class="brand">{brands(view, port)}</p>
        </div>
        <Button class="plain" data-action="close" aria-label={port.word('pageCollapse')} title={port.word('pageCollapse')} onClick={() => port.collapse(true)}>
          –
        </Button>
      </header>
      {notice && <p class={`notice ${notice.tone}`}>{port.word(notice.key)}</p>}
      {view.isBroken && <p class="notice bad">{port.word('pageBroken')}</p>}
      {view.isUnconfirmed && <p class="notice">{port.word('pageNotConfirmed')}</p>}
      {view.approvedUntil !== null && <p class="approved">{port.word('pageApprovedUntil', { time: clock(view.approvedUntil, port) })}</p>}
      <ol>
        {findings.slice(0, findings.length - hidden).map((finding, index) => (
          <Finding key={finding.id} finding={finding} index={index} port={port} />
        ))}
      </ol>
      {hidden > 0 && (
        <Button class="plain more" data-action="more" onClick={() => setOpen(true)}>
          {port.word('pageMore', { count: hidden })}
        </Button>
      )}
      {view.asksToKeep && <KeepQuestion port={port} />}
      {view.held && <HeldFooter held={view.held} level={level} brandNames={view.brandNames} port={port} />}
    </section>
  );
}

function title({ held, state, findings }: View, port: Port): string {
  if (held) return port.word(held.why === 'verdict' ? 'pageHeldTitle' : 'pageUncheckedTitle');
  if (state === 'unchecked') return port.word('pageUncheckedTitle');
  const count = findings.length;
  return port.word(state === 'hold' ? 'pageWillHoldTitle' : 'pageWarnTitle', { count, things: port.counted(count, 'pageFindingForms') });
}

function brands({ brandNames }: View, port: Port): string {
  if (brandNames.length === 0) return '';
  return port.word(brandNames.length > 1 ? 'pageByGuides' : 'pageByGuide', { names: brandNames.join(', ') });
}

function clock(at: number, port: Port): string {
  return new Intl.DateTimeFormat(port.language(), { hour: '2-digit', minute: '2-digit' }).format(at);
}
