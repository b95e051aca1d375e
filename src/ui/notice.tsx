import './level.css';
import './notice.css';
import type { ComponentChildren } from 'preact';
import { Icon } from './icon.tsx';

/** Something to know, with what to do about it. */
export function Notice({ level, children }: { readonly level: 'clear' | 'note' | 'warn' | 'hold'; readonly children: ComponentChildren }) {
  return (
    <div class={`level notice ${level}`} role="status">
      <Icon name={level} />
      <div class="said">{children}</div>
    </div>
  );
}
