import { createElement as h } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { addSearch, hashed } from '../decoys.js';
import { DraftBox } from '../draft-editor.js';
import { query } from '../kit.js';
import { harmless, say, show, wire } from '../network-kit.js';

/** A video with two comment boxes, or `/tiktokstudio/upload` with a caption (`?planned` its day and hour, `?confirm` one more question). */
addSearch();
harmless('[role="search"] button');
show(`<a data-e2e="nav-profile" href="/@northwind">${say('Profile', 'Профиль')}</a>`);
if (location.pathname.startsWith('/tiktokstudio')) showStudio();
else showVideo();
window.ready = true;

function mountDraft(holder, label) {
  const model = {};
  const root = createRoot(holder);
  flushSync(() => root.render(h(DraftBox, { model, ariaLabel: label, role: 'textbox' })));
  return { box: holder.querySelector('[contenteditable]'), read: () => model.read(), write: (text) => flushSync(() => model.write(text)) };
}

function showVideo() {
  const video = show(
    `<div data-e2e="recommend-list-item-container" class="${hashed('DivItemContainer')}"><div data-e2e="video-desc">${say('A new door', 'Новая дверь')}</div></div>`,
  );
  for (const name of ['comment', 'other-comment']) {
    const place = show(
      `<div class="${hashed('DivCommentContainer')}"><div data-e2e="comment-level-1">${say('Where is my order?', 'Где мой заказ?')}</div>
        <div data-e2e="comment-input" class="${hashed('DivInputArea')}"></div>
        <button type="button" data-e2e="comment-emoji-icon">☺</button>
        <div data-e2e="comment-post" role="button" tabindex="0">${say('Post', 'Опубликовать')}</div></div>`,
      video,
    );
    const holder = place.querySelector('[data-e2e="comment-input"]');
    wire(name, mountDraft(holder, say('Add comment…', 'Добавить комментарий…')), {
      button: place.querySelector('[data-e2e="comment-post"]'),
      keys: ['enter', 'mod-enter'],
      place: holder,
    });
  }
  harmless('[data-e2e="comment-emoji-icon"]');
}

function showStudio() {
  const place = show(`
    <div class="${hashed('upload-card')}">
      <div class="caption"></div>
      ${
        query.has('planned')
          ? `<div class="scheduled-picker"><div class="TUXInputBox"><input readonly value="18:30"></div><div class="TUXInputBox"><input readonly value="2026-12-24"></div></div>`
          : ''
      }
      <div class="button-group"><button type="button" data-e2e="post_video_button">${query.has('planned') ? say('Schedule', 'Запланировать') : say('Post', 'Опубликовать')}</button>
        <button type="button" data-e2e="save_draft_button">${say('Save draft', 'Сохранить черновик')}</button></div>
    </div>`);
  const model = mountDraft(place.querySelector('.caption'), say('Description', 'Описание'));
  const button = place.querySelector('[data-e2e="post_video_button"]');
  harmless('[data-e2e="save_draft_button"]');
  if (!query.has('confirm')) return wire('caption', model, { button });
  const dialog = show(
    `<div role="dialog" hidden><p>${say('Continue to post?', 'Опубликовать?')}</p><button type="button" class="now">${say('Post now', 'Опубликовать сейчас')}</button></div>`,
    document.body,
  );
  button.addEventListener('click', () => {
    dialog.hidden = false;
  });
  return wire('caption', model, { button: dialog.querySelector('.now'), done: () => dialog.remove() });
}
