import { connect, element, logEvents, query } from '../kit.js';

/**
 * Comments under an article: who one is, a heading, a text of several lines, Send; below it what others wrote, each with a Reply that opens a
 * box. `?tall`: the heading stands far above the button. `?own`: the submit button has a name of the site's own, and no type.
 */
const main = document.querySelector('main');
const box = element('textarea', { id: 'box', style: 'height:120px;width:400px' });
const button = query.has('own') ? element('button', { id: 'publish' }, 'Add your two cents') : element('button', { id: 'publish', type: 'submit' }, 'Send');
const schedule = element('button', { id: 'schedule', type: 'button' }, 'Schedule post');
const form = element(
  'form',
  {},
  element('input', { id: 'nick', name: 'nick', placeholder: 'Name' }),
  element('input', { id: 'site', type: 'text', name: 'website', placeholder: 'Your page' }),
  element('input', { id: 'title', type: 'text', name: 'title', placeholder: 'Heading' }),
  element('div', { style: query.has('tall') ? 'height:450px' : '' }),
  element('div', {}, box),
  element('div', {}, schedule, button),
);
const reply = element('button', { id: 'reply', type: 'button', title: 'Reply' });
reply.innerHTML = '<svg viewBox="0 0 24 24" width="16" height="16"><path d="M4 4h16v16H4z"/></svg>';
main.append(element('div', {}, form, element('div', {}, element('div', {}, element('p', {}, 'Is the shop open on Sunday'), reply))));
form.addEventListener('submit', (event) => event.preventDefault());
for (const [node, name] of [
  [reply, 'reply'],
  [schedule, 'schedule'],
])
  logEvents(node, name);
connect({
  box,
  button,
  read: () => box.value,
  write: (text) => {
    box.value = text;
  },
});
