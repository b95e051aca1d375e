import { connect, element, logEvents, query } from '../kit.js';

/**
 * Composers as many web clients build them, with no word on the control that sends. `?kind=row`: a row of pictures beside a chat box, the last
 * sends. `?kind=plane`: a bare `div` with a picture of sending. `?kind=arrow`: the picture is called after its shape. `?kind=twins`: two names, one
 * of them hidden. `?kind=components`: box and button are web components, the word stands between the tags. `?kind=slotted`: a dialog inside a
 * web component shows them. `?kind=alone`: no control at all. Enter sends with `?enter=sends`.
 */
const main = document.querySelector('main');
const kind = query.get('kind');

function picture(id, attributes = {}) {
  const button = element('button', { id, type: 'button', style: 'width:32px;height:32px', ...attributes });
  button.innerHTML = '<svg viewBox="0 0 24 24" width="20" height="20"><path d="M4 4h16v16H4z"/></svg>';
  return button;
}

function field(attributes = {}) {
  return element('textarea', { id: 'box', rows: '1', style: 'height:24px;min-height:0;width:300px', ...attributes });
}

function writeInto(box) {
  return {
    read: () => box.value,
    write: (text) => {
      box.value = text;
    },
  };
}

function row() {
  const box = field();
  const pictures = [picture('letters', { 'aria-pressed': 'false' }), picture('smile'), picture('publish')];
  main.append(element('div', {}, element('div', {}, picture('attach')), element('div', {}, box), element('div', {}, ...pictures)));
  for (const id of ['attach', 'smile']) logEvents(document.querySelector(`#${id}`), id);
  connect({ box, button: document.querySelector('#publish'), ...writeInto(box) });
}

function plane() {
  const box = field();
  const send = element('div', { id: 'publish', style: 'width:24px;height:24px' });
  send.innerHTML = '<svg viewBox="0 0 24 24" width="24" height="24"><path id="icon-send" d="M2 2l20 10L2 22z"/></svg>';
  const smile = element('div', { id: 'smile', style: 'width:24px;height:24px' });
  smile.innerHTML = '<svg viewBox="0 0 24 24" width="24" height="24"><path id="icon-smile" d="M4 4h16v16H4z"/></svg>';
  logEvents(smile, 'smile');
  main.append(element('div', {}, box, element('div', {}, smile, send)));
  connect({ box, button: send, ...writeInto(box) });
}

function arrow() {
  const box = field();
  const send = element('button', { id: 'publish', type: 'button' });
  send.innerHTML = '<span role="img" aria-label="arrow-up"><svg viewBox="0 0 24 24" width="16" height="16"><path d="M12 2l8 10H4z"/></svg></span>';
  main.append(element('div', {}, element('div', {}, box, element('div', {}, picture('attach', { 'aria-label': 'Attach' }), send))));
  logEvents(document.querySelector('#attach'), 'attach');
  connect({ box, button: send, ...writeInto(box) });
}

function twins() {
  const box = field({ rows: '4', style: 'height:120px;width:400px' });
  const send = element('button', { id: 'publish', type: 'button' }, element('span', { style: 'display:none' }, 'Add comment'), element('span', {}, 'Comment'));
  const cancel = element('button', { id: 'cancel', type: 'button' }, element('span', { style: 'display:none' }, 'Comment'), element('span', {}, 'Cancel'));
  logEvents(cancel, 'cancel');
  main.append(element('section', {}, box, element('footer', {}, cancel, send)));
  connect({ box, button: send, ...writeInto(box) });
}

function alone() {
  const box = field({ placeholder: 'Message to Nora' });
  main.append(element('section', {}, box));
  connect({ box, button: element('button'), ...writeInto(box) });
}

/** As the dialog of a component library: modal inside the shadow root, its content between the component's tags; a click beside it closes it. */
function slotted() {
  define('square-dialog', '<dialog><div><slot></slot></div></dialog>');
  const box = field({ rows: '4', style: 'height:120px;width:400px' });
  const send = element('button', { id: 'publish', type: 'button' }, 'Publish');
  const dialog = element('square-dialog', {}, box, element('footer', {}, send));
  main.append(dialog);
  const inner = dialog.shadowRoot.querySelector('dialog');
  inner.addEventListener('click', (event) => {
    if (event.target === inner) inner.close();
  });
  inner.showModal();
  connect({ box, button: send, ...writeInto(box) });
}

/** A button or box as component libraries make them: the real one stands in a shadow root of its own. */
function define(name, inside) {
  customElements.define(
    name,
    class extends HTMLElement {
      constructor() {
        super();
        this.attachShadow({ mode: 'open', delegatesFocus: true }).innerHTML = inside;
      }
    },
  );
}

function components() {
  define('square-field', '<div><div><textarea rows="4"></textarea></div></div>');
  define('square-button', '<button type="button"><slot name="before"></slot><span><slot></slot></span></button>');
  const box = element('square-field', { id: 'box' });
  const button = element('square-button', { id: 'publish' }, 'Publish');
  const cancel = element('square-button', { id: 'cancel' }, 'Cancel');
  logEvents(cancel, 'cancel');
  main.append(element('section', {}, box, element('footer', {}, cancel, button)));
  connect({ box, button, ...writeInto(box.shadowRoot.querySelector('textarea')) });
}

({ row, plane, arrow, twins, alone, components, slotted })[kind]();
