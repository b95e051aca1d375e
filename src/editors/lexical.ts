import { pasteText } from './dom/insertion.ts';
import { treeEditor } from './dom/tree.ts';

/** Lexical (Facebook, Instagram, WhatsApp, Reddit). `execCommand` at a caret loses text there; a plain paste is exact. */
export default treeEditor({ marker: '[data-lexical-editor]', route: { methods: [pasteText], settleMs: 20, removes: false } });
