import { createElement, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { composer, connect } from '../kit.js';

/** React owns the value: what does not go through its onChange is put back at the next render. */
const { holder, button } = composer();
let model = '';
let setModel;

function Box() {
  const [text, setText] = useState('');
  model = text;
  setModel = setText;
  return createElement('textarea', { id: 'box', 'aria-label': 'Post', value: text, onChange: (event) => setText(event.target.value) });
}

flushSync(() => createRoot(holder).render(createElement(Box)));
connect({
  box: holder.querySelector('#box'),
  button,
  read: () => model,
  write: (text) => flushSync(() => setModel(text)),
});
