import type { VNode } from 'preact';
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

/** A frame around the box, and beside it a small sign while all is well, a card with each finding and its fixes when it is not. */
export function Panel({ view, port }: Shown): VNode {
  const isCard = view.held !== null || (!view.isCollapsed && (view.state === 'warn' || view.state === 'hold' || view.isBroken));
  return (
    <>
      <Frame view={view} port={port} />
      <Placed view={view} port={port} isCard={isCard} key={isCard ? 'card' : 'sign'}>
        {isCard ? <Card view={view} port={port} /> : <Sign view={view} port={port} />}
        <Status view={view} port={port} />
      </Placed>
    </>
  );
}
