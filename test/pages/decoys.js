import { harmless, say, show } from './network-kit.js';

/** Things around a composer that look like parts of one and are none. */

/** A class as CSS modules make it: the name stays, the tail is drawn anew at each load. */
export function hashed(name) {
  return `${name}__${Math.random().toString(36).slice(2, 9)}`;
}

/** A search with a button of its own, and a Save button, at the top of the page: `[data-free="find"]` and `[data-free="save"]`. */
export function addSearch() {
  show(`
    <header>
      <form role="search"><input type="text" class="${hashed('Simple-input__field')}" placeholder="${say('Search', 'Поиск')}"><button type="submit" data-free="find">${say('Find', 'Найти')}</button></form>
      <button type="button" data-free="save">${say('Save', 'Сохранить')}</button>
    </header>`);
  for (const name of ['find', 'save']) harmless(`[data-free="${name}"]`);
}

/** A copy of a box that nobody sees, with text in it that would be held: a page keeps one to measure a height. */
export function addTwin(box) {
  const twin = box.cloneNode(false);
  twin.removeAttribute('id');
  twin.setAttribute('aria-hidden', 'true');
  twin.setAttribute('tabindex', '-1');
  twin.style.cssText = 'position: absolute; visibility: hidden; height: 0; min-height: 0; overflow: hidden; padding: 0; border: 0;';
  if ('value' in twin) twin.value = 'A cheap twin';
  else twin.textContent = 'A cheap twin';
  box.after(twin);
}

/** Fields read and written as forms are. */
export function field(box) {
  return {
    box,
    read: () => box.value,
    write: (text) => {
      box.value = text;
      box.dispatchEvent(new Event('input', { bubbles: true }));
    },
  };
}
