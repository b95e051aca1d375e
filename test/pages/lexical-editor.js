import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerPlainText } from '@lexical/plain-text';
import { registerRichText } from '@lexical/rich-text';
import { $createParagraphNode, $createTextNode, $getRoot, createEditor } from 'lexical';

/** A Lexical editor on `box`, rich (one paragraph a line) or plain; its state is the model. */
export function mountLexical(box, { plain = false, attributes = {} } = {}) {
  const editor = createEditor({
    namespace: 'page',
    onError: (error) => {
      throw error;
    },
  });
  for (const [name, value] of Object.entries({ contenteditable: 'true', role: 'textbox', spellcheck: 'false', ...attributes })) box.setAttribute(name, value);
  editor.setRootElement(box);
  (plain ? registerPlainText : registerRichText)(editor);
  registerHistory(editor, createEmptyHistoryState(), 300);
  const write = (text) =>
    editor.update(
      () => {
        const root = $getRoot().clear();
        for (const line of text.split('\n')) {
          const paragraph = $createParagraphNode();
          if (line !== '') paragraph.append($createTextNode(line));
          root.append(paragraph);
        }
      },
      { discrete: true, tag: 'historic' },
    );
  const read = () =>
    editor.getEditorState().read(() =>
      $getRoot()
        .getChildren()
        .map((node) => node.getTextContent())
        .join('\n'),
    );
  return { editor, read, write };
}
