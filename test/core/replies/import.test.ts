import { describe, expect, test } from 'vitest';
import type { Reply } from '#src/core/guide.ts';
import { exportReplies } from '#src/core/replies/export.ts';
import { readSlots } from '#src/core/replies/import/foreign-slots.ts';
import { isReplyFile, readReplies } from '#src/core/replies/import/read-replies.ts';
import { replyWith } from '#test/platform/samples.ts';

const read = (name: string, text: string) => {
  const { files, replies } = readReplies([{ name, text }], (family) => ['vk', 'x', 'telegram'].includes(family));
  return { file: files[0], replies };
};
const brief = ({ title, body }: Reply) => [title, body];

describe('Tables', () => {
  test.each([
    ['comma', 'id,title,body,tags\n1,Hello,"Line one\nline ""two"", end",a;b\n'],
    ['semicolon and CRLF', 'id;title;body;tags\r\n1;Hello;"Line one\nline ""two"", end";a,b\r\n'],
    ['tab and a byte order mark', '\ufeffid\ttitle\tbody\ttags\n1\tHello\t"Line one\nline ""two"", end"\ta|b'],
  ])('with %s', (_, text) => {
    const { file, replies } = read('a.csv', text);
    expect(file).toMatchObject({ format: 'csv', taken: 1, not: [], notes: [] });
    expect(replies[0]).toMatchObject({ id: '1', title: 'Hello', body: 'Line one\nline "two", end', tags: ['a', 'b'], status: 'draft' });
  });

  test('with Russian columns, and what is not understood is told by its line', () => {
    const { file, replies } = read(
      'ответы.csv',
      'Название;Текст;Папка;Сеть;Статус;Действует до;Цвет\nОпоздали;Посылка в пути;Доставка;ВКонтакте, MySpace;утверждён;31.12.2026;\nБез текста;;;;;;\nСкоро;Откроемся;;;может быть;вчера;',
    );
    expect(replies[0]).toMatchObject({ scenario: 'Доставка', networks: ['vk'], status: 'approved', validUntil: '2026-12-31', lang: 'ru' });
    expect(replies[1]).toMatchObject({ title: 'Скоро', status: 'draft', validUntil: null });
    expect(file?.not.map(({ line }) => line)).toEqual([3]);
    expect(file?.notes.map(({ line, about }) => [line, about])).toEqual([
      [1, 'Цвет'],
      [2, 'MySpace'],
      [4, 'может быть'],
      [4, 'вчера'],
    ]);
  });

  test('an open quote is refused with its line', () => {
    expect(read('a.csv', 'title,body\nA,fine\nB,"never closed\nC,more\n').file?.refused?.line).toBe(3);
  });

  test('without a header the columns are a title and a text, and that is said', () => {
    const { file, replies } = read('a.csv', 'Hello,Good day to you\nBye,See you soon\n');
    expect(replies.map(brief)).toEqual([
      ['Hello', 'Good day to you'],
      ['Bye', 'See you soon'],
    ]);
    expect(file?.notes).toHaveLength(1);
  });

  test('of Briskine: HTML becomes text, the shortcut a tag', () => {
    const { file, replies } = read(
      't.csv',
      'id,title,shortcut,subject,to,cc,bcc,tags,body,body_plain_text\nx1,Thanks,ty,,,,,"a, b","<div>Hi {{to.first_name}},</div><div>one<br>two &amp; <a href=""https://e.org"">three</a></div>",x\n',
    );
    expect(file).toMatchObject({ format: 'briskine', taken: 1 });
    expect(replies[0]).toMatchObject({ id: 'x1', body: 'Hi {name},\none\ntwo & three (https://e.org)', tags: ['a', 'b', 'ty'] });
  });
});

