import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonical, chained, follow, hashOfText, nothingFollowed } from '#src/core/log/chain.ts';
import { logCsv, logMarkdown } from '#src/core/log/export-log.ts';
import { emptyReview, reviewMarkdown } from '#src/core/log/review.ts';
import { crisisSpans, grouped, isWithin, type SpannedLine } from '#src/core/log/spans.ts';

const change = (id: number, brand: string, level: 0 | 1 | 2 | 3, reason = ''): SpannedLine => ({
  id,
  at: id * 1000,
  what: 'level-changed',
  brand,
  level,
  reason,
});
const held = (id: number, brand?: string): SpannedLine => ({ id, at: id * 1000, what: 'held', brand });

test('a crisis lasts from the first raised level to the fall to 0, each brand by itself', () => {
  const lines = [
    held(1, 'a'),
    change(2, 'a', 1, 'Rumor'),
    held(3, 'a'),
    change(4, 'b', 2),
    change(5, 'a', 3),
    held(6, 'b'),
    change(7, 'a', 2),
    change(8, 'a', 0),
    held(9, 'a'),
  ];
  const [first, second] = crisisSpans(lines);
  expect(first).toEqual({ id: 'a:2', brand: 'a', first: 2, last: 8, from: 2000, until: 8000, title: 'Rumor', highest: 3 });
  expect(second).toMatchObject({ id: 'b:4', highest: 2, last: null, until: null });
  expect(lines.filter((line) => first && isWithin(line, first)).map(({ id }) => id)).toEqual([2, 3, 5, 7, 8]);
  expect(crisisSpans([change(1, 'a', 0), change(2, 'a', 0)])).toEqual([]);
  expect(crisisSpans([change(1, 'a', 1), change(2, 'a', 0), change(3, 'a', 2)]).map(({ id }) => id)).toEqual(['a:1', 'a:3']);
});

test('lines are grouped by crisis, then by day, newest first', () => {
  const lines = [held(1, 'a'), change(2, 'a', 2, 'Recall'), held(3, 'a'), held(4), change(5, 'a', 0), held(6)];
  const groups = grouped([...lines].reverse(), crisisSpans(lines), (at) => (at < 3000 ? 'one' : 'two'));
  expect(groups.map(({ span, days }) => [span?.title ?? null, days.map(({ day, lines: own }) => [day, own.map(({ id }) => id)])])).toEqual([
    [null, [['two', [6]]]],
    [
      'Recall',
      [
        ['two', [5, 3]],
        ['one', [2]],
      ],
    ],
    [
      null,
      [
        ['two', [4]],
        ['one', [1]],
      ],
    ],
  ]);
});

test('canonical JSON does not care for the order of keys, and tells all values apart', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (record) => {
      const turned = Object.fromEntries(Object.entries(record).reverse());
      expect(canonical(turned)).toBe(canonical(record));
      expect(JSON.parse(canonical(record))).toEqual(JSON.parse(JSON.stringify(record)));
    }),
  );
  const values = [null, Number.NaN, Number.POSITIVE_INFINITY, 0, '', '0', [], {}, [[]], { a: 1 }, { a: '1' }, 'null'];
  expect(new Set(values.map(canonical)).size).toBe(values.length);
});

test('the hash of a text does not care for white space or for how letters are composed', () => {
  expect(hashOfText(' Наш  ёж\n')).toBe(hashOfText('Наш е\u0308ж'));
  expect(hashOfText('one')).not.toBe(hashOfText('one!'));
  expect(hashOfText('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});

const lines = [chained({ id: 1, at: 0, what: 'chain-begun', lines: 0 }, '')];
lines.push(chained({ id: 2, at: 60_000, what: 'overridden', lines: 0, reason: '=cmd|"x", *bold*\nnext' } as never, lines[0]?.hash ?? ''));
const given = {
  lines,
  wordsOf: (line: (typeof lines)[number]) => ({ what: line.what, where: 'X', more: (line as { reason?: string }).reason ?? '' }),
  proof: { first: 1, last: 2, hash: lines[1]?.hash ?? '', signature: 'c2ln', publicKey: 'a2V5' },
};

test('a table of the log holds the very records that were hashed, and no formulas', () => {
  const rows = rowsOf(logCsv(given));
  expect(rows[0]).toEqual(['number', 'time', 'what', 'where', 'details', 'record', 'hash']);
  expect(rows[2]?.[4]).toMatch(/^'=cmd/);
  const read = rows.slice(1, -1).map((row) => ({ ...JSON.parse(row[5] ?? ''), hash: row[6] }));
  expect(read.reduce(follow, nothingFollowed)).toMatchObject({ count: 2, trouble: null, hash: given.proof.hash });
  expect(JSON.parse(rows.at(-1)?.[5] ?? '')).toEqual(given.proof);
});

test('a text of the log stays one line a line, and holds records and proof', () => {
  const text = logMarkdown(given, (key) => key);
  expect(text).toContain('- 1970-01-01 00:01:00Z **overridden** · X · =cmd\\|"x", \\*bold\\* next');
  const records = [...text.matchAll(/^(\{.*\}) ([0-9a-f]{64})$/gm)].map(([, record = '', hash]) => ({ ...JSON.parse(record), hash }));
  expect(records.reduce(follow, nothingFollowed)).toMatchObject({ count: 2, trouble: null });
  expect(logMarkdown({ ...given, proof: null }, (key) => key)).toContain('unsigned');
});

test('a review is written with what there is', () => {
  const [span] = crisisSpans([change(2, 'a', 2, 'Recall'), change(5, 'a', 0)]);
  if (!span) throw new Error('no crisis');
  const review = { ...emptyReview, whatFailed: 'Too late', rules: [{ phrase: 'no *risk*', madeAt: 1 }], thanks: [{ whom: 'Ines' }] };
  const text = reviewMarkdown({
    span,
    title: 'Recall',
    review,
    lines: [{ at: 2000, words: { what: 'Raised', where: '', more: 'Recall' } }],
    say: (key) => key,
  });
  expect(text).toBe(
    '# Recall\n\n1970-01-01 00:00:02Z – 1970-01-01 00:00:05Z\n\n## timeline\n\n- 1970-01-01 00:00:02Z **Raised** · Recall\n\n## failed\n\nToo late\n\n## rules\n\n- [x] no \\*risk\\*\n\n## thanks\n\n- [ ] Ines\n',
  );
});

/** The rows of a CSV file. */
function rowsOf(csv: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, bare = '', end] of csv.replace(/^\ufeff/, '').matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare);
    if (end === '\r\n') rows.push([]);
  }
  return rows.filter((row) => row.length > 0);
}
