import { ContentState, Editor, EditorState } from 'draft-js';
import { createElement, useState } from 'react';

/** A Draft.js box as a React component; `model` receives `read` and `write` over its EditorState. */
export function DraftBox({ model, onText, ...attributes }) {
  const [state, setState] = useState(() => EditorState.createEmpty());
  model.read = () => state.getCurrentContent().getPlainText('\n');
  model.write = (text) => setState(EditorState.push(state, ContentState.createFromText(text), 'remove-range'));
  return createElement(Editor, {
    ...attributes,
    editorState: state,
    onChange: (next) => {
      setState(next);
      onText?.(next.getCurrentContent().getPlainText('\n'));
    },
  });
}
