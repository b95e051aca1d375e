/** What is laid over a page's own elements: each exhibit has a box like a page's. */
import type { ComponentChild } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { CrisisLevel } from '../../core/context.ts';
import { t, tBoth } from '../../ui/words.ts';
import { Frame } from '../panel/frame.tsx';
import { mirrorOf } from '../panel/mirror.ts';
import { PlannedMark } from '../panel/planned.tsx';
import { panelSheet } from '../panel/sheet.ts';
import type { Port, ShownSpeaker } from '../port.ts';
import { Outline } from '../teach/outline.tsx';
import teachStyle from '../teach/teach.css?inline';
import type { Exhibit } from './exhibit.tsx';
import { quietPort } from './port.ts';
import { speakerSample, viewSample } from './samples.ts';

const boxStyle =
  '.stage { padding: 40px 16px 16px; } .stage textarea { display: block; inline-size: 100%; box-sizing: border-box; padding: 8px; font: 14px/1.5 sans-serif; background: none; color: var(--ink); }';

export function frameExhibits(): readonly Exhibit[] {
  return [
    frame('corporate', speakerSample(), 0),
    frame('executive, watched', speakerSample({ kind: 'executive', color: 4 }), 1),
    frame('personal, crisis', speakerSample({ kind: 'personal', color: 6 }), 2),
    frame('unknown, severe crisis', speakerSample({ standing: 'unknown', name: '', kind: null, brand: '', color: null }), 3),
    over('PlannedMark', 'with a time', (box, port) => <PlannedMark planned={{ element: box, time: '18:30' }} port={port} />),
    over('PlannedMark', 'without', (box, port) => <PlannedMark planned={{ element: box, time: '' }} port={port} />),
    over('mirror', 'a mark of each level', (box, port) => <Mirrored field={box} port={port} />),
    ...(['would', 'not', 'taken'] as const).map((look) =>
      over('Outline', look, (box) => <Outline element={box} look={look} {...(look === 'taken' ? { label: t('pageTeachShown_box') } : {})} />, {
        sheet: panelSheet + teachStyle + boxStyle,
        within: 'teach',
        isFree: true,
      }),
    ),
  ];
}

function frame(state: string, speaker: ShownSpeaker, level: CrisisLevel): Exhibit {
  return over('Frame', state, (root, port) => <Frame view={viewSample({ root, speaker, level })} port={port} />);
}

function over(piece: string, state: string, draw: (box: HTMLTextAreaElement, port: Port) => ComponentChild, more: Partial<Exhibit> = {}): Exhibit {
  return { piece, state, sheet: panelSheet + boxStyle, draw: () => <Over label={`${piece}, ${state}`} draw={draw} />, ...more };
}

function Over({ label, draw }: { readonly label: string; readonly draw: (box: HTMLTextAreaElement, port: Port) => ComponentChild }) {
  const [box, setBox] = useState<HTMLTextAreaElement | null>(null);
  return (
    <div class="stage">
      <textarea ref={setBox} rows={3} aria-label={label} value={marked().text} />
      {box && draw(box, quietPort({ offset: () => beginning(box), shadow: () => box.getRootNode() as ShadowRoot }))}
    </div>
  );
}

/** What is fixed here stands in the exhibit: its coordinates begin there, and not in the window. */
function beginning(box: HTMLElement): { readonly x: number; readonly y: number } {
  const { left, top } = (box.getRootNode() as ShadowRoot).host.getBoundingClientRect(); // drawn in a root by exhibit.tsx
  return { x: -left, y: -top };
}

function Mirrored({ field, port }: { readonly field: HTMLTextAreaElement; readonly port: Port }) {
  useLayoutEffect(() => {
    const { text, words } = marked();
    const mirror = mirrorOf(port);
    mirror.paint(
      field,
      text,
      (['note', 'warn', 'hold'] as const).map((level, at) => {
        const start = text.indexOf(words[at] ?? '');
        return { level, span: { start, end: start + (words[at]?.length ?? 0) } };
      }),
    );
    return mirror.clear;
  }, [field, port]);
  return null;
}

function marked(): { readonly text: string; readonly words: readonly string[] } {
  return {
    text: tBoth({ ru: 'Ребята, у нас самый дешёвый кофе на всей длинной набережной', en: 'Guys, ours is the cheapest coffee on the whole long embankment' }),
    words: tBoth({ ru: 'длинной|Ребята|самый дешёвый', en: 'long|Guys|the cheapest' }).split('|'),
  };
}
