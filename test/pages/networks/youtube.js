import { addSearch } from '../decoys.js';
import { addStyle, query } from '../kit.js';
import { editable, harmless, say, show, wire } from '../network-kit.js';

/**
 * A video with its comments: the box opens out of a placeholder, answers stand under each comment; `?posting=older` and `?posting=newer` the two windows
 * for a community post. A dead copy of the older window stays on the page with no size.
 */
addStyle(
  'ytd-commentbox, ytd-comment-thread-renderer, ytd-comment-view-model, ytd-backstage-post-dialog-renderer, ytd-comment-simplebox-renderer { display: block; }',
);

const commentBox = (label, hint) => `
  <ytd-commentbox><div id="author-thumbnail"><img alt="Northwind" src="data:," width="24" height="24"></div>
    <yt-formatted-string id="contenteditable-textarea"><div id="contenteditable-root" contenteditable="true" role="textbox" aria-label="${hint}"></div></yt-formatted-string>
    <ytd-button-renderer id="cancel-button"><button type="button">${say('Cancel', 'Отмена')}</button></ytd-button-renderer>
    <ytd-button-renderer id="submit-button"><yt-button-shape><button type="button" aria-label="${label}" aria-disabled="true">${label}</button></yt-button-shape></ytd-button-renderer>
  </ytd-commentbox>`;

/** The button wakes up with the first letter. */
function connect(name, place, done) {
  const box = place.querySelector('#contenteditable-root, [contenteditable]');
  const button = place.querySelector('#submit-button button, .publish');
  box.addEventListener('input', () => button.setAttribute('aria-disabled', String(box.textContent === '')));
  wire(name, editable(box), { button, done });
}

addSearch();
harmless('[role="search"] button');
const dead = show(
  `<ytd-backstage-post-dialog-renderer style="width: 0; height: 0; overflow: hidden">${commentBox(say('Post', 'Опубликовать'), '')}</ytd-backstage-post-dialog-renderer>`,
);
dead.querySelector('#contenteditable-root').style.cssText = 'width: 0; height: 0; min-height: 0; padding: 0; border: 0';
if (query.has('posting')) showPosting(query.get('posting') === 'newer');
else showComments();
window.ready = true;

function showComments() {
  const simple = show(
    `<ytd-comment-simplebox-renderer><div id="simplebox-placeholder" role="button" tabindex="0">${say('Add a comment…', 'Введите комментарий')}</div></ytd-comment-simplebox-renderer>`,
  );
  simple.querySelector('#simplebox-placeholder').addEventListener('click', (event) => {
    event.target.remove();
    show(commentBox(say('Comment', 'Оставить комментарий'), say('Add a comment…', 'Введите комментарий')), simple);
    connect('comment', simple);
    harmless('ytd-comment-simplebox-renderer #cancel-button button');
  });
  for (const [at, text] of [say('Where is my order?', 'Где мой заказ?'), say('Another question', 'Другой вопрос')].entries()) {
    const thread = show(`
      <ytd-comment-thread-renderer><ytd-comment-view-model>
        <a id="author-text" href="/@anna_k">@anna_k</a><yt-attributed-string id="content-text">${text}</yt-attributed-string>
        <div id="reply-dialog">${commentBox(say('Reply', 'Ответить'), say('Add a reply…', 'Введите ответ'))}</div>
      </ytd-comment-view-model></ytd-comment-thread-renderer>`);
    connect(at === 0 ? 'reply' : 'other-reply', thread);
  }
}

function showPosting(isNewer) {
  if (!isNewer) {
    const dialog = show(
      `<ytd-backstage-post-dialog-renderer class="live">${commentBox(say('Post', 'Опубликовать'), say('Share a sneak peek', 'О чём расскажете?'))}</ytd-backstage-post-dialog-renderer>`,
    );
    return connect('post', dialog, () => dialog.remove());
  }
  const host = show(`
    <yt-posts-creation-view-model class="ytPostsCreationViewModelHost" style="display: block">
      <div class="ytPostsCreationTextViewModelHost"><div contenteditable="true" role="textbox" aria-label="${say('Share a sneak peek', 'О чём расскажете?')}"></div></div>
      <div class="ytPostsCreationFooterViewModelHost"><button type="button" class="cancel">${say('Cancel', 'Отмена')}</button><button type="button" class="publish">${say('Post', 'Опубликовать')}</button></div>
    </yt-posts-creation-view-model>`);
  harmless('.cancel');
  return connect('post', host, () => host.remove());
}