describe('JSON', () => {
  test('of Text Blaze: folders, forms, what cannot be done is told', () => {
    const text = JSON.stringify(
      {
        version: 7,
        folders: [
          {
            name: 'Delivery',
            snippets: [
              {
                name: 'Late',
                shortcut: '/late',
                type: 'text',
                text: 'Order {formtext: name=order; default=1}, {formmenu: today; default=tomorrow; name=day}{key: tab}. {if: x}',
              },
              { name: 'Empty', shortcut: '/e', type: 'text', text: '' },
            ],
          },
        ],
      },
      null,
      1,
    );
    const { file, replies } = read('tb.json', text);
    expect(replies[0]).toMatchObject({ title: 'Late', scenario: 'Delivery', body: 'Order {order}, {day}. {if: x}', tags: ['late'].map((tag) => `/${tag}`) });
    expect(replies[0]?.slots).toEqual([
      { name: 'order', type: 'text', usual: '1', choices: [] },
      { name: 'day', type: 'choice', usual: 'tomorrow', choices: ['today', 'tomorrow'] },
    ]);
    expect(file).toMatchObject({ format: 'text-blaze', taken: 1 });
    expect(file?.notes.map(({ about }) => about)).toEqual(['{key: tab}', '{if: x}']);
    expect(file?.not.map(({ line }) => line)).toEqual([text.slice(0, text.indexOf('"Empty"')).split('\n').length - 1]);
  });

  test.each([
    [
      'a list',
      [
        { name: 'A', text: 'One' },
        { title: 'B', content: 'Two' },
      ],
    ],
    [
      'under a key',
      {
        replies: [
          { title: 'A', body: 'One' },
          { title: 'B', answer: 'Two' },
        ],
      },
    ],
    ['names and texts', { A: 'One', B: 'Two' }],
    ['of Briskine, by id', { templates: { k1: { title: 'A', shortcut: 'a', body: '<p>One</p>' }, k2: { title: 'B', body: 'Two' } } }],
  ])('%s', (_, value) => {
    expect(read('a.json', JSON.stringify(value)).replies.map(brief)).toEqual([
      ['A', 'One'],
      ['B', 'Two'],
    ]);
  });

  test('that is broken is refused with its line', () => {
    expect(read('a.json', '[\n {"title": "A", "body": "One"},\n {"title": "B" "body": "Two"}\n]').file?.refused?.line).toBe(3);
  });

  test('of ours: an entry of another form is named, the others come', () => {
    const { file, replies } = read(
      'a.json',
      '{"format":"guidepost-replies/1","replies":[\n{"id":"a","title":"A","body":"One"},\n{"id":"b","title":"B","body":2}]}',
    );
    expect(replies.map(({ id }) => id)).toEqual(['a']);
    expect(file?.not.map(({ line }) => line)).toEqual([3]);
  });
});

test('Markdown: folders, titles, texts', () => {
  const { file, replies } = read('a.md', 'stray\n# Delivery\n## Late\nIt is on its way.\n\n- one\n### Small\n## Nothing\n# Money\n## Refund\nTen days.');
  expect(replies.map(({ title, body, scenario }) => [title, body, scenario])).toEqual([
    ['Late', 'It is on its way.\n\n- one\n### Small', 'Delivery'],
    ['Refund', 'Ten days.', 'Money'],
  ]);
  expect(file?.not.map(({ line }) => line)).toEqual([1, 8]);
});

test('espanso: labels, triggers, terms, variables', () => {
  const { file, replies } = read(
    'base.yml',
    `matches:
  - trigger: ":late"
    label: Late parcel
    search_terms: [delivery, post]
    replace: "Dear {{form1.who}}, on {{day}} by {{way}}: {{ip}} {{hello}}$|$"
    vars:
      - {name: form1, type: form, params: {layout: "[[who]]", fields: {who: {type: choice, values: [Ann, Bob]}}}}
      - {name: day, type: date, params: {format: "%d"}}
      - {name: way, type: random, params: {choices: [post, courier]}}
      - {name: ip, type: shell, params: {cmd: "curl x"}}
      - {name: hello, type: echo, params: {echo: Cheers}}
  - trigger: ":img"
    image_path: a.png
`,
  );
  expect(replies[0]).toMatchObject({ title: 'Late parcel', body: 'Dear {who}, on {day} by {way}: {ip} Cheers', tags: ['delivery', 'post', ':late'] });
  expect(replies[0]?.slots?.map(({ name, type, choices }) => [name, type, choices])).toEqual([
    ['who', 'choice', ['Ann', 'Bob']],
    ['day', 'date', []],
    ['way', 'choice', ['post', 'courier']],
    ['ip', 'text', []],
  ]);
  expect(file?.not).toHaveLength(1);
  expect(file?.notes.map(({ line, about }) => [line, about])).toEqual([
    [10, 'ip'],
    [2, '$|$'],
  ]);
});

