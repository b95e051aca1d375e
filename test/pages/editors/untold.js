import { addStyle, connect, element, logEvents, query } from '../kit.js';
import { linesOf, showLines } from '../lines.js';

/**
 * A composer that tells nothing of itself: a bare editable element, and far below it another with a picture that publishes when it is pressed. Some
 * of its classes are drawn by lot at every load. `?shadow`: the box stands in an open shadow root. `?changed`: the site was rebuilt.
 */
const main = document.querySelector('main');
const isChanged = query.has('changed');
// With a digit in it: letters alone may read like a word.
const lot = () => `${Math.random().toString(36).slice(2, 7)}4`;
const look = `
  .editable, .leaf { display: block; min-height: 90px; border: 1px solid #999; padding: 8px }
  .sender { display: block; width: 32px; height: 32px; margin-top: 420px }
`;

const editable = isChanged
  ? element('span', { class: 'leaf', contenteditable: 'true' })
  : element('div', { class: `paper-${lot()} editable`, 'data-part': 'paper', contenteditable: 'true' });
const send = element(isChanged ? 'span' : 'div', { class: isChanged ? 'stamp sender' : 'mailer-dot sender' });
send.innerHTML = '<svg viewBox="0 0 24 24" width="32" height="32"><path d="M4 4h16v16H4z"/></svg>';
const name = element('b', { class: 'writer-name' }, query.get('who') ?? '@northwind');
const holder = element(isChanged ? 'section' : 'div', { class: `desk-${lot()}`, 'data-part': isChanged ? 'shelf' : 'desk' });
main.append(element('p', {}, 'Signed in as ', name), holder, element(isChanged ? 'footer' : 'div', {}, send));
const tree = query.has('shadow') ? holder.attachShadow({ mode: 'open' }) : holder;
tree.append(editable);
addStyle(look);
addStyle(look, tree);
// A page that hears everything first, as far as it may.
for (const type of ['pointerdown', 'mousedown', 'click', 'keydown']) window.addEventListener(type, () => window.events.push(`${type}@window`), true);
logEvents(name, 'name');
connect({ box: editable, button: send, read: () => linesOf(editable), write: (text) => showLines(editable, text) });
