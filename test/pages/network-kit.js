/** What the look-alike pages of networks share. Their markup follows the facts about each network; their words are their own. */
import { addStyle, logEvents, query } from './kit.js';
import { linesOf, showLines } from './lines.js';

const isRussian = query.get('lang') === 'ru';

/** The label in the page's language (`?lang=ru`). */
export function say(english, russian) {
  return isRussian ? russian : english;
}

/** Puts markup on the page and returns its first element. */
export function show(markup, into = document.querySelector('main')) {
  const template = document.createElement('template');
  template.innerHTML = markup.trim();
  const first = template.content.firstElementChild;
  into.append(template.content);
  return first;
}

/** Boxes by name, for the tests: `window.boxes.comment.read()`. */
window.boxes = {};

export function addBox(name, { box, read, write }) {
  window.boxes[name] = { read, write };
  box.dataset.box = name;
  logEvents(box, name);
}

/** A bare contenteditable as a box. */
export function editable(box) {
  return { box, read: () => linesOf(box), write: (text) => showLines(box, text) };
}

/** A button that publishes nothing. A trial presses it by its selector and looks for `click@<selector>` in the log. */
export function harmless(selector) {
  const button = document.querySelector(selector);
  button.addEventListener('click', (event) => event.preventDefault());
  logEvents(button, selector);
}

/** Records what a composer sent; `where` is its name. */
export function send(where, text, how) {
  if (text.trim() === '') return;
  window.published.push({ text, how, where });
}

/** Calls `onKey(how)` on the keys that send: 'enter' (without Shift) and 'mod-enter'. Listens on `node`, in the capture phase. */
export function onSendKeys(node, keys, onKey) {
  node.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Enter' || event.isComposing || event.shiftKey) return;
      const how = event.ctrlKey || event.metaKey ? 'mod-enter' : 'enter';
      if (!keys.includes(how)) return;
      event.preventDefault();
      event.stopPropagation();
      onKey(how);
    },
    true,
  );
}

/** A box with the button and the keys that send it; `done` runs after that. The box is emptied as on a real site. */
export function wire(name, model, { button, keys = [], place = model.box.parentNode, done }) {
  const publish = (how) => {
    send(name, model.read(), how);
    model.write('');
    done?.();
  };
  if (keys.length > 0) onSendKeys(place, keys, publish);
  button.addEventListener('click', () => publish('click'));
  addBox(name, model);
}

/** What `<button>` does by itself, a `role="button"` has to do by script: Enter and Space press it. */
document.addEventListener('keydown', (event) => {
  if ((event.key !== 'Enter' && event.key !== ' ') || !event.target.matches('div[role="button"]')) return;
  event.preventDefault();
  event.target.click();
});

/** A page looks a little like a page, so that its boxes have a size and stand apart. */
addStyle(`
main { max-width: 720px; }
[role="dialog"] { position: fixed; inset: 60px auto auto 80px; width: 560px; padding: 16px; background: #fff; border: 1px solid #888; box-shadow: 0 6px 30px #0004; z-index: 10; }
[role="button"] { display: inline-block; padding: 6px 14px; border: 1px solid #999; border-radius: 16px; cursor: pointer; }
[hidden] { display: none !important; }
article, .Message, .bubble { border-top: 1px solid #ccc; padding: 8px 0; }
span[contenteditable] { display: block; min-height: 40px; padding: 8px; border: 1px solid #999; white-space: pre-wrap; }
`);
