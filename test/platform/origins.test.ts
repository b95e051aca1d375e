import { expect, test } from 'vitest';
import { covers, originPattern } from '#src/platform/origins.ts';

test.each([
  ['https://forum.example.org/a/b?c#d', 'https://forum.example.org/*'],
  ['http://127.0.0.1:8080/x', 'http://127.0.0.1/*'],
  ['chrome://settings', null],
  ['about:blank', null],
  ['https://addons.mozilla.org/ru/', null],
  ['', null],
  ['https://', null],
])('the origin of %s is %s', (address, origin) => {
  expect(originPattern(address)).toBe(origin);
});

test.each([
  ['https://x.com/*', 'https://x.com/*', true],
  ['https://*.vk.com/*', 'https://m.vk.com/*', true],
  ['https://*.vk.com/*', 'https://vk.com/*', true],
  ['https://*.vk.com/*', 'https://notvk.com/*', false],
  ['https://x.com/*', 'http://x.com/*', false],
  ['*://x.com/*', 'http://x.com/*', true],
  ['https://*/*', 'https://x.com/*', true],
  ['<all_urls>', 'https://x.com/*', true],
])('%s covers %s: %s', (pattern, origin, isCovered) => {
  expect(covers(pattern, origin)).toBe(isCovered);
});
