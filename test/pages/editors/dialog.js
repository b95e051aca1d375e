import { composer, connect, element, query } from '../kit.js';
import { mountLexical } from '../lexical-editor.js';

/** A modal dialog: everything outside it is inert. `?editor=textarea` for a plain box; Lexical otherwise. */
const dialog = element('dialog', { id: 'dialog', 'aria-label': 'New post' });
document.querySelector('main').append(element('button', { id: 'open', type: 'button' }, 'Write'), dialog);
const { holder, button } = composer({ into: dialog });
const isField = query.get('editor') === 'textarea';
const box = element(isField ? 'textarea' : 'div', { id: 'box', 'aria-label': 'Post' });
holder.append(box);
const model = isField
  ? {
      read: () => box.value,
      write: (text) => {
        box.value = text;
      },
    }
  : mountLexical(box);
document.querySelector('#open').addEventListener('click', () => dialog.showModal());
connect({ box, button, read: model.read, write: model.write });
dialog.showModal();
