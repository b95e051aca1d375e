import { addSearch, addTwin, hashed } from '../decoys.js';
import { query } from '../kit.js';
import { fieldBox, lexicalBox, publishes } from '../network-boxes.js';
import { harmless, onSendKeys, say, send, show } from '../network-kit.js';

/** A post with a comment form; `?posting` the wizard whose third step has the caption; `/direct` a chat; `/reel` a rich comment box. */
addSearch();
if (location.pathname.startsWith('/direct')) showChat();
else if (location.pathname.startsWith('/reel')) showReel();
else showFeed();
window.ready = true;

function richBox(name, holder, label) {
  const made = lexicalBox(name, holder, { 'aria-label': label, 'aria-placeholder': `${label}...`, class: hashed('x') });
  addTwin(made.box);
  return made;
}

function showChat() {
  const area = show(
    `<div><div class="holder"></div><div role="button" tabindex="0" class="send">${say('Send', 'Отправить')}</div><div role="button" tabindex="0" class="like" aria-label="${say('Like', 'Нравится')}">♥</div></div>`,
  );
  publishes('message', richBox('message', area.querySelector('.holder'), say('Message', 'Сообщение')), {
    button: area.querySelector('.send'),
    keys: ['enter', 'mod-enter'],
  });
  harmless('.like');
}

function showReel() {
  const panel = show(`<section><div class="holder"></div><div role="button" tabindex="0" class="send">${say('Post', 'Опубликовать')}</div></section>`);
  const made = richBox('comment', panel.querySelector('.holder'), say('Add a comment', 'Добавьте комментарий'));
  publishes('comment', made, { button: panel.querySelector('.send'), keys: ['enter', 'mod-enter'] });
}

function showFeed() {
  const label = say('Add a comment…', 'Добавьте комментарий…');
  const article = show(`
    <article><header><a href="/anna_k/">anna_k</a></header><h1>${say('Where is my order?', 'Где мой заказ?')}</h1>
      <form method="POST"><textarea aria-label="${label}" placeholder="${label}" class="${hashed('x')}"></textarea>
      <div role="button" tabindex="0" class="emoji" aria-label="${say('Emoji', 'Эмодзи')}">☺</div>
      <div role="button" tabindex="0" class="send">${say('Post', 'Опубликовать')}</div></form></article>`);
  const comment = fieldBox('comment', article.querySelector('textarea'));
  addTwin(comment.box);
  const publish = publishes('comment', comment, { button: article.querySelector('.send') });
  onSendKeys(article, ['enter', 'mod-enter'], publish);
  harmless('.emoji');
  if (query.has('posting')) showWizard();
}

function showWizard() {
  window.boxes.comment.write('Our cheap second draft');
  const dialog = show(
    `
    <div role="dialog" aria-label="${say('Create new post', 'Создание публикации')}">
      <div class="bar"><div role="button" tabindex="0" class="back">${say('Back', 'Назад')}</div><div role="button" tabindex="0" class="go">${say('Next', 'Далее')}</div></div>
      <div class="step"><p>${say('Crop', 'Обрезка')}</p></div>
    </div>`,
    document.body,
  );
  harmless('.back');
  const go = dialog.querySelector('.go');
  const step = dialog.querySelector('.step');
  let at = 0;
  let caption;
  go.addEventListener('click', () => {
    at += 1;
    if (at === 1) step.textContent = say('Filters', 'Фильтры');
    if (at === 2) {
      step.replaceChildren();
      show(`<img alt="${say("northwind's profile picture", 'Фото профиля northwind')}" src="data:," width="24" height="24">`, step);
      caption = richBox('post', show('<div></div>', step), say('Write a caption', 'Добавьте подпись'));
      go.textContent = say('Share', 'Поделиться');
    }
    if (at > 2) {
      send('post', caption.read(), 'click');
      dialog.remove();
    }
  });
}
