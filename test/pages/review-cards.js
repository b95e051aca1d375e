import { addTwin, field, hashed } from './decoys.js';
import { addBox, say, send, show } from './network-kit.js';

/** Two cards with a review (or a question) and a box for the answer, which "Reply" opens: `?open` both at once, else the one that is pressed. */
export function showCards({ rating, label, open = label }) {
  for (const at of [0, 1]) {
    const card = show(`
      <div class="${hashed('Card')}">
        <div class="${hashed(rating)}">★★☆☆☆</div><p class="${hashed('text')}">${say(`Torn box, parcel ${at}`, `Порвана коробка, посылка ${at}`)}</p>
        <button type="button" class="open-${at}">${open()}</button>
      </div>`);
    card.querySelector('button').addEventListener('click', ({ currentTarget }) => openAnswer(card, currentTarget, { at, label }));
    if (location.search.includes('open')) card.querySelector('button').click();
  }
}

function openAnswer(card, opener, { at, label }) {
  opener.remove();
  const answer = show(
    `<div><textarea rows="3" placeholder="${say('Your answer', 'Ваш ответ')}"></textarea><button type="button">${say('Cancel', 'Отмена')}</button>
      <button type="button" class="send-${at} ${hashed('button__basic')}" disabled>${label()}</button></div>`,
    card,
  );
  const box = answer.querySelector('textarea');
  const button = answer.querySelector(`.send-${at}`);
  box.addEventListener('input', () => {
    button.disabled = box.value.trim().length < 2;
  });
  button.addEventListener('click', () => {
    send(`reply-${at}`, box.value, 'click');
    box.value = '';
  });
  addBox(`reply-${at}`, field(box));
  addTwin(box);
}
