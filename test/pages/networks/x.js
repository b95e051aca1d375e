import { createElement as h, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { addSearch } from '../decoys.js';
import { DraftBox } from '../draft-editor.js';
import { query } from '../kit.js';
import { addBox, harmless, say, send } from '../network-kit.js';

/**
 * `/home` an inline post box; `/compose/post` a post window over it (`?boxes=3` a thread, `?reply` answering, `?quote` around a post, `?media` with a
 * picture, `?scheduled=…` its indicator, `?picking` the fields of a schedule); `/<name>/status/1` an answer under a post; `/i/chat` messages.
 * The account is `?account=` and can be switched.
 */
const models = {};

function Tweet({ author, text }) {
  return h(
    'article',
    { 'data-testid': 'tweet' },
    h('div', { 'data-testid': 'Tweet-User-Avatar' }, h(Avatar, { account: author })),
    h('div', { 'data-testid': 'User-Name' }, h('a', { href: `/${author}` }, `@${author}`)),
    h('a', { href: `/${author}/status/1` }, h('time', { dateTime: '2026-11-24T10:00:00.000Z' }, '1h')),
    h('div', { 'data-testid': 'tweetText' }, text),
  );
}

function Avatar({ account }) {
  return h('div', { 'data-testid': `UserAvatar-Container-${account}` }, account.slice(0, 1).toUpperCase());
}

/** The fields of a schedule, in the order of the language: twelve hours with AM and PM, or twenty-four. */
function Picker() {
  const [month, hour] = [say('December', 'Декабрь'), say('6', '18')];
  const fields = say([month, '24', '2026', hour, '30', 'PM'], ['24', month, '2026', hour, '30']);
  return h(
    'div',
    { role: 'group' },
    fields.map((value, at) =>
      h('div', { key: at }, h('select', { id: `SELECTOR_${at + 7}`, defaultValue: value }, h('option', null, '1'), h('option', null, value))),
    ),
  );
}

/** What hangs on a post: a picture, or the post that it quotes. */
function Attachments() {
  return h(
    'div',
    { 'data-testid': 'attachments' },
    query.has('media') && h('img', { alt: 'A blue door', src: 'data:,', width: 40, height: 40 }),
    query.has('quote') &&
      h(
        'div',
        { role: 'link', 'data-testid': 'quoteTweet' },
        h(Avatar, { account: 'anna_k' }),
        h('div', { 'data-testid': 'tweetText' }, 'A week without an answer.'),
      ),
  );
}

/** As many boxes as asked; one button, and Ctrl+Enter in any box, send them all. */
function Composer({ name, account, count, button, label, onSent, scheduled }) {
  const [filled, setFilled] = useState({});
  const isEmpty = !Object.values(filled).some(Boolean);
  const publish = (how) => {
    const own = Array.from({ length: count }, (_, at) => models[`${name}-${at}`]);
    const texts = own.map((model) => model.read());
    send(name, texts.join('\n---\n'), how);
    for (const model of own) model.write('');
    onSent?.(texts);
  };
  const onKeyDownCapture = (event) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || isEmpty) return;
    event.preventDefault();
    event.stopPropagation();
    publish('mod-enter');
  };
  return h(
    'div',
    { onKeyDownCapture },
    h(Avatar, { account }),
    scheduled && h('div', { 'data-testid': 'scheduledTweetIndicator' }, scheduled),
    name === 'window' && query.has('picking') && h(Picker),
    h('div', { 'data-testid': 'tweetTextarea_0', role: 'textbox', contentEditable: true, suppressContentEditableWarning: true, hidden: true }),
    Array.from({ length: count }, (_, at) => {
      models[`${name}-${at}`] ??= {};
      return h(
        'div',
        { key: at, 'data-testid': `tweetTextarea_${at}RichTextInputContainer` },
        h(DraftBox, {
          model: models[`${name}-${at}`],
          webDriverTestID: `tweetTextarea_${at}`,
          ariaLabel: say('Post text', 'Текст поста'),
          role: 'textbox',
          onText: (text) => setFilled((before) => ({ ...before, [at]: text !== '' })),
        }),
      );
    }),
    name === 'window' && (query.has('media') || query.has('quote')) && h(Attachments),
    h('button', { type: 'button', 'data-testid': 'unsentButton' }, say('Drafts', 'Черновики')),
    h('button', { type: 'button', 'data-testid': button, 'aria-disabled': isEmpty, disabled: isEmpty, onClick: () => publish('click') }, label),
  );
}

