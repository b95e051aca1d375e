import { composer, connect, element, query } from '../kit.js';

/**
 * Boxes that keep less than the page shows, as measured on editors of this kind. `?kind=editor-js`: a paragraph keeps line breaks and drops
 * blocks. `?kind=tiny-mce`: a paste without formatting is taken as plain text, and an empty line in it parts two paragraphs and is lost; undo
 * goes by steps of its own, of which typing by script is none. `?kind=block-note`: typed lines after the first are lost, pasted paragraphs are
 * kept, an empty one only with a line break in it. `?kind=code`: a code editor, whose text field never holds the whole text.
 */
const kind = query.get('kind');
const { holder, button } = composer();
const names = { 'editor-js': 'ce-paragraph', 'tiny-mce': 'mce-content-body', 'block-note': 'bn-editor ProseMirror' };

function code() {
  const box = element('textarea', { id: 'box', style: 'width:300px;height:30px' });
  const lines = [];
  box.addEventListener('input', () => {
    lines.push(box.value);
    box.value = '';
  });
  holder.append(element('div', { class: query.get('name') }, box));
  if (query.get('name') === 'ace_text-input') box.className = 'ace_text-input';
  connect({ box, button, read: () => lines.join(''), write: () => lines.splice(0) });
}

function rich() {
  const box = element('div', { id: 'box', class: names[kind], contenteditable: 'true' });
  box.innerHTML = kind === 'editor-js' ? '' : '<p><br></p>';
  holder.append(box);
  const steps = [];
  const paragraphs = () => [...box.querySelectorAll('p')].map((p) => p.innerHTML.replace(/<br>$/, '').replaceAll('<br>', '\n'));
  const inline = () => {
    const copy = box.cloneNode(true);
    for (const block of copy.querySelectorAll('div, p')) block.replaceWith(...block.childNodes);
    return copy.innerHTML.replaceAll('<br>', '\n');
  };
  const fragment = (html) => document.createRange().createContextualFragment(html);
  const take = (data) => {
    const html = data.getData('text/html');
    const last = box.querySelector('p:last-child');
    const isFormatted = kind === 'block-note' || /<(b|i|u)\b/.test(html);
    const text = data.getData('text/plain') || fragment(html.replaceAll('<br>', '\n')).textContent;
    const given =
      isFormatted && html
        ? html.replace('<b></b>', '')
        : text
            .split(/\n\n+/)
            .map((part) => `<p>${part}</p>`)
            .join('');
    const made = fragment(given);
    const paragraphs = [...made.querySelectorAll('p')].filter((p) => p.hasChildNodes());
    for (const filler of last.querySelectorAll('br')) filler.remove();
    last.append(...(paragraphs.shift() ?? made).childNodes);
    box.append(...paragraphs);
  };
  if (kind !== 'editor-js') {
    box.addEventListener('paste', (event) => {
      event.preventDefault();
      steps.push(box.innerHTML);
      take(event.clipboardData);
      getSelection().selectAllChildren(box);
      getSelection().collapseToEnd();
    });
    box.addEventListener('keydown', (event) => {
      if (!(event.ctrlKey && event.key === 'z')) return;
      event.preventDefault();
      box.innerHTML = steps.pop() ?? '<p><br></p>';
    });
  }
  if (kind === 'block-note') box.addEventListener('beforeinput', (event) => (event.data ?? '').includes('\n') && event.preventDefault());
  const read = () => (kind === 'editor-js' ? inline() : paragraphs().join('\n')).replaceAll('&nbsp;', ' ').replaceAll('&amp;', '&');
  connect({ box, button, read, write: (text) => (box.textContent = text) });
}

if (kind === 'code') code();
else rich();
