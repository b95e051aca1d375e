import { composer, connect } from '../kit.js';
import { mountTiptap } from '../tiptap-editor.js';

const { holder, button } = composer();
const { editor, read, write } = mountTiptap(holder, { id: 'box', role: 'textbox', 'aria-label': 'Post' });
connect({ box: editor.view.dom, button, read, write });
