import { addSearch, addTwin, field } from '../decoys.js';
import { linesOf, showLines } from '../lines.js';
import { addBox, onSendKeys, say, send, show } from '../network-kit.js';

/** A video with comments: a field for a comment of one's own, and under each comment "Reply", which opens an editable element. The button comes alive with the text. */
addSearch();
const form = show(`
  <form class="wdp-comment-input-module__wrapper">
    <textarea class="wdp-comment-input-module__textarea wdp-comment-first-level-input-module__commentTextarea" aria-label="${say('Your comment', 'Ваш комментарий')}"></textarea>
    <button type="button" aria-label="${say('Cancel', 'Отменить')}">✕</button>
    <button type="button" aria-label="${say('Send', 'Отправить')}" disabled>➤</button>
  </form>`);
const box = form.querySelector('textarea');
const button = form.querySelector('button:last-child');
const publish = (how) => {
  send('comment', box.value, how);
  box.value = '';
};
box.addEventListener('input', () => {
  button.disabled = box.value === '';
});
button.addEventListener('click', () => publish('click'));
onSendKeys(form, ['mod-enter'], publish);
addBox('comment', field(box));
addTwin(box);

for (const [at, name] of ['Anna', 'Boris'].entries()) {
  const item = show(`
    <div class="wdp-comment-item-module__comment-wrapper">
      <a href="/channel/${at + 10}/">${name}</a><p>${say('Where is my order?', 'Где мой заказ?')}</p>
      <button type="button" class="wdp-comment-reactions-module__button-answer">${say('Reply', 'Ответить')}</button>
    </div>`);
  item.querySelector('button').addEventListener('click', () => openReply(item, at), { once: true });
  if (location.search.includes('replying')) item.querySelector('button').click();
}
window.ready = true;

function openReply(item, at) {
  const answer = show(
    `
    <div class="wdp-answer-comment-module__wrapper">
      <div class="wdp-comment-input-module__wrapper"><div class="wdp-comment-input-module__textarea" contenteditable="true" role="textbox"></div></div>
      <button type="button">${say('Cancel', 'Отменить')}</button>
      <button type="button" class="answer-${at}" disabled>${say('Reply', 'Ответить')}</button>
    </div>`,
    item,
  );
  const reply = answer.querySelector('[contenteditable]');
  const own = answer.querySelector('button:last-child');
  reply.addEventListener('input', () => {
    own.disabled = linesOf(reply) === '';
  });
  own.addEventListener('click', () => {
    send(`reply-${at}`, linesOf(reply), 'click');
    reply.replaceChildren();
  });
  addBox(`reply-${at}`, { box: reply, read: () => linesOf(reply), write: (text) => showLines(reply, text) });
}
