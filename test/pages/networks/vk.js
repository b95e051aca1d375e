import { addSearch, addTwin, hashed } from '../decoys.js';
import { query } from '../kit.js';
import { linesOf } from '../lines.js';
import { addBox, editable, harmless, onSendKeys, say, send, show, wire } from '../network-kit.js';

/**
 * A wall with a post, its comments and a posting window in two steps (`?posting`; `?planned` with the day and hour chosen); `?community` the wall of a
 * community that one manages, `?old` the old layout; `/im` messages.
 */
show(`<header><a data-testid="header-profile-menu-button" href="/${query.get('account') ?? 'northwind'}">${say('Profile', 'Профиль')}</a></header>`);
addSearch();
harmless('[role="search"] button');
if (location.pathname.startsWith('/im')) showMessages();
else if (query.has('old')) showOldWall();
else showWall();
window.ready = true;

function connect(name, { place, box, button }) {
  wire(name, editable(box), { button, keys: ['enter', 'mod-enter'], place });
  addTwin(box);
}

function showMessages() {
  const place = show(`
    <div class="ConvoComposer">
      <span class="ComposerInput__input ConvoComposer__input" contenteditable="plaintext-only" role="textbox" aria-label="${say('Message', 'Сообщение')}"></span>
      <button type="button" class="ConvoComposer__button ConvoComposer__sendButton--submit" aria-label="${say('Send', 'Отправить')}">➤</button>
    </div>`);
  connect('message', { place, box: place.querySelector('span'), button: place.querySelector('button') });
}

function showOldWall() {
  const place = show(`
    <div class="feed_row"><div id="post-1_10" class="post" data-post-id="-1_10">
      <div class="PostHeader"><a href="/anna">${say('Anna', 'Анна')}</a></div>
      <div class="wall_post_text">${say('Where is my order?', 'Где мой заказ?')}</div>
      <div class="reply_box"><div class="reply_field submit_post_field" contenteditable="true" role="textbox"></div>
        <button type="button" class="reply_send_button" aria-label="${say('Send', 'Отправить')}">➤</button></div>
    </div></div>`);
  connect('comment', { place, box: place.querySelector('.reply_field'), button: place.querySelector('.reply_send_button') });
}

function showWall() {
  const open = query.has('community')
    ? show(`<div data-testid="group_publish_block"><button type="button">${say('Create', 'Создать')}</button></div>`).firstElementChild
    : show(`<button type="button" data-testid="posting_create_post_button">${say('Create a post', 'Создать пост')}</button>`);
  // A second comment box is open below, under another post.
  for (const [at, text] of [say('Where is my order?', 'Где мой заказ?'), say('Another question', 'Другой вопрос')].entries()) {
    const place = show(`
      <article data-testid="post" data-post-id="-1_1${at}" class="${hashed('vkitPost__root')}">
        <div class="${hashed('vkitPostHeader__container')}"><a data-testid="post-header-title" href="/anna">${say('Anna', 'Анна')}</a></div>
        <div data-testid="showmoretext-in">${text}</div>
        <div data-testid="wall_comments_comment_root"><a data-testid="comment-owner" href="/oleg">Oleg</a><div data-testid="comment-text">${say('Mine too', 'И мой')}</div></div>
        <div class="comment-form">
          <span data-testid="content-editable-input" contenteditable="true" role="textbox" aria-label="${say('Write a comment', 'Написать комментарий')}"></span>
          <button type="button" data-testid="send-comment" aria-label="${say('Send', 'Отправить')}">➤</button>
        </div>
      </article>`);
    connect(at === 0 ? 'comment' : 'other-comment', { place, box: place.querySelector('span'), button: place.querySelector('button') });
  }
  open.addEventListener('click', showPosting);
  if (query.has('posting')) showPosting();
}

/** The calendar of VKUI: fields are no fields but text, and only one day is chosen. */
function calendar() {
  const picked = (name, text) =>
    `<div class="vkuiCalendar${name}__picker vkuiInternalCalendar__picker"><span>${text}</span><select aria-hidden="true"><option value="1"></option></select></div>`;
  const day = (number, more) =>
    `<div class="vkuiCalendarDay__content ${more}"><div class="vkuiCalendarDay__dayNumber"><span class="vkuiVisuallyHidden__host">${number}</span><span aria-hidden="true">${number}</span></div></div>`;
  return `<div class="vkuiCalendar__host">
    <div class="vkuiCalendarHeader__host">${picked('Header', say('December', 'Декабрь'))}${picked('Header', '2026')}</div>
    <div class="vkuiCalendarDays__host">${day(23, '')}${day(24, 'vkuiCalendarDay__selected')}${day(25, '')}</div>
    <div class="vkuiCalendarTime__host">${picked('Time', '18')}<div>:</div>${picked('Time', '30')}</div></div>`;
}

/** Step one writes, step two publishes: the box is gone from sight by then. */
function showPosting() {
  const dialog = show(
    `
    <div role="dialog" data-testid="posting_modal_box" aria-modal="true">
      <div class="base">
        <span data-testid="posting_base_screen_input_message" contenteditable="true" role="textbox" aria-label="${say('Text of the post', 'Текст поста')}"></span>
        <button type="button" class="draft">${say('Save as a draft', 'Сохранить черновик')}</button>
        <button type="button" data-testid="posting_base_screen_next">${say('Next', 'Далее')}</button>
      </div>
      <div class="settings" hidden>
        <p>${say('Who sees the post', 'Кто видит пост')}</p>
        <button type="button" data-testid="posting_postponed_button">${say('Publish later', 'Опубликовать позже')}</button>
        ${query.has('planned') ? calendar() : ''}
        <button type="button">${say('Publish as a story', 'Опубликовать как историю')}</button>
        ${
          query.has('planned')
            ? `<button type="button" data-testid="posting_postponed_publish_button">${say('Schedule', 'Запланировать')}</button>`
            : `<button type="button" data-testid="posting_submit_button">${say('Publish', 'Опубликовать')}</button>`
        }
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
  const publish = (how) => {
    send('post', linesOf(box), how);
    dialog.remove();
  };
  dialog
    .querySelector('[data-testid="posting_submit_button"], [data-testid="posting_postponed_publish_button"]')
    .addEventListener('click', () => publish('click'));
  onSendKeys(dialog, ['mod-enter'], publish);
  harmless('.draft');
  addBox('post', editable(box));
  addTwin(box);
}
