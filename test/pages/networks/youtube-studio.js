import { addSearch, addTwin, field } from '../decoys.js';
import { addStyle, query } from '../kit.js';
import { addBox, editable, harmless, say, send, show, wire } from '../network-kit.js';

/** Comments with an answer box each (`?bare`: the button has no id); `?upload` the window of a video, in two steps, with its day and hour. */
addStyle(
  'ytcp-comment-thread, ytcp-comment, ytcp-commentbox, ytcp-uploads-dialog, ytcp-social-suggestions-textbox, tp-yt-iron-autogrow-textarea { display: block; }',
);
addSearch();
harmless('[role="search"] button');
if (query.has('upload')) showUpload();
else showComments();
window.ready = true;

function showComments() {
  for (const [at, text] of [say('Where is my order?', 'Где мой заказ?'), say('Another question', 'Другой вопрос')].entries()) {
    const thread = show(`
      <ytcp-comment-thread><ytcp-comment><a id="author-text">@anna_k</a><yt-formatted-string id="content-text">${text}</yt-formatted-string>
        <ytcp-commentbox><tp-yt-iron-autogrow-textarea><textarea aria-label="${say('Add a reply…', 'Введите ответ')}"></textarea></tp-yt-iron-autogrow-textarea>
          <ytcp-comment-button class="cancel"><button type="button">${say('Cancel', 'Отмена')}</button></ytcp-comment-button>
          <ytcp-comment-button class="go" ${query.has('bare') ? '' : 'id="submit-button"'}><button type="button">${say('Reply', 'Ответить')}</button></ytcp-comment-button>
        </ytcp-commentbox></ytcp-comment></ytcp-comment-thread>`);
    const box = thread.querySelector('textarea');
    wire(at === 0 ? 'reply' : 'other-reply', field(box), { button: thread.querySelector('.go button') });
    addTwin(box);
  }
  harmless('.cancel button');
}

function showUpload() {
  const dialog = show(`
    <ytcp-uploads-dialog>
      <div class="details">
        <ytcp-social-suggestions-textbox id="title-textarea"><div id="textbox" contenteditable="true" role="textbox" aria-label="${say('Title', 'Название')}"></div></ytcp-social-suggestions-textbox>
        <ytcp-social-suggestions-textbox id="description-textarea"><div id="textbox" contenteditable="true" role="textbox" aria-label="${say('Description', 'Описание')}"></div></ytcp-social-suggestions-textbox>
        <button type="button" id="next-button">${say('Next', 'Далее')}</button>
      </div>
      <div class="review" hidden>
        <div id="datepicker-trigger">${say('Dec 24, 2026', '24 дек. 2026 г.')}</div>
        <div id="time-of-day-container"><input value="${say('6:30 PM', '18:30')}"></div>
        <ytcp-button id="done-button"><button type="button">${say('Schedule', 'Запланировать')}</button></ytcp-button>
      </div>
    </ytcp-uploads-dialog>`);
  const [title, description] = [...dialog.querySelectorAll('#textbox')].map(editable);
  dialog.querySelector('#next-button').addEventListener('click', () => {
    dialog.querySelector('.details').hidden = true;
    dialog.querySelector('.review').hidden = false;
  });
  dialog.querySelector('#done-button').addEventListener('click', () => {
    send('video', `${title.read()}\n${description.read()}`.trim(), 'click');
    dialog.remove();
  });
  addBox('title', title);
  addBox('description', description);
}
