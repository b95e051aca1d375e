import { createElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { createEditor, Editor, Node, Transforms } from 'slate';
import { HistoryEditor, withHistory } from 'slate-history';
import { Editable, Slate, withReact } from 'slate-react';
import { DraftBox } from './draft-editor.js';
import { mountLexical } from './lexical-editor.js';
import { addBox, onSendKeys, send, show } from './network-kit.js';
import { mountTiptap } from './tiptap-editor.js';

/** Named boxes of the look-alike pages, by the editor that the network uses. Each answers `{ box, read, write }` and more. */

export function lexicalBox(name, holder, attributes = {}) {
  const box = show('<div></div>', holder);
  const model = mountLexical(box, { attributes });
  addBox(name, { box, ...model });
  return { box, ...model };
}

export function tiptapBox(name, holder, attributes = {}) {
  const model = mountTiptap(holder, attributes);
  const box = model.editor.view.dom;
  addBox(name, { box, ...model });
  return { box, ...model };
}

export function draftBox(name, holder, attributes = {}) {
  const model = {};
  flushSync(() => createRoot(holder).render(createElement(DraftBox, { model, role: 'textbox', ...attributes })));
  const box = holder.querySelector('[contenteditable="true"]');
  const live = { box, read: () => model.read(), write: (text) => model.write(text) };
  addBox(name, live);
  return live;
}

const paragraphs = (text) => text.split('\n').map((line) => ({ type: 'line', children: [{ text: line }] }));

export function slateBox(name, holder, attributes = {}) {
  const editor = withHistory(withReact(createEditor()));
  const editable = createElement(Editable, { role: 'textbox', ...attributes });
  flushSync(() => createRoot(holder).render(createElement(Slate, { editor, initialValue: paragraphs('') }, editable)));
  const box = holder.querySelector('[data-slate-editor]');
  const read = () => editor.children.map((node) => Node.string(node)).join('\n');
  const write = (text) =>
    HistoryEditor.withoutSaving(editor, () => {
      Transforms.deselect(editor);
      Editor.withoutNormalizing(editor, () => {
        for (let at = editor.children.length - 1; at >= 0; at -= 1) Transforms.removeNodes(editor, { at: [at] });
        Transforms.insertNodes(editor, paragraphs(text), { at: [0] });
      });
    });
  addBox(name, { box, read, write });
  return { box, read, write };
}

/** A form's own field. */
export function fieldBox(name, box) {
  const read = () => box.value;
  const write = (text) => {
    box.value = text;
    box.dispatchEvent(new Event('input', { bubbles: true }));
  };
  addBox(name, { box, read, write });
  return { box, read, write };
}

/** Sends what is in a box by its button, and by keys pressed inside `on`; then the box is empty. */
export function publishes(name, { box, read, write }, { button, keys = [], on = box.parentElement, sent }) {
  const publish = (how) => {
    send(name, read(), how);
    write('');
    sent?.();
  };
  button?.addEventListener('click', () => publish('click'));
  if (keys.length > 0) onSendKeys(on, keys, publish);
  return publish;
}
