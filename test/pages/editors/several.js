import { field } from '../decoys.js';
import { element, query } from '../kit.js';
import { addBox, send } from '../network-kit.js';

/**
 * Several boxes at once, each with a button of its own. `?kind=ten`: ten composers. `?kind=reply`: a composer above somebody's posts; "Reply"
 * under a post opens a second box there while the first stays.
 */
const main = document.querySelector('main');

function addComposer(name, label, into) {
  const box = element('textarea', { 'aria-label': label, rows: '4' });
  const button = element('button', { type: 'button', 'data-send': name }, label);
  into.append(element('div', { class: 'composer' }, box, element('div', {}, element('button', { type: 'button' }, 'Cancel'), button)));
  const publish = (how) => {
    send(name, box.value, how);
    box.value = '';
  };
  button.addEventListener('click', () => publish('click'));
  box.addEventListener('keydown', (event) => event.key === 'Enter' && event.ctrlKey && publish('mod-enter'));
  addBox(name, field(box));
}

function ten() {
  for (let at = 0; at < 10; at += 1) addComposer(`box-${at}`, 'Publish', main);
}

function reply() {
  addComposer('main', 'Post', main);
  for (const name of ['first', 'second']) {
    const opener = element('button', { type: 'button', id: `open-${name}` }, 'Reply');
    const article = element('article', {}, element('p', {}, 'Is the shop open on Sunday?'), opener);
    main.append(article);
    opener.addEventListener('click', () => addComposer(name, 'Reply', article), { once: true });
  }
}

({ ten, reply })[query.get('kind')]();
window.ready = true;
