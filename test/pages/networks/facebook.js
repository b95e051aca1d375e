import { query } from '../kit.js';
import { mountLexical } from '../lexical-editor.js';
import { addBox, onSendKeys, say, send, show } from '../network-kit.js';

/** A feed with a comment box, and a post window; `?page` publishes in two steps as a Page does; `/messages` a chat. */
function box(name, holder, label) {
  const made = show(`<div class="x1abc" aria-label="${label}" aria-placeholder="${label}"></div>`, holder);
  const model = mountLexical(made, { attributes: { 'aria-label': label } });
  addBox(name, { box: made, ...model });
  return model;
}

if (location.pathname.startsWith('/messages')) showChat();
else showFeed();
window.ready = true;

function showChat() {
  const area = show(
    `<div role="main"><div class="holder"></div><div role="button" tabindex="0" aria-label="${say('Press enter to send', 'Нажмите Enter, чтобы отправить')}">➤</div></div>`,
  );
  const { read, write } = box('message', area.querySelector('.holder'), say('Message', 'Сообщение'));
  const publish = (how) => {
    send('message', read(), how);
    write('');
  };
  onSendKeys(area.querySelector('.holder'), ['enter'], publish);
  area.querySelector('[role="button"]').addEventListener('click', () => publish('click'));
}

function showFeed() {
  const open = show(`<div role="button" tabindex="0">${say("What's on your mind?", 'Что у вас нового?')}</div>`);
  const feed = show(`
    <div role="feed"><div aria-posinset="1"><div role="article">
      <h4 data-ad-rendering-role="profile_name"><a href="/anna">Anna</a></h4>
      <div data-ad-rendering-role="story_message" dir="auto">${say('Where is my order?', 'Где мой заказ?')}</div>
      <form role="presentation"><div class="holder"></div>
        <div id="focused-state-composer-submit"><div role="button" tabindex="0" aria-label="${say('Comment', 'Комментировать')}">➤</div></div></form>
    </div></div></div>`);
  const { read, write } = box('comment', feed.querySelector('.holder'), say('Write a comment…', 'Напишите комментарий…'));
  const publish = (how) => {
    send('comment', read(), how);
    write('');
  };
  onSendKeys(feed.querySelector('.holder'), ['enter'], publish);
  feed.querySelector('#focused-state-composer-submit [role="button"]').addEventListener('click', () => publish('click'));
  open.addEventListener('click', showPost);
  if (query.has('posting')) showPost();
}

function showPost() {
  // Several dialogs live side by side; only one is on screen.
  show('<div role="dialog" hidden aria-label="Notifications"></div>', document.body);
  const isPage = query.has('page');
  const dialog = show(
    `
    <div role="dialog" aria-label="Create post">
      <h2>${say('Create post', 'Создание публикации')}</h2><strong>Northwind</strong>
      <div class="write"><div class="holder"></div>
        <div role="button" tabindex="0" class="first" aria-disabled="true" aria-label="${isPage ? say('Next', 'Далее') : say('Post', 'Опубликовать')}">${isPage ? say('Next', 'Далее') : say('Post', 'Опубликовать')}</div></div>
      <div class="settings" hidden><h2>${say('Post settings', 'Настройки публикации')}</h2>
        <div role="button" tabindex="0" class="second" aria-label="${say('Publish', 'Опубликовать')}">${say('Publish', 'Опубликовать')}</div></div>
    </div>`,
    document.body,
  );
  const { editor, read } = box('post', dialog.querySelector('.holder'), say("What's on your mind, Northwind?", 'Что у вас нового, Northwind?'));
  const first = dialog.querySelector('.first');
  const publish = () => {
    send('post', read(), 'click');
    dialog.remove();
  };
  editor.registerUpdateListener(() => first.setAttribute('aria-disabled', String(read() === '')));
  first.addEventListener('click', () => {
    if (first.getAttribute('aria-disabled') === 'true') return;
    if (!isPage) return publish();
    dialog.querySelector('.write').hidden = true;
    dialog.querySelector('.settings').hidden = false;
  });
  dialog.querySelector('.second').addEventListener('click', publish);
}
