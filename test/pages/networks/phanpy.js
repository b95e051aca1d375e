import { addSearch, addTwin } from '../decoys.js';
import { query } from '../kit.js';
import { fieldBox, publishes } from '../network-boxes.js';
import { harmless, say, show } from '../network-kit.js';

/** A compose sheet; `?answering` with the answered post above it, `?editing` with its earlier form, `?planned` with a time, `?warning` with its second field open. */
addSearch();
const answered = `
  <details class="status-preview" open><span class="name-text">Anna</span><div class="content">${say('Where is my order?', 'Где мой заказ?')}</div>
    <summary class="status-preview-legend reply-to">${say('Replying to @anna’s post', 'Ответ на пост @anna')}</summary></details>`;
const edited = `
  <details class="status-preview"><div class="content">${say('An older text', 'Прежний текст')}</div>
    <summary class="status-preview-legend">${say('Editing the post', 'Изменение поста')}</summary></details>`;
const planned = '<div class="toolbar scheduled-at"><label><input type="datetime-local" value="2026-12-24T18:30"></label></div>';
const sheet = show(
  `
  <div id="compose-container" tabindex="-1">
    <div class="compose-top"><a class="account-block" href="/"><span class="account-block-acct">northwind<wbr>@social.example</span></a>
      <button type="button" class="min-button">${say('Minimize', 'Свернуть')}</button></div>
    ${query.has('answering') ? answered : ''}${query.has('editing') ? edited : ''}
    <form>
      <div class="compose-cw-container ${query.has('warning') ? '' : 'collapsed'}"><input type="text" name="spoilerText" class="spoiler-text-field" placeholder="${say('Content warning', 'Предупреждение о содержании')}"></div>
      <div class="compose-field-container"><textarea class="compose-field" name="status" rows="6" placeholder="${say('What are you doing?', 'Чем вы заняты?')}"></textarea></div>
      <div class="media-attachments"><div class="media-attachment"><div class="media-preview"><img alt="" src="data:," width="40" height="40"></div>
        <textarea placeholder="${say('Image description', 'Описание изображения')}">${say('A white box', 'Белая коробка')}</textarea></div></div>
      ${query.has('planned') ? planned : ''}
      <button type="button" class="poll">${say('Add poll', 'Добавить опрос')}</button>
      <button type="submit">${query.has('planned') ? say('Schedule', 'Запланировать') : say('Post', 'Опубликовать')}</button>
    </form>
  </div>`,
  document.body,
);
const form = sheet.querySelector('form');
const made = fieldBox('post', form.querySelector('.compose-field'));
fieldBox('warning', form.querySelector('.spoiler-text-field'));
addTwin(made.box);
const publish = publishes('post', made, {});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  publish('submit');
});
form.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.dispatchEvent(new Event('submit', { cancelable: true }));
});
harmless('.min-button');
harmless('.poll');
window.ready = true;
