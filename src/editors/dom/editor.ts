import type { Span } from '../../core/draft.ts';

/** A run of a box's text and the node it stands in. An element (an emoji picture) is one unbreakable piece; an empty line is a piece of length 0. */
export interface Piece {
  readonly node: Text | Element;
  /** UTF-16 offset of its first unit in the box's text. */
  readonly start: number;
  readonly length: number;
}

/** A box's text with the exact way back into the page: one walk makes both, so they cannot drift apart. Fields have no pieces. */
export interface Reading {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/** What became of a replacement. `copied` is for the caller to do: nothing was changed, or the change was undone. */
export type ReplaceOutcome = { readonly ok: true } | { readonly ok: false; readonly why: 'changed-meanwhile' | 'too-long' | 'refused' | 'undone' | 'damaged' };

/** One kind of text box. */
export interface Editor {
  /** How long typing must have rested before an insertion, in ms: some editors put what comes sooner into one undo step with it. */
  readonly restMs?: number;
  /** The editable element when `element` is, or is inside, such a box; else null. */
  readonly owns: (element: Element) => HTMLElement | null;
  readonly read: (root: HTMLElement) => Reading;
  /** Replaces a span by text through the editor's own input; one undo takes it back. */
  readonly replace: (root: HTMLElement, span: Span, text: string) => Promise<ReplaceOutcome>;
  readonly select: (root: HTMLElement, span: Span) => void;
  /** Where the caret or selection is, as a span of the text; null when it is elsewhere. */
  readonly selection: (root: HTMLElement) => Span | null;
}
