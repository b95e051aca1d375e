import { addSearch } from '../decoys.js';
import { query } from '../kit.js';
import { addBox, harmless, onSendKeys, say, send, show } from '../network-kit.js';
import { mountTiptap } from '../tiptap-editor.js';

/**
 * Two chats live at once, the active one counts; its field has a fake twin; the button's class says what it does. `?channel`, `?comments` of a post,
 * `?answering` a message, `?edit`, `?caption` a window with a picture, `?scheduling` the calendar, `?menu` of the send button.
 */
const isChannel = query.has('channel');
const name = query.has('comments') ? say('12 comments', '12 комментариев') : isChannel ? 'Northwind' : 'Anna';
const chat = (isActive) => `
  <div class="chat${isActive ? ' active' : ''}" ${isActive ? '' : 'style="display: none"'}>
    <div class="chat-info"><div class="peer-title">${name}</div>
      <div class="bottom">${isChannel ? say('1,204 subscribers', '1 204 подписчика') : say('last seen recently', 'был(а) недавно')}</div></div>
    <div class="bubble is-in" data-mid="7" data-peer-id="42"><div class="peer-title">Anna</div>
      <div class="message"><span class="translatable-message">${say('Where is my order?', 'Где мой заказ?')}</span><span class="time">10:42</span></div></div>
    <div class="bubble is-out" data-mid="8"><div class="message"><span class="translatable-message">${say('One moment', 'Минуту')}</span></div></div>
    <div class="chat-input">
      <div class="reply-wrapper">${query.has('answering') ? `<div class="reply"><div class="reply-title">Oleg</div><div class="reply-subtitle">${say('Is it open?', 'Вы открыты?')}</div></div>` : ''}</div>
      <div class="input-message-container"></div>
      <div class="btn-send-container"><button type="button" class="btn-icon btn-circle btn-send record" aria-label="${say('Send', 'Отправить')}">➤</button>
        ${
          query.has('menu')
            ? `<div class="btn-menu menu-send"><div class="btn-menu-item silent">${say('Send Without Sound', 'Отправить без звука')}</div>
               <div class="btn-menu-item later">${say('Schedule Message', 'Отправить позже')}</div></div>`
            : ''
        }</div></div>
  </div>`;

addSearch();
harmless('[role="search"] button');
show(chat(false));
const active = show(chat(true));
for (const each of document.querySelectorAll('.chat')) mountChat(each);
if (query.has('menu')) harmless('.chat.active .later');
if (query.has('caption')) mountCaption();
window.ready = true;

/** The field with its twin, and what publishes it. */
function mountField(holder, onChange, publish) {
  const { editor, read, write } = mountTiptap(holder, { class: 'input-message-input', 'data-chat-input-editor': 'tiptap', dir: 'auto' });
  const fake = show(
    '<div class="input-message-input fake-input" contenteditable="true" tabindex="-1" style="position: absolute; opacity: 0; z-index: -1; pointer-events: none; height: 20px"></div>',
    holder,
  );
  editor.on('update', () => {
    fake.textContent = read();
    onChange(read());
  });
  const go = (how) => {
    if (read() === '') return;
    send(isChannel ? 'post' : 'message', read(), how);
    write('');
    publish?.();
  };
  onSendKeys(holder, ['enter', 'mod-enter'], go);
  return { box: editor.view.dom, read, write, go };
}

function mountChat(each) {
  const button = each.querySelector('.btn-send');
  const follow = (text) => {
    button.className = `btn-icon btn-circle btn-send ${query.has('edit') ? 'edit' : text === '' ? 'record' : 'send'}`;
  };
  const { box, read, write, go } = mountField(each.querySelector('.input-message-container'), follow);
  follow('');
  button.addEventListener('click', () => go('click'));
  each.querySelector('.silent')?.addEventListener('click', () => go('click'));
  if (each !== active) return;
  addBox('message', { box, read, write });
  if (query.has('scheduling')) showCalendar(go);
}

function showCalendar(go) {
  const when = say('Send on Dec 24, 2026 at 18:30', 'Отправить 24 дек. 2026 г. в 18:30');
  const popup = show(
    `<div class="popup popup-date-picker popup-schedule"><button type="button" class="btn-primary btn-color-primary">${when}</button></div>`,
    document.querySelector('header'),
  );
  popup.querySelector('button').addEventListener('click', () => go('click'));
}

function mountCaption() {
  const popup = show(
    `<div class="popup popup-send-photo popup-new-media" role="dialog"><div class="popup-photo"><div class="popup-item popup-item-media"><img alt="" src="data:,"></div></div>
      <div class="popup-input-container"><div class="popup-input-inputs input-message-container"></div>
      <button type="button" class="btn-primary btn-color-primary">${say('Send', 'Отправить')}</button></div></div>`,
    document.body,
  );
  const { box, read, write, go } = mountField(popup.querySelector('.input-message-container'), () => {});
  popup.querySelector('button').addEventListener('click', () => go('click'));
  addBox('caption', { box, read, write });
}
