import { addSearch } from '../decoys.js';
import { addStyle, query } from '../kit.js';
import { addBox, harmless, say, send, show } from '../network-kit.js';
import { mountTiptap } from '../tiptap-editor.js';

/**
 * The window that makes a post, with an editor for each post of a thread (`?boxes=2`): by the calendar, or at once from a menu that opens when the pointer
 * comes to the button (here it stays). The arrow inside the button belongs to it: it sends too. Tags and repetition look like the date.
 */
addSearch();
addStyle(
  '.group { width: 240px; } .btnSub { display: flex; width: 240px; } .btnSub > :first-child { flex: 1; } .post-menu { display: none; } .post-menu.shown { display: block; } .arrow-change { display: inline-block; width: 20px; height: 20px; }',
);
const count = Number(query.get('boxes') ?? 1);
const page = show(`
  <div class="flex flex-1 bg-newBgColorInner"><div class="window">
    <div>${say('Create Post', 'Создать пост')}</div>
    <div id="social-content"><div data-tooltip-content="Northwind"><img class="rounded-full" alt="x" width="42" height="42" src="data:image/gif;base64,R0lGODlhAQABAAAAACw="></div>${'<div class="editor"></div>'.repeat(count)}</div>
    <div class="foot">
      <div class="tags"><div class="select-none"><div class="cursor-pointer">#</div><div class="cursor-pointer">${say('Add New Tag', 'Добавить тег')}</div></div></div>
      <div class="flex select-none flex-1"><div class="cursor-pointer">▦</div><div class="cursor-pointer">${query.get('at') ?? '24/12/2026 18:30'}</div></div>
      <button type="button" class="bg-btnSimple">${say('Save as Draft', 'Сохранить как черновик')}</button>
      <div class="group">
        <button type="button" class="btnSub"><div>${say('Add to calendar', 'Добавить в календарь')}</div><div class="arrow-change">▾</div></button>
        <button type="button" class="post-menu"><div class="post-now">${say('Post Now', 'Опубликовать сейчас')}</div></button>
      </div>
    </div>
  </div></div>`);
const editors = [...page.querySelectorAll('.editor')].map((holder) => mountTiptap(holder));
const publish = (how) => {
  send('post', editors.map(({ read }) => read()).join('\n---\n'), how);
  for (const { write } of editors) write('');
};
page.querySelector('.btnSub').addEventListener('click', () => publish('schedule'));
page.querySelector('.group').addEventListener('pointerenter', () => page.querySelector('.post-menu').classList.add('shown'));
page.querySelector('.post-menu').addEventListener('click', () => publish('now'));
for (const [at, { editor, read, write }] of editors.entries()) addBox(`post-${at}`, { box: editor.view.dom, read, write });
harmless('.bg-btnSimple');
window.ready = true;
