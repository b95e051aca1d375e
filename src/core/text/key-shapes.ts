/** Shapes of keys as those who issue them publish them. Only what can be told from ordinary words stands here. */
import type { Span } from '../draft.ts';
import { matchesOf } from './matches.ts';

const hex = '[\\da-f]';
const base62 = '[A-Za-z\\d]';

/** By whose key it is; each a regular expression for the whole key. Lengths are lower bounds: issuers have made keys longer, never shorter. */
export const keyShapes: Readonly<Record<string, string>> = {
  aws: '(?:AKIA|ASIA|ABIA|ACCA)[A-Z2-7\\d]{16}',
  google: 'AIza[\\w-]{33}',
  'google-secret': 'GOCSPX-[\\w-]{24}',
  'google-token': '(?:ya29\\.|1//0)[\\w-]{20}',
  github: 'gh[oprsu]_\\w{20}|github_pat_\\w{20}',
  gitlab: '(?:gl(?:pat|ptt|rt|dt|soat|imt|agent|cbt|ft)-|GR1348941)[\\w-]{9}',
  slack: 'xox[a-z]-[\\w-]{9}|xapp-\\d-[\\w-]{20}',
  'slack-hook': 'hooks\\.slack\\.com/(?:services|workflows)/T\\w+/\\w+/\\w{16}',
  'language model': 'sk-(?:proj|ant|svcacct|admin|or)-[\\w-]{24}',
  stripe: '[prs]k[-_](?:\\w{2,8}[-_])*\\w{16}|whsec_[\\w+/]{24}',
  twilio: '(?:SK|AC)[\\da-f]{32}',
  sendgrid: 'SG\\.[\\w-]{16,}\\.[\\w-]{32}',
  mailgun: `key-${hex}{32}`,
  mailchimp: `${hex}{32}-us\\d{1,2}`,
  brevo: `xkeysib-${hex}{40}`,
  npm: 'npm_\\w{20}',
  pypi: 'pypi-[\\w-]{50}',
  docker: 'dckr_(?:pat|oat)_[\\w-]{20}',
  'hugging-face': 'hf_[A-Za-z]{30}|api_org_[A-Za-z]{30}',
  telegram: '\\d{8,10}:[\\w-]{33}',
  discord: '[MNO][\\w-]{22,27}\\.[\\w-]{6}\\.[\\w-]{25}',
  'discord-hook': 'discord(?:app)?\\.com/api/webhooks/\\d{16,}/[\\w-]{40}',
  facebook: 'EAA[A-Za-z\\d]{30}|IG(?:QV|QW|AA)[\\w-]{30}',
  x: 'A{18}[\\w%]{40}',
  vk: `vk1\\.a\\.[\\w-]{9}|(?<![\\da-f])${hex}{85}(?![\\da-f])`,
  yandex: 'y[0-3]_[\\w-]{16}|AQVN[\\w-]{34}|t1\\.[\\w-]+={0,2}\\.[\\w-]{60}|YC[A-Z][\\w-]{36}',
  linkedin: 'AQ[UVWX][\\w-]{80}',
  jwt: 'eyJ[\\w-]+\\.eyJ[\\w-]{9}',
  digitalocean: `do[opr]_v1_${hex}{40}`,
  shopify: 'shp(?:at|ca|pa|ss|tka|ua)_[\\da-fA-F]{32}',
  square: 'sq0[a-z]{3}-[\\w-]{22}|EAAA[\\w-]{50}',
  braintree: `access_token\\$(?:production|sandbox)\\$\\w{12,}\\$${hex}{32}`,
  atlassian: 'ATATT3[\\w-]{30}|ATCTT3[\\w-]{30}|BBDC-[\\w+/]{30}',
  azure: 'AccountKey=[\\w+/]{40}|SharedAccessKey=[\\w+/]{40}|[\\w~.]{3}8Q~[\\w~.-]{30}',
  linear: 'lin_(?:api|oauth)_\\w{30}',
  notion: 'secret_[A-Za-z\\d]{40}|ntn_[A-Za-z\\d]{40}',
  postman: `PMAK-${hex}{20,}-${hex}{30}`,
  'new-relic': 'NR(?:AK|RA|JS|II)-[\\w-]{24}',
  grafana: 'gls(?:a)_\\w{30}|glc_[\\w+/]{30}',
  sentry: 'sntry[su]_[\\w+/]{30}',
  doppler: 'dp\\.(?:pt|st|ct|sa|scim|audit)\\.[\\w.]{30}',
  vault: 'hv[bsr]\\.[\\w-]{24}',
  heroku: 'HRKU-[\\w-]{30}',
  airtable: `pat\\w{14}\\.${hex}{60}`,
  figma: 'fig[dou]_[\\w-]{30}',
  supabase: `sb[ps]_(?:${hex}{40}|secret_\\w{20})|sb_secret_[\\w-]{20}`,
  databricks: `dapi${hex}{32}`,
  planetscale: 'pscale_(?:tkn|pw|oauth)_[\\w.-]{30}',
  netlify: 'nfp_\\w{30}',
  tiktok: `(?:act|rft)\\.${base62}{30}`,
  mapbox: 'sk\\.eyJ[\\w-]{30}',
  buffer: '1/[\\da-f]{32}(?![\\da-f])',
  age: 'AGE-SECRET-KEY-1[\\dA-Z]{40}',
};

