import { createElement, useMemo } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { createEditor, Editor, Node, Transforms } from 'slate';
import { HistoryEditor, withHistory } from 'slate-history';
import { Editable, Slate, withReact } from 'slate-react';
import { composer, connect } from '../kit.js';

const { holder, button } = composer();
const paragraphs = (text) => text.split('\n').map((line) => ({ type: 'paragraph', children: [{ text: line }] }));
let editor;

function Box() {
  editor = useMemo(() => withHistory(withReact(createEditor())), []);
  const onKeyDown = (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.key !== 'z') return;
    event.preventDefault();
    editor.undo();
  };
  return createElement(Slate, { editor, initialValue: paragraphs('') }, createElement(Editable, { id: 'box', 'aria-label': 'Post', onKeyDown }));
}

flushSync(() => createRoot(holder).render(createElement(Box)));
connect({
  box: holder.querySelector('#box'),
  button,
  read: () => editor.children.map((node) => Node.string(node)).join('\n'),
  write: (text) =>
    HistoryEditor.withoutSaving(editor, () => {
      Transforms.deselect(editor);
      Editor.withoutNormalizing(editor, () => {
        for (let at = editor.children.length - 1; at >= 0; at -= 1) Transforms.removeNodes(editor, { at: [at] });
        Transforms.insertNodes(editor, paragraphs(text), { at: [0] });
      });
    }),
});
