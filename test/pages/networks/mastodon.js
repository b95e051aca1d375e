import { createElement as h, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { addSearch, addTwin } from '../decoys.js';
import { query } from '../kit.js';
import { addBox, harmless, say, send, show } from '../network-kit.js';

/** The client that every server has: a compose form over a feed; `?answering` and `?editing` say so above it, `?warning` shows the second field; `?describing` the window of a picture's words. */
const models = { post: {}, warning: {}, alt: {} };

show('<script id="initial-state" type="application/json">{"meta":{"locale":"en"},"max_toot_chars":40}</script>', document.head);
addSearch();

function Field({ name, isLine, ...attributes }) {
  const [text, setText] = useState('');
  Object.assign(models[name], { read: () => text, write: setText });
  return h(isLine ? 'input' : 'textarea', { ...attributes, value: text, onChange: (event) => setText(event.target.value) });
}

function Compose() {
  const form = useRef(null);
  const publish = (how) => {
    send('post', models.post.read(), how);
    models.post.write('');
    models.warning.write?.('');
  };
  const onKeyDown = (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) publish('mod-enter');
  };
  const onSubmit = (event) => {
    event.preventDefault();
    publish('click');
  };
  return h(
    'form',
    { className: 'compose-form', ref: form, onSubmit },
    query.has('answering') && h(Answered),
    h('div', { className: 'navigation-bar' }, h('span', { className: 'display-name__account' }, '@northwind')),
    h(
      'div',
      { className: 'compose-form__highlightable' },
      query.has('editing') &&
        h('div', { className: 'edit-indicator' }, h('div', { className: 'edit-indicator__content' }, say('An older text', 'Прежний текст'))),
      query.has('warning') &&
        h(
          'div',
          { className: 'spoiler-input' },
          h(Field, { name: 'warning', isLine: true, id: 'cw-spoiler-input', type: 'text', className: 'spoiler-input__input', onKeyDown }),
        ),
      h(Field, {
        name: 'post',
        className: 'autosuggest-textarea__textarea compose-form__input',
        placeholder: say("What's on your mind?", 'О чём думаете?'),
        onKeyDown,
      }),
      h(
        'div',
        { className: 'compose-form__uploads' },
        [true, false].map((isMissing) => h(Upload, { key: String(isMissing), isMissing })),
      ),
      h(
        'div',
        { className: 'compose-form__actions' },
        h('button', { type: 'button', className: 'emoji icon-button', title: say('Insert emoji', 'Эмодзи') }, '☺'),
        h('div', { className: 'compose-form__submit' }, h('button', { type: 'submit', className: 'button button--compact' }, say('Post', 'Опубликовать'))),
      ),
    ),
  );
}

function Answered() {
  return h(
    'div',
    { className: 'reply-indicator' },
    h('span', { className: 'display-name' }, 'Anna'),
    h('div', { className: 'reply-indicator__content translate' }, h('p', null, say('Where is my order?', 'Где мой заказ?'))),
  );
}

function Described() {
  return h(
    'div',
    { className: 'modal-root__modal dialog-modal' },
    h('button', { type: 'button', className: 'button done' }, say('Done', 'Готово')),
    h('form', { className: 'dialog-modal__content__form simple_form' }, h(Field, { name: 'alt', id: 'description' })),
  );
}

function Upload({ isMissing }) {
  const warning = h('button', { type: 'button', className: isMissing ? 'icon-button active' : 'icon-button' }, 'ALT');
  return h('div', { className: 'compose-form__upload media-gallery__item' }, h('div', { className: 'compose-form__upload__warning' }, warning));
}

const root = show('<div id="mastodon"></div>');
flushSync(() => createRoot(root).render(h('div', null, h(Compose), query.has('describing') && h(Described))));
show(
  '<article><div class="status__wrapper" data-id="1"><span class="display-name__account">@oleg</span><div class="status__content">Good morning</div></div></article>',
);
for (const [name, model] of Object.entries(models)) {
  const box = root.querySelector({ post: '.compose-form textarea', warning: '#cw-spoiler-input', alt: '#description' }[name]);
  if (box && model.read) addBox(name, { box, read: () => model.read(), write: (text) => model.write(text) });
}
addTwin(root);
harmless('.emoji');
window.ready = true;
