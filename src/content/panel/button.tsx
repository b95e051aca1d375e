import type { ButtonHTMLAttributes, VNode } from 'preact';

/** A button that leaves the caret where one writes. */
export function Button(properties: ButtonHTMLAttributes & { readonly 'data-action': string }): VNode {
  return <button type="button" onPointerDown={keepFocus} onMouseDown={keepFocus} {...properties} />;
}

function keepFocus(event: Event): void {
  event.preventDefault();
}
