import { addSearch, addTwin, hashed } from '../decoys.js';
import { draftBox, fieldBox, publishes } from '../network-boxes.js';
import { harmless, say, show } from '../network-kit.js';

/** `/pin-creation-tool/` the form for a pin, its button in a bar above; `/pin/1/` a comment under a pin. */
addSearch();
if (location.pathname.startsWith('/pin/')) showPin();
else showForm();
window.ready = true;

function showForm() {
  const form = show(`
    <div data-test-id="storyboard-creation-container" class="${hashed('css')}">
      <div class="${hashed('css')}"><button type="button" class="drafts">${say('Store draft', 'Сохранить черновик')}</button>
        <div data-test-id="storyboard-creation-nav-done"><button type="button" class="done ${hashed('css')}">${say('Publish', 'Опубликовать')}</button></div></div>
      <div><input type="text" id="storyboard-selector-title" placeholder="${say('Add a title', 'Добавьте название')}"></div>
      <div id="dweb-comment-editor-container"><div class="holder"></div></div>
      <div><input type="text" id="WebsiteField" placeholder="${say('Add a link', 'Добавьте ссылку')}"></div>
    </div>`);
  const title = fieldBox('title', form.querySelector('#storyboard-selector-title'));
  addTwin(title.box);
  const label = say('Add a detailed description', 'Расскажите о вашем пине');
  const made = draftBox('post', form.querySelector('.holder'), { ariaLabel: label });
  publishes('post', made, { button: form.querySelector('.done') });
  // What the title says goes out too, as a pin of its own here, so that a trial can tell which field was sent.
  publishes('title', title, { button: form.querySelector('.done') });
  harmless('.drafts');
}

function showPin() {
  const pin = show(
    `<div><div data-test-id="pin">${say('A white box', 'Белая коробка')}</div><div class="holder"></div><button type="button" class="send">${say('Send', 'Отправить')}</button></div>`,
  );
  publishes('comment', draftBox('comment', pin.querySelector('.holder')), { button: pin.querySelector('.send') });
}
