import { composer, connect, element, logEvents, publish, query } from '../kit.js';
import { mountLexical } from '../lexical-editor.js';
import { linesOf, showLines } from '../lines.js';

/**
 * One composer under conditions that are hard on a script. `?kind=feed`: articles are appended ten at a time, ten times a
 * second (`&still`: once `startFeed()` is called). `long`: a
 * draft of 60 paragraphs. `tall`: an editor taller than the window. `fold`: one below the fold. `rtl`: written from the right. `zoom`: a page
 * at 150 %, `scale`: a part of it. `blur`: the button comes alive when the box loses the focus. `menus`: a right click or a long press on
 * the button opens a menu.
 */
const kind = query.get('kind');
const main = document.querySelector('main');

function field(attributes = {}) {
  const { place, holder, button } = composer();
  const box = element('textarea', { id: 'box', 'aria-label': 'Post', ...attributes });
  holder.append(box);
  const write = (text) => {
    box.value = text;
  };
  connect({ box, button, read: () => box.value, write });
  return { place, box, button };
}

function editable(attributes = {}) {
  const { place, holder, button } = composer();
  const box = element('div', { id: 'box', contenteditable: 'true', role: 'textbox', 'aria-label': 'Post', ...attributes });
  holder.append(box);
  document.execCommand('defaultParagraphSeparator', false, 'div');
  connect({ box, button, read: () => linesOf(box), write: (text) => showLines(box, text) });
  return { place, box, button };
}

const paragraphs = Array.from({ length: 60 }, (_, at) => `Paragraph ${at + 1} of a long and honest text about the opening hours of a shop.`);

function feed() {
  editable();
  const list = element('section', { id: 'feed' });
  main.append(list);
  const grow = () => {
    const articles = Array.from({ length: 10 }, (_, at) => {
      const article = element('article', {}, element('p', {}, `Somebody wrote post ${list.children.length + at}, and it is long enough to take a line.`));
      for (const word of ['Like', 'Reply', 'Share']) article.append(element('button', { type: 'button' }, word));
      return article;
    });
    list.append(...articles);
    window.batches += 1;
  };
  let timer;
  window.batches = 0;
  window.stopFeed = () => {
    clearInterval(timer);
    list.replaceChildren();
  };
  window.startFeed = () => {
    timer = setInterval(grow, 100);
  };
  if (!query.has('still')) window.startFeed();
}

function long() {
  const { holder, button } = composer();
  const box = element('div', { id: 'box', 'aria-label': 'Post' });
  holder.append(box);
  const { read, write } = mountLexical(box);
  write(paragraphs.join('\n'));
  connect({ box, button, read, write });
}

function tall() {
  const { box } = editable({ style: 'min-height: 4000px' });
  showLines(box, [...paragraphs, ...paragraphs].join('\n'));
}

function fold() {
  main.append(element('div', { style: 'height: 3000px' }));
  editable();
}

function blur() {
  const { box, button } = field();
  button.disabled = true;
  box.addEventListener('change', () => {
    button.disabled = box.value === '';
  });
}

function menus() {
  const { box, button } = field();
  let opened = false;
  const open = () => {
    opened = true;
    const items = ['Schedule', 'Publish now', 'Save draft'].map((word) => element('button', { type: 'button', role: 'menuitem' }, word));
    const menu = element('div', { role: 'menu', style: 'position: fixed; right: 20px; bottom: 20px' }, ...items);
    for (const item of items) {
      logEvents(item, item.textContent);
      item.addEventListener('click', () => {
        menu.remove();
        if (item.textContent !== 'Save draft') publish(box.value, item.textContent);
      });
    }
    document.body.append(menu);
  };
  let timer;
  button.addEventListener('contextmenu', (event) => {
    event.preventDefault();
    open();
  });
  button.addEventListener('pointerdown', (event) => {
    opened = false;
    if (event.button === 0) timer = setTimeout(open, 150);
  });
  window.addEventListener('pointerup', () => clearTimeout(timer));
  // A click that ends a long press is none.
  button.parentElement.addEventListener('click', (event) => opened && event.target === button && event.stopImmediatePropagation(), true);
}

const pages = {
  feed,
  long,
  tall,
  fold,
  blur,
  menus,
  rtl: () => field({ dir: 'rtl' }),
  zoom: () => {
    document.body.style.zoom = '1.5';
    field();
  },
  scale: () => {
    const { place } = field();
    place.style.cssText = 'transform: scale(1.5); transform-origin: 0 0';
  },
};
pages[kind]();
