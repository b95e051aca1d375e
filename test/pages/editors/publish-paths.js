import { createElement, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { element, logEvents, publish, query } from '../kit.js';

/**
 * The ways in which a page can publish, one at a time: `?path=<name>`. Where no gesture of a person is involved,
 * `window.trigger()` does what the page's own script would do.
 */
const main = document.querySelector('main');
const place = element('div', { id: 'composer', class: 'composer' });
main.append(place);
const box = element('textarea', { id: 'box', 'aria-label': 'Post' });
let read = () => box.value;
const say = (how) => publish(read(), how);

/** The usual composer; the caller decides when it publishes. */
function plain(tag = 'button', attributes = { type: 'button' }) {
  const button = element(tag, { id: 'publish', ...attributes }, 'Publish');
  place.append(box, button);
  return button;
}

/** A button that publishes when `type` reaches it. */
function on(type, accepts = () => true) {
  const button = plain();
  button.addEventListener(type, (event) => {
    if (accepts(event)) say(type);
  });
  return button;
}

function ReactComposer({ around, button, withKey }) {
  const [text, setText] = useState('');
  read = () => text;
  return createElement(
    'div',
    { onKeyDown: (event) => withKey && event.key === 'Enter' && (event.ctrlKey || event.metaKey) && say('react key') },
    createElement('textarea', { id: 'box', 'aria-label': 'Post', value: text, onChange: (event) => setText(event.target.value) }),
    createElement('div', around ?? {}, createElement('button', { id: 'publish', type: 'button', ...button }, 'Publish')),
  );
}

function react(props) {
  flushSync(() => createRoot(place).render(createElement(ReactComposer, props)));
}

function form(button = { type: 'submit' }) {
  const made = element('form', { action: '/sink', target: 'sink' });
  const submit = element('button', { id: 'publish', ...button }, 'Publish');
  box.remove();
  const line = element('input', { id: 'box', type: 'text', name: 'text', 'aria-label': 'Post' });
  read = () => line.value;
  made.append(line, submit);
  made.addEventListener('submit', (event) => {
    event.preventDefault();
    say('submit');
  });
  place.append(made);
  return { made, submit };
}

const paths = {
  'react-click': () => react({ button: { onClick: () => say('react click') } }),
  'react-click-capture': () => react({ around: { onClickCapture: () => say('react capture') } }),
  'role-button': () =>
    plain('div', { role: 'button', tabindex: '0', style: 'display: inline-block; padding: 6px 14px; border: 1px solid' }).addEventListener('click', () =>
      say('role'),
    ),
  'button-enter': () => on('click'),
  'button-space': () => on('click'),
  'react-key': () => react({ withKey: true }),
  'window-capture-click': () => plain(),
  'window-capture-key': () => plain(),
  'document-capture-click': () => {
    plain();
    document.addEventListener('click', (event) => event.target.closest('#publish') && say('document'), true);
  },
  'label-input': () => {
    const hidden = element('input', { id: 'go', type: 'button', value: 'Publish', style: 'position: absolute; opacity: 0; width: 1px; height: 1px' });
    place.append(box, element('label', { id: 'publish', for: 'go', style: 'display: inline-block; padding: 6px 14px; border: 1px solid' }, 'Publish'), hidden);
    hidden.addEventListener('click', () => say('label'));
  },
  'srcdoc-frame': () => {
    const frame = element('iframe', {
      id: 'frame',
      width: '600',
      height: '200',
      srcdoc:
        '<!doctype html><body><textarea id="box" aria-label="Post"></textarea><button id="publish">Publish</button><script>' +
        "document.querySelector('#publish').addEventListener('click', () => parent.published.push({ text: document.querySelector('#box').value, how: 'frame' }))</script></body>",
    });
    read = () => frame.contentDocument.querySelector('#box').value;
    place.append(frame);
  },
  pointerdown: () => on('pointerdown'),
  mousedown: () => on('mousedown'),
  pointerup: () => on('pointerup'),
  keyup: () => {
    plain();
    box.addEventListener('keyup', (event) => event.key === 'Enter' && (event.ctrlKey || event.metaKey) && say('keyup'));
  },
  'form-enter': () => form(),
  'form-submit-button': () => form(),
  'request-submit': () => {
    const { made } = form();
    window.trigger = () => made.requestSubmit();
  },
  'button-click-call': () => {
    const button = on('click');
    window.trigger = () => button.click();
  },
  'dispatched-click': () => {
    const button = on('click');
    window.trigger = () => button.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, composed: true }));
  },
  'silent-click': () => {
    const button = on('click');
    window.trigger = () => button.dispatchEvent(new MouseEvent('click', { bubbles: false, cancelable: true }));
  },
  'form-submit-call': () => {
    const { made } = form();
    const sink = element('iframe', { name: 'sink', id: 'sink', style: 'display: none' });
    place.append(sink);
    sink.addEventListener('load', () => {
      const sent = new URLSearchParams(sink.contentWindow.location.search).get('text');
      if (sent !== null) publish(sent, 'form.submit()');
    });
    window.trigger = () => made.submit();
  },
  'detached-click': () => {
    plain();
    const twin = element('button', {}, 'Publish');
    twin.addEventListener('click', () => say('detached'));
    window.trigger = () => twin.click();
  },
  'direct-call': () => {
    plain();
    window.trigger = () => setTimeout(() => say('timer'));
  },
  'closed-shadow-button': () => {
    const host = element('site-button', { id: 'publish-host', style: 'display: inline-block' });
    place.append(box, host);
    const root = host.attachShadow({ mode: 'closed' });
    const button = element('button', { id: 'publish', type: 'button' }, 'Publish');
    root.append(button);
    button.addEventListener('click', () => say('closed shadow'));
  },
  // Once the page has loaded: opening a document in the middle of its load leaves Firefox waiting for the end of it.
  'document-open': () =>
    new Promise((done) => {
      addEventListener('load', () => setTimeout(done));
    }).then(() => {
      document.open();
      document.write('<!doctype html><body><textarea id="box" aria-label="Post"></textarea><button id="publish" type="button">Publish</button></body>');
      document.close();
      read = () => document.querySelector('#box').value;
      document.querySelector('#publish').addEventListener('click', () => say('reopened'));
    }),
};

window.pathNames = Object.keys(paths);
window.readModel = () => read();
await paths[query.get('path') ?? 'react-click']();
logEvents(document, 'document');
window.ready = true;
