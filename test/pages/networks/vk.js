import { query } from '../kit.js';
import { linesOf, showLines } from '../lines.js';
import { addBox, onSendKeys, say, send, show } from '../network-kit.js';

/** A wall with a post, its comments and a posting window in two steps; `/im` messages. */
const editable = (box) => ({ box, read: () => linesOf(box), write: (text) => showLines(box, text) });

show(`<header><a data-testid="header-profile-menu-button" href="/${query.get('account') ?? 'northwind'}">${say('Profile', 'Профиль')}</a></header>`);
if (location.pathname.startsWith('/im')) showMessages();
else showWall();
window.ready = true;

function showMessages() {
  const composer = show(`
    <div class="ConvoComposer">
      <span class="ComposerInput__input ConvoComposer__input" contenteditable="plaintext-only" role="textbox" aria-label="${say('Message', 'Сообщение')}"></span>
      <button type="button" class="ConvoComposer__button ConvoComposer__sendButton--submit" aria-label="${say('Send', 'Отправить')}">➤</button>
    </div>`);
  const box = composer.querySelector('span');
  const publish = (how) => {
    send('message', linesOf(box), how);
    box.replaceChildren();
  };
  onSendKeys(composer, ['enter', 'mod-enter'], publish);
  composer.querySelector('button').addEventListener('click', () => publish('click'));
  addBox('message', { ...editable(box), write: (text) => box.replaceChildren(text) });
}

function showWall() {
  const open = show(`<button type="button" data-testid="posting_create_post_button">${say('Create a post', 'Создать пост')}</button>`);
  const post = show(`
    <article data-testid="post" data-post-id="-1_10">
      <a data-testid="post-header-title" href="/anna">${say('Anna', 'Анна')}</a>
      <div data-testid="showmoretext-in">${say('Where is my order?', 'Где мой заказ?')}</div>
      <div class="comment-form">
        <span data-testid="content-editable-input" contenteditable="true" role="textbox" aria-label="${say('Write a comment', 'Написать комментарий')}"></span>
        <button type="button" data-testid="send-comment" aria-label="${say('Send', 'Отправить')}">➤</button>
      </div>
    </article>`);
  const comment = post.querySelector('span');
  const publish = (how) => {
    send('comment', linesOf(comment), how);
    comment.replaceChildren();
  };
  onSendKeys(post, ['enter', 'mod-enter'], publish);
  post.querySelector('button').addEventListener('click', () => publish('click'));
  addBox('comment', editable(comment));
  open.addEventListener('click', showPosting);
  if (query.has('posting')) showPosting();
}

/** Step one writes, step two publishes: the box is gone from sight by then. */
function showPosting() {
  const dialog = show(
    `
    <div role="dialog" data-testid="posting_modal_box" aria-modal="true">
      <div class="base">
        <span data-testid="posting_base_screen_input_message" contenteditable="true" role="textbox" aria-label="${say('Text of the post', 'Текст поста')}"></span>
        <button type="button" data-testid="posting_base_screen_next">${say('Next', 'Далее')}</button>
      </div>
      <div class="settings" hidden>
        <p>${say('Who sees the post', 'Кто видит пост')}</p>
        <button type="button" data-testid="posting_postponed_button">${say('Publish later', 'Опубликовать позже')}</button>
        <button type="button" data-testid="posting_submit_button">${say('Publish', 'Опубликовать')}</button>
      </div>
    </div>`,
    document.body,
  );
  const box = dialog.querySelector('span');
  const step = (isSecond) => {
    dialog.querySelector('.base').hidden = isSecond;
    dialog.querySelector('.settings').hidden = !isSecond;
  };
  dialog.querySelector('[data-testid="posting_base_screen_next"]').addEventListener('click', () => step(true));
  dialog.querySelector('[data-testid="posting_submit_button"]').addEventListener('click', () => {
    send('post', linesOf(box), 'click');
    dialog.remove();
  });
  addBox('post', editable(box));
}
