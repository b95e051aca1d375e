import { composer, connect } from '../kit.js';
import { mountProseMirror } from '../prose-mirror-editor.js';

const { holder, button } = composer();
const { view, read, write } = mountProseMirror(holder, { id: 'box', role: 'textbox', 'aria-label': 'Post' });
connect({ box: view.dom, button, read, write });
