import { readFileSync, writeFileSync } from 'node:fs';
import { toJsonSchema } from '@valibot/to-json-schema';
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { accountKinds, boxKinds } from '#src/core/draft.ts';
import { levels } from '#src/core/finding.ts';
import { Guide } from '#src/core/guide.ts';
import { largestFile, readGuideFile, writeGuideFile } from '#src/core/packs/guide-file.ts';
import { readJson } from '#src/core/packs/json-lines.ts';
import { ruleForms } from '#src/core/rule-forms.ts';

const brand = { name: 'Brand', timeZone: 'UTC', terms: { own: [], products: [], competitors: [] }, accounts: [] };

function fileOf(parts: object): string {
  return JSON.stringify({ format: 'guidepost/1', brand, ...parts }, null, 1);
}

/** `line path: reason` of each error. */
function errorsOf(text: string): string[] {
  const read = readGuideFile(text);
  if (read.ok) return [];
  for (const { why } of read.errors) {
    expect(why.ru).toMatch(/[а-я]/);
    expect(why.en).not.toMatch(/[а-я]/);
  }
  return read.errors.map(({ line, path, why }) => `${line} ${path ?? ''}: ${why.en}`);
}

describe('a guide file that is refused', () => {
  it.each([
    ['', /^1 : The file breaks off/],
    ['{"format":\n "guidepost/1",\n}', /^3 : This is not JSON/],
    ['{"format":\n "guidepost/1"', /^2 : The file breaks off/],
    ['{"format": "guidepost/1\n"}', /^1 : This is not JSON/],
    ['{"a": 01}', /^1 : This is not JSON/],
    ['{"a": tru}', /^1 : This is not JSON/],
    ['{"a": "\\x"}', /^1 : This is not JSON/],
    ['{} {}', /^1 : Something stands after/],
    ['[]', /^1 format: This is no Guidepost guide/],
    ['null', /^1 format: This is no Guidepost guide/],
    ['{\n"format": "guidepost/2"}', /^2 format: .*guidepost\/2, newer/],
    ['{"format": "guidepost/1", "__proto__": {"on": true}}', /“__proto__” is not allowed/],
    ['{"format": "guidepost/1", "brand": {"\\u005f_proto__": 1}}', /“__proto__” is not allowed/],
    ['{"format": "guidepost/1", "constructor": {}}', /“constructor” is not allowed/],
    ['{"format": "guidepost/1", "brand": {"name": "a",\n "name": "b"}}', /^2 : The key “name” is written twice/],
    [`{"format": "guidepost/1", "x": ${'['.repeat(5000)}`, /nested too deep/],
    ['{"format": "guidepost/1"}', /^1 brand: A required part is missing/],
    [fileOf({ brand: { ...brand, name: '' } }), /brand\.name: The value must not be empty/],
    [fileOf({ rules: [{ id: 'a', kind: 'x', level: 'note', why: '<script>alert(1)</script>' }] }), /rules\[0\]\.why: This is markup that a page could run/],
    [fileOf({ brand: { ...brand, name: '<img src=x onerror=alert(1)>' } }), /brand\.name: This is markup/],
    [fileOf({ rules: [{ id: 'a', kind: 'later', level: 'note', options: { regex: '(a+)+$' } }] }), /options\.regex: This pattern may run for ever/],
    [fileOf({ rules: [{ id: 'a', kind: 'later', level: 'note', options: { regex: '^(a|aa)+$' } }] }), /options\.regex: This pattern may run for ever/],
    [fileOf({ rules: [{ id: 'a', kind: 'later', level: 'note', options: { pattern: '([a-z]+\\s?)*!' } }] }), /options\.pattern: This pattern may run for ever/],
    [fileOf({ rules: [{ id: 'a', kind: 'ban', level: 'block' }] }), /rules\[0\]\.level: Expected/],
    [fileOf({ rules: [{ id: 'a'.repeat(300), kind: 'ban', level: 'hold' }] }), /rules\[0\]\.id: The value is too long/],
    [fileOf({ rules: [{ id: 'a', kind: 'ban', level: 'hold', options: { phrases: [1] } }] }), /rules\[0\]\.options\.phrases\[0\]: Expected string, found 1/],
    [
      fileOf({ rules: [{ id: 'a', kind: 'ban', level: 'hold', options: { phrases: [] }, scope: { from: 'soon' } }] }),
      /rules\[0\]\.scope\.from: Not well formed/,
    ],
  ])('%.60s', (text, expected) => {
    expect(errorsOf(text).join('\n')).toMatch(expected);
  });

  it('names the line of the part that is wrong', () => {
    const text = fileOf({
      rules: [
        { id: 'a', kind: 'x', level: 'note' },
        { id: 'b', kind: 'x', level: 'loud' },
      ],
    });
    const line = text.split('\n').findIndex((row) => row.includes('loud')) + 1;
    expect(errorsOf(text)).toEqual([expect.stringMatching(new RegExp(`^${line} rules\\[1\\]\\.level: `))]);
  });

  it('refuses two rules or replies of one id', () => {
    const rule = { id: 'a', kind: 'x', level: 'note' };
    const reply = { id: 'r', title: '', body: '' };
    expect(errorsOf(fileOf({ rules: [rule, rule], replies: [reply, reply] }))).toEqual([
      expect.stringContaining('rules[1].id: The id “a” is already taken'),
      expect.stringContaining('replies[1].id: The id “r” is already taken'),
    ]);
  });

  it('refuses fifty megabytes at once', () => {
    const begin = performance.now();
    expect(errorsOf('x'.repeat(50_000_000))).toEqual([expect.stringContaining('too large: about 50 MB')]);
    expect(performance.now() - begin).toBeLessThan(500);
    expect(largestFile).toBeLessThan(50_000_000);
  });

  it('says no more than a person will read', () => {
    const rules = Array.from({ length: 90 }, (_, index) => ({ id: `r${index}`, kind: 'ban', level: 'loud' }));
    expect(errorsOf(fileOf({ rules }))).toHaveLength(20);
  });
});