describe('Plain text', () => {
  test('one reply a file, named by it', () => {
    expect(read('Thanks.txt', 'Thank you!\n\nWe are glad.').replies.map(brief)).toEqual([['Thanks', 'Thank you!\n\nWe are glad.']]);
  });
  test.each(['---', '\n\n'])('parted by %j', (parting) => {
    const { replies } = read('all.txt', `Late\n\nIt is on its way.\n${parting}\nHello, we are open from nine.\n${parting}\nRefund:\nTen days.`);
    expect(replies.map(({ title, body, scenario }) => [title, body, scenario])).toEqual([
      ['Late', 'It is on its way.', 'all'],
      ['Hello, we are open from nine.', 'Hello, we are open from nine.', 'all'],
      ['Refund', 'Ten days.', 'all'],
    ]);
  });
});

test.each([
  ['Hi {{ first name }}', 'Hi {name}'],
  ['Заказ %номер_заказа% готов', 'Заказ {номер_заказа} готов'],
  ['Скидка 20% и ещё 30% сегодня', 'Скидка 20% и ещё 30% сегодня'],
  ['$|city|$ waits', '{city} waits'],
  ['$[SIZE{S|M}] left', '{SIZE} left'],
  ['%filltext:name=order no:default=7% and %fillpopup:name=day:default=Mon:Tue%', '{order_no} and {day}'],
  ['{time: YYYY} {name} {cursor}.', '{date} {name} .'],
  ['{{#if x}}a{{/if}}', '{{#if x}}a{{/if}}'],
])('places of others: %s', (text, body) => {
  expect(readSlots(text).body).toBe(body);
});

test('the same text twice comes once, another text under the same id under another one', () => {
  const { files, replies } = readReplies([
    { name: 'a.csv', text: 'id,title,body\n1,A,One text\n1,B,Another text\n' },
    { name: 'b.csv', text: 'id,title,body\n9,A,One text\n' },
  ]);
  expect(replies.map(({ body }) => body)).toEqual(['One text', 'Another text']);
  expect(new Set(replies.map(({ id }) => id)).size).toBe(2);
  expect(files[1]?.not.map(({ line }) => line)).toEqual([2]);
});

test('an entry without an id has the same one whenever it is read', () => {
  const once = read('a.csv', 'title,body\nA,One text\n').replies[0]?.id;
  expect(read('b.csv', 'title,body\nA,One text\nB,Two\n').replies[0]?.id).toBe(once);
});

describe('What was exported comes back', () => {
  const replies = [
    replyWith('a', {
      title: 'Late, "very"',
      body: '{{as it is}} %x_y%\n\n  =1+1; <b>bold</b>',
      tags: ['t 1', 'u'],
      scenario: 'Delivery',
      networks: ['vk'],
      validUntil: '2026-12-31',
    }),
    replyWith('b', {
      title: '=SUM',
      body: '-not a formula',
      lang: 'ru',
      status: 'draft',
      variants: [{ body: 'Other\nwording', lang: 'en', networks: ['x'] }],
      slots: [{ name: 'order', type: 'number', usual: '1', choices: [] }],
      levels: [0, 2],
      tone: 'warm',
      approvedBy: 'Ann',
      reviewBy: '2026-06-01',
    }),
  ];
  test('from CSV, whole', () => {
    expect(read('a.csv', exportReplies(replies, 'csv')).replies).toEqual(replies);
  });
  test('from JSON, whole, with what we do not know', () => {
    const all = [{ ...replies[0], own: { deep: 1 } }, replies[1]];
    expect(read('a.json', JSON.stringify({ format: 'guidepost-replies/1', replies: all })).replies).toEqual(all.map((reply) => expect.objectContaining(reply)));
  });
  test('from Markdown, as far as it says', () => {
    const back = read('a.md', exportReplies(replies, 'md')).replies;
    const parts = ({ id, title, body, tags, lang, networks, status, validUntil, scenario }: Reply) => ({
      id,
      title,
      body,
      tags,
      lang,
      networks,
      status,
      validUntil,
      scenario,
    });
    const byId = (one: Reply, other: Reply) => (one.id < other.id ? -1 : 1);
    expect([...back].sort(byId).map(parts)).toEqual(replies.map(parts));
  });
});

test.each([
  ['a.md', '# x', true],
  ['a.csv', 'title,body\n', true],
  ['a.csv', 'phrase;replacement\n', false],
  ['a.yml', 'matches:\n', true],
  ['a.yml', 'extends: existence', false],
  ['a.json', '{"format":"guidepost-backup/1"}', false],
  ['a.json', '{"version":7,"folders":[]}', true],
  ['a.txt', 'word\n', false],
])('%s with %j is a file of replies: %s', (name, text, is) => {
  expect(isReplyFile({ name, text })).toBe(is);
});