function Chat() {
  const [text, setText] = useState('');
  models.message = Object.assign(models.message ?? {}, { read: () => text, write: setText });
  const publish = (how) => {
    send('message', text, how);
    setText('');
  };
  const onKeyDown = (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    publish('enter');
  };
  return h(
    'div',
    { 'data-testid': 'dm-container' },
    h('div', { 'data-testid': 'messageEntry' }, h('div', { 'data-testid': 'tweetText' }, 'Where is my order?')),
    h('textarea', {
      'data-testid': 'dm-composer-textarea',
      placeholder: say('Message', 'Сообщение'),
      value: text,
      onChange: (event) => setText(event.target.value),
      onKeyDown,
    }),
    h('button', { type: 'button', 'data-testid': 'dm-composer-send-button', 'aria-label': say('Send', 'Отправить'), onClick: () => publish('click') }, '➤'),
  );
}

function Site() {
  const [account, setAccount] = useState(query.get('account') ?? 'northwind');
  const [isOpen, setOpen] = useState(location.pathname.startsWith('/compose'));
  const [posts, setPosts] = useState([{ author: 'anna_k', text: 'Where is my order? I have been waiting for a week.' }]);
  const dialog = useRef(null);
  const add = (texts) => setPosts((before) => [...texts.map((text) => ({ author: account, text })), ...before]);
  const isStatus = /^\/[^/]+\/status\//.test(location.pathname);
  const isReply = query.has('reply');
  const common = { account, label: say('Post', 'Опубликовать пост') };
  return h(
    'div',
    null,
    h(
      'button',
      { type: 'button', 'data-testid': 'SideNav_AccountSwitcher_Button', onClick: () => setAccount(account === 'northwind' ? 'pavel_private' : 'northwind') },
      h(Avatar, { account }),
      `@${account}`,
    ),
    h('a', { 'data-testid': 'AppTabBar_Profile_Link', href: `/${account}` }, say('Profile', 'Профиль')),
    location.pathname.startsWith('/i/chat')
      ? h(Chat)
      : [
          isStatus && h(Tweet, { key: 'tweet', ...posts.at(-1) }),
          h(Composer, {
            key: 'inline',
            ...common,
            name: 'inline',
            count: 1,
            button: 'tweetButtonInline',
            onSent: add,
            ...(isStatus && { label: say('Reply', 'Ответить') }),
          }),
          h(
            'section',
            { key: 'feed' },
            posts.map((each, at) => h(Tweet, { key: at, ...each })),
          ),
        ],
    isOpen &&
      h(
        'div',
        { id: 'layers', ref: dialog },
        h(
          'div',
          { role: 'dialog', 'aria-modal': 'true', 'aria-labelledby': 'modal-header' },
          h('h2', { id: 'modal-header' }, say('Write', 'Написать')),
          isReply && h(Tweet, { author: 'anna_k', text: 'Where is my order? I have been waiting for a week.' }),
          h(Composer, {
            ...common,
            name: 'window',
            count: Number(query.get('boxes') ?? 1),
            button: 'tweetButton',
            scheduled: query.get('scheduled'),
            label: isReply ? say('Reply', 'Ответить') : query.has('scheduled') ? say('Schedule', 'Запланировать') : common.label,
            onSent: (texts) => {
              add(texts);
              setOpen(false);
            },
          }),
        ),
      ),
  );
}

flushSync(() => createRoot(document.querySelector('main')).render(h(Site)));
for (const [name, model] of Object.entries(models)) {
  const [place, at] = name.split('-');
  const scope = place === 'window' ? document.querySelector('[role="dialog"]') : document;
  const box = scope.querySelector(
    place === 'message' ? '[data-testid="dm-composer-textarea"]' : `.public-DraftEditor-content[data-testid="tweetTextarea_${at}"]`,
  );
  addBox(name, { box, read: () => model.read(), write: (text) => model.write(text) });
}
addSearch();
harmless('[role="search"] button');
if (document.querySelector('[data-testid="unsentButton"]')) harmless('[data-testid="unsentButton"]');
window.ready = true;
