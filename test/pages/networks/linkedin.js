import Quill from 'quill-1';
import css from 'quill-1/dist/quill.core.css?inline';
import { addStyle, query } from '../kit.js';
import { linesOf, showLines } from '../lines.js';
import { addBox, onSendKeys, say, send, show } from '../network-kit.js';
import { mountQuill } from '../quill-editor.js';
import { mountTiptap } from '../tiptap-editor.js';

/** The post window stands in an open shadow root; comments are TipTap; `/messaging` a chat. */
if (location.pathname.startsWith('/messaging')) showChat();
else showFeed();
window.ready = true;

function showChat() {
  const form = show(`
    <form class="msg-form">
      <div class="msg-form__contenteditable" contenteditable="true" role="textbox" aria-label="${say('Write a message', 'Напишите сообщение')}"></div>
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
  if (query.get('enter') === 'sends') onSendKeys(form, ['enter'], publish);
  addBox('message', { box, read: () => linesOf(box), write: (text) => showLines(box, text) });
}

function showFeed() {
  const open = show(`<button type="button">${say('Start a post', 'Начать публикацию')}</button>`);
  const item = show(`
    <div role="listitem" data-urn="urn:li:activity:71">
      <a href="/in/anna">Anna</a><div dir="ltr">${say('Where is my order?', 'Где мой заказ?')}</div>
      <div componentkey="commentBox-urn:li:activity:71">
        <div data-testid="ui-core-tiptap-text-editor-wrapper"></div>
        <button type="button" componentkey="commentButtonSection-71">${say('Comment', 'Комментировать')}</button>
      </div>
    </div>`);
  const { editor, read, write } = mountTiptap(item.querySelector('[data-testid]'), {
    role: 'textbox',
    'aria-label': say('Add a comment', 'Добавьте комментарий'),
  });
  item.querySelector('button').addEventListener('click', () => {
    send('comment', read(), 'click');
    write('');
  });
  addBox('comment', { box: editor.view.dom, read, write });
  const outlet = show('<div id="interop-outlet" data-testid="interop-shadowdom"></div>', document.body);
  outlet.attachShadow({ mode: 'open' });
  open.addEventListener('click', () => showPost(outlet.shadowRoot));
  if (query.has('posting')) showPost(outlet.shadowRoot);
}

function showPost(root) {
  globalThis.shadow = root;
  const dialog = show(
    `
    <div role="dialog" class="share-box" aria-label="${say('Create a post', 'Создание публикации')}">
      <div class="share-creation-state__text-editor"></div>
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
    attributes: { role: 'textbox', 'aria-label': say('Text editor', 'Текстовый редактор') },
  });
  const button = dialog.querySelector('button');
  quill.on('text-change', () => {
    button.disabled = read() === '';
  });
  button.addEventListener('click', () => {
    send('post', read(), 'click');
    dialog.remove();
  });
  addBox('post', { box: quill.root, read, write });
}
