/** Keys as their issuers make them, for tests only: shapes from the issuers' own documentation, filled at random. */
import fc from 'fast-check';

const lower = 'abcdefghijklmnopqrstuvwxyz';
const digits = '0123456789';
const hex = `${digits}abcdef`;
const upper = lower.toUpperCase();
const base62 = digits + lower + upper;
const url = `${base62}-_`;
const base64 = `${base62}+/`;

/** A string of `length` characters out of an alphabet. */
function of(alphabet: string, length: number, most = length): fc.Arbitrary<string> {
  return fc.string({ unit: fc.constantFrom(...alphabet), minLength: length, maxLength: most });
}

/** Joins fixed and generated parts. */
function made(...parts: readonly (string | fc.Arbitrary<string>)[]): fc.Arbitrary<string> {
  return fc.tuple(...parts.map((part) => (typeof part === 'string' ? fc.constant(part) : part))).map((all) => all.join(''));
}

export const keyKinds: Readonly<Record<string, fc.Arbitrary<string>>> = {
  'AWS access key id': made(fc.constantFrom('AKIA', 'ASIA'), of(`${upper}234567`, 16)),
  'Google API key': made('AIza', of(url, 35)),
  'Google client secret': made('GOCSPX-', of(url, 28)),
  'Google access token': made('ya29.', of(url, 60, 180)),
  'GitHub token': made(fc.constantFrom('ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_'), of(base62, 36)),
  'GitHub fine-grained token': made('github_pat_', of(base62, 22), '_', of(base62, 59)),
  'GitLab token': made('glpat-', of(url, 20)),
  'Slack bot token': made('xoxb-', of(digits, 11), '-', of(digits, 12), '-', of(base62, 24)),
  'Slack webhook': made('https://hooks.slack.com/services/T', of(upper + digits, 8), '/B', of(upper + digits, 8), '/', of(base62, 24)),
  'Stripe secret key': made(fc.constantFrom('sk_live_', 'rk_live_', 'sk_test_'), of(base62, 24, 99)),
  'Stripe webhook secret': made('whsec_', of(base62, 32)),
  'Twilio key': made('SK', of(hex, 32)),
  'SendGrid key': made('SG.', of(url, 22), '.', of(url, 43)),
  'Mailgun key': made('key-', of(hex, 32)),
  'Mailchimp key': made(of(hex, 32), '-us', of(digits, 1, 2)),
  'npm token': made('npm_', of(base62, 36)),
  'PyPI token': made('pypi-AgEIcHlwaS5vcmc', of(url, 60, 160)),
  'Docker token': made('dckr_pat_', of(url, 27)),
  'OpenAI key': made('sk-proj-', of(url, 60, 150)),
  'Anthropic key': made('sk-ant-api03-', of(url, 93), 'AA'),
  'Hugging Face token': made('hf_', of(lower + upper, 34)),
  'Telegram bot token': made(of('123456789', 1), of(digits, 8, 9), ':AA', of(url, 33)),
  'Discord bot token': made('M', of(base62, 23), '.', of(url, 6), '.', of(url, 38)),
  'Discord webhook': made('https://discord.com/api/webhooks/', of(digits, 18), '/', of(url, 68)),
  'Facebook access token': made('EAA', of(base62, 80, 190)),
  'X bearer token': made('AAAAAAAAAAAAAAAAAAAAA', of(base62, 80)),
  'VK token': made('vk1.a.', of(url, 80, 180)),
  'VK token of before': of(hex, 85),
  'Yandex OAuth token': made('y0_', of(url, 55)),
  'Yandex Cloud key': made('AQVN', of(url, 36)),
  'JSON web token': made('eyJ', of(base62, 20, 40), '.eyJ', of(base62, 40, 120), '.', of(url, 43)),
  'DigitalOcean token': made('dop_v1_', of(hex, 64)),
  'Shopify token': made(fc.constantFrom('shpat_', 'shpss_'), of(hex, 32)),
  'Square token': made('sq0atp-', of(url, 22)),
  'Atlassian token': made('ATATT3xFfGF0', of(url, 170)),
  'Azure storage key': made('DefaultEndpointsProtocol=https;AccountName=shop;AccountKey=', of(base64, 86), '=='),
  'Linear key': made('lin_api_', of(base62, 40)),
  'Notion token': made('ntn_', of(base62, 46)),
  'Postman key': made('PMAK-', of(hex, 24), '-', of(hex, 34)),
  'Grafana token': made('glsa_', of(base62, 32), '_', of(hex, 8)),
  'Vault token': made('hvs.', of(url, 90)),
  'Figma token': made('figd_', of(url, 40)),
  'Databricks token': made('dapi', of(hex, 32)),
  'Braintree token': made('access_token$production$', of(lower + digits, 16), '$', of(hex, 32)),
  'Private key': made(
    fc.constantFrom('', 'RSA ', 'EC ', 'OPENSSH ', 'ENCRYPTED ').map((kind) => `-----BEGIN ${kind}PRIVATE KEY-----\n`),
    of(base64, 64),
    '\n',
  ),
  'PGP private key': made('-----BEGIN PGP PRIVATE KEY BLOCK-----\n\n', of(base64, 64)),
  'age key': made('AGE-SECRET-KEY-1', of(digits + upper, 58)),
};

/** Codes that are meant for everybody. */
export const harmlessCodes: Readonly<Record<string, fc.Arbitrary<string>>> = {
  'promo code': fc.oneof(
    of(upper, 4, 8).chain((word) => of(digits, 2, 4).map((number) => `Промокод ${word}${number} даёт скидку 10 %`)),
    of(upper + digits, 6, 12).map((code) => `Use promo code ${code} at checkout`),
    made('Промокод: ', of(upper, 4), '-', of(upper + digits, 4), '-', of(upper + digits, 4), ' до воскресенья'),
  ),
  'flight number': made(fc.constantFrom('Рейс ', 'Flight ', 'Летим рейсом '), of(upper, 2), fc.constantFrom('', ' ', '-'), of(digits, 3, 4), ', выход B12'),
  'erid token': made('Реклама. ООО «Ромашка», ИНН 7707083893. erid: ', fc.constantFrom('2Vtzq', '2SDnj', 'LjN8K', 'Pb3Xm', 'F7NfY'), of(base62, 6, 40)),
  'erid in a link': made('Подробнее: https://example.com/sale?erid=', fc.constantFrom('2Vtzq', 'LjN8K'), of(base62, 6, 30)),
  'tracking number': made('Посылка ', of(upper, 2), of(digits, 9), 'RU уже в пути'),
  'parcel of the post': made('Трек ', of('123456789', 1), of(digits, 13), ' обновится завтра'),
  'article number': made('Артикул ', of(digits, 6, 9), ', размер M'),
  'identifier of a commit': made('Собрано из ', of(hex, 40)),
  'identifier of a video': made('https://youtu.be/', of(url, 11)),
  'campaign link': made('https://example.com/?utm_source=vk&utm_campaign=', of(lower, 4, 12), '_', of(digits, 4), '&clickid=', of(base62, 12, 24)),
};
