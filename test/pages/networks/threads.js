import { addSearch, addTwin, hashed } from '../decoys.js';
import { query } from '../kit.js';
import { lexicalBox, publishes } from '../network-boxes.js';
import { harmless, say, show } from '../network-kit.js';

/** A feed; `?posting` the window for a post, `?answering` the same over the post that is answered; `/@anna/post/1` an answer below a post. */
addSearch();
const feed = show(`
  <div><div data-pressable-container="true" class="${hashed('x')}">
    <a href="/@anna" role="link"><span dir="auto">anna</span></a><a href="/@anna/post/1"><time datetime="2026-11-24T10:00:00.000Z">1h</time></a>
    <span dir="auto">${say('Where is my order?', 'Где мой заказ?')}</span>
    <div role="button" tabindex="0" class="open">${say('Reply', 'Ответить')}</div>
  </div></div>`);
harmless('.open');
if (query.has('posting') || query.has('answering')) showWindow();
else showInline();
window.ready = true;

/** As soon as something is written the label says something else. */
function box(holder) {
  const empty = say('Empty text field. Type to compose a new post.', 'Пустое текстовое поле. Введите текст, чтобы создать новую публикацию.');
  const placeholder = say('What’s new?', 'Что нового?');
  const made = lexicalBox('post', holder, { 'aria-label': empty, 'aria-placeholder': placeholder, class: hashed('x') });
  made.editor.registerUpdateListener(() => {
    if (made.read() !== '') made.box.setAttribute('aria-label', say('Text field with content', 'Текстовое поле с содержимым'));
  });
  addTwin(made.box);
  return made;
}

function showInline() {
  const area = show(`<div><div class="holder"></div><div role="button" tabindex="0" class="submit">${say('Post', 'Опубликовать')}</div></div>`);
  publishes('post', box(area.querySelector('.holder')), { button: area.querySelector('.submit'), keys: ['mod-enter'] });
}

function showWindow() {
  const second = lexicalBox('second', show('<div></div>'), { 'aria-label': say('Empty text field', 'Пустое текстовое поле') });
  second.write('Our cheap second draft');
  const dialog = show(
    `
    <div role="dialog" aria-label="${say('New thread', 'Новая ветка')}">
      <div role="button" tabindex="0" class="cancel">${say('Cancel', 'Отмена')}</div>
      ${query.has('answering') ? feed.innerHTML : ''}
      <div><span>northwind</span><div class="holder"></div></div>
      <div role="button" tabindex="0" class="drafts">${say('Save draft', 'Сохранить черновик')}</div>
      <div role="button" tabindex="0" class="submit ${hashed('x')}">${say('Post', 'Опубликовать')}</div>
    </div>`,
    document.body,
  );
  publishes('post', box(dialog.querySelector('.holder')), {
    button: dialog.querySelector('.submit'),
    keys: ['mod-enter'],
    on: dialog.querySelector('.holder'),
    sent: () => dialog.remove(),
  });
  harmless('.cancel');
  harmless('.drafts');
}
