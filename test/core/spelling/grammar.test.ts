/** What goes to a grammar server and what its answer becomes: hostile answers are text, out of place, or nothing. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findingsIn, questionOf, serverAddress, withGrammar } from '#src/core/spelling/grammar.ts';

const match = (more: object) => ({ matches: [{ offset: 0, length: 2, message: 'No', replacements: [{ value: 'We' }], ...more }] });

describe('an address', () => {
  test.each([
    ['https://lt.example.org', 'https://lt.example.org'],
    ['lt.example.org/', 'https://lt.example.org'],
    ['https://lt.example.org/languagetool/v2/check', 'https://lt.example.org/languagetool'],
    ['https://lt.example.org/v2/', 'https://lt.example.org'],
    ['http://localhost:8081/', 'http://localhost:8081'],
    ['localhost:8081', 'http://localhost:8081'],
    ['http://127.0.0.1:8081/v2', 'http://127.0.0.1:8081'],
    [' https://lt.example.org/?a=b#c ', 'https://lt.example.org'],
  ])('%s means %s', (typed, meant) => {
    expect(serverAddress(typed)).toBe(meant);
  });

  test.each([
    '',
    'http://lt.example.org',
    'http://localhost.example.org',
    'http://192.168.1.4:8081',
    'ftp://lt.example.org',
    'https://me:secret@lt.example.org',
  ])('%s is none that drafts may go to', (typed) => {
    expect(serverAddress(typed)).toBeNull();
  });
});

test('asks about all paragraphs at once, and nothing but them', () => {
  expect([...questionOf(['Мы рад вам.', 'Ждем.']).entries()]).toEqual([
    ['text', 'Мы рад вам.\n\nЖдем.'],
    ['language', 'auto'],
    ['disabledCategories', 'TYPOS'],
  ]);
});

test('puts findings into their paragraphs', () => {
  const found = findingsIn(
    {
      matches: [
        { offset: 3, length: 3, message: 'Согласование', replacements: [{ value: 'рады' }] },
        { offset: 13, length: 4, message: 'Ё', replacements: [{ value: 'Ждём' }] },
      ],
    },
    ['Мы рад вам.', 'Ждем.'],
  );
  expect(found).toEqual([
    [{ sort: 'grammar', span: { start: 3, end: 6 }, message: 'Согласование', fixes: ['рады'] }],
    [{ sort: 'grammar', span: { start: 0, end: 4 }, message: 'Ё', fixes: ['Ждём'] }],
  ]);
});

test.each([
  ['between two paragraphs', match({ offset: 1, length: 5 })],
  ['past the end', match({ offset: 100 })],
  ['a mistyped word', match({ rule: { issueType: 'misspelling' } })],
])('leaves out what is %s', (_, answer) => {
  expect(findingsIn(answer, ['Us', 'go'])?.flat()).toEqual([]);
});

test.each([null, 'x', {}, { matches: 'x' }, { matches: [{ offset: -1, length: 1 }] }, { matches: [{ offset: 0.5, length: 1 }] }])(
  '%j is no answer',
  (answer) => {
    expect(findingsIn(answer, ['Us'])).toBeNull();
  },
);

test('takes a sentence as text: without tags and hidden characters, and short', () => {
  const said = (message: string) => findingsIn(match({ message }), ['Us'])?.[0]?.[0]?.message ?? '';
  expect(said('Did you mean <suggestion>We</suggestion>?')).toBe('Did you mean "We"?');
  expect(said('<img src=x onerror=alert(1)>Hello\u202e\n\nthere')).toBe('Hello there');
  expect(said('a'.repeat(100_000))).toHaveLength(200);
});

test('offers only fixes that can be seen and are short', () => {
  const replacements = [{ value: '' }, { value: ' ' }, { value: 'a\nb' }, { value: 'a\u200bb' }, { value: 'x'.repeat(101) }, {}, { value: 'We' }];
  expect(findingsIn(match({ replacements }), ['Us'])?.[0]?.[0]?.fixes).toEqual(['We']);
});

test('what is too long for one question is not sent', () => {
  expect(questionOf(['a'.repeat(19_990), 'b'.repeat(20)]).get('text')).toBe('a'.repeat(19_990));
});

test('nothing stands over another, and ours comes first', () => {
  const own = { sort: 'word', span: { start: 3, end: 6 }, fixes: [] } as const;
  const at = (start: number, end: number) => ({ sort: 'grammar', span: { start, end }, fixes: [] }) as const;
  const left = ({ start }: { start: number }) => start === 20;
  expect(withGrammar([own], [at(0, 4), at(7, 9), at(8, 12), at(20, 22)], left)).toEqual([own, at(7, 9)]);
});

test('every finding stands inside its paragraph, whatever the server says', () => {
  const answer = fc.record({ matches: fc.array(fc.record({ offset: fc.nat(40), length: fc.integer({ min: 1, max: 40 }) })) });
  fc.assert(
    fc.property(answer, fc.array(fc.string({ unit: 'grapheme', maxLength: 12 }), { maxLength: 4 }), (said, texts) => {
      for (const [at, found] of (findingsIn(said, texts) ?? []).entries())
        for (const { span } of found) expect(span.end).toBeLessThanOrEqual(texts[at]?.length ?? 0);
    }),
  );
});
