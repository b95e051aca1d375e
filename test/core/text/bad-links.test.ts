import { describe, expect, it } from 'vitest';
import { brokenIn, gluedIn } from '#src/core/text/bad-links.ts';

describe('links that no browser opens', () => {
  it.each([
    ['Подробнее http//example.com/a', 'http//example.com/a', 'http://example.com/a'],
    ['Подробнее https:/example.com', 'https:/example.com', 'https://example.com'],
    ['См. https://https://example.com', 'https://https://', 'https://'],
    ['Жмите htps://example.com', 'htps://', ''],
    ['Жмите реезы://example.com', 'реезы://', ''],
    ['Жмите https:// example.com', 'https:// example.com', ''],
    ['См. www,example.com', 'www,example', 'www.example'],
    ['См. https://example . com/x', 'https://example . com', ''],
    ['См. https://example', 'https://example', ''],
    ['См. https://example.com/2026/spri…', 'https://example.com/2026/spri…', ''],
  ])('%s', (text, found, fixed) => {
    expect(brokenIn(text).map(({ start, end, text: to }) => [text.slice(start, end), to])).toEqual([[found, fixed]]);
  });

  it.each([
    'https://example.com/a',
    '(https://example.com)',
    'http://localhost:3000',
    'https://example.com…',
    'https://президент.рф',
    'http и https',
    'ftp://example.com',
    'See https://example.com. Then go.',
    'https://web.archive.org/web/2020/https://example.com/',
  ])('leaves %s alone', (text) => {
    expect(brokenIn(text)).toEqual([]);
  });
});

describe('links that a missing space makes', () => {
  const endings = new Set(['in', 'space', 'it', 'дети']);
  it.each([
    ['home from K-12.In July', ['K-12.In']],
    ['ждём завтра.Дети бесплатно', ['завтра.Дети']],
    ['from Helsinki.In July', ['Helsinki.In']],
    ['в Digital.Space на митапе', []],
    ['Play.It в субботу', []],
    ['version 4.2.In progress', []],
    ['on notion.in today', []],
    ['the end.It', []],
    ['see a.b@c.In it', []],
  ])('%s', (text, found) => {
    expect(gluedIn(text, endings).map(({ whole }) => text.slice(whole.start, whole.end))).toEqual(found);
    for (const { fix } of gluedIn(text, endings)) expect(text.slice(0, fix.span.start) + fix.text + text.slice(fix.span.end)).toMatch(/\. \p{Lu}/u);
  });
});
