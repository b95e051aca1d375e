import { composer, connect, element } from '../kit.js';

const { holder, button } = composer();
const box = element('textarea', { id: 'box', 'aria-label': 'Post' });
holder.append(box);
connect({
  box,
  button,
  read: () => box.value,
  write: (text) => {
    box.value = text;
  },
});
