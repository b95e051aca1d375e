import { pasteBreaks } from './dom/insertion.ts';
import { treeEditor } from './dom/tree.ts';

/** TinyMCE, in a frame of its own or in the page. It keeps undo steps of its own: what the browser types joins the step before. */
export default treeEditor({
  marker: '.mce-content-body',
  skip: '[data-mce-bogus="all"]',
  route: { methods: [pasteBreaks], settleMs: 20, removes: false },
});
