import { addSearch, addTwin, hashed } from '../decoys.js';
import { query } from '../kit.js';
import { publishes, slateBox } from '../network-boxes.js';
import { harmless, say, show } from '../network-kit.js';

/** A channel: nothing but Enter sends; `?answering` marks the message that is answered, `?editing` opens a box inside one. */
addSearch();
const mark = query.has('answering') ? hashed('replying') : '';
const chat = show(`
  <ol>
    <li id="chat-messages-1-1"><div class="${hashed('message')} ${mark}"><span id="message-username-1">anna</span>
      <div id="message-content-1">${say('Where is my order?', 'Где мой заказ?')}</div><button type="button" class="react">♥</button></div></li>
    <li id="chat-messages-1-2"><div class="${hashed('message')}"><span id="message-username-2">oleg</span><div id="message-content-2">${say('Good morning', 'Доброе утро')}</div>
      <div class="edit"></div></div></li>
  </ol>`);
harmless('.react');
if (query.has('editing')) mount('edit', chat.querySelector('.edit'));
const form = show(`<form><div class="${hashed('channelTextArea')}"><div class="holder"></div></div></form>`);
mount('message', form.querySelector('.holder'));
window.ready = true;

function mount(name, holder) {
  const label = say('Message #news', 'Написать в #news');
  const made = slateBox(name, holder, { className: hashed('slateTextArea'), 'aria-label': label });
  publishes(name, made, { keys: ['enter', 'mod-enter'], on: holder });
  if (name === 'message') addTwin(holder);
}
