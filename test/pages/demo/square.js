import { addStyle, element, logEvents, publish } from '../kit.js';
import { mountLexical } from '../lexical-editor.js';
import css from './square.css?inline';
import { language, w } from './words.js';

/** A small social network of its own: posts by a Lexical editor, comments in textareas, messages that Enter sends. What is published appears on the page. */
const main = document.querySelector('main');
const accounts = [
  { name: w.brand, face: '#b84a24', handle: 'shoreline' },
  { name: w.person, face: '#5c6f52', handle: 'anna_w' },
];
let account = accounts[0];

addStyle(css);
document.title = w.name;
document.documentElement.lang = language;

const feed = element('section', { class: 'feed', style: 'grid-area: feed' });
main.append(bar(), side(), feed, chat());
feed.append(composer());
for (const each of w.posts) feed.append(post(each));
window.ready = true;

function bar() {
  const link = (code, name) => element('a', { href: `?lang=${code}`, ...(language === code && { 'aria-current': 'true' }) }, name);
  const change = element('button', { type: 'button', class: 'switch', title: w.switch, 'data-account': account.handle });
  const draw = () => {
    change.replaceChildren(face(account.name, account.face), element('span', {}, account.name));
    change.dataset.account = account.handle;
  };
  change.addEventListener('click', () => {
    account = accounts[(accounts.indexOf(account) + 1) % accounts.length];
    draw();
  });
  draw();
  return element(
    'header',
    { class: 'bar' },
    element('span', { class: 'mark' }),
    element('h1', {}, w.name),
    element('nav', {}, link('ru', 'Рус'), link('en', 'Eng'), change),
  );
}

function side() {
  const link = (name, isHere) => element('a', { href: '#', ...(isHere && { 'aria-current': 'page' }) }, name);
  return element('aside', { class: 'side' }, link(w.home, true), link(w.people), link(w.saved));
}

function composer() {
  const box = element('div', { class: 'rich', id: 'post-box', 'aria-label': w.post, 'aria-multiline': 'true' });
  const hint = element('div', { class: 'hint', 'aria-hidden': 'true' }, w.what);
  const button = element('button', { type: 'button', id: 'post-button' }, w.publish);
  const { editor, read, write } = mountLexical(box);
  const follow = () => {
    hint.hidden = read() !== '';
    hint.style.display = hint.hidden ? 'none' : '';
    button.disabled = read().trim() === '';
  };
  const send = (how) => {
    const text = read();
    if (text.trim() === '') return;
    publish(text, how);
    place.after(post({ author: account.name, face: account.face, when: w.now, text, comments: [] }));
    write('');
  };
  editor.registerUpdateListener(follow);
  follow();
  button.addEventListener('click', () => send('click'));
  onModEnter(box, () => send('mod-enter'));
  logEvents(box, 'post');
  const place = element(
    'div',
    { class: 'card composer' },
    element('div', { class: 'holder' }, box, hint),
    element('div', { class: 'row' }, element('span', {}, w.seen), button),
  );
  return place;
}

function post({ author, face: color, when, text, comments }) {
  const list = element('div', { class: 'comments' });
  for (const [name, tone, said] of comments) list.append(comment(name, tone, said));
  const box = element('textarea', { rows: '1', 'aria-label': w.comments, placeholder: w.comments });
  const button = element('button', { type: 'button', class: 'comment-button' }, w.comment);
  const send = (how) => {
    if (box.value.trim() === '') return;
    publish(box.value, how);
    form.before(comment(account.name, account.face, box.value));
    box.value = '';
  };
  button.addEventListener('click', () => send('click'));
  onModEnter(box, () => send('mod-enter'));
  const form = element('div', { class: 'comment-form' }, box, element('div', { class: 'row' }, element('span'), button));
  list.append(form);
  return element(
    'article',
    { class: 'card post' },
    element('div', { class: 'who' }, face(author, color), element('div', {}, element('strong', {}, author), element('small', {}, when))),
    element('p', { class: 'text' }, text),
    list,
  );
}

function chat() {
  const box = element('textarea', { rows: '2', id: 'message-box', 'aria-label': w.message, placeholder: w.message });
  const button = element('button', { type: 'button', id: 'message-button' }, w.send);
  const said = element('div', {}, ...w.chat.map((text) => element('p', { class: 'said' }, text)));
  const send = (how) => {
    if (box.value.trim() === '') return;
    publish(box.value, how);
    said.append(element('p', { class: 'said ours' }, box.value));
    box.value = '';
  };
  box.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    send('enter');
  });
  button.addEventListener('click', () => send('click'));
  return element(
    'aside',
    { class: 'chat' },
    element(
      'div',
      { class: 'card' },
      element('h2', {}, w.messages),
      said,
      element('div', { class: 'composer' }, box, element('div', { class: 'row' }, element('span'), button)),
    ),
  );
}

function comment(name, tone, text) {
  return element('div', { class: 'comment' }, face(name, tone), element('p', {}, text));
}

function face(name, color) {
  const letters = name
    .replace(/[^\p{L} ]/gu, '')
    .split(' ')
    .filter(Boolean);
  const short = letters
    .map((word) => word[0])
    .slice(0, 2)
    .join('');
  return element('span', { class: 'face', style: `background: ${color}`, 'aria-hidden': 'true' }, short);
}

function onModEnter(box, send) {
  box.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      event.stopPropagation();
      send();
    },
    true,
  );
}
