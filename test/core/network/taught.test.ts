import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { Network } from '#src/core/network/network.ts';
import { withTaught } from '#src/core/network/network-layers.ts';
import { addTaught, entryOf, isPlainHost, type Lesson, type TaughtNetwork, taughtIn } from '#src/core/network/taught.ts';
import { readTaughtFile, writeTaughtFile } from '#src/core/network/taught-file.ts';
import { networks } from '#src/networks.ts';

const lesson: Lesson = {
  host: 'forum.example',
  name: 'Forum',
  kind: 'post',
  box: ['[data-part="composer"]', '#composer'],
  publish: ['.send-button'],
  account: { find: ['#who'] },
  enterSends: false,
};
const entry = (change: Partial<Lesson> = {}): TaughtNetwork => {
  const made = entryOf({ ...lesson, ...change }, '2026-11-29');
  if (!made) throw new Error('the lesson makes no entry');
  return made;
};

test('a lesson becomes a network whose facts hold', () => {
  const network = v.parse(Network, entry());
  expect(network).toMatchObject({ family: 'forum.example', hosts: ['forum.example'], taught: true, near: false });
  expect(network.boxes).toMatchObject([{ kind: 'post', part: 'body', find: lesson.box, confidence: 'high', source: 'taught', seen: '2026-11-29' }]);
  expect(network.publish).toMatchObject([{ for: ['post'], find: ['.send-button'], step: 'last', anywhere: true }]);
  expect(network.keys).toMatchObject([{ for: ['post'], keys: ['Mod+Enter'] }]);
  expect(v.parse(Network, entry({ enterSends: true })).keys[0]?.keys).toEqual(['Enter', 'Mod+Enter']);
});

test('a lesson that leads nowhere in particular becomes nothing', () => {
  expect(entryOf({ ...lesson, box: ['div'] }, '2026-11-29')).toBeNull();
  expect(entryOf({ ...lesson, box: [] }, '2026-11-29')).toBeNull();
  expect(entryOf({ ...lesson, host: '*.example' }, '2026-11-29')).toBeNull();
});

describe('What is taught of a host a second time', () => {
  test('is added, the newest first; the same place is there once', () => {
    const both = addTaught(entry(), entry({ kind: 'comment', box: ['#comment'], publish: ['.send-button'], account: null }));
    expect(both.boxes.map(({ kind, find }) => [kind, find[0]])).toEqual([
      ['comment', '#comment'],
      ['post', '[data-part="composer"]'],
    ]);
    expect(both.publish).toHaveLength(1);
    expect(both.account).toHaveLength(1);
  });

  test('decides whether Enter sends, for that kind', () => {
    const changed = addTaught(entry({ enterSends: true }), entry({ enterSends: false }));
    expect(changed.keys.map(({ keys }) => keys)).toEqual([['Mod+Enter']]);
    expect(addTaught(changed, entry({ kind: 'message', enterSends: true })).keys).toHaveLength(2);
  });
});

describe.each([...networks].filter(([, { near }]) => !near))('Laid over %s, what was taught', (_, network) => {
  const taught = v.parse(Network, entry({ kind: 'message' }));
  const both = withTaught(network, taught);

  test('takes nothing away, and what is sure keeps its place', () => {
    for (const part of ['boxes', 'publish', 'account'] as const) {
      expect(both[part].filter((fact) => fact.source !== 'taught').length).toBe(network[part].length);
      const sure = network[part].filter(({ confidence }) => confidence === 'high');
      expect(both[part].filter((fact) => sure.some((known) => known === fact))).toEqual(sure);
      const [firstTaught, lastSure] = [both[part].map(({ source }) => source).indexOf('taught'), both[part].map((fact) => fact === sure.at(-1)).indexOf(true)];
      expect(firstTaught).toBeGreaterThan(lastSure);
    }
    expect(both.keys.slice(0, network.keys.length)).toEqual(network.keys);
    expect({ ...both, boxes: [], publish: [], account: [], keys: [] }).toEqual({ ...network, boxes: [], publish: [], account: [], keys: [] });
  });

  test('comes before what the file doubts', () => {
    const doubtful = both.boxes.findIndex(({ confidence }) => confidence === 'low');
    if (doubtful >= 0) expect(both.boxes.findIndex(({ source }) => source === 'taught')).toBeLessThan(doubtful);
  });
});

