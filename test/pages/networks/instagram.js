import { query } from '../kit.js';
import { mountLexical } from '../lexical-editor.js';
import { addBox, onSendKeys, say, send, show } from '../network-kit.js';

/** A post with a comment form; `?posting` the wizard whose third step has the caption; `/direct` a chat. */
if (location.pathname.startsWith('/direct')) showChat();
else showFeed();
window.ready = true;

function lexicalBox(name, holder, label) {
  const made = show('<div></div>', holder);
  const model = mountLexical(made, { attributes: { 'aria-label': label, 'aria-placeholder': `${label}...` } });
  addBox(name, { box: made, ...model });
  return model;
}

function showChat() {
  const area = show(`<div><div class="holder"></div><div role="button" tabindex="0">${say('Send', 'Отправить')}</div></div>`);
  const { read, write } = lexicalBox('message', area.querySelector('.holder'), say('Message', 'Сообщение'));
  const publish = (how) => {
    send('message', read(), how);
    write('');
  };
  onSendKeys(area.querySelector('.holder'), ['enter'], publish);
  area.querySelector('[role="button"]').addEventListener('click', () => publish('click'));
}

function showFeed() {
  const article = show(`
    <article><header><a href="/anna_k/">anna_k</a></header><h1>${say('Where is my order?', 'Где мой заказ?')}</h1>
      <form method="POST"><textarea aria-label="${say('Add a comment…', 'Добавьте комментарий…')}" placeholder="${say('Add a comment…', 'Добавьте комментарий…')}"></textarea>
      <div role="button" tabindex="0">${say('Post', 'Опубликовать')}</div></form></article>`);
  const box = article.querySelector('textarea');
  const publish = (how) => {
    send('comment', box.value, how);
    box.value = '';
  };
  onSendKeys(article, ['enter'], publish);
  article.querySelector('[role="button"]').addEventListener('click', () => publish('click'));
  addBox('comment', {
    box,
    read: () => box.value,
    write: (text) => {
      box.value = text;
    },
  });
  if (query.has('posting')) showWizard();
}

function showWizard() {
  const dialog = show(
    `
    <div role="dialog" aria-label="${say('Create new post', 'Создание публикации')}">
      <div class="bar"><div role="button" tabindex="0" class="go">${say('Next', 'Далее')}</div></div>
      <div class="step"><p>${say('Crop', 'Обрезка')}</p></div>
    </div>`,
    document.body,
  );
  const go = dialog.querySelector('.go');
  const step = dialog.querySelector('.step');
  let at = 0;
  let caption;
  go.addEventListener('click', () => {
    at += 1;
    if (at === 1) step.textContent = say('Filters', 'Фильтры');
    if (at === 2) {
      step.replaceChildren();
      show('<img alt="northwind\'s profile picture" src="data:," width="24" height="24">', step);
      const holder = show('<div class="holder"></div>', step);
      caption = lexicalBox('post', holder, say('Write a caption', 'Добавьте подпись'));
      go.textContent = say('Share', 'Поделиться');
    }
    if (at > 2) {
      send('post', caption.read(), 'click');
      dialog.remove();
    }
  });
}
