import { addSearch, addTwin, field, hashed } from '../decoys.js';
import { addBox, say, send, show } from '../network-kit.js';

/** Reviews of a place, each with a box for an answer whose button is an arrow and unfolds with the text; `…/edit/posts/` a box for posts. */
addSearch();
if (location.pathname.includes('/posts')) showPosts();
else for (const at of [0, 1]) showReview(at);
window.ready = true;

function showReview(at) {
  const review = show(`
    <div class="${hashed('Review')}">
      <div class="${hashed('Review-Text')}">${say(`Cold soup, table ${at}`, `Холодный суп, столик ${at}`)}</div>
      <div class="${hashed('BusinessResponseDraft')}">
        <div class="${hashed('BusinessResponseDraft-CompositeTextareaWrapper')}"><textarea placeholder="${say('Answer', 'Ответить')}"></textarea></div>
        <div class="${hashed('BusinessResponseDraft-Controls')}" hidden>
          <button type="button" aria-label="${say('Cancel editing', 'Отменить редактирование')}">✕</button>
          <div class="${hashed('BusinessResponseDraft-SendButtonWrapper')}">
            <button type="button" class="send-${at} ${hashed('BusinessResponseDraft-SendButton')}"><span class="Icon_depot_ArrowLongForward16White" aria-hidden="true">→</span></button>
          </div>
        </div>
      </div>
    </div>`);
  const box = review.querySelector('textarea');
  const controls = review.querySelector('[class^="BusinessResponseDraft-Controls"]');
  const follow = () => {
    controls.hidden = box.value === '';
  };
  box.addEventListener('input', follow);
  review.querySelector(`.send-${at}`).addEventListener('click', () => {
    send(`reply-${at}`, box.value, 'click');
    box.value = '';
    follow();
  });
  addBox(`reply-${at}`, field(box));
  addTwin(box);
}

function showPosts() {
  const form = show(`
    <div class="${hashed('PostAddForm')}"><textarea placeholder="${say('News of the company', 'Новость компании')}"></textarea>
      <button type="button">${say('Cancel', 'Отмена')}</button><button type="button" class="create" disabled>${say('Create', 'Создать')}</button></div>`);
  const box = form.querySelector('textarea');
  const button = form.querySelector('.create');
  box.addEventListener('input', () => {
    button.disabled = box.value === '';
  });
  button.addEventListener('click', () => {
    send('post', box.value, 'click');
    box.value = '';
  });
  addBox('post', field(box));
}
