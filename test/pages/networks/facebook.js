import { addSearch, addTwin, hashed } from '../decoys.js';
import { query } from '../kit.js';
import { lexicalBox, publishes } from '../network-boxes.js';
import { harmless, say, send, show } from '../network-kit.js';

/**
 * A feed with a comment, an answer under it and their boxes; `?posting` the post window, which with `?page` has two steps as for a Page;
 * `?as=` whom the comment is from; `/messages` a chat.
 */
const voice = query.get('as');

addSearch();
if (location.pathname.startsWith('/messages')) showChat();
else showFeed();
window.ready = true;

function labelled(label) {
  return { 'aria-label': label, 'aria-placeholder': label, class: hashed('x') };
}

function showChat() {
  const area = show(`
    <div role="main">
      <div class="holder"></div>
      <div role="button" tabindex="0" class="send" aria-label="${say('Press enter to send', 'Нажмите Enter, чтобы отправить')}">➤</div>
      <div role="button" tabindex="0" class="like" aria-label="${say('Send a Like', 'Отправить «Нравится»')}">👍</div>
    </div>`);
  const made = lexicalBox('message', area.querySelector('.holder'), labelled(say('Message', 'Сообщение')));
  addTwin(made.box);
  publishes('message', made, { button: area.querySelector('.send'), keys: ['enter', 'mod-enter'] });
  harmless('.like');
}

function showFeed() {
  const open = show(`<div role="button" tabindex="0">${say("What's on your mind?", 'Что у вас нового?')}</div>`);
  const feed = show(`
    <div role="feed"><div aria-posinset="1"><div role="article">
      <h4 data-ad-rendering-role="profile_name"><a href="/anna">Anna</a></h4>
      <div data-ad-rendering-role="story_message" dir="auto">${say('Where is my order?', 'Где мой заказ?')}</div>
      <form role="presentation" class="comment"><div class="holder"></div>
        <div id="focused-state-composer-submit"><div role="button" tabindex="0" aria-label="${say('Comment', 'Комментировать')}">➤</div></div></form>
      <div role="article" aria-label="${say('Comment by Oleg 2 hours ago', 'Комментарий от Oleg 2 часа назад')}">
        <a role="link" href="/oleg"><span dir="auto">Oleg</span></a><div dir="auto">${say('Mine is late too', 'Мой тоже опоздал')}</div>
        <form role="presentation" class="reply"><div class="holder"></div>
          <div role="button" tabindex="0" class="answer" aria-label="${say('Post comment', 'Опубликовать комментарий')}">➤</div></form>
      </div>
    </div></div></div>`);
  const label = voice ? say(`Comment as ${voice}`, `Комментировать от имени ${voice}`) : say('Write a comment…', 'Напишите комментарий…');
  const comment = lexicalBox('comment', feed.querySelector('.comment .holder'), labelled(label));
  publishes('comment', comment, { button: feed.querySelector('#focused-state-composer-submit [role="button"]'), keys: ['enter', 'mod-enter'] });
  addTwin(comment.box);
  const reply = lexicalBox('reply', feed.querySelector('.reply .holder'), labelled(say('Reply to Oleg', 'Напишите ответ…')));
  publishes('reply', reply, { button: feed.querySelector('.answer'), keys: ['enter', 'mod-enter'] });
  open.addEventListener('click', showPost);
  if (query.has('posting')) showPost();
  if (query.has('second')) comment.write('Our cheap second draft');
}

function showPost() {
  // Several dialogs live side by side; only one is on screen.
  show('<div role="dialog" hidden aria-label="Notifications"></div>', document.body);
  const isPage = query.has('page');
  const first = isPage ? say('Next', 'Далее') : say('Post', 'Опубликовать');
  const dialog = show(
    `
    <div role="dialog" aria-label="Create post">
      <h2>${say('Create post', 'Создание публикации')}</h2><strong>Northwind</strong>
      <div class="write"><div class="holder"></div>
        <div role="button" tabindex="0" class="emoji" aria-label="${say('Emoji', 'Эмодзи')}">☺</div>
        <div role="button" tabindex="0" class="first" aria-disabled="true" aria-label="${first}">${first}</div></div>
      <div class="settings" hidden><h2>${say('Post settings', 'Настройки публикации')}</h2>
        <div role="button" tabindex="0" class="second" aria-label="${say('Publish', 'Опубликовать')}">${say('Publish', 'Опубликовать')}</div></div>
    </div>`,
    document.body,
  );
  const { box, editor, read } = lexicalBox(
    'post',
    dialog.querySelector('.holder'),
    labelled(say("What's on your mind, Northwind?", 'Что у вас нового, Northwind?')),
  );
  addTwin(box);
  harmless('.emoji');
  const button = dialog.querySelector('.first');
  const publish = () => {
    send('post', read(), 'click');
    dialog.remove();
  };
  editor.registerUpdateListener(() => button.setAttribute('aria-disabled', String(read() === '')));
  button.addEventListener('click', () => {
    if (button.getAttribute('aria-disabled') === 'true') return;
    if (!isPage) return publish();
    dialog.querySelector('.write').hidden = true;
    dialog.querySelector('.settings').hidden = false;
  });
  dialog.querySelector('.second').addEventListener('click', publish);
}
