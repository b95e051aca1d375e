import { addSearch, addTwin, hashed } from '../decoys.js';
import { query } from '../kit.js';
import { lexicalBox, publishes } from '../network-boxes.js';
import { harmless, say, show } from '../network-kit.js';

/** A chat beside the search for chats, which is the same kind of box; the send button is there only while something is written. `?old` with older icons. */
addSearch();
const side = show('<div id="side"><div class="search"></div></div>');
lexicalBox('search', side.querySelector('.search'), { 'data-tab': '3', 'aria-label': say('Search input textbox', 'Текстовое поле поиска') }).write(
  'A cheap search',
);
const icon = query.has('old') ? 'send' : 'wds-ic-send-filled';
const main = show(`
  <div id="main">
    <div data-id="false_79990001122@c.us_3A" class="${hashed('x')}"><div class="copyable-text" data-pre-plain-text="[10:00, 24.11.2026] Anna: ">
      <span class="selectable-text">${say('Where is my order?', 'Где мой заказ?')}</span></div></div>
    <div data-id="true_79990001122@c.us_3B" class="${hashed('x')}"><div class="copyable-text" data-pre-plain-text="[10:01, 24.11.2026] Northwind: ">
      <span class="selectable-text">${say('Good morning', 'Доброе утро')}</span></div></div>
    <footer><button type="button" class="attach" aria-label="${say('Attach', 'Прикрепить')}">+</button>
      <div class="lexical-rich-text-input"></div>
      <button type="button" class="send ${hashed('x')}" hidden aria-label="${say('Send', 'Отправить')}"><span data-icon="${icon}">➤</span></button></footer>
  </div>`);
const made = lexicalBox('message', main.querySelector('.lexical-rich-text-input'), {
  'data-tab': '10',
  'aria-label': say('Type a message', 'Введите сообщение'),
});
const button = main.querySelector('.send');
made.editor.registerUpdateListener(() => {
  button.hidden = made.read() === '';
});
addTwin(made.box);
publishes('message', made, { button, keys: ['enter', 'mod-enter'] });
harmless('.attach');
window.ready = true;
