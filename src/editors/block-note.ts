import { pasteParagraphs } from './dom/insertion.ts';
import { treeEditor } from './dom/tree.ts';

/** BlockNote, a ProseMirror of nested blocks: typed lines after the first are lost in it, a paste makes a block of each. */
export default treeEditor({
  marker: '.bn-editor',
  skip: '.ProseMirror-separator,.ProseMirror-widget',
  route: { methods: [pasteParagraphs], settleMs: 20, removes: false },
});
