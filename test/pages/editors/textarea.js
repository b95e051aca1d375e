import { composer, connect, element, query } from '../kit.js';

const { holder, button } = composer();
// A box that sends by Enter is a line high, as in a chat.
const box = element(
  'textarea',
  query.get('enter') === 'sends'
    ? { id: 'box', 'aria-label': 'Message', rows: '1', style: 'min-height: 0; height: 40px' }
    : { id: 'box', 'aria-label': 'Post' },
);
holder.append(box);
connect({
  box,
  button,
  read: () => box.value,
  write: (text) => {
    box.value = text;
  },
});
