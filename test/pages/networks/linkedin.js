import Quill from 'quill-1';
import css from 'quill-1/dist/quill.core.css?inline';
import { addSearch, addTwin, hashed } from '../decoys.js';
import { addStyle, logEvents, query } from '../kit.js';
import { linesOf, showLines } from '../lines.js';
import { fieldBox, publishes, tiptapBox } from '../network-boxes.js';
import { addBox, harmless, onSendKeys, say, send, show } from '../network-kit.js';
import { mountQuill } from '../quill-editor.js';

/** The post window stands in an open shadow root; comments are TipTap, `?old` Quill; `/messaging` a chat; `/article/new` an article. */
addSearch();
if (location.pathname.startsWith('/messaging')) showChat();
else if (location.pathname.startsWith('/article')) showArticle();
else showFeed();
window.ready = true;

function showChat() {
  const form = show(`
    <form class="msg-form">
      <div class="msg-form__contenteditable" contenteditable="true" role="textbox" aria-label="${say('Write a message', 'Напишите сообщение')}"></div>
      <button type="button" class="msg-form__footer-action">${say('Attach a file', 'Прикрепить файл')}</button>
      <button type="submit" class="msg-form__send-button">${say('Send', 'Отправить')}</button>
    </form>`);
  const box = form.querySelector('[contenteditable]');
  const publish = (how) => {
    send('message', linesOf(box), how);
    box.replaceChildren();
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    publish('click');
  });
  onSendKeys(form, ['enter', 'mod-enter'], publish);
  addBox('message', { box, read: () => linesOf(box), write: (text) => showLines(box, text) });
  addTwin(box);
  harmless('.msg-form__footer-action');
}

function showArticle() {
  const page = show(`
    <div>
      <textarea id="article-editor-headline__textarea" placeholder="${say('Title', 'Заголовок')}"></textarea>
      <div class="holder"></div><button type="button" class="publish">${say('Publish', 'Опубликовать')}</button>
    </div>`);
  fieldBox('title', page.querySelector('textarea'));
  publishes('article', tiptapBox('article', page.querySelector('.holder'), { role: 'textbox' }), { button: page.querySelector('.publish') });
}

function showFeed() {
  const open = show(`<button type="button" class="${hashed('_')}">${say('Start a post', 'Начать публикацию')}</button>`);
  const item = show(`
    <div role="listitem" data-urn="urn:li:activity:71">
      <a href="/in/anna">Anna</a><div dir="ltr">${say('Where is my order?', 'Где мой заказ?')}</div>
      <button type="button" class="react ${hashed('_')}">${say('Like', 'Нравится')}</button>
      ${query.has('old') ? oldCommentBox() : newCommentBox()}
    </div>`);
  harmless('.react');
  const comment = query.has('old') ? mountOld(item) : mountNew(item);
  publishes('comment', comment, { button: item.querySelector('.submit') });
  const outlet = show('<div id="interop-outlet" data-testid="interop-shadowdom"></div>', document.body);
  outlet.attachShadow({ mode: 'open' });
  open.addEventListener('click', () => showPost(outlet.shadowRoot));
  if (!query.has('posting')) return;
  comment.write('Our cheap second draft');
  showPost(outlet.shadowRoot);
}

function newCommentBox() {
  return `
    <div componentkey="commentBox-urn:li:activity:71" class="${hashed('_')}">
      <div data-testid="ui-core-tiptap-text-editor-wrapper"></div>
      <button type="button" class="submit" componentkey="commentButtonSection-71">${say('Comment', 'Комментировать')}</button>
    </div>`;
}

function oldCommentBox() {
  return `
    <div class="comments-comment-box"><div class="comments-comment-box__form"><div class="holder"></div></div>
      <button type="button" class="submit comments-comment-box__submit-button--cr artdeco-button">${say('Comment', 'Комментировать')}</button></div>`;
}

function mountNew(item) {
  const made = tiptapBox('comment', item.querySelector('[data-testid]'), { role: 'textbox', 'aria-label': say('Add a comment', 'Добавьте комментарий') });
  addTwin(made.box);
  return made;
}

function mountOld(item) {
  const attributes = { role: 'textbox', 'aria-label': say('Add a comment', 'Добавьте комментарий') };
  const { quill, ...model } = mountQuill(Quill, css, { holder: item.querySelector('.holder'), attributes });
  addBox('comment', { box: quill.root, ...model });
  return { box: quill.root, ...model };
}

function showPost(root) {
  globalThis.shadow = root;
  const dialog = show(
    `
    <div role="dialog" class="share-box artdeco-modal" aria-labelledby="share-to-linkedin-modal__header">
      <button type="button" class="share-unified-settings-entry-button">
        <div>northwind</div>
        <span>${say('Post to Anyone', 'Для всех')}</span>
      </button>
      <div class="share-creation-state__text-editor"></div>
      <div class="share-creation-state__preview-container"><img src="data:," alt="${say('A white box', 'Белая коробка')}" width="40" height="40"></div>
      <input type="text" id="share-post__scheduled-date" value="12/24/2026"><input type="text" id="share-post__scheduled-time" value="6:30 PM">
      <button type="button" class="emoji">${say('Open Emoji keyboard', 'Открыть эмодзи')}</button>
      <button type="button" class="share-actions__primary-action" disabled>${say('Post', 'Опубликовать')}</button>
    </div>`,
    root,
  );
  addStyle(
    '.share-box { position: fixed; inset: 60px auto auto 80px; width: 560px; padding: 16px; background: #fff; border: 1px solid #888; } .ql-editor { min-height: 120px; }',
    root,
  );
  const holder = dialog.querySelector('.share-creation-state__text-editor');
  const { quill, read, write } = mountQuill(Quill, css, {
    holder,
    styles: root,
    attributes: { role: 'textbox', 'aria-label': say('Text editor for creating content', 'Текстовый редактор') },
  });
  logEvents(dialog.querySelector('.emoji'), '.emoji');
  const button = dialog.querySelector('.share-actions__primary-action');
  quill.on('text-change', () => {
    button.disabled = read() === '';
  });
  button.addEventListener('click', () => {
    send('post', read(), 'click');
    dialog.remove();
  });
  addBox('post', { box: quill.root, read, write });
  addTwin(quill.root);
}
