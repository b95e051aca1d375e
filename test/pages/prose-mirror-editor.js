import { baseKeymap } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { schema } from 'prosemirror-schema-basic';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { addStyle } from './kit.js';

export function mountProseMirror(holder, attributes = {}) {
  // The style that ProseMirror asks for: without pre-wrap, spaces typed at a line's end come and go as NBSP.
  addStyle('.ProseMirror { position: relative; word-wrap: break-word; white-space: break-spaces; font-variant-ligatures: none; }');
  const view = new EditorView(holder, {
    attributes,
    state: EditorState.create({ schema, plugins: [history(), keymap({ 'Mod-z': undo, 'Mod-y': redo, 'Shift-Mod-z': redo }), keymap(baseKeymap)] }),
  });
  const read = () => view.state.doc.textBetween(0, view.state.doc.content.size, '\n', '\n');
  const write = (text) => {
    const lines = text.split('\n').map((line) => schema.nodes.paragraph.create(null, line === '' ? [] : [schema.text(line)]));
    view.dispatch(view.state.tr.replaceWith(0, view.state.doc.content.size, lines).setMeta('addToHistory', false));
  };
  return { view, read, write };
}
