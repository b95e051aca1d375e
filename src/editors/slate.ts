import { pasteText } from './dom/insertion.ts';
import { treeEditor } from './dom/tree.ts';

/** Slate (Discord). It reads the selection at most every 100 ms. */
export default treeEditor({
  marker: '[data-slate-editor]',
  skip: '[data-slate-placeholder],[data-slate-zero-width]',
  route: { methods: [pasteText], settleMs: 170, removes: false },
});
