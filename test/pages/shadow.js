import { addStyle, connect, element, query } from './kit.js';
import { linesOf, showLines } from './lines.js';

/** Box and button in a shadow root: a textarea, or with `?kind=contenteditable` an editable div. The root is kept for the tests in `window.shadow`. */
export function mountShadow(mode) {
  const host = element('div', { id: 'host' });
  document.querySelector('main').append(host);
  const root = host.attachShadow({ mode });
  addStyle(
    '#box { display: block; box-sizing: border-box; width: 560px; min-height: 90px; padding: 8px; border: 1px solid #999; white-space: pre-wrap; }',
    root,
  );
  const isField = query.get('kind') !== 'contenteditable';
  const box = isField
    ? element('textarea', { id: 'box', 'aria-label': 'Post' })
    : element('div', { id: 'box', contenteditable: 'true', role: 'textbox', 'aria-label': 'Post' });
  const button = element('button', { id: 'publish', type: 'button' }, 'Publish');
  root.append(element('div', {}, box, button));
  window.shadow = root;
  connect({
    box,
    button,
    read: () => (isField ? box.value : linesOf(box)),
    write: (text) => {
      if (isField) box.value = text;
      else showLines(box, text);
    },
  });
}