describe('a guide file that is read', () => {
  it('keeps what it does not know, and says which rules need an update', () => {
    const read = readGuideFile(
      fileOf({ future: { a: [1, null] }, rules: [{ id: 'p', kind: 'later', level: 'hold', options: { regex: 'a+b' }, extra: true }] }),
    );
    expect(read).toMatchObject({
      ok: true,
      guide: { future: { a: [1, null] }, rules: [{ extra: true, options: { regex: 'a+b' } }] },
      notes: [{ rule: 'p' }],
    });
  });

  it('keeps harmless markup as text', () => {
    const why = 'Write <b>bold</b>, 2 < 3 and <3';
    expect(readGuideFile(fileOf({ rules: [{ id: 'a', kind: 'x', level: 'note', why }] }))).toMatchObject({ guide: { rules: [{ why }] } });
  });

  it('reads a file with a byte order mark', () => {
    expect(readGuideFile(`\ufeff${fileOf({})}`).ok).toBe(true);
  });

  it('comes back from a file as it went, unknown parts included', () => {
    const name = fc.string({ maxLength: 8 }).filter((key) => !['__proto__', 'constructor', 'prototype'].includes(key));
    const extra = fc.dictionary(
      fc.constantFrom('x1', 'x2', 'x3'),
      fc.jsonValue({ maxDepth: 2, stringUnit: 'grapheme' }).filter((value) => !/"(__proto__|constructor|prototype)":/.test(JSON.stringify(value))),
      { noNullPrototype: true },
    );
    const rule = fc
      .record(
        {
          kind: fc.constantFrom('newer', 'other'),
          level: fc.constantFrom(...levels),
          options: fc.dictionary(name, fc.string(), { noNullPrototype: true }),
          scope: fc.record(
            { boxes: fc.subarray([...boxKinds]), accountKinds: fc.subarray([...accountKinds]), from: fc.constant('2026-03-08') },
            { requiredKeys: [], noNullPrototype: true },
          ),
          why: fc.string({ unit: 'grapheme' }),
          fix: fc.string(),
        },
        { requiredKeys: ['kind', 'level'], noNullPrototype: true },
      )
      .chain((core) => extra.map((more) => ({ ...more, ...core })));
    fc.assert(
      fc.property(fc.array(rule, { maxLength: 4 }), extra, (rules, more) => {
        const guide = v.parse(Guide, { ...more, format: 'guidepost/1', brand, rules: rules.map((one, index) => ({ ...one, id: `r${index}` })) });
        const read = readGuideFile(writeGuideFile(guide));
        expect(read.ok && read.guide).toEqual(JSON.parse(JSON.stringify(guide)));
      }),
    );
  });
});

it('reads JSON as the platform does', () => {
  fc.assert(
    fc.property(
      fc.json({ stringUnit: 'binary' }).filter((text) => !/__proto__|constructor|prototype/.test(text)),
      fc.nat(),
      (text, cut) => {
        const read = readJson(text);
        if (read.ok) expect(read.value).toEqual(JSON.parse(text));
        else expect(read.why).toBe('key-twice');
        const broken = text.slice(0, cut % (text.length + 1));
        const isFine = isJson(broken);
        expect(readJson(broken).ok).toBe(isFine);
      },
    ),
  );
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('the JSON Schema', () => {
  const path = 'assets/guide.schema.json';

  it('is current: UPDATE_SCHEMA=1 writes it anew', () => {
    const made = schemaOf();
    if (process.env['UPDATE_SCHEMA']) writeFileSync(path, `${JSON.stringify(made, null, 2)}\n`);
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(made);
  });
});

/** The guide, and for each kind of rule the shape of its options. */
function schemaOf(): object {
  const settings = { errorMode: 'ignore', typeMode: 'input' } as const;
  const guide = JSON.parse(JSON.stringify(toJsonSchema(Guide, settings)));
  guide.title = 'Guidepost guide, format guidepost/1';
  guide.properties.rules.items.allOf = [...ruleForms].map(([kind, { options, about }]) => {
    const { $schema: _, ...shape } = JSON.parse(JSON.stringify(toJsonSchema(options, settings)));
    // biome-ignore lint/suspicious/noThenProperty: a word of JSON Schema
    return { if: { properties: { kind: { const: kind } } }, then: { properties: { options: { ...shape, description: about.en } } } };
  });
  return guide;
}
