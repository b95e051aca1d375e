import { describe, expect, it } from 'vitest';
import { addressesOf } from '#src/core/text/hosts.ts';

describe('addresses with stars', () => {
  it.each([
    ['a*b*c*d*e*f.com', 'https://a1b2c3d4e5f.com', true],
    ['a*b*c*d*e*f.com', 'https://a1b2c3d4f.com', false],
    ['a*a*a*a*b', `https://${'a'.repeat(300)}.com`, false],
    ['*.example.com', 'https://shop.example.com:80/x', true],
    ['*.example.com', 'https://example.com', false],
    ['shop*.com', 'https://www.shop1.com/x', true],
    ['shop*.com', 'https://shop.org/a.com', false],
    ['example.com/*/b*c', 'http://user@www.example.com/a/bxc?y', true],
    ['example.com/*/b*c', 'https://example.com/a/bxcd', false],
    ['example.com', 'https://notexample.com', false],
  ])('%s and %s', (address, link, fits) => {
    expect(addressesOf([address])(link)).toBe(fits);
  });
});
