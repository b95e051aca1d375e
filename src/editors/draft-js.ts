import { pasteText } from './dom/insertion.ts';
import { treeEditor } from './dom/tree.ts';

/** Draft.js (X posts, TikTok Studio). With `execCommand` Chromium shows the text and the model keeps the old one. */
export default treeEditor({
  marker: '.public-DraftEditor-content',
  skip: '.public-DraftEditorPlaceholder-root',
  route: { methods: [pasteText], settleMs: 20, removes: false },
});