describe('A file of taught pages', () => {
  test('comes back as it was', () => {
    const pages = [entry(), entry({ host: 'desk.example', kind: 'message', enterSends: true, account: { find: ['#me'], attribute: 'alt' } })];
    expect(readTaughtFile(writeTaughtFile(pages))).toEqual({ ok: true, pages });
  });

  test('with two entries of one host gives one', () => {
    const read = readTaughtFile(writeTaughtFile([entry(), entry({ kind: 'comment', box: ['#comment'] })]));
    expect(read.ok && read.pages.map(({ boxes }) => boxes.length)).toEqual([2]);
  });

  const withPage = (change: (page: Record<string, unknown>) => void): string => {
    const file = JSON.parse(writeTaughtFile([entry()]));
    change(file.pages[0]);
    return JSON.stringify(file, null, 2);
  };
  test.each<[string, string, RegExp]>([
    ['a cut file', writeTaughtFile([entry()]).slice(0, 100), /cut off/],
    ['another file', '{ "format": "guidepost/1" }', /no file of taught pages/],
    ['no pages', '{ "format": "guidepost-taught/1", "pages": [] }', /no file of taught pages|form/],
    ['a host pattern', withPage((page) => Object.assign(page, { hosts: ['*.example'] })), /one plain name/],
    ['every host', withPage((page) => Object.assign(page, { hosts: ['*'] })), /one plain name/],
    ['a port', withPage((page) => Object.assign(page, { family: 'forum.example:8080' })), /one plain name/],
    ['a second host', withPage((page) => Object.assign(page, { hosts: ['forum.example', 'bank.example'] })), /one plain name/],
    [
      'a selector that is no CSS',
      withPage((page) => Object.assign(page['boxes'] as object[], { 0: { ...(page['boxes'] as object[])[0], find: ['#a["'] } })),
      /not safe/,
    ],
    [
      'a selector of everything',
      withPage((page) => Object.assign(page['publish'] as object[], { 0: { ...(page['publish'] as object[])[0], find: ['*'] } })),
      /not safe/,
    ],
    [
      'a slow selector',
      withPage((page) => Object.assign(page['boxes'] as object[], { 0: { ...(page['boxes'] as object[])[0], find: ['div:has(div:has(div))'] } })),
      /not safe/,
    ],
    [
      'a long selector',
      withPage((page) => Object.assign(page['boxes'] as object[], { 0: { ...(page['boxes'] as object[])[0], find: [`#${'a'.repeat(900)}`] } })),
      /not safe/,
    ],
    ['a pattern', withPage((page) => Object.assign(page['account'] as object[], { 0: { ...(page['account'] as object[])[0], pattern: '(a+)+$' } })), /form/],
    ['a page that looks like no network', withPage((page) => Object.assign(page, { near: true })), /form/],
    ['a huge file', ' '.repeat(2_000_001), /too large/],
    ['a key that JavaScript takes for its own', '{ "format": "guidepost-taught/1", "__proto__": {} }', /JSON/],
  ])('is refused whole with one sentence: %s', (_, text, why) => {
    const read = readTaughtFile(text);
    expect(read.ok ? 'taken' : read.why.en).toMatch(why);
    if (!read.ok) expect(read.why.ru).toMatch(/[а-яё]/);
  });

  test('is refused with the line where it went wrong', () => {
    const text = withPage((page) => Object.assign(page, { hosts: ['*.example'] }));
    const read = readTaughtFile(text);
    expect(!read.ok && text.split('\n')[read.line - 1]).toContain('*.example');
  });
});

test('of what is stored, one entry that cannot be read takes none of the others with it', () => {
  const stored = { 'forum.example': JSON.stringify(entry()), 'b.example': '{', 'c.example': JSON.stringify(entry()) };
  expect([...taughtIn(stored).keys()]).toEqual(['forum.example']);
});

test.each([
  ['forum.example', true],
  ['localhost', true],
  ['xn--e1afmkfd.xn--p1ai', true],
  ['*.example', false],
  ['forum.example:80', false],
  ['Forum.example', false],
  ['a..b', false],
  ['', false],
  ['пример.рф', false],
])('%s is a plain host: %s', (host, expected) => {
  expect(isPlainHost(host)).toBe(expected);
});
