/** What looks like a secret: passwords, keys, numbers of cards, accounts and documents, contacts of a person. */
import type { Span } from '../draft.ts';
import { isCard, isIban, isPersonalInn, isSnils } from './checksums.ts';
import type { Prepared } from './prepare.ts';

/** What is looked for, by name. */
export const detectors = ['password', 'token', 'card', 'iban', 'passport', 'snils', 'inn', 'host', 'phone', 'email'] as const;
export type Detector = (typeof detectors)[number];

export interface Secret extends Span {
  readonly key: Detector | 'alone' | 'code';
  /** It may as well be harmless. */
  readonly isDoubtful?: boolean;
}

/** A run of signs that keys are made of; ordinary words end sooner. */
const longRuns = /[\w.:/+=-]{16,}/g;
const tokens =
  /(?:\b(?:AKIA|ASIA)[0-9A-Z]{16}\b|\bgh[pousr]_\w{30}|\bgithub_pat_\w{22}|\bglpat-[\w-]{16}|\b(?:sk|pk|rk)[-_](?:live_|proj-|ant-)?[\w-]{20}|\bxox[abeoprs]-[\w-]{10}|\bAIza[\w-]{30}|\beyJ[\w-]{8,}\.eyJ[\w-]{8,}|\bvk1\.a\.[\w-]{20}|\bEAA\w{40}|\bnpm_\w{30}|\bya29\.[\w-]{20}|\by[0-3]_[\w-]{30}|\b\d{8,10}:AA[\w-]{30}|\b(?:access_token|api_?key|client_secret|auth_token|password|passwd|pwd)=[\w-]{8})[\w.-]*/;

/** All secrets of the wanted sorts, in the order of the sorts. `own`: domains and phones that the brand publishes itself. */
export function findSecrets({ text, entities }: Prepared, wanted: ReadonlySet<string>, own: readonly string[]): Secret[] {
  const found: Secret[] = [];
  const add: Add = (key, start, secret, isDoubtful = false) => {
    const span = { start, end: start + secret.length };
    if (!found.some((other) => other.start < span.end && other.end > span.start)) found.push({ key, ...span, isDoubtful });
  };
  if (wanted.has('token')) {
    for (const run of text.matchAll(longRuns)) {
      const token = tokens.exec(run[0]);
      if (token) add('token', run.index + token.index, token[0]);
    }
    const key = text.indexOf('PRIVATE KEY-----');
    if (key >= 0)
      add('token', text.lastIndexOf('-----BEGIN', key) < 0 ? key : text.lastIndexOf('-----BEGIN', key), text.slice(text.lastIndexOf('-----BEGIN', key)));
  }
  if (wanted.has('password')) {
    if (entities.length === 0) lonePassword(text, add);
    labelledPasswords(text, add);
  }
  if (/\d{2}[\s\d()-]{5}/.test(text)) numbers(text, { wanted, own, add });
  if (wanted.has('iban') && /[A-Z]{2}\d{2}/.test(text))
    for (const { index, 0: account } of text.matchAll(/(?<![A-Z\d])[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){2,7}(?: ?[A-Z\d]{1,4})?(?![A-Z\d])/g))
      if (isIban(account.replaceAll(' ', ''))) add('iban', index, account);
  if (wanted.has('host'))
    for (const { index, 0: host } of text.matchAll(
      /(?<![\w@.])(?:\\\\[a-z][\w-]+\\\w+|[\w-]+(?:\.[\w-]+)*\.(?:local|corp|lan|internal|intranet|localdomain)(?![\w.-]*\w))/gi,
    ))
      add('host', index, host);
  if (wanted.has('email'))
    for (const { kind, start, end } of entities) {
      const domain = kind === 'email' ? text.slice(text.indexOf('@', start) + 1, end).toLowerCase() : '';
      if (domain && (own.some((name) => name.includes('.')) ? !own.some((name) => domain.endsWith(name)) : mailboxes.test(domain)))
        add('email', start, text.slice(start, end));
    }
  return found;
}

/** Where people, not firms, have their mail. */
const mailboxes =
  /^(?:gmail|googlemail|yandex|ya|mail|bk|inbox|list|rambler|outlook|hotmail|live|yahoo|icloud|me|proton|protonmail|vk|internet)\.(?:com|ru|me|net|co\.uk)$/;

type Add = (key: Secret['key'], start: number, found: string, isDoubtful?: boolean) => void;

