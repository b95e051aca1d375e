import { type EditorId, editorIds } from './core/network/network.ts';
import type { Editor } from './editors/dom/editor.ts';

const files = import.meta.glob<Editor>('./editors/*.ts', { eager: true, import: 'default' });

/** Every kind of text box, the special ones before the plain. */
export const editors: ReadonlyMap<EditorId, Editor> = new Map(
  editorIds.map((id) => {
    const editor = files[`./editors/${id}.ts`];
    if (!editor) throw new Error(`editors/${id}.ts is named in core/network/network.ts and is not there`);
    return [id, editor];
  }),
);

/** The text box that an element is or stands in: its editable root and how to work it. */
export function editorAt(element: Element): { readonly editor: Editor; readonly root: HTMLElement } | null {
  for (const editor of editors.values()) {
    const root = editor.owns(element);
    if (root) return { editor, root };
  }
  return null;
}
