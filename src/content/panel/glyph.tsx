import type { VNode } from 'preact';

/** Shapes differ with their meaning, so that color is never alone. */
const paths: Readonly<Record<string, string>> = {
  hold: 'M5.2 1h5.6L15 5.2v5.6L10.8 15H5.2L1 10.8V5.2zM7 4v5h2V4zm0 6.5v2h2v-2z',
  warn: 'M8 1.5 15.5 15H.5zM7 6v4.5h2V6zm0 5.7v1.8h2v-1.8z',
  note: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1zM7 7h2v5H7zm0-3h2v2H7z',
  clear: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1zM4.3 8.2 5.6 6.9 7.2 8.5 10.6 5.1 11.9 6.4 7.2 11.1z',
  unchecked: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1zM4 7h8v2H4z',
};

export function Glyph({ of }: { readonly of: string }): VNode {
  return (
    <svg class={`glyph ${of}`} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path fill="currentColor" fill-rule="evenodd" d={paths[of === 'left' ? 'hold' : of] ?? paths['unchecked']} />
    </svg>
  );
}
