import type { Editor } from './dom/editor.ts';
import { insertText, pasteText } from './dom/insertion.ts';
import { treeEditor } from './dom/tree.ts';

const editable = treeEditor({ marker: '*', route: { methods: [insertText, pasteText], settleMs: 20, removes: true } });

/** Any other editable tree (Telegram A, VK, OK, YouTube). An editor nobody knows is tried by typing, then by a plain paste. */
export default {
  ...editable,
  owns: (element) => {
    let root = element as HTMLElement; // whatever has no such property is not editable
    if (!root.isContentEditable) return null;
    while (root.parentElement?.isContentEditable) root = root.parentElement;
    return root;
  },
} satisfies Editor;
