/** What every page shares: a record of what was published, a log of the events its own listeners saw, and access to the editor's model. */

const logged = [
  'pointerdown',
  'mousedown',
  'pointerup',
  'mouseup',
  'click',
  'submit',
  'keydown',
  'keypress',
  'keyup',
  'beforeinput',
  'input',
  'paste',
  'compositionstart',
  'compositionend',
  'focusin',
  'focusout',
];

/** From the model, at the moment of publishing: `{ text, how }`. */
window.published = [];
/** `type@where` in the order in which the page's listeners ran. */
window.events = [];

export const query = new URLSearchParams(location.search);

export function publish(text, how) {
  window.published.push({ text, how });
}

/** Logs the events that reach `node` (bubbling) under a name. */
export function logEvents(node, name) {
  for (const type of logged) node.addEventListener(type, () => window.events.push(`${type}@${name}`));
}

/**
 * Makes a page out of an editor: `read()` and `write(text)` go to its model. Publishes by the button, by Ctrl/Cmd+Enter in the box and,
 * with `?enter=sends`, by Enter. What was published is cleared as on a real site, unless `?keep`.
 */
export function connect({ box, button, read, write, editor = box }) {
  const send = (how) => {
    publish(read(), how);
    if (!query.has('keep')) write('');
  };
  window.readModel = read;
  window.setModel = write;
  window.clearBox = () => write('');
  window.editorHtml = () => editor.innerHTML;
  button.addEventListener('click', () => send('click'));
  // Capture on the box's parent: the editor must not turn the same Enter into a line first.
  (box.parentNode ?? box).addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Enter' || event.isComposing || !event.composedPath().includes(box)) return;
      const withMod = event.ctrlKey || event.metaKey;
      if (!withMod && (query.get('enter') !== 'sends' || event.shiftKey)) return;
      event.preventDefault();
      event.stopPropagation();
      send(withMod ? 'mod-enter' : 'enter');
    },
    true,
  );
  logEvents(box, 'box');
  logEvents(button, 'button');
  logEvents(document, 'document');
  window.ready = true;
}

/** The usual composer: a place for the box above a Publish button, in the main part of the page. */
export function composer({ label = query.get('label') ?? 'Publish', into = document.querySelector('main') } = {}) {
  const place = element('div', { id: 'composer', class: 'composer' });
  const holder = element('div', { id: 'holder' });
  const button = element('button', { id: 'publish', type: 'button' }, label);
  place.append(holder, button);
  into.append(place);
  return { place, holder, button };
}

export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

export function addStyle(css, into = document.head) {
  into.append(element('style', {}, css));
}
