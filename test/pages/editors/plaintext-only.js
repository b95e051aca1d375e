import { composer, connect, element } from '../kit.js';
import { linesOf } from '../lines.js';

const { holder, button } = composer();
const box = element('div', { id: 'box', contenteditable: 'plaintext-only', role: 'textbox', 'aria-label': 'Post' });
holder.append(box);
connect({
  box,
  button,
  read: () => linesOf(box),
  write: (text) => {
    box.textContent = text;
  },
});