/** Words that name a key; what follows them counts only if it looks made by a machine. */
const label =
  '(?:api|access|client|secret|private|consumer|auth|bot)[ _-]?(?:key|token|secret)|token|key|secret|password|passwd|pwd|bearer|токен|ключ(?: api| доступа| апи)?|api[ -]ключ|апи[ -]ключ';

const runs = /(?<![\w.:/+=$%~-])[\w.:/+=$%~-]{16,}/g;
const shapes = new RegExp(`(?<![A-Za-z\\d])(?:${Object.values(keyShapes).join('|')}|(?:token|key|secret|password|pwd)=[\\w-]{9})[\\w.~%+/=-]*`);
const labelBefore = new RegExp(`(?<![\\p{L}\\d])(?:${label})["']?(?:\\s?[:=]\\s?|\\sis\\s|\\s)["'«“]?$`, 'iu');
const blocks = ['PRIVATE KEY--', 'PRIVATE KEY BLOCK--', 'PuTTY-User-Key-File-'] as const;
/** A key written byte by byte, of 128 bits and more; four bytes are a cheap look whether there may be one. With colons it is the fingerprint of a public key. */
const fewBytes = /(?<![\da-f])(?:[\da-f]{2}[ -]){3}[\da-f]{2}(?![\da-f])/i;
const bytes = /(?<![\da-f])(?:[\da-f]{2}[ -]){15,}[\da-f]{2}(?![\da-f])/gi;
const mostlyText = 0.75;
const logins = /[a-z][a-z\d+.-]*:\/\/[^\s/@:]+:([^\s/@]{4,})@[\w.-]+/gi;

/** Keys in a text, in order of sorts. An ordinary text costs one look for long runs of signs. */
export function findKeys(text: string): Span[] {
  const found: Span[] = [];
  for (const { 0: run, index } of matchesOf(text, runs)) {
    const shaped = shapes.exec(run);
    const key = shaped && !isSample(shaped[0]) ? shaped : null;
    const start = index + (key?.index ?? labelledIn(run, text.slice(Math.max(0, index - 40), index)));
    const end = key ? start + key[0].length : index + run.length;
    if (start < end) found.push({ start, end: start + text.slice(start, end).replace(/[.:/]+$/, '').length });
  }
  if (fewBytes.test(text))
    for (const { index, 0: key } of matchesOf(text, bytes)) if (isMadeOfBytes(key)) found.push({ start: index, end: index + key.length });
  for (const block of blocks) {
    const at = text.indexOf(block);
    if (at >= 0) found.push({ start: Math.max(0, text.lastIndexOf('-----B', at)), end: text.length });
  }
  if (/:\/\/[^\s/@]+:[^\s/@]+@/.test(text))
    for (const { index, 0: link, 1: word = '' } of matchesOf(text, logins)) if (!isSample(word)) found.push({ start: index, end: index + link.length });
  return found;
}

/** Where in a run of signs a key begins that only its name tells, as in `client_secret: 9fK2…`; its length where none does. `before` stands before the run. */
function labelledIn(run: string, before: string): number {
  if (run.length < 20) return run.length;
  const named = /^[\w.-]{0,40}[:=](?=.{20})/.exec(run)?.[0] ?? '';
  const isKey = isMachined(run.slice(named.length)) && labelBefore.test(before + named) && !/erid|ерид/i.test(before + named);
  return isKey ? named.length : run.length;
}

/** Both letters and digits, and many of each: no numbers of a lottery. Bytes that are nearly all letters or digits are text, shown as bytes. */
function isMadeOfBytes(key: string): boolean {
  const codes = key.split(/[ -]/).map((code) => Number.parseInt(code, 16));
  const ofText = codes.filter((code) => code >= 0x20 && code < 0x7f).length;
  if (ofText > codes.length * mostlyText) return false;
  return (key.match(/[a-f]/gi)?.length ?? 0) > 3 && (key.match(/\d/g)?.length ?? 0) > 3;
}

/** `sk_live_xxxxxxxx`, `YOUR_API_KEY`: shown in instructions, and no key. */
function isSample(key: string): boolean {
  return new Set(key.slice(-16)).size < 5 || /your[_-]|example|xxxx|\.\.\./i.test(key);
}

/** Letters and digits in turn, as no word has them; no name of a file, no address. */
function isMachined(word: string): boolean {
  const switches = word.match(/(?<=[a-z])(?=\d)|(?<=\d)(?=[a-z])|(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[a-z])/g)?.length ?? 0;
  return switches > 4 && !/^https?:|\.(?:[a-z]{2,4})(?:\/|$)/.test(word) && !isSample(word);
}
