import { addSearch, addTwin, hashed } from '../decoys.js';
import { query } from '../kit.js';
import { fieldBox, lexicalBox, publishes } from '../network-boxes.js';
import { harmless, say, show } from '../network-kit.js';

/** `/latest/composer` with a Page in the address, `?at=` planned; `/latest/inbox` messages. Names carry zero-width spaces. */
const zero = '\u200b';

addSearch();
if (location.pathname.startsWith('/latest/inbox')) showInbox();
else showComposer();
window.ready = true;

function showComposer() {
  const isPlanned = query.has('planned');
  const submit = isPlanned ? say('Schedule', 'Запланировать') : say('Publish', 'Опубликовать');
  const page = show(`
    <div>
      <div role="group" aria-label="${say('Post to', 'Где опубликовать')}"><div role="button" tabindex="0" aria-haspopup="listbox">Northwind</div></div>
      <div class="holder"></div>
      <div role="button" tabindex="0" class="emoji ${hashed('x')}" aria-label="${say('Insert emoji', 'Вставить эмодзи')}">☺</div>
      ${isPlanned ? plannedFields() : ''}
      <div role="button" tabindex="0" class="draft ${hashed('x')}">${say('Save as draft', 'Сохранить как черновик')}${zero}</div>
      <div role="button" tabindex="0" class="submit ${hashed('x')}">${zero}${submit}${zero}</div>
    </div>`);
  const made = lexicalBox('post', page.querySelector('.holder'), { role: 'combobox', 'aria-label': say('Text', 'Текст') });
  addTwin(made.box);
  publishes('post', made, { button: page.querySelector('.submit') });
  harmless('.emoji');
  harmless('.draft');
}

function plannedFields() {
  const part = (label, value) => `<input type="text" role="spinbutton" aria-label="${label}" value="${value}" style="width: 60px; display: inline-block">`;
  return `
    <div><input type="text" placeholder="mm/dd/yyyy" value="12/24/2026" style="width: 120px; display: inline-block">
      ${part('hours', '06')}${part('minutes', '30')}${part('meridiem', 'PM')}</div>`;
}

function showInbox() {
  const area = show(
    `<div><textarea placeholder="${say('Reply on Messenger…', 'Ответить в Messenger…')}"></textarea><div role="button" tabindex="0" class="submit">${say('Send', 'Отправить')}</div></div>`,
  );
  publishes('message', fieldBox('message', area.querySelector('textarea')), { button: area.querySelector('.submit') });
}
