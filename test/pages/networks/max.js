import { addSearch, addTwin, hashed } from '../decoys.js';
import { query } from '../kit.js';
import { mountLexical } from '../lexical-editor.js';
import { addBox, onSendKeys, say, send, show } from '../network-kit.js';

/** A chat, or with `?channel` a channel: a right click on the button opens a menu, from there the window that schedules (`?scheduling` opens it at once). */
const isChannel = query.has('channel');
const where = isChannel ? 'post' : 'message';
addSearch();
show(`
  <section>
    <header class="${hashed('header')}"><h3>${isChannel ? 'Northwind' : 'Anna'}</h3>
      <span>${isChannel ? say('1,204 subscribers', '1 204 подписчика') : say('last seen recently', 'был(а) недавно')}</span></header>
    <div class="${hashed('bubble')}">${say('Where is my order?', 'Где мой заказ?')}</div>
    <div class="${hashed('composer')}">
      <button type="button" aria-label="${say('Upload a file', 'Загрузить файл')}">+</button>
      <div class="${hashed('input')}"></div>
      <button type="button" class="${hashed('send')}" aria-label="${say('Send message', 'Отправить сообщение')}">➤</button>
    </div>
  </section>`);

const box = document.createElement('div');
document.querySelector('[class^="input"]').append(box);
const { read, write } = mountLexical(box, { attributes: { 'aria-label': say('Message', 'Сообщение') } });
const button = document.querySelector('[class^="send"]');
const publish = (how) => {
  send(where, read(), how);
  write('');
};

/** The button's word is the time: it changes with the choice. */
function showSchedule() {
  const window = show(
    `
    <dialog class="container" open>
      <h3>${say('Schedule a post', 'Запланировать пост')}</h3>
      <button type="button">${say('Cancel', 'Отмена')}</button>
      <button type="button" data-testid="confirm">${say('Send', 'Отправить')} ${query.get('at') ?? '24.12.2026 18:30'}</button>
    </dialog>`,
    document.body,
  );
  window.querySelector('[data-testid]').addEventListener('click', () => {
    publish('scheduled');
    window.remove();
  });
}

button.addEventListener('click', () => publish('click'));
button.addEventListener('contextmenu', (event) => {
  event.preventDefault();
  const menu = show(
    `<div role="menu" style="position: fixed; right: 20px; bottom: 20px"><button type="button" role="menuitem">${say('Schedule post', 'Запланировать пост')}</button></div>`,
    document.body,
  );
  menu.querySelector('button').addEventListener('click', () => {
    menu.remove();
    showSchedule();
  });
});
onSendKeys(box.parentElement, ['enter', 'mod-enter'], publish);
addBox(where, { box, read, write });
addTwin(box);
if (query.has('scheduling')) showSchedule();
window.ready = true;
