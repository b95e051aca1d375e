import { createElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { DraftBox } from '../draft-editor.js';
import { composer, connect } from '../kit.js';

const { holder, button } = composer();
const model = {};
flushSync(() => createRoot(holder).render(createElement(DraftBox, { model, ariaLabel: 'Post' })));
const box = holder.querySelector('.public-DraftEditor-content');
box.id = 'box';
connect({
  box,
  button,
  read: () => model.read(),
  write: (text) => flushSync(() => model.write(text)),
});
