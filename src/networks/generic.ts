import type { NetworkFile } from '../core/network/network.ts';
import { commenting, creating, elsewhere, publishing, publishingItems, replying, sending } from './words/labels.ts';

const seen = { seen: '2026-11', confidence: 'medium', source: 'labels collected from public interfaces; no site in particular' } as const;
const controls = ['button', '[role="button"]', 'input[type="submit"]', 'input[type="button"]', 'input[type="image"]', 'summary', 'a[href="#"]', '[onclick]'];
const boxes = ['textarea', '[contenteditable]', '[role="textbox"]', 'input:not([type])', 'input[type="text"]'];
/** What a one-line field asks for when it asks for no post: who somebody is, where to look, what to prove. */
const asked = [
  'nick',
  'username',
  'author',
  'login',
  'mail',
  'phone',
  'url',
  'website',
  'search',
  'query',
  'captcha',
  'token',
  'поиск',
  'логин',
  'почт',
  'телефон',
];
const questions = asked.flatMap((word) => [`input[name*="${word}" i]`, `input[id*="${word}" i]`, `input[placeholder*="${word}" i]`]);
/** What a box for messages calls itself. */
const messages = ['message', 'say something', 'reply to', 'сообщение', 'напишите', 'ответить'];
const messageBoxes = [
  '[enterkeyhint="send"]',
  ...messages.flatMap((word) =>
    ['placeholder', 'aria-label', 'data-placeholder', 'aria-placeholder'].map(
      (name) => `:is(textarea, [contenteditable], [role="textbox"])[${name}*="${word}" i]`,
    ),
  ),
];
/** They open and close something, or switch it. */
const switches = ['[aria-expanded]', '[aria-pressed]', '[aria-haspopup]', '[role="tab"]', '[role="menuitem"]'];
/** Where a form has a submit button, a plain button beside it only prepares. */
const preparing = 'form:has([type="submit"], button:not([type])) [type="button"]';
/** A picture's name instead of a word: what icon sets call an arrow or a plane that sends. */
const pictures = ['', 'arrow up', 'arrow upward', 'arrow right', 'arrow-up', 'arrow-right', 'paper plane', 'paper-plane', 'send icon'];
const text = ':is(textarea, [contenteditable="true"], [contenteditable="plaintext-only"], [role="textbox"])';
/** Pictures of sending, as the usual icon sets call them. */
const plane =
  ':is([class*="paper-plane" i], [class*="send-icon" i], [class*="icon-send" i], [class$="-send" i], [id*="icon-send" i], [id*="send-icon" i], [data-icon*="send" i], [data-icon*="paper-plane" i], [href*="send" i])';

/**
 * Every other page where Guidepost was switched on: any visible text box with a publish-like control near it. What kind of box it is,
 * the control's label tells. Labels match the whole name of a control or its beginning.
 */
export default {
  family: 'generic',
  name: { ru: 'Другой сайт', en: 'Other site' },
  hosts: [],
  near: true,
  boxes: [
    {
      kind: 'post',
      find: boxes,
      skip: [
        '[role="searchbox"]',
        '[type="search"]',
        '[readonly]',
        '[disabled]',
        '[aria-hidden="true"]',
        '[autocomplete^="user"]',
        '[autocomplete^="email"]',
        '[autocomplete*="password"]',
        '[autocomplete="name"]',
        '[role="search"] *',
        'form[action*="search"] *',
        '[role="combobox"]:not(textarea, [contenteditable])',
        // Code editors type into a hidden field that never holds the whole text.
        '.CodeMirror textarea',
        '.monaco-editor textarea',
        '.ace_text-input',
        'input[name="name" i]',
        'input[name="link" i]',
        'input[name="q" i]',
        ...questions,
      ],
      ...seen,
    },
    // A line for messages without any button.
    { kind: 'message', find: messageBoxes, alone: true, ...seen },
  ],
  publish: [
    // What a split button, a right click or a long press opens.
    { for: ['post'], find: ['[role="menuitem"]', '[role="menu"] :is(button, [role="button"])'], labels: publishingItems, item: true, ...seen },
    {
      for: ['message'],
      find: controls,
      labels: sending,
      ...seen,
    },
    {
      for: ['reply'],
      find: controls,
      labels: replying,
      skip: switches,
      opens: true,
      ...seen,
    },
    {
      for: ['comment'],
      find: controls,
      labels: commenting,
      skip: switches,
      opens: true,
      ...seen,
    },
    {
      for: ['post'],
      find: controls,
      labels: publishing,
      ...seen,
    },
    // Words that open something as often as they publish.
    {
      for: ['post'],
      find: controls,
      labels: creating,
      skip: [...switches, preparing],
      opens: true,
      ...seen,
    },
    // A control without a readable name, of which only its markup or its picture says what it does.
    {
      for: ['message'],
      find: [
        ...['send', 'submit', 'publish'].map((word) => `:is(button, [role="button"]):is([class*="${word}" i], [id*="${word}" i], [data-testid*="${word}" i])`),
        `:is(button, a, [role="button"]):has(${plane})`,
        `:is(div, span):has(> svg${plane}, > svg > ${plane}, > i${plane}, > img${plane}):not(:has(button, a, textarea, input, [role="button"]))`,
      ],
      labels: pictures,
      skip: switches,
      ...seen,
    },
    // A row of pictures without names beside a text box: the last one sends.
    {
      for: ['message'],
      find: [
        `${text} ~ :is(button, [role="button"]):last-of-type`,
        `${text} ~ * > :is(button, [role="button"]):last-child`,
        `:has(> ${text}) ~ :is(button, [role="button"]):last-of-type`,
        `:has(> ${text}) ~ * > :is(button, [role="button"]):last-child`,
      ],
      labels: pictures,
      skip: [...switches, '[type="reset"]', '[class*="toolbar" i] *', '[role="toolbar"] *'],
      fallback: true,
      ...seen,
    },
    // A form that holds a text box is sent by its submit button, whatever that is called.
    {
      for: ['post'],
      find: ['form:has(textarea, [contenteditable], [role="textbox"]) :is([type="submit"], button:not([type]))'],
      labels: ['*'],
      except: elsewhere,
      ...seen,
    },
  ],
  keys: [
    { for: ['message'], keys: ['Enter', 'Mod+Enter'], ...seen },
    { for: ['post', 'reply', 'comment', 'edit'], keys: ['Mod+Enter'], ...seen },
  ],
} satisfies NetworkFile;
