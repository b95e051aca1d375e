import { insertBreaks } from './dom/insertion.ts';
import { treeEditor } from './dom/tree.ts';

/** Editor.js: each paragraph is a box of its own, which keeps line breaks and drops blocks inside. */
export default treeEditor({ marker: '.ce-paragraph', route: { methods: [insertBreaks], settleMs: 20, removes: true } });
