import Quill from 'quill';
import css from 'quill/dist/quill.core.css?inline';
import { addSearch, addTwin, hashed } from '../decoys.js';
import { linesOf, showLines } from '../lines.js';
import { addBox, harmless, say, send, show } from '../network-kit.js';
import { mountQuill } from '../quill-editor.js';

/** `/editor`: a title of one's own above a Quill editor, "Publish" in a bar above both, beside it what keeps a draft. */
addSearch();
const page = show(`
  <div>
    <div class="${hashed('bar')}"><button type="button" data-free="draft">${say('Save draft', 'Сохранить черновик')}</button>
      <button type="button" class="${hashed('publish')}">${say('Publish', 'Опубликовать')}</button></div>
    <div class="${hashed('title')}" contenteditable="true" data-placeholder="${say('Title', 'Заголовок')}" style="min-height: 30px"></div>
    <div id="tc-editor"></div>
  </div>`);
const title = page.querySelector('[contenteditable]');
const { quill, read, write } = mountQuill(Quill, css, { holder: page.querySelector('#tc-editor') });
page.querySelector('[class^="publish"]').addEventListener('click', () => {
  send('post', [linesOf(title), read()].filter(Boolean).join('\n'), 'click');
  title.replaceChildren();
  write('');
});
addBox('title', { box: title, read: () => linesOf(title), write: (text) => showLines(title, text) });
addBox('post', { box: quill.root, read, write });
addTwin(title);
harmless('[data-free="draft"]');
window.ready = true;
