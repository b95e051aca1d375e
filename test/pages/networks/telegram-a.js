import { addSearch, hashed } from '../decoys.js';
import { query } from '../kit.js';
import { linesOf } from '../lines.js';
import { addBox, editable, harmless, say, send, show } from '../network-kit.js';

/**
 * A chat, or with `?channel` a channel, `?loading` while its messages load; `?comments` those of a post; `?answering` a message; `?edit`; `?caption` a window with a picture; `?story`; `?avatar` of who speaks beside the box;
 * `?scheduling` the calendar; `?menu` of the send button. The box has a twin that measures its height, the slide before it lives on for a while,
 * and Enter is caught on the document before the box sees it.
 */
const isChannel = query.has('channel');
const id = query.has('story') ? 'editable-story-input-text' : 'editable-message-text';
const placeholder = query.has('comments') ? say('Comment', 'Комментарий') : isChannel ? say('Broadcast', 'Публикация') : say('Message', 'Сообщение');
const status = query.has('loading')
  ? say('updating', 'обновление')
  : isChannel
    ? say('1,204 subscribers', '1 204 подписчика')
    : say('last seen recently', 'был(а) недавно');

function slide(isActive) {
  return `
    <div class="Transition_slide${isActive ? ' Transition_slide-active' : ''}" ${isActive ? '' : 'style="display: none"'}>
      <div class="MiddleHeader"><div class="ChatInfo"><h3 class="title">${isChannel ? 'Northwind' : 'Anna'}</h3><span class="status">${isActive ? status : ''}</span></div></div>
      <div class="Message" id="message-7" data-message-id="7"><div class="message-content"><span class="sender-title">Anna</span>
        <div class="text-content">${say('Where is my order?', 'Где мой заказ?')}<span class="MessageMeta"><span class="message-time">10:42</span></span></div></div></div>
      <div class="Message own" id="message-8" data-message-id="8"><div class="message-content"><div class="text-content">${say('One moment', 'Минуту')}</div></div></div>
      <div class="Composer">
        ${
          query.has('answering')
            ? `<div class="ComposerEmbeddedMessage"><div class="EmbeddedMessage"><div class="message-text"><p class="embedded-text-wrapper">${say('Is it open?', 'Вы открыты?')}</p>
               <div class="message-title"><span class="embedded-sender">Oleg</span></div></div></div></div>`
            : ''
        }
        <div class="message-input-wrapper"><div id="message-input-text">
          <div class="custom-scroll input-scroller"><div class="input-scroller-content">
            <div id="${id}" class="form-control" contenteditable="true" role="textbox" dir="auto" aria-label="${placeholder}"></div>
          </div></div>
          <div class="custom-scroll input-scroller clone"><div class="form-control clone" dir="auto"></div></div>
        </div></div>
        ${query.has('avatar') ? '<div class="Avatar"><img class="Avatar__media" alt="" width="30" height="30"></div>' : ''}
        <button type="button" class="Button main-button" aria-label="${say('Send message', 'Отправить сообщение')}">➤</button>
        ${
          query.has('menu')
            ? `<div class="CustomSendMenu"><div class="MenuItem" role="menuitem">${say('Send without sound', 'Отправить без звука')}</div>
               <div class="MenuItem later" role="menuitem">${say('Schedule message', 'Отправить позже')}</div></div>`
            : ''
        }
      </div>
    </div>`;
}

addSearch();
harmless('[role="search"] button');
show(`<div id="MiddleColumn"><div class="messages-layout"><div class="Transition">${slide(false)}${slide(true)}</div></div></div>`);
const active = document.querySelector('.Transition_slide-active');
const box = active.querySelector(`#${id}`);
const twin = active.querySelector('.form-control.clone');
const button = active.querySelector('.main-button');
const modal = query.has('caption') ? showModal() : null;

for (const avatar of active.querySelectorAll('.Avatar img')) avatar.src = picture();

function follow() {
  twin.innerHTML = box.innerHTML;
  const state = query.has('edit') ? 'edit' : linesOf(box) === '' ? 'record' : 'send';
  button.className = `Button main-button ${state}`;
}

function publish(how, from = box) {
  send(isChannel ? 'post' : 'message', linesOf(from), how);
  from.replaceChildren();
  follow();
}

function picture() {
  return URL.createObjectURL(new Blob(['<svg xmlns="http://www.w3.org/2000/svg"/>'], { type: 'image/svg+xml' }));
}

/** A window with a picture and its caption; its class names are hashed. */
function showModal() {
  const made = show(
    `
    <div class="Modal ${hashed('root')}"><div class="modal-dialog" role="dialog">
      <div class="${hashed('attachments')}"><img alt="" width="60" height="60"></div>
      <div id="caption-input-text"><div id="editable-message-text-modal" class="form-control" contenteditable="true" role="textbox" aria-label="${say('Caption', 'Подпись')}"></div>
        <div class="form-control clone" contenteditable="true" style="visibility: hidden; position: absolute"></div></div>
      <button type="button" class="Button ${hashed('send')}">${say('Send', 'Отправить')}</button>
      <button type="button" class="Button cancel">${say('Cancel', 'Отмена')}</button>
    </div></div>`,
    document.body,
  );
  made.querySelector('img').src = picture();
  const input = made.querySelector('#editable-message-text-modal');
  made.querySelector('button').addEventListener('click', () => publish('click', input));
  harmless('.cancel');
  addBox('caption', editable(input));
  return input;
}

if (query.has('scheduling')) {
  const when = say('Send on Dec 24, 2026 at 18:30', 'Отправить 24 дек. 2026 г. в 18:30');
  const calendar = show(
    `<div class="CalendarModal"><div class="footer"><button type="button" class="Button default primary">${when}</button></div></div>`,
    document.querySelector('header'),
  );
  calendar.querySelector('button').addEventListener('click', () => publish('click'));
}
for (const item of active.querySelectorAll('.MenuItem:not(.later)')) item.addEventListener('click', () => publish('click'));
if (query.has('menu')) harmless('.Transition_slide-active .later');
box.addEventListener('input', follow);
button.addEventListener('click', () => !button.classList.contains('record') && publish('click'));
document.addEventListener(
  'keydown',
  (event) => {
    const from = modal ?? box;
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || linesOf(from) === '') return;
    event.preventDefault();
    publish(event.ctrlKey || event.metaKey ? 'mod-enter' : 'enter', from);
  },
  true,
);
follow();
addBox('message', editable(box));
window.ready = true;