/** Digits in groups: what they are is told by their number, their check digits and the word before them. */
function numbers(text: string, { wanted, own, add }: { readonly wanted: ReadonlySet<string>; readonly own: readonly string[]; readonly add: Add }): void {
  const ours = own.map((phone) => phone.replace(/\D/g, '')).filter((digits) => digits.length > 6);
  for (const { index, 0: group } of text.matchAll(/(?<![\p{L}\d=/_.-]|\d\s)\+?\(?\d(?:[ \u00a0()-]{0,2}\d){8,19}(?![\p{L}\d_]|[.,/]\d)/gu)) {
    const digits = group.replace(/\D/g, '');
    const before = text.slice(Math.max(0, index - 40), index).toLowerCase();
    const is = (key: Detector, test: boolean): Detector | false => test && wanted.has(key) && key;
    // of Russian numbers only the mobile ones are a person's; toll-free ones never are
    const isPersonal = /^[78]9\d{9}$/.test(digits) || (/^\+(?!7|18[0-8]{2}|800)/.test(group) && digits.length > 9 && digits.length < 14);
    const key =
      is('card', (isCard(digits) || /^40817\d{15}$/.test(digits)) && !/(?:№|заказ\p{L}*|order|tracking|трек\p{L}*)\P{L}*$/u.test(before)) ||
      is('passport', digits.length === 10 && /паспорт|passport/.test(before)) ||
      is('snils', isSnils(digits) && (/^\d{3}-\d{3}-\d{3}[ -]\d\d$/.test(group) || before.includes('снилс'))) ||
      is('inn', isPersonalInn(digits) && /инн\P{L}*$/u.test(before)) ||
      is('phone', isPersonal && !ours.some((phone) => digits.endsWith(phone.slice(-10))));
    if (key) add(key, index, group);
  }
}

const labelled =
  /(?<!\p{L})(парол[ьяюе]м?|password|passwd|passcode|(?<=(?:^|[\n/,;|(])\s?)pass|pwd|логин\s?\/\s?пароль|login\s?\/\s?password|пин-?код|pin(?: code)?)(?:\s(?:от|для|к|на|for|to|is)(?:\s(?!is\b)[^\s:=]{1,20}){0,3})?(?:\s?[:=]\s?|\s[—–-]\s|\sis:?\s)(?:\S{1,40}\s?\/\s?)?["«“]?([^\s"»”,;]{4,64})/giu;
const codes =
  /(?:код\s(?:подтверждения|доступа|из\sсмс|из\ssms|входа)|одноразов\p{L}+\s(?:код|пароль)|никому\sне\s(?:сообщайте|говорите)\sкод|(?:verification|security|login|one-time)\s(?:code|password)|\botp)[^\p{L}\d]{0,4}(?:is\s)?(\d{4,8})(?!\d)/giu;

/** A password pasted into the wrong box is the whole draft, or stands beside a login. */
function lonePassword(text: string, add: Add): void {
  const words = text.trim().split(/\s+/, 3);
  const [first = '', second = ''] = words;
  const start = text.search(/\S/);
  const odd = oddness(first);
  if (words.length === 1 && odd > 0) add('alone', start, first, odd === 1);
  if (words.length === 2 && oddness(second) === 3 && !/код|code|купон|coupon|erid|[№#]|артикул|sku|трек/i.test(first))
    add('alone', text.indexOf(second, start + first.length), second);
}

function labelledPasswords(text: string, add: Add): void {
  if (!/парол|pass|pwd|пин|pin|код|otp|code/i.test(text)) return;
  // what is told to guests and customers on purpose
  if (!/касс|назов|скаж[иу]|промо|скидк|discount|checkout/i.test(text)) {
    const isForGuests = /wi-?fi|вай-?фай|гостев|guest/i.test(text);
    for (const match of text.matchAll(labelled)) {
      const word = (match[2] ?? '').replace(/[.!?…)]+$/, '');
      if (isPassword(word, match[1] ?? '')) add('password', match.index + match[0].lastIndexOf(match[2] ?? ''), word, isForGuests);
    }
  }
  for (const match of text.matchAll(codes)) add('code', match.index + match[0].length - (match[1]?.length ?? 0), match[1] ?? '');
}

function isPassword(word: string, label: string): boolean {
  if (/пин|pin/i.test(label)) return /^\d{4,8}$/.test(word);
  if (/^\d+$/.test(word)) return word.length > 5 && label.length > 4;
  return /\d/.test(word) ? /\p{L}|[@#$%^&*]/u.test(word) : /[@#$%^&*]/.test(word) || /\p{Ll}\p{Lu}.*\p{Ll}\p{Lu}/u.test(word);
}

/**
 * How much a single token looks like a password: 0 no, 1 perhaps, 2 yes, 3 even beside another word. Promo codes and numbers of orders are in capitals,
 * names change between letters and digits once (`iPhone15`), passwords of machines again and again.
 */
function oddness(token: string): 0 | 1 | 2 | 3 {
  if (token.length < 6 || token.length > 64 || !/^[\p{L}\d!-/:-@[-`{-~]+$/u.test(token)) return 0;
  if (/^[#@]|\/|\.\p{L}{2}/u.test(token) || (/^[\d+-]/.test(token) && !/^\d+\p{Ll}+\d+\p{Ll}/u.test(token))) return 0;
  if (!/\p{Ll}/u.test(token)) return 0;
  const switches = token.match(/(?<=\p{L})(?=\d)|(?<=\d)(?=\p{L})/gu)?.length ?? 0;
  const isLettered = /\d/.test(token);
  const strange = /[\p{L}\d][@#$%^&*!?+=~]+[\p{L}\d]/u.test(token);
  if (switches > 3 && token.length > 6) return 3;
  if (switches > 2 && token.length > 6) return 2;
  if (strange && isLettered && token.length > 6 && /\p{L}{2}|\p{L}\d/u.test(token)) return 2;
  if (/^(?:qwerty|йцукен|asdf|zxcv|admin|passw|p[a@]ss|root|welcome|letmein)[\w!@#$]*\d/i.test(token)) return 2;
  const hasNoVowel = /(?<![a-z])(?![a-z]*[aeiouy])[a-z]{4,}|(?<![а-яё])(?![а-яё]*[аеёиоуыэюя])[а-яё]{4,}/.test(token.toLowerCase());
  if (isLettered && hasNoVowel) return 2;
  return /^\p{Lu}\p{Ll}{3,}\d{1,4}[!@#$%*?]+$/u.test(token) ? 1 : 0;
}
