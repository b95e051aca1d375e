import { addSearch, addTwin } from '../decoys.js';
import { addStyle } from '../kit.js';
import { fieldBox, lexicalBox, publishes } from '../network-boxes.js';
import { harmless, say, show } from '../network-kit.js';

/** `/r/…/submit` the form for a post, with title and button in shadow roots; else a post with a comment box, a comment and an answer box under it. */
addSearch();
show('<after-login-toast-dispatcher username="northwind"></after-login-toast-dispatcher>');
if (location.pathname.endsWith('/submit')) showForm();
else showThread();
window.ready = true;

function inShadow(host, markup) {
  return show(markup, host.attachShadow({ mode: 'open' }));
}

function showForm() {
  const form = show(`
    <form id="post-submit-form">
      <section><faceplate-textarea-input name="title"></faceplate-textarea-input></section>
      <section><shreddit-composer><div class="holder"></div></shreddit-composer></section>
      <section><button type="button" class="draft">${say('Save Draft', 'Сохранить черновик')}</button>
        <r-post-form-submit-button id="submit-post-button" style="display: inline-block"></r-post-form-submit-button></section>
    </form>`);
  const title = fieldBox('title', inShadow(form.querySelector('faceplate-textarea-input'), `<textarea placeholder="${say('Title', 'Заголовок')}"></textarea>`));
  const made = composerBox('post', form.querySelector('shreddit-composer'), say('Body text', 'Основной текст'));
  const button = inShadow(form.querySelector('r-post-form-submit-button'), `<button type="button">${say('Post', 'Опубликовать')}</button>`);
  publishes('post', made, { button, keys: ['mod-enter'], sent: () => title.write('') });
  harmless('.draft');
}

/** The rich editor in a slot of the composer, whose own tree has the frame around it. */
function composerBox(name, composer, label) {
  const tree = composer.attachShadow({ mode: 'open' });
  show('<div><slot name="rte"></slot><slot name="submit-button"></slot><slot></slot></div>', tree);
  addStyle('[slot="rte"] { min-height: 60px; border: 1px solid #999; }');
  const made = lexicalBox(name, composer, { slot: 'rte', 'aria-label': label });
  addTwin(made.box);
  return made;
}

function showThread() {
  const thread = show(`
    <main>
      <shreddit-post permalink="/r/shop/comments/1/" author="anna" post-title="Order"><h1 slot="title">${say('Where is my order?', 'Где мой заказ?')}</h1>
        <a href="/user/anna">anna</a></shreddit-post>
      <shreddit-composer class="top"><button type="button" slot="submit-button" class="submit">${say('Comment', 'Комментировать')}</button>
        <button type="button" class="cancel">${say('Cancel', 'Отмена')}</button></shreddit-composer>
      <shreddit-comment author="oleg" permalink="/r/shop/comments/1/c/2/" thingid="t1_2" style="display: block">
        <div slot="comment"><p>${say('Mine is late too', 'Мой тоже опоздал')}</p></div>
        <shreddit-composer class="under"><button type="button" slot="submit-button" class="answer">${say('Reply', 'Ответить')}</button></shreddit-composer>
      </shreddit-comment>
    </main>`);
  const label = say('Join the conversation', 'Присоединиться к обсуждению');
  publishes('comment', composerBox('comment', thread.querySelector('.top'), label), { button: thread.querySelector('.submit'), keys: ['mod-enter'] });
  const reply = composerBox('reply', thread.querySelector('.under'), label);
  publishes('reply', reply, { button: thread.querySelector('.answer'), keys: ['mod-enter'] });
  harmless('.cancel');
  if (location.search.includes('second')) reply.write('Our cheap second draft');
}
