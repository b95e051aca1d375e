import { insertParagraphs } from './dom/insertion.ts';
import { treeEditor } from './dom/tree.ts';

/** ProseMirror and TipTap (Bluesky, Telegram K, LinkedIn comments). Its paste merges empty lines and TipTap's runs formatting rules; typing is exact. */
export default treeEditor({
  marker: '.ProseMirror',
  skip: '.ProseMirror-separator,.ProseMirror-widget',
  route: { methods: [insertParagraphs], settleMs: 20, removes: true },
});
