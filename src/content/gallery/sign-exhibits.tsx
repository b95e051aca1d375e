import { standings } from '../../core/brand/speaker.ts';
import { frameStates } from '../../platform/messages.ts';
import { panelSheet } from '../panel/sheet.ts';
import { Sign } from '../panel/sign.tsx';
import type { ShownSpeaker, View } from '../port.ts';
import { type Exhibit, inFlow } from './exhibit.tsx';
import { quietPort } from './port.ts';
import { findingSamples, speakerSample, viewSample } from './samples.ts';

/** The sign at the box: what stands there of the draft, and who speaks. */
export function signExhibits(): readonly Exhibit[] {
  const ofStates = frameStates
    .filter((state) => state !== 'off')
    .map((state) => sign(state, { state, findings: state === 'warn' || state === 'hold' ? [findingSamples.hold(), findingSamples.warn()] : [] }));
  const ofSpeakers = standings.map((standing) => sign(`clear, speaker ${standing}`, { speaker: speakerAt(standing) }));
  const ofKinds = (['executive', 'personal'] as const).map((kind) => sign(`clear, speaker ${kind}`, { speaker: speakerSample({ kind, color: 4 }) }));
  const said = [
    sign('clear, something noted', { findings: [findingSamples.note()] }),
    sign('clear, a notice', { notice: { key: 'pageReplyInserted', tone: 'good' } }),
    sign('left, a bad notice', { state: 'left', notice: { key: 'pageLeftUnguarded', tone: 'bad' } }),
  ];
  return [...ofStates, ...ofSpeakers, ...ofKinds, ...said];
}

function sign(state: string, more: Partial<View>): Exhibit {
  return {
    piece: 'Sign',
    state,
    sheet: panelSheet + inFlow,
    within: 'placed',
    draw: () => <Sign view={viewSample(more)} port={quietPort()} onExpand={() => undefined} />,
  };
}

function speakerAt(standing: ShownSpeaker['standing']): ShownSpeaker {
  if (standing === 'listed') return speakerSample({ color: 3 });
  return speakerSample({ standing, kind: null, brand: '', color: null, name: standing === 'unknown' ? '' : '@olga.sokolova' });
}
