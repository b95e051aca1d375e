import { query } from '../kit.js';
import { linesOf, showLines } from '../lines.js';
import { addBox, say, send, show } from '../network-kit.js';

/** A chat, or with `?channel` a channel; the box has a twin that measures its height, and Enter is caught on the document before the box sees it. */
const isChannel = query.has('channel');
const editing = query.has('edit');
show(`
  <div id="MiddleColumn"><div class="messages-layout"><div class="Transition"><div class="Transition_slide Transition_slide-active">
    <div class="MiddleHeader"><div class="ChatInfo"><h3 class="title">${isChannel ? 'Northwind' : 'Anna'}</h3>
      <span class="status">${isChannel ? say('1,204 subscribers', '1 204 подписчика') : say('last seen recently', 'был(а) недавно')}</span></div></div>
    <div class="Message" id="message-7" data-message-id="7"><div class="message-content"><span class="sender-title">Anna</span>
      <div class="text-content">${say('Where is my order?', 'Где мой заказ?')}</div></div></div>
    <div class="Composer">
      <div class="message-input-wrapper"><div id="message-input-text">
        <div class="custom-scroll input-scroller"><div class="input-scroller-content">
          <div id="editable-message-text" class="form-control" contenteditable="true" role="textbox" dir="auto" aria-label="${isChannel ? say('Broadcast', 'Публикация') : say('Message', 'Сообщение')}"></div>
        </div></div>
        <div class="custom-scroll input-scroller clone"><div class="form-control clone" dir="auto"></div></div>
      </div></div>
      <button type="button" class="Button main-button record" aria-label="${say('Send message', 'Отправить сообщение')}">➤</button>
    </div>
  </div></div></div></div>`);

const box = document.querySelector('#editable-message-text');
const twin = document.querySelector('.form-control.clone');
const button = document.querySelector('.main-button');

function follow() {
  twin.innerHTML = box.innerHTML;
  const state = linesOf(box) === '' ? 'record' : editing ? 'edit' : 'send';
  button.className = `Button main-button ${state}`;
}

function publish(how) {
  send(isChannel ? 'post' : 'message', linesOf(box), how);
  box.replaceChildren();
  follow();
}

box.addEventListener('input', follow);
button.addEventListener('click', () => !button.classList.contains('record') && publish('click'));
document.addEventListener(
  'keydown',
  (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || linesOf(box) === '') return;
    event.preventDefault();
    publish(event.ctrlKey || event.metaKey ? 'mod-enter' : 'enter');
  },
  true,
);
addBox('message', { box, read: () => linesOf(box), write: (text) => showLines(box, text) });
window.ready = true;
