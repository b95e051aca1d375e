import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readAccountLinks } from '#src/core/network/account-links.ts';
import { networks } from '#src/networks.ts';

function read(text: string) {
  return readAccountLinks(text, networks.values());
}

describe('the address of an account', () => {
  it.each([
    ['https://x.com/northwind', 'x northwind'],
    ['twitter.com/@northwind?lang=en', 'x northwind'],
    ['https://mobile.twitter.com/northwind/status/12', 'x northwind'],
    ['https://vk.com/northwind.tea', 'vk northwind.tea'],
    ['https://m.vk.com/club12345', 'vk club12345'],
    ['https://vk.ru/public77', 'vk public77'],
    ['t.me/northwind_news', 'telegram northwind_news'],
    ['https://t.me/s/northwind_news/41', 'telegram northwind_news'],
    ['https://web.telegram.org/k/#@northwind_news', 'telegram northwind_news'],
    ['https://www.youtube.com/@northwind', 'youtube northwind'],
    ['https://youtube.com/channel/UC0123456789abc/videos', 'youtube UC0123456789abc'],
    ['https://ok.ru/group/70000001234567', 'ok 70000001234567'],
    ['https://ok.ru/northwind', 'ok northwind'],
    ['https://dzen.ru/northwind', 'dzen northwind'],
    ['https://www.facebook.com/northwind.tea/', 'facebook northwind.tea'],
    ['https://facebook.com/profile.php?id=100064', 'facebook 100064'],
    ['https://www.instagram.com/northwind.tea/?hl=ru', 'instagram northwind.tea'],
    ['https://www.linkedin.com/company/northwind-tea/about/', 'linkedin northwind-tea'],
    ['https://ru.linkedin.com/in/ines', 'linkedin ines'],
    ['https://www.tiktok.com/@north.wind', 'tiktok north.wind'],
    ['https://www.threads.net/@northwind', 'threads northwind'],
    ['https://bsky.app/profile/northwind.example', 'bluesky northwind.example'],
    ['https://mastodon.social/@northwind', 'mastodon northwind'],
    ['https://www.reddit.com/user/north-wind/', 'reddit north-wind'],
    ['https://pinterest.com/northwind/', 'pinterest northwind'],
    ['https://rutube.ru/channel/123/', 'rutube 123'],
    ['https://tenchat.ru/northwind', 'tenchat northwind'],
  ])('%s', (link, account) => {
    expect(read(link)).toEqual({ accounts: [{ network: account.split(' ')[0], handle: account.split(' ')[1] }], unknown: [] });
  });

  it.each([
    'https://x.com/home',
    'https://vk.com/feed',
    'https://vk.com/wall-1_2',
    'https://www.instagram.com/p/abc/',
    'https://t.me/+secret',
    'northwind',
    '@northwind',
    'https://example.org/northwind',
    'me@x.com',
  ])('%s is none', (word) => {
    expect(read(word)).toEqual({ accounts: [], unknown: [word] });
  });
});

test('several at once, each account once', () => {
  expect(read(' https://x.com/Northwind, https://twitter.com/northwind\nt.me/northwind;what?')).toEqual({
    accounts: [
      { network: 'x', handle: 'Northwind' },
      { network: 'telegram', handle: 'northwind' },
    ],
    unknown: ['what?'],
  });
});

test('whatever is pasted, nothing breaks and nothing is lost', () => {
  const text = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.webUrl({ withQueryParameters: true, withFragments: true }),
    fc.constant('https://x.com/%E0%A4%A'),
  );
  fc.assert(
    fc.property(fc.array(text, { maxLength: 6 }), (texts) => {
      const { accounts, unknown } = read(texts.join('\n'));
      const words = texts
        .join('\n')
        .split(/[\s,;]+/)
        .filter((each) => each !== '');
      expect(accounts.length + unknown.length).toBeLessThanOrEqual(words.length);
      for (const { handle } of accounts) expect(handle).not.toMatch(/[/\s]/);
    }),
    { numRuns: 30 },
  );
});
