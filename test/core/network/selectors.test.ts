import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isPlainSelector } from '#src/core/network/plain-selector.ts';
import { type ElementFacts, isWord, selectorsFor } from '#src/core/network/selectors.ts';

const element = (tag: string, attributes: Record<string, string> = {}, nth = 1): ElementFacts => ({ tag, attributes, nth });
const always = () => true;
const first = (...path: ElementFacts[]): string | undefined => selectorsFor(path, always)[0];

describe('The selectors of an element', () => {
  test.each<[string, ElementFacts, string]>([
    [
      'a name for tests before all else',
      element('div', { id: 'compose', 'data-testid': 'postBox', role: 'textbox', 'aria-label': 'Write' }),
      '[data-testid="postBox"]',
    ],
    ['another data attribute before the id', element('div', { id: 'compose', 'data-part': 'composer' }), '[data-part="composer"]'],
    ['an id that is a word', element('div', { id: 'compose-area', role: 'textbox', 'aria-label': 'Write' }), '#compose-area'],
    ['role and label', element('div', { id: 'field-17', role: 'textbox', 'aria-label': 'Write "it"' }), '[role="textbox"][aria-label="Write \\"it\\""]'],
    ['a label without a role', element('button', { 'aria-label': 'Отправить' }), 'button[aria-label="Отправить"]'],
    ['a name', element('textarea', { name: 'message', class: 'x1lliihq' }), 'textarea[name="message"]'],
    ['a class that is made of words', element('div', { class: 'css-1a2b3c editor-body' }), '.editor-body'],
    ['the words of a class before its hash', element('div', { class: 'Composer_input__x9Zq1' }), '[class*="Composer_input"]'],
    ['where it stands, when it has no name', element('div', { id: 'r3', class: 'x78zum5 xdt5ytf' }, 4), 'div:nth-of-type(4)'],
  ])('%s', (_, pointed, expected) => {
    expect(first(pointed)).toBe(expected);
  });

  test.each([
    { 'data-state': 'open' },
    { 'data-v-7ba5bd90': '' },
    { 'data-reactid': 'row' },
    { 'data-testid': 'box-8f3a2c11' },
    { id: 'ember1203' },
    { id: ':r1a:' },
    { 'aria-label': '3 new messages' },
    { class: 'sc-bdVaJa jsx-abcdef css-kzgEiW svelte-ajbqzo' },
    { class: '_3xkL8 x1n2onr6 bdVaJa' },
  ] as Record<string, string>[])('take nothing that is drawn by lot or passing: %o', (attributes) => {
    expect(selectorsFor([element('div', attributes, 2)], always)).toEqual(['div:nth-of-type(2)']);
  });

  test('find that element alone, the most lasting first, at most three', () => {
    const path = [element('div', { 'data-testid': 'box', id: 'box', name: 'box' }), element('form', { id: 'composer' }), element('body')];
    expect(selectorsFor(path, (selector) => selector !== '[data-testid="box"]')).toEqual(['#box', 'div[name="box"]', '#composer [data-testid="box"]']);
  });

  test('go inside something that has a name, and down the tree by places as the last resort', () => {
    const path = [element('div', { contenteditable: 'true' }), element('section', { 'data-part': 'composer' }, 2), element('main'), element('body')];
    expect(selectorsFor(path, always)).toEqual([
      '[data-part="composer"] [contenteditable]',
      'div:nth-of-type(1)',
      'section:nth-of-type(2) > div:nth-of-type(1)',
    ]);
    expect(selectorsFor(path, (selector) => selector.startsWith('body'))).toEqual([
      'body:nth-of-type(1) > main:nth-of-type(1) > section:nth-of-type(2) > div:nth-of-type(1)',
    ]);
    expect(selectorsFor(path, () => false)).toEqual([]);
  });

  test('are always of the kind that an import takes', () => {
    const name = fc.constantFrom('data-testid', 'data-part', 'id', 'role', 'aria-label', 'name', 'class', 'contenteditable');
    const value = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 30 }), fc.constantFrom('editor-body', 'a:b.c', 'Composer_input__x9Zq1', 'quote"\\'));
    const anything = fc.record({
      tag: fc.constantFrom('div', 'my-box', 'textarea', 'svg:a'),
      attributes: fc.dictionary(name, value),
      nth: fc.integer({ min: 1, max: 40 }),
    });
    fc.assert(
      fc.property(fc.array(anything, { minLength: 1, maxLength: 6 }), (path) => {
        for (const selector of selectorsFor(path, always, 100)) expect([selector, isPlainSelector(selector)]).toEqual([selector, true]);
      }),
    );
  });
});

test.each([
  ['composer', true],
  ['btn', true],
  ['SubmitButton', true],
  ['bdVaJa', false],
  ['xkcdq', false],
  ['a', false],
  ['kzgEiW', false],
])('%s reads like a word: %s', (piece, expected) => {
  expect(isWord(piece)).toBe(expected);
});

test.each([
  '*',
  'div',
  'body > div',
  'div:has(a)',
  'div:not(.a)',
  '.a, .b',
  '.a{}',
  '[class*="a"]',
  '[style]:hover',
  '.a >>> div',
  '.a::before',
  'a[href="x"',
  `${'.abc '.repeat(200)}.abc`,
])('the selector %s is refused', (selector) => {
  expect(isPlainSelector(selector)).toBe(false);
});
