import { query } from '../kit.js';
import { addBox, onSendKeys, say, send, show } from '../network-kit.js';
import { mountTiptap } from '../tiptap-editor.js';

/** Two chats live at once, the active one counts; its field has a fake twin; the button's class says what it does. */
const isChannel = query.has('channel');
const chat = (isActive) => `
  <div class="chat${isActive ? ' active' : ''}" ${isActive ? '' : 'style="display: none"'}>
    <div class="chat-info"><div class="peer-title">${isChannel ? 'Northwind' : 'Anna'}</div>
      <div class="bottom">${isChannel ? say('1,204 subscribers', '1 204 подписчика') : say('last seen recently', 'был(а) недавно')}</div></div>
    <div class="bubble" data-mid="7" data-peer-id="42"><div class="peer-title">Anna</div><div class="message">${say('Where is my order?', 'Где мой заказ?')}</div></div>
    <div class="chat-input"><div class="input-message-container"></div>
      <div class="btn-send-container"><button type="button" class="btn-icon btn-circle btn-send record" aria-label="${say('Send', 'Отправить')}">➤</button></div></div>
  </div>`;
show(chat(false));
const active = show(chat(true));

for (const each of document.querySelectorAll('.chat')) {
  const holder = each.querySelector('.input-message-container');
  const { editor, read, write } = mountTiptap(holder, { class: 'input-message-input', 'data-chat-input-editor': 'tiptap', dir: 'auto' });
  const fake = show(
    '<div class="input-message-input fake-input" contenteditable="true" tabindex="-1" style="position: absolute; visibility: hidden; height: 20px"></div>',
    holder,
  );
  const button = each.querySelector('.btn-send');
  const follow = () => {
    fake.textContent = read();
    button.className = `btn-icon btn-circle btn-send ${read() === '' ? 'record' : 'send'}`;
  };
  const publish = (how) => {
    if (read() === '') return;
    send(isChannel ? 'post' : 'message', read(), how);
    write('');
    follow();
  };
  editor.on('update', follow);
  button.addEventListener('click', () => publish('click'));
  onSendKeys(holder, ['enter', 'mod-enter'], publish);
  if (each === active) addBox('message', { box: editor.view.dom, read, write });
}
window.ready = true;
