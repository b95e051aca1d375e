import { insertLines } from './dom/insertion.ts';
import { treeEditor } from './dom/tree.ts';

/** Quill 1 and 2 (LinkedIn posts, TenChat). A synthetic paste over a selection deletes it in Quill 1. */
export default treeEditor({
  marker: '.ql-editor',
  skip: '.ql-ui,.ql-cursor:empty',
  // The history module's `delay`.
  restMs: 1000,
  route: { methods: [insertLines], settleMs: 20, removes: true },
});
