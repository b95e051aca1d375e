/** Names and addresses of networks that swindlers imitate, and the networks' own other addresses, which only look like imitations. */

export interface KnownName {
  /** The network's family, or `''` for who signs people in. */
  readonly family: string;
  readonly shown: string;
  /** Its registrable addresses; the first is the one to go to. */
  readonly domains: readonly string[];
  /** Words that stand for it in an address; too short ones count only beside a word of signing in. */
  readonly names: readonly string[];
}

export const knownNames: readonly KnownName[] = [
  { family: 'x', shown: 'X', domains: ['x.com', 'twitter.com', 't.co', 'twimg.com', 'x.ai'], names: ['twitter', 'x'] },
  {
    family: 'vk',
    shown: 'VK',
    domains: [
      'vk.com',
      'vk.ru',
      'vk.me',
      'vk.cc',
      'vk.company',
      'vkvideo.ru',
      'vk-portal.net',
      'userapi.com',
      'vk-cdn.net',
      'vkplay.ru',
      'vkontakte.ru',
      'vk.link',
    ],
    names: ['vkontakte', 'vk'],
  },
  {
    family: 'telegram',
    shown: 'Telegram',
    domains: ['telegram.org', 't.me', 'telegram.me', 'telegram.dog', 'telegra.ph', 'tdesktop.com'],
    names: ['telegram'],
  },
  { family: 'ok', shown: 'Odnoklassniki', domains: ['ok.ru', 'odnoklassniki.ru', 'mycdn.me', 'okcdn.ru'], names: ['odnoklassniki', 'ok'] },
  { family: 'youtube', shown: 'YouTube', domains: ['youtube.com', 'youtu.be', 'youtube-nocookie.com', 'ytimg.com', 'youtubekids.com'], names: ['youtube'] },
  { family: 'dzen', shown: 'Dzen', domains: ['dzen.ru', 'dzeninfra.ru'], names: ['dzen'] },
  {
    family: 'facebook',
    shown: 'Facebook',
    domains: ['facebook.com', 'fb.com', 'fb.me', 'messenger.com', 'meta.com', 'fbcdn.net', 'facebook.net', 'facebookmail.com', 'm.me', 'fb.watch'],
    names: ['facebook', 'messenger', 'fb'],
  },
  { family: 'instagram', shown: 'Instagram', domains: ['instagram.com', 'instagr.am', 'cdninstagram.com', 'ig.me'], names: ['instagram'] },
  { family: 'threads', shown: 'Threads', domains: ['threads.com', 'threads.net'], names: ['threads'] },
  { family: 'linkedin', shown: 'LinkedIn', domains: ['linkedin.com', 'lnkd.in', 'licdn.com'], names: ['linkedin'] },
  { family: 'tiktok', shown: 'TikTok', domains: ['tiktok.com', 'tiktokcdn.com', 'tiktokv.com'], names: ['tiktok'] },
  { family: 'reddit', shown: 'Reddit', domains: ['reddit.com', 'redd.it', 'redditmedia.com', 'redditstatic.com', 'redditinc.com'], names: ['reddit'] },
  { family: 'bluesky', shown: 'Bluesky', domains: ['bsky.app', 'bsky.social', 'bsky.network', 'blueskyweb.xyz'], names: ['bluesky', 'bsky'] },
  { family: 'pinterest', shown: 'Pinterest', domains: ['pinterest.com', 'pinterest.ru', 'pin.it', 'pinimg.com'], names: ['pinterest'] },
  { family: 'discord', shown: 'Discord', domains: ['discord.com', 'discord.gg', 'discordapp.com', 'discordapp.net', 'discord.media'], names: ['discord'] },
  { family: 'whatsapp', shown: 'WhatsApp', domains: ['whatsapp.com', 'whatsapp.net', 'wa.me'], names: ['whatsapp'] },
  { family: 'max', shown: 'MAX', domains: ['max.ru'], names: ['max'] },
  { family: 'rutube', shown: 'Rutube', domains: ['rutube.ru'], names: ['rutube'] },
  { family: 'tenchat', shown: 'TenChat', domains: ['tenchat.ru'], names: ['tenchat'] },
  { family: 'wildberries', shown: 'Wildberries', domains: ['wildberries.ru', 'wb.ru', 'wbbasket.ru'], names: ['wildberries'] },
  { family: 'ozon', shown: 'Ozon', domains: ['ozon.ru', 'ozon.com', 'ozone.ru', 'ozonusercontent.com'], names: ['ozon'] },
  {
    family: 'yandex-business',
    shown: 'Yandex',
    domains: ['yandex.ru', 'yandex.com', 'ya.ru', 'yandex.net', 'yastatic.net', 'yandex.kz', 'yandex.by', 'yandex.cloud'],
    names: ['yandex'],
  },
  { family: 'two-gis', shown: '2GIS', domains: ['2gis.ru', '2gis.com', '2gis.kz'], names: ['2gis'] },
  { family: 'mastodon', shown: 'Mastodon', domains: ['mastodon.social', 'mastodon.online', 'joinmastodon.org'], names: [] },
  { family: '', shown: 'Google', domains: ['google.com', 'google.ru', 'googleapis.com', 'gstatic.com', 'googleusercontent.com', 'goo.gl'], names: ['google'] },
];

/** Words by which a fake says that one signs in, or must hurry to. */
export const luringWords: ReadonlySet<string> = new Set([
  ...['login', 'log', 'signin', 'sign', 'auth', 'oauth', 'sso', 'id', 'account', 'accounts', 'password', 'reset', 'recover', 'recovery', 'session'],
  ...['verify', 'verification', 'verified', 'confirm', 'confirmation', 'secure', 'security', 'safety', 'protect', 'unlock', 'unblock', 'restore'],
  ...['support', 'help', 'helpdesk', 'center', 'centre', 'service', 'official', 'admin', 'copyright', 'appeal', 'violation', 'badge', 'policy'],
  ...['web', 'app', 'mobile', 'online', 'm', 'www', 'my', 'business', 'studio', 'manager', 'ads', 'partner', 'bonus', 'gift', 'prize', 'vote'],
  ...['vhod', 'voiti', 'vojti', 'bezopasnost', 'podtverdi', 'golosovanie', 'priz', 'podarok', 'lk', 'kabinet', 'zashita'],
]);
