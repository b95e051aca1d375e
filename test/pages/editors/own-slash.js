import { composer, connect, element, query } from '../kit.js';

/**
 * A chat box with commands of its own: a `/` at the beginning opens a list of them. `?kind=roles`: marked up as a listbox, at once. `?kind=plain`: no
 * roles, and it comes a moment later, as where a server is asked.
 */
const commands = ['/start', '/help', '/hours'];
const lateMs = query.get('kind') === 'plain' ? 120 : 0;

const { holder, button, place } = composer();
place.style.position = 'relative';
place.style.marginTop = '240px';
const box = element('textarea', { id: 'box', 'aria-label': 'Post' });
holder.append(box);
connect({
  box,
  button,
  read: () => box.value,
  write: (text) => {
    box.value = text;
  },
});

let list = null;
let active = 0;

function draw() {
  list?.remove();
  list = null;
  const found = /^\/\w*$/.test(box.value) ? commands.filter((command) => command.startsWith(box.value)) : [];
  if (found.length === 0) return;
  const isPlain = query.get('kind') === 'plain';
  list = element('div', {
    id: 'commands',
    style: 'position:absolute;left:0;right:0;bottom:100%;padding:8px;background:#eee',
    ...(isPlain ? {} : { role: 'listbox' }),
  });
  for (const [at, command] of found.entries()) {
    const look = `padding:6px;${at === active ? 'background:#ccd' : ''}`;
    list.append(element('div', isPlain ? { style: look } : { style: look, role: 'option', 'aria-selected': String(at === active) }, command));
  }
  place.append(list);
}

box.addEventListener('input', () => {
  active = 0;
  if (list || lateMs === 0) draw();
  else setTimeout(draw, lateMs);
});

box.addEventListener('keydown', (event) => {
  if (!list || !/^(Arrow(Up|Down)|Enter|Tab|Escape)$/.test(event.key)) return;
  event.preventDefault();
  const count = list.children.length;
  if (event.key === 'ArrowDown') active = (active + 1) % count;
  else if (event.key === 'ArrowUp') active = (active + count - 1) % count;
  else if (event.key === 'Escape') return void list.remove();
  else box.value = `${list.children[active].textContent} `;
  draw();
});
