import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Port, View } from '../port.ts';
import { Card } from './card.tsx';
import { Frame } from './frame.tsx';
import { Placed } from './placed.tsx';
import { Sign } from './sign.tsx';
import { Status } from './status.tsx';

/** What every piece of the panel needs: what to draw, and whom to tell. */
export interface Shown {
  readonly view: View;
  readonly port: Port;
}

/** A frame around the box, and beside it a small sign while all is well, a card with each finding and its fixes when it is not. What is only noted is shown to who asks. */
export function Panel({ view, port }: Shown): VNode {
  const [askedAt, setAskedAt] = useState<HTMLElement | null>(null);
  const isAsked = askedAt === view.root && view.findings.length > 0;
  const isCard = view.held !== null || (!view.isCollapsed && (view.state === 'warn' || view.state === 'hold' || view.isBroken || isAsked));
  const expand = (): void => {
    setAskedAt(view.root);
    port.collapse(false);
  };
  return (
    <>
      <Frame view={view} port={port} />
      <Placed view={view} port={port} isCard={isCard} key={isCard ? 'card' : 'sign'}>
        {isCard ? <Card view={view} port={port} /> : <Sign view={view} port={port} onExpand={expand} />}
        <Status view={view} port={port} />
      </Placed>
    </>
  );
}
