/** A page on which one signs in, with and without a form (`?bare`), with a text box below for what is written afterwards. */
import { composer, connect, element, query } from '../kit.js';

const login = element('input', { id: 'login', type: 'text', autocomplete: 'username', 'aria-label': 'Login' });
const password = element('input', { id: 'password', type: 'password', autocomplete: 'current-password', 'aria-label': 'Password' });
const enter = element('button', { id: 'enter', type: query.has('bare') ? 'button' : 'submit' }, 'Sign in');
const place = element(query.has('bare') ? 'div' : 'form', {}, login, password, enter);
document.querySelector('main').append(place);
window.signedIn = 0;
const signIn = () => {
  window.signedIn += 1;
  login.value = '';
  password.value = '';
};
place.addEventListener('submit', (event) => {
  event.preventDefault();
  signIn();
});
if (query.has('bare')) enter.addEventListener('click', signIn);

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
