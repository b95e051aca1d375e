import Quill from 'quill';
import css from 'quill/dist/quill.core.css?inline';
import { composer, connect } from '../kit.js';
import { mountQuill } from '../quill-editor.js';

const { holder, button } = composer();
const { quill, read, write } = mountQuill(Quill, css, { holder, attributes: { id: 'box', role: 'textbox', 'aria-label': 'Post' } });
connect({ box: quill.root, button, read, write });
