import { Editor } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';

export function mountTiptap(holder, attributes = {}) {
  const editor = new Editor({ element: holder, extensions: [StarterKit], editorProps: { attributes } });
  const read = () => editor.getText({ blockSeparator: '\n' });
  const write = (text) =>
    editor.commands.setContent({
      type: 'doc',
      content: text.split('\n').map((line) => ({ type: 'paragraph', content: line === '' ? [] : [{ type: 'text', text: line }] })),
    });
  return { editor, read, write };
}
