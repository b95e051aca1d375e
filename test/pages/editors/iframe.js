import { element, query } from '../kit.js';

/**
 * Frames without an address of their own. What they publish arrives in this page's `window.published`; what stands in their bodies is theirs alone.
 * `?drawn`: a frame whose text is made by this page's document, as by a client that draws into a frame. `?low`: comments in a frame no higher than they are.
 */
const main = document.querySelector('main');
const inner = (id) => `<!doctype html><body><textarea id="box" aria-label="Post" rows="4" cols="40"></textarea><br><button id="publish">Publish</button>
<script>document.querySelector('#publish').addEventListener('click', () => parent.published.push({ text: document.querySelector('#box').value, how: '${id}' }));
document.querySelector('#box').addEventListener('keydown', (event) => { if (event.key === 'Enter' && event.ctrlKey) parent.published.push({ text: event.target.value, how: '${id}' }); });</script></body>`;

const srcdoc = element('iframe', { id: 'srcdoc', srcdoc: inner('srcdoc'), width: '600', height: '340' });
const blank = element('iframe', { id: 'blank', src: 'about:blank', width: '600', height: '340' });
const editable = element('iframe', { id: 'editable', width: '600', height: '120' });
main.append(srcdoc, blank, editable, element('button', { id: 'publish-editable', type: 'button' }, 'Publish'));

blank.contentDocument.body.innerHTML = '<textarea id="box" aria-label="Post" rows="4" cols="40"></textarea><br><button id="publish">Publish</button>';
blank.contentDocument.querySelector('#publish').addEventListener('click', () => {
  window.published.push({ text: blank.contentDocument.querySelector('#box').value, how: 'blank' });
});

if (query.get('editable') === 'design-mode') editable.contentDocument.designMode = 'on';
else editable.contentDocument.body.contentEditable = 'true';
document.querySelector('#publish-editable').addEventListener('click', () => {
  window.published.push({ text: editable.contentDocument.body.textContent, how: 'editable' });
});
if (query.has('drawn')) {
  const drawn = element('iframe', { id: 'drawn', width: '600', height: '200' });
  main.prepend(drawn);
  const { body } = drawn.contentDocument;
  body.innerHTML = '<div id="box" contenteditable="true" style="min-height:90px"></div><button id="publish">Publish</button>';
  const [box, button] = body.children;
  box.addEventListener('input', () => {
    const text = document.createTextNode(box.textContent);
    box.replaceChildren(text);
    drawn.contentWindow.getSelection().collapse(text, text.length);
  });
  button.addEventListener('click', () => window.published.push({ text: box.textContent, how: 'drawn' }));
}
if (query.has('low')) {
  const low = element('iframe', { id: 'low', width: '600', height: '110' });
  main.prepend(low);
  const { body } = low.contentDocument;
  body.innerHTML = '<div id="box" contenteditable="true" style="min-height:40px"></div><button id="publish">Add comment</button>';
  const [box, button] = body.children;
  button.addEventListener('click', () => window.published.push({ text: box.textContent, how: 'low' }));
}

window.editableHtml = () => editable.contentDocument.documentElement.outerHTML;
window.ready = true;
