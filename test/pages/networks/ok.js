import { addSearch, addTwin, hashed } from '../decoys.js';
import { query } from '../kit.js';
import { editable, harmless, say, show, wire } from '../network-kit.js';

/** A feed with a comment box under a post, a posting layer over it (`?posting`), or `/messages` with the custom elements of a chat. */
show(`<div id="hook_Block_MainMenu"><a href="/profile/1"><span class="tico ellip">Northwind</span></a></div>`);
addSearch();
harmless('[role="search"] button');
if (location.pathname.startsWith('/messages')) showChat();
else showFeed();
window.ready = true;

function showChat() {
  for (const name of ['msg-input', 'msg-button']) customElements.define(name, class extends HTMLElement {});
  const chat = show(`
    <div class="chat">
      <msg-input style="display: block"><div data-tsid="write_msg_input-input" contenteditable="true" role="textbox" aria-label="${say('Message', 'Сообщение')}"></div></msg-input>
      <msg-button data-tsid="button_send" title="${say('Send', 'Отправить')}" tabindex="0" style="display: inline-block; padding: 8px">➤</msg-button>
    </div>`);
  const box = chat.querySelector('[contenteditable]');
  wire('message', editable(box), { button: chat.querySelector('msg-button'), keys: ['enter', 'mod-enter'] });
  addTwin(box);
}

function showFeed() {
  const feed = show(`<div class="feed-list"></div>`);
  for (const [at, text] of [say('Where is my order?', 'Где мой заказ?'), say('Another question', 'Другой вопрос')].entries()) {
    const post = show(
      `
      <div class="feed-w ${hashed('feed')}"><div class="feed-header"><a href="/profile/7" data-l="t,n">${say('Anna', 'Анна')}</a></div>
        <div class="media-text_cnt"><div class="media-text_cnt_tx">${text}</div></div>
        <form action="/dk?cmd=CommentBlock" class="comments_add"><div class="comments_add-itx">
          <div id="field_${at}" class="js-comments_add" contenteditable="true" role="textbox" aria-label="${say('Write a comment', 'Напишите комментарий')}"></div></div>
          <div class="comments_add-controls"><button type="button" data-l="t,attach">${say('Attach', 'Прикрепить')}</button>
            <button type="button" data-l="t,submit" title="${say('Add', 'Добавить')}">➤</button></div></form>
      </div>`,
      feed,
    );
    const box = post.querySelector('[contenteditable]');
    wire(at === 0 ? 'comment' : 'other-comment', editable(box), { button: post.querySelector('[data-l="t,submit"]') });
    addTwin(box);
  }
  harmless('[data-l="t,attach"]');
  if (query.has('posting')) showLayer();
}

function showLayer() {
  const layer = show(
    `
    <div id="mtLayerMain" role="dialog"><div id="hook_Block_MediaTopicLayerBody">
      <div class="posting_itx ok-posting-handler js-posting-itx" data-module="postingForm/mediaText" contenteditable="true" role="textbox" aria-label="${say('Create a post', 'Создать пост')}"></div>
      <button type="button" class="later">${say('Save as a draft', 'В черновики')}</button>
      <button type="button" class="posting_submit js-publish-btn" data-l="t,button.submit" data-action="submit">${say('Share', 'Поделиться')}</button>
    </div></div>`,
    document.body,
  );
  const box = layer.querySelector('[contenteditable]');
  wire('post', editable(box), { button: layer.querySelector('.posting_submit'), done: () => layer.remove() });
  addTwin(box);
  harmless('.later');
}
