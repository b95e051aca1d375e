import { connect, element } from '../kit.js';

/** A single line in a form: Enter submits it natively, and the button is a submit button. */
const box = element('input', { id: 'box', type: 'text', 'aria-label': 'Post' });
const button = element('button', { id: 'publish' }, 'Publish');
const form = element('form', { class: 'composer' }, box);
// The page's handler publishes on click; the form's own submit is counted too, so that a submit without a click shows.
form.append(button);
form.addEventListener('submit', (event) => {
  event.preventDefault();
  if (event.submitter !== button) window.published.push({ text: box.value, how: 'submit' });
});
document.querySelector('main').append(form);
connect({
  box,
  button,
  read: () => box.value,
  write: (text) => {
    box.value = text;
  },
});
