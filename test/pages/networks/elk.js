import { addSearch, addTwin, hashed } from '../decoys.js';
import { query } from '../kit.js';
import { publishes, tiptapBox } from '../network-boxes.js';
import { harmless, onSendKeys, say, send, show } from '../network-kit.js';

/** A publish widget over a feed; `/social.example/@anna/1` below the post that it answers; `?planned` with a time; `?editing` a post; `?thread` with a first post above. Styles are attributes, no classes. */
addSearch();
const picture = (alt) => `<button type="button"><img class="status-attachment-image" src="data:," alt="${alt}" width="40" height="40"></button>`;
const isAnswer = /\/@/.test(location.pathname);
show(`
  <article aria-roledescription="${isAnswer ? 'status-details' : 'status-card'}" class="${hashed('css')}">
    <a href="/social.example/@anna">Anna</a>
    <div class="status-body"><span class="content-rich line-compact" dir="auto">${say('Where is my order?', 'Где мой заказ?')}</span></div>
    <button type="button" class="react" aria-label="${say('Boost', 'Продвинуть')}">↻</button>
  </article>`);
const word = isAnswer ? say('Reply', 'Ответить') : say('Publish', 'Опубликовать');
const widget = show(`
  <div aria-roledescription="publish-widget">
    <a href="/social.example/@northwind"><img class="account-avatar" alt="" src="data:," width="40" height="40"></a>
    ${query.has('editing') ? `<div id="state-editing">${say('Editing a post', 'Изменение поста')}</div>` : ''}
    <div class="holder"></div>
    <div>${[say('A white box', 'Белая коробка'), 'Image'].map(picture).join('')}</div>
    <button type="button" class="emoji" aria-label="${say('Add emojis', 'Добавить эмодзи')}">☺</button>
    <button type="button" class="publish-button">${word}</button>
  </div>`);
if (query.has('planned')) show('<div class="v-popper"><input type="datetime-local" name="schedule-datetime" value="2026-12-24T18:30"></div>', document.body);
const made = tiptapBox('post', widget.querySelector('.holder'), { class: 'content-editor content-rich' });
addTwin(made.box);
if (query.has('thread')) {
  const above = show('<div aria-roledescription="publish-widget"><div class="holder"></div></div>');
  widget.before(above);
  const first = tiptapBox('first', above.querySelector('.holder'), { class: 'content-editor content-rich' });
  const sendBoth = (how) => send('thread', [first, made].map(({ read }) => read()).join('\n---\n'), how);
  widget.querySelector('.publish-button').addEventListener('click', () => sendBoth('click'));
  for (const each of [above, widget]) onSendKeys(each, ['mod-enter'], sendBoth);
} else publishes('post', made, { button: widget.querySelector('.publish-button'), keys: ['mod-enter'] });
harmless('.emoji');
harmless('.react');
window.ready = true;
