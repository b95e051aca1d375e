import { connect, element, logEvents, query } from '../kit.js';
import { mountLexical } from '../lexical-editor.js';

/**
 * The window of a tool that plans posts, as such tools build it: a dialog with an editor (`?box=textarea`: a plain one) and a foot with buttons.
 * `?foot=split`: a button with an arrow beside it that opens a menu at the end of the page. `?foot=menu`: one button that only opens the menu.
 * `?foot=plain`: a button for now and one for later. `?lang=ru`.
 */
const isRussian = query.get('lang') === 'ru';
const say = (english, russian) => (isRussian ? russian : english);
const dialog = element('div', {
  role: 'dialog',
  'aria-modal': 'true',
  style: 'position: fixed; inset: 20px auto auto 20px; width: 520px; padding: 16px; border: 1px solid',
});
const foot = element('footer', { style: 'display: flex; justify-content: end; gap: 8px' });
const isField = query.get('box') === 'textarea';
const box = element(isField ? 'textarea' : 'div', { id: 'box', 'aria-label': say('Text', 'Текст'), rows: '5' });
dialog.append(
  element('h2', {}, say('New post', 'Новый пост')),
  element('label', {}, say('Date', 'Дата'), element('input', { type: 'text', name: 'date', value: '24.12.2026 18:30' })),
  box,
  foot,
);
document.querySelector('main').append(dialog);
const model = isField
  ? {
      read: () => box.value,
      write: (text) => {
        box.value = text;
      },
    }
  : mountLexical(box);

function add(id, label, attributes = {}) {
  const button = element('button', { type: 'button', id, ...attributes }, label);
  logEvents(button, id);
  foot.append(button);
  return button;
}

/** Items stand at the end of the page, not in the dialog. */
function openMenu() {
  const menu = element('ul', { role: 'menu', style: 'position: fixed; left: 560px; top: 60px; background: #fff; border: 1px solid' });
  for (const [id, label] of [
    ['now', say('Publish now', 'Опубликовать сейчас')],
    ['queue', say('Add to queue', 'В очередь')],
    ['keep', say('Save draft', 'Сохранить черновик')],
  ]) {
    const item = element('li', { id, role: 'menuitem', tabindex: '0' }, label);
    logEvents(item, id);
    item.addEventListener('click', () => {
      menu.remove();
      if (id !== 'keep') window.published.push({ text: model.read(), how: id });
    });
    menu.append(item);
  }
  document.body.append(menu);
}

add('draft', say('Save draft', 'Сохранить черновик'));
const feet = {
  split: () => {
    const button = add('publish', say('Schedule', 'Запланировать'));
    add('arrow', '▾', { 'aria-haspopup': 'menu', 'aria-label': say('More options', 'Ещё') }).addEventListener('click', openMenu);
    return button;
  },
  menu: () => {
    add('arrow', say('Publish', 'Опубликовать'), { 'aria-haspopup': 'menu' }).addEventListener('click', openMenu);
    return element('button');
  },
  plain: () => {
    const later = add('later', say('Schedule', 'Запланировать'));
    later.addEventListener('click', () => window.published.push({ text: model.read(), how: 'later' }));
    return add('publish', say('Publish now', 'Опубликовать'));
  },
};
connect({ box, button: feet[query.get('foot') ?? 'plain'](), read: model.read, write: model.write });
