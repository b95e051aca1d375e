import { describe, expect, it } from 'vitest';
import { knownNames } from '#src/core/security/known-names.ts';
import { imitationOf } from '#src/core/security/look-alike.ts';
import { unicodeHost } from '#src/core/security/punycode.ts';
import { networks } from '#src/networks.ts';

describe('hosts that imitate a network', () => {
  it.each([
    ['facebook-login.com', 'facebook'],
    ['login-facebook.net', 'facebook'],
    ['facebooklogin.net', 'facebook'],
    ['facebook.com.account-check.ru', 'facebook'],
    ['faceb00k.com', 'facebook'],
    ['facebok.com', 'facebook'],
    ['www.lnstagram.com', 'instagram'],
    ['instagrarn.com', 'instagram'],
    ['instagram-copyright.help', 'instagram'],
    ['telegrаm.org', 'telegram'], // Cyrillic а
    ['xn--telegrm-7fg.org', 'telegram'], // the same as the browser tells it
    ['web-telegram.online', 'telegram'],
    ['telegram-golosovanie.ru', 'telegram'],
    ['vk-login.ru', 'vk'],
    ['id.vk.com-auth.ru', 'vk'],
    ['vk.com.ru.example.org', 'vk'],
    ['vкontakte.ru', 'vk'],
    ['х.com', 'x'],
    ['twltter.com', 'x'],
    ['support-x.com', 'x'],
    ['linkedln.com', 'linkedin'],
    ['linkedin-verify.web.app', 'linkedin'],
    ['youtube-studio.support', 'youtube'],
    ['tiktok-badge.com', 'tiktok'],
    ['ok-vhod.ru', 'ok'],
    ['whatsapp-web.vercel.app', 'whatsapp'],
  ] as const)('%s', (host, family) => {
    expect(imitationOf(host)?.family).toBe(family);
  });

  it.each([
    ...['x.com', 'www.facebook.com', 'id.vk.com', 'web.telegram.org', 'accounts.google.com', 'studio.youtube.com', 'business.facebook.com', 't.me'],
    ...['example.com', 'max-mara.com', 'okmarket.ru', 'vkusvill.ru', 'vkontrole.ru', 'xbox.com', 'maxim.ru', 'okko.tv', 'webmax.ru', 'threadsmag.com'],
    ...['discordia.org', 'redditch.gov.uk', 'telegraph.co.uk', 'instacart.com', 'facebookblueprint.example', 'dzenday.ru', 'ozone-therapy.ru', 'mastodon.art'],
    ...['max.com', 'xn--80aswg.xn--p1ai', 'почта.рф', 'localhost', '192.168.0.1', 'ok-go.net', 'google-analytics.com'],
    ...['x-plane.com', 'help.shop.example', 'login.shop.example', 'mytelegramstickers.example', 'yandexmaps.example', 'links.dzen-blog.example'],
  ])('%s is none', (host) => {
    expect(imitationOf(host)).toBeNull();
  });

  it('reads hosts in letters of the world', () => {
    expect(unicodeHost('xn--e1afmkfd.xn--80akhbyknj4f')).toBe('пример.испытание');
    expect(unicodeHost('xn--mnchen-3ya.de')).toBe('münchen.de');
    expect(unicodeHost('xn--a_b')).toBe('xn--a_b');
  });

  it('takes no network of ours for an imitation, and knows each by name', () => {
    for (const { family, hosts } of networks.values()) {
      if (hosts.length === 0 || ['postiz'].includes(family)) continue;
      expect(knownNames.map((known) => known.family)).toContain(family);
      for (const host of hosts) expect(imitationOf(host.replace(/^\*\./, '')), host).toBeNull();
    }
  });
});
