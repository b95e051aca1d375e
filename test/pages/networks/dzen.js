import { addSearch, hashed } from '../decoys.js';
import { query } from '../kit.js';
import { addBox, editable, harmless, say, send, show, wire } from '../network-kit.js';

/** An article with comments, or `/profile/editor/<channel>`: two boxes by order and a window that publishes (`?planned` later; `?bare` without the marks). */
if (location.pathname.startsWith('/profile/editor/')) showEditor();
else showArticle();
window.ready = true;

function showArticle() {
  addSearch();
  harmless('[role="search"] button');
  const block = show(`
    <div class="${hashed('comments-block')}"><p>${say('Where is my order?', 'Где мой заказ?')}</p>
      <div contenteditable="true" role="textbox" aria-label="${say('Comment', 'Комментарий')}"></div>
      <button type="button" class="${hashed('send')} go">${say('Send', 'Отправить')}</button></div>`);
  const box = block.querySelector('[contenteditable]');
  wire('comment', editable(box), { button: block.querySelector('.go'), keys: ['mod-enter'] });
}

function showEditor() {
  const marks = query.has('bare') ? ['', ''] : ['data-testid="article-title"', 'data-testid="article-body"'];
  const page = show(`
    <div class="${hashed('editor')}"><header><button type="button" class="save">${say('Save', 'Сохранить')}</button>
        <button type="button" class="first">${say('Publish', 'Опубликовать')}</button></header>
      <h1 ${marks[0]} data-placeholder="${say('Заголовок', 'Заголовок')}" contenteditable="true" role="textbox"></h1>
      <div ${marks[1]} contenteditable="true" role="textbox"></div></div>`);
  const dialog = show(
    `
    <div role="dialog" class="${hashed('publish-modal')}" hidden>
      ${
        query.has('planned')
          ? `<label><input type="checkbox" checked><span class="${hashed('checkbox-input__title')}">${say('Publish later', 'Опубликовать позже')}</span></label>
             <input class="${hashed('input__control')}" readonly value="${say('December 24, 2026', '24 декабря 2026')}"><input name="delayedTime" value="18:30">`
          : ''
      }
      <button type="button" class="second">${say('Publish', 'Опубликовать')}</button></div>`,
    document.body,
  );
  const [title, body] = [...page.querySelectorAll('[contenteditable]')].map(editable);
  page.querySelector('.first').addEventListener('click', () => {
    dialog.hidden = false;
  });
  dialog.querySelector('.second').addEventListener('click', () => {
    send('article', `${title.read()}\n${body.read()}`.trim(), 'click');
    page.remove();
    dialog.remove();
  });
  harmless('.save');
  addBox('title', title);
  addBox('body', body);
}
