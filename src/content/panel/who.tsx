import type { VNode } from 'preact';
import type { Port, ShownSpeaker } from '../port.ts';

interface Properties {
  readonly speaker: ShownSpeaker;
  readonly port: Port;
  /** Only what tells one account from another. */
  readonly isShort?: boolean;
}

/** Who is about to speak, in the color of the frame around the box. That nobody knows is said too. */
export function Who({ speaker, port, isShort = false }: Properties): VNode {
  const { standing, color, kind } = speaker;
  return (
    <span class={`who ${color ? `brand-${color}` : 'no-brand'} ${kind ?? ''}`} data-standing={standing}>
      <i aria-hidden="true" />
      <span>{isShort ? shortWho(speaker, port) : whoSpeaks(speaker, port)}</span>
    </span>
  );
}

/** What tells one account from another, in words. */
export function shortWho(speaker: ShownSpeaker, port: Port): string {
  return speaker.standing === 'listed' ? speaker.name : whoSpeaks(speaker, port);
}

/** The same in full. */
export function whoSpeaks({ standing, name, kind, brand }: ShownSpeaker, port: Port): string {
  if (standing === 'listed') return [brand, name, kind && port.word(`pageAccountKind_${kind}`)].filter(Boolean).join(' · ');
  if (standing === 'unlisted') return name;
  const keys = { unknown: 'pageAccountUnknown', perhaps: 'pageAccountPerhaps', stranger: 'pageAccountStranger' } as const;
  return port.word(keys[standing], { account: name });
}
