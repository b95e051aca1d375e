/** Makes an editor of a marker and a route: every family of editable trees differs only in these. */
import type { Editor, Reading } from './editor.ts';
import { type Route, replaceBy } from './insertion.ts';
import { readEditable } from './reading.ts';
import { selectSpan, spanOfSelection } from './selection.ts';

export interface TreeEditor {
  /** Matches the editable root itself. */
  readonly marker: string;
  /** Elements inside that are no text. */
  readonly skip?: string;
  readonly restMs?: number;
  readonly route: Omit<Route, 'read'>;
}

export function treeEditor({ marker, skip = '', restMs = 0, route }: TreeEditor): Editor {
  const read = (root: HTMLElement): Reading => readEditable(root, skip);
  return {
    restMs,
    owns: (element) => {
      const root = element.closest<HTMLElement>(marker);
      return root?.isContentEditable ? root : null;
    },
    read,
    replace: (root, span, text) => replaceBy({ ...route, read }, root, span, text),
    select: (root, span) => selectSpan(root, read(root), span),
    selection: (root) => spanOfSelection(root, read(root)),
  };
}
