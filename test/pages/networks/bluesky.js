import { addSearch, addTwin, hashed } from '../decoys.js';
import { query } from '../kit.js';
import { fieldBox, publishes, tiptapBox } from '../network-boxes.js';
import { harmless, say, show } from '../network-kit.js';

/** A feed under the post window; `?answering` over an answered post; `/messages/…` a chat. Class names are drawn anew, as its style sheets do. */
addSearch();
show(
  `<nav role="navigation"><a href="/" aria-label="${say('Home', 'Главная')}">⌂</a><a href="/profile/northwind.example" aria-label="${say('Profile', 'Профиль')}">◯</a></nav>`,
);
if (location.pathname.startsWith('/messages')) showChat();
else showWindow();
window.ready = true;

function showChat() {
  const area = show(`
    <div class="${hashed('css')}">
      <button type="button" class="emoji" aria-label="${say('Open emoji picker', 'Открыть эмодзи')}">☺</button>
      <textarea placeholder="${say('Write a message', 'Написать сообщение')}"></textarea>
      <button type="button" role="button" class="send ${hashed('css')}" aria-label="${say('Send message', 'Отправить сообщение')}">➤</button>
    </div>`);
  const made = fieldBox('message', area.querySelector('textarea'));
  addTwin(made.box);
  publishes('message', made, { button: area.querySelector('.send'), keys: ['enter', 'mod-enter'] });
  harmless('.emoji');
}

function showWindow() {
  const isAnswer = query.has('answering');
  const text = say('Where is my order?', 'Где мой заказ?');
  show(
    `<div data-testid="feedItem-by-oleg.example"><a href="/profile/oleg.example">Oleg</a><div data-testid="postText">${say('Good morning', 'Доброе утро')}</div></div>`,
  );
  const dialog = show(
    `
    <div role="dialog" aria-modal="true"><div data-testid="composePostView" class="${hashed('css')}">
      <button type="button" class="cancel">${say('Cancel', 'Отмена')}</button>
      ${isAnswer ? '' : `<button type="button" class="drafts">${say('Drafts', 'Черновики')}</button>`}
      <button type="button" data-testid="composerPublishBtn" class="${hashed('css')}"
        aria-label="${isAnswer ? say('Publish reply', 'Опубликовать ответ') : say('Publish post', 'Опубликовать пост')}">${isAnswer ? say('Reply', 'Ответить') : say('Post', 'Опубликовать')}</button>
      ${isAnswer ? answered(text) : ''}
      <div class="holder"></div>
      <div data-testid="selectedPhotosView">${photo('check')}${photo('plus')}</div>
    </div></div>`,
    document.body,
  );
  const made = tiptapBox('post', dialog.querySelector('.holder'), { role: 'textbox', 'aria-label': 'Rich-Text Editor' });
  addTwin(made.box);
  publishes('post', made, { button: dialog.querySelector('[data-testid="composerPublishBtn"]'), keys: ['mod-enter'], sent: () => dialog.remove() });
  harmless('.cancel');
  if (!isAnswer) harmless('.drafts');
}

function photo(icon) {
  return `<div><div role="button" data-testid="altTextButton"><svg data-icon="${icon}" width="10" height="10"></svg><span>ALT</span></div><img data-testid="selectedPhotoImage" src="data:," width="40" height="40"></div>`;
}

function answered(text) {
  return `
    <div role="button" tabindex="0" aria-label="${say('Expand or collapse the full post you are replying to', 'Развернуть или свернуть пост, на который вы отвечаете')}">
      <div></div><div><div><div dir="auto">Anna</div></div><div><div><div dir="auto">${text}</div></div></div></div></div>`;
}
