import { describe, expect, test } from 'vitest';
import { readBrought } from '#src/core/mentions/import/read.ts';

const now = Date.UTC(2026, 2, 9, 12);
const read = (text: string) => readBrought(text, 'Europe/Moscow', now);

describe('feeds', () => {
  test('RSS with CDATA, a redirect of an alert service, and written-out signs', () => {
    const { kind, posts } = read(`<?xml version="1.0"?><rss version="2.0"><channel><title>Alerts</title>
      <item><title>Northwind &amp; the recall</title><link>https://www.google.com/url?rct=j&amp;url=https://news.example/a%3Fid%3D1&amp;ct=ga</link>
        <description><![CDATA[<b>Northwind</b> recalls a thermos &mdash; again]]></description><dc:creator>Anna</dc:creator><pubDate>Mon, 09 Mar 2026 08:00:00 +0300</pubDate></item>
      <item><title></title><link></link></item></channel></rss>`);
    expect(kind).toBe('feed');
    expect(posts).toEqual([
      {
        author: 'Anna',
        handle: '',
        link: 'https://news.example/a?id=1',
        quote: 'Northwind & the recall. Northwind recalls a thermos — again',
        at: Date.UTC(2026, 2, 9, 5),
        network: '',
      },
    ]);
  });

  test('Atom', () => {
    const { posts } = read(`<feed xmlns="http://www.w3.org/2005/Atom"><entry><title type="html">Кофе &lt;b&gt;Нортвинда&lt;/b&gt;</title>
      <link rel="self" href="https://api.example/1"/><link rel="alternate" href="https://blog.example/kofe"/><author><name>Олег</name></author>
      <updated>2026-03-08T10:00:00Z</updated><content type="html">&lt;p&gt;Кофе Нортвинда остыл&lt;/p&gt;</content></entry></feed>`);
    expect(posts).toEqual([
      { author: 'Олег', handle: '', link: 'https://blog.example/kofe', quote: 'Кофе Нортвинда остыл', at: Date.UTC(2026, 2, 8, 10), network: '' },
    ]);
  });
});

describe('tables', () => {
  test('English, with lines above the header and a quoted comma', () => {
    const { kind, posts } = read(
      'Export of 2 mentions\n\nDate,Source,Author,Username,Text,URL\n2026-03-08T10:00:00Z,Twitter,Anna,@anna_k,"Northwind, again",https://x.com/anna_k/status/1\n,,,,,\n',
    );
    expect(kind).toBe('table');
    expect(posts).toEqual([
      { author: 'Anna', handle: 'anna_k', link: 'https://x.com/anna_k/status/1', quote: 'Northwind, again', at: Date.UTC(2026, 2, 8, 10), network: 'Twitter' },
    ]);
  });

  test('Russian with semicolons: times are of the brand', () => {
    const { posts } = read('\ufeffДата;Площадка;Автор;Текст сообщения;Ссылка\r\n08.03.2026 10:00;vk.com;Олег;Где «Нортвинд»?;https://vk.com/wall-1_2\r\n');
    expect(posts).toEqual([
      { author: 'Олег', handle: '', link: 'https://vk.com/wall-1_2', quote: 'Где «Нортвинд»?', at: Date.UTC(2026, 2, 8, 7), network: 'vk.com' },
    ]);
  });

  test('says where a quotation mark stays open', () => {
    expect(read('Text,URL\n"never closed,https://a.example\n').unclosed).toBe(2);
  });
});

test('a pasted alert: each address with what stands above it, without what the alert says of itself', () => {
  const { kind, posts } = read(`Google Alerts
Northwind
Daily update ⋅ 9 March 2026
NEWS
Northwind recalls a thermos
Daily Bugle - The company said today
<https://www.google.com/url?rct=j&url=https://bugle.example/recall&ct=ga>
Why I left Northwind
https://blog.example/left.
Unsubscribe from this alert: https://www.google.com/alerts/remove?x=1`);
  expect(kind).toBe('alert');
  expect(posts.map(({ link, quote }) => [link, quote])).toEqual([
    ['https://bugle.example/recall', 'Northwind Northwind recalls a thermos Daily Bugle - The company said today'],
    ['https://blog.example/left', 'Why I left Northwind'],
  ]);
  expect(read('   ').posts).toEqual([]);
  expect(read('Нортвинд опять закрыт').posts).toMatchObject([{ quote: 'Нортвинд опять закрыт', link: '' }]);
});
