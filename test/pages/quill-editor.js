import { addStyle, element } from './kit.js';

/** Quill of either major version on a new element in `holder`, with its own style (it hides the clipboard twin of version 1). */
export function mountQuill(Quill, css, { holder, styles = document.head, attributes = {} }) {
  addStyle(css, styles);
  const place = element('div');
  holder.append(place);
  const quill = new Quill(place, { modules: { toolbar: false } });
  for (const [name, value] of Object.entries(attributes)) quill.root.setAttribute(name, value);
  return { quill, read: () => quill.getText().replace(/\n$/, ''), write: (text) => quill.setText(text) };
}
