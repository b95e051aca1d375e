import type { VNode } from 'preact';
import type { Port } from '../port.ts';
import { Button } from './button.tsx';

/** Asked once: may drafts that are held in a crisis be kept for later? */
export function KeepQuestion({ port }: { readonly port: Port }): VNode {
  return (
    <div class="keep">
      <p>{port.word('pageKeepAsk')}</p>
      <div class="answers">
        <Button data-action="keep" onClick={() => port.keepHeld(true)}>
          {port.word('pageKeepYes')}
        </Button>
        <Button class="plain" data-action="keep-not" onClick={() => port.keepHeld(false)}>
          {port.word('pageKeepNo')}
        </Button>
      </div>
    </div>
  );
}
