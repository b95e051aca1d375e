/** What looks like a secret: passwords, keys, numbers of cards, accounts and documents, contacts of a person. */
import type { Span } from '../draft.ts';
import { isCard, isIban, isPersonalInn, isSnils } from './checksums.ts';
import { findKeys } from './key-shapes.ts';
import { matchesOf } from './matches.ts';
import type { PhraseSet } from './phrases.ts';
import type { Prepared } from './prepare.ts';
import { pairOf } from './signs.ts';
import { overlaps } from './spans.ts';

/** What is looked for, by name. */
export const detectors = ['password', 'token', 'card', 'iban', 'passport', 'snils', 'inn', 'host', 'phone', 'email', 'order', 'plans'] as const;
export type Detector = (typeof detectors)[number];

const numbers = ['card', 'passport', 'snils', 'inn', 'phone'] as const;

export interface Secret extends Span {
  readonly key: Detector | 'alone' | 'code';
  /** It may as well be harmless. */
  readonly isDoubtful?: boolean;
}

/** What the brand publishes itself, and the lists of words that secrets stand beside. */
interface Known {
  readonly own: readonly string[];
  readonly lexicon: (name: string) => PhraseSet;
}

/** Whoever tells of plans speaks of one thing in a whole short post. */
const wholePost = 40;

type Add = (key: Secret['key'], start: number, end: number, isDoubtful?: boolean) => void;

const pairs = /((?:login|логин|admin|админ|root|editor|credentials|доступ)[^\n:]{0,30}?(?:\s\/\s|:\s?))([^\s"«»,;/]{6,40})/giu;
/** An e-mail address or a handle, a sign between, and what may be its password. */
const mailboxes = /[\w.+-]{2,40}@[\w-]+(?:\.[\w-]+)+\s?(?:\/|:|пароль|pass(?:word)?)\s?["«“]?([^\s"»”,;]{6,40})/giu;
const hosts = /(?<![\w@.-])(?:\\\\[a-z][\w-]+\\\w+|[\w.-]*\w\.(?:local|localdomain|corp|lan|internal|intranet|intra|home\.arpa)(?![\w.-]*\w))/gi;
/** Cheap looks before `mailboxes` and `hosts`. */
const [someMailbox, someHost] = [/[\w.+-]{2}@[\w-]/, /\\\\|\.(?:local|corp|lan|int|home\.)/i];
/** Private addresses (RFC 1918): with a port, after a scheme, or after a word for a machine; else four numbers may be a version. */
const addresses =
  /(?:(?:https?|ssh|ftp|rdp|smb|vnc):\/\/|(?<!\p{L})(?:ip|айпи|адрес|host|хост|server|сервер\p{L}{0,2}|ssh|rdp|vpn|база|database|db)[\s:=]{1,3})?(?<![\d.])((?:10|192\.168|172\.(?:1[6-9]|2\d|3[01]))(?:\.\d{1,3}){2,3}(?::\d{2,5})?)(?![\d.]*\d)/giu;
const mayBePrivate = /(?:10|172|192)\.\d/;
/** Addresses that every home router has: told to customers every day. */
const routers = /^(?:192\.168\.(?:0|1|8|31|88|100)\.1|10\.0\.0\.1|192\.168\.0\.254)$/;
const passports =
  /(?<!\p{L})(?:(?:паспорт|загранпаспорт)\p{L}{0,3}|passport)(?:[\s:,-]*(?:серии|серия|series|номер|number|no\.?|№|#|рф))*[\s:№#-]{1,4}((?:[A-Z]{1,2}\d{6,8}|\d{2}\s?\d{2}[\s,]*(?:номер|№|number)\s?\d{6}|\d{2}\s?№?\s?\d{7}|\d{9}))(?![\p{L}\d])/giu;
/** The number that follows "order number": at least five signs, most of them digits. */
const orderNumber = /^[\s:№#«"—–-]{0,4}(?:is\s)?((?=\D{0,4}\d)[A-ZА-Я\d]{0,5}-?\d[\d-]{3,18}\d|(?=[A-Z\d]*\d)[A-Z\d]{6})(?![\p{L}\d])/u;
const ordersNamed = /(?<!\p{L})(?:заказ|бронь|order|booking)\s?(?:№|#|no\.?\s)\s?/giu;
const ownCode =
  /(?<![\d-])(?:G-)?(\d{3}[ -]?\d{3}|\d{4,8})(?=\s?(?:[—–-]|is|это)\s?(?:your|the|ваш|твой)?\s?(?:\p{L}+\s){0,2}?(?:code|otp|код|пароль для входа)(?!\p{L}))/giu;
const secrecy = /никому не (?:сообщ|говор|перед)|не сообщайте (?:его|код|никому)|do(?:n’t| not|n't) share|never share/i;
const accounts = /(?<![A-Z\d])[A-Z]{2}\d\d(?: ?[A-Z\d]{4}){2,7}(?: ?[A-Z\d]{1,4})?(?![A-Z\d])/g;
/** Readers are asked to call: the number is the brand's own. A name between may be somebody's. */
const ownLine =
  /(?<!\p{L})(?:[Cc]all (?:us|ahead|our)|[Rr]ing us|[Pp]hone us|[Tt]ext us|[Gg]ive us a (?:call|ring)|[Зз]воните|[Пп]озвоните|[Нн]аберите)[^!?\n\p{Lu}]*$/u;
const ofSomebody = /(?<!\p{L})(?:его|её|ее|их|муж\p{L}*|жен[аеуы]|мам\p{L}*|клиент\p{L}*|his|her|their|husband|wife|mum|mom|customer)(?!\p{L})/iu;
const groups = /(?<![\p{L}\d=/_.-]|\d\s)\+?\(?\d(?:[ \u00a0()-]{0,2}\d){8,19}(?![\p{L}\d_]|[.,/]\d)/gu;

/** All secrets of the wanted sorts, in the order of the sorts. */
export function findSecrets(prepared: Prepared, wanted: ReadonlySet<string>, { own, lexicon }: Known): Secret[] {
  const { text, entities } = prepared;
  const found: Secret[] = [];
  const add: Add = (key, start, end, isDoubtful = false) => {
    if (!found.some((other) => overlaps(other, { start, end }))) found.push({ key, start, end, isDoubtful });
  };
  if (wanted.has('token')) for (const { start, end } of findKeys(text)) add('token', start, end);
  if (wanted.has('plans')) {
    const plans = pairOf({ lexicon }, ['first-hand', ['unreleased']], wholePost)(prepared);
    if (plans) add('plans', plans.start, plans.end);
  }
  if (wanted.has('password')) {
    if (entities.length === 0) lonePassword(text, add);
    for (const { span } of lexicon('password-labels').find(prepared)) labelled(text, span, add);
    // admin / Secret1! or editor:Secret1! — a name and a password with a sign between
    for (const { index, 1: before = '', 2: word = '' } of matchesOf(text, pairs)) {
      if (/\d/.test(word) && /\p{L}.*[!@#$%^&*]|\p{Lu}\p{Ll}|\p{Ll}\p{Lu}/u.test(word))
        add('password', index + before.length, index + before.length + word.length);
    }
    for (const { index, 0: whole, 1: word = '' } of someMailbox.test(text) ? matchesOf(text, mailboxes) : []) {
      const bare = word.replace(/[.!?…)]+$/, '');
      const isWord = /^(?:https?:|www\.|@|\+?[\d() -]+$)|^[\w.+-]+@|^[\p{L}\d-]+(?:\.\p{L}{2,})+/u.test(bare);
      if (!isWord && /\d/.test(bare) && /\p{L}/u.test(bare) && /[!@#$%^&*]/.test(bare))
        add('password', index + whole.lastIndexOf(word), index + whole.lastIndexOf(word) + bare.length);
    }
    for (const { span } of lexicon('code-labels').find(prepared)) {
      const code = /^([^\p{L}\d]{0,4}(?:is )?)((?:G-)?\d{3}[ -]\d{3}|\d{4,8})(?!\d)/u.exec(text.slice(span.end));
      if (code?.[1] !== undefined) add('code', span.end + code[1].length, span.end + code[0].length);
    }
    if (/\d{3}/.test(text) && /code|otp|код|парол/i.test(text)) ownCodes(text, add);
  }
  if (numbers.some((each) => wanted.has(each)) && /\d{2}[\s\d()-]{5}/.test(text))
    for (const { index, 0: group } of matchesOf(text, groups)) {
      const before = text.slice(Math.max(0, index - 60), index);
      const key = sortsOf(group, before.slice(-30).toLowerCase(), own).find((each) => wanted.has(each));
      if (key && !(key === 'phone' && ownLine.test(before) && !ofSomebody.test(before))) add(key, index, index + group.length);
    }
  if (wanted.has('iban'))
    for (const { index, 0: account } of matchesOf(text, accounts)) if (isIban(account.replaceAll(' ', ''))) add('iban', index, index + account.length);
  if (wanted.has('passport') && /паспорт|passport/i.test(text))
    for (const { index, 0: whole, 1: number = '' } of matchesOf(text, passports)) add('passport', index + whole.length - number.length, index + whole.length);
  if (wanted.has('host')) {
    for (const { index, 0: host } of someHost.test(text) ? matchesOf(text, hosts) : []) add('host', index, index + host.length);
    for (const { index, 0: whole, 1: address = '' } of mayBePrivate.test(text) ? matchesOf(text, addresses) : []) {
      const isSure = whole !== address || address.includes(':');
      const numbers = address.replace(/:\d+$/, '').split('.');
      if (isSure && numbers.length === 4 && numbers.every((each) => Number(each) < 256) && !routers.test(numbers.join('.')))
        add('host', index + whole.length - address.length, index + whole.length);
    }
  }
  if (wanted.has('order')) {
    const after = [
      ...lexicon('order-number')
        .find(prepared)
        .map(({ span }) => span.end),
      ...(/[№#]|\bno\b/i.test(text) ? matchesOf(text, ordersNamed) : []).map((named) => named.index + named[0].length),
    ];
    for (const end of after) {
      const number = orderNumber.exec(text.slice(end, end + 40));
      if (number?.[1]) add('order', end + number[0].length - number[1].length, end + number[0].length);
    }
  }
  if (wanted.has('email')) {
    const domains = own.filter((name) => name.includes('.'));
    for (const { kind, start, end } of entities) {
      if (kind !== 'email') continue;
      const at = text.indexOf('@', start) + 1;
      const isPersonal =
        domains.length > 0
          ? !domains.some((name) => text.slice(at, end).toLowerCase().endsWith(name))
          : lexicon('mailboxes')
              .find(prepared)
              .some(({ span }) => span.start === at);
      if (isPersonal) add('email', start, end);
    }
  }
  return found;
}

/** Codes that stand before their name ("483920 is your code"), or in a text that says to tell nobody. */
function ownCodes(text: string, add: Add): void {
  for (const { index, 0: code } of matchesOf(text, ownCode)) add('code', index, index + code.length);
  if (!secrecy.test(text)) return;
  for (const { index, 0: whole, 1: code = '' } of matchesOf(text, /(?<!\p{L})(?:код\p{L}{0,2}|code|otp)[\s:—–-]{1,4}((?:G-)?\d{3}[ -]\d{3}|\d{4,8})(?!\d)/giu))
    add('code', index + whole.length - code.length, index + whole.length);
}

/** What a group of digits may be: told by their number, their check digits and the word before them. */
function sortsOf(group: string, before: string, own: readonly string[]): Detector[] {
  const digits = group.replace(/\D/g, '');
  const is = (key: Detector, test: boolean): Detector[] => (test ? [key] : []);
  return [
    ...is('card', isCard(digits) || /^40817\d{15}$/.test(digits)),
    ...is('passport', digits.length === 10 && /паспорт|passport/.test(before)),
    ...is('snils', isSnils(digits) && /снилс|^\d{3}-\d{3}-\d{3}[ -]/.test(before + group)),
    ...is('inn', isPersonalInn(digits) && /инн\P{L}*$/u.test(before)),
    // of Russian numbers only the mobile ones are a person's; toll-free ones never are
    ...is(
      'phone',
      (/^[78]9\d{9}$/.test(digits) ||
        /^\(?[2-79]\d\d[)-] ?\d{3}-\d{4}$/.test(group) ||
        (group.startsWith('+') && /^(?!7|18(\d)\1|800)\d{10,13}$/.test(digits))) &&
        !own.some((phone) => /\d{7}/.test(phone.replace(/\D/g, '')) && digits.endsWith(phone.replace(/\D/g, '').slice(-10))),
    ),
  ];
}

/** A password pasted into the wrong box is the whole draft, or stands beside a login. */
function lonePassword(text: string, add: Add): void {
  const [first = '', second, third] = text.trim().split(/\s+/, 3);
  const alone = second ?? first;
  const odd = oddness(alone);
  const start = text.lastIndexOf(alone);
  if (second ? third === undefined && odd > 2 && !/код|code|купон|coup|erid|[№#]|арт|sku|трек/i.test(first) : odd > 0)
    add('alone', start, start + alone.length, odd < 2);
}

/** What follows "password:", if it is one: a word of a password, not of a sentence about passwords. */
function labelled(text: string, label: Span, add: Add): void {
  const match = /^(?:\s(?:от|для|к|for|to)\s[^:=\n]{1,40}?)?\s*(?:[:=—–-]|is:?\s|(?=[\s«“"]))\s*(?:\S{1,40}\s?\/\s?)?["«“]?([^\s"»”,;]{4,64})/iu.exec(
    text.slice(label.end, label.end + 120),
  );
  const word = match?.[1]?.replace(/[.!?…)]+$/, '') ?? '';
  const isPin = /^(?:пин|pin)/i.test(text.slice(label.start));
  // without a colon an ordinary word may follow: only what no sentence has counts
  if (match && !/[:=—–-]|\bis\b/.test(match[0].slice(0, match[0].indexOf(word))) && !isPin && !/\p{L}.*\d/u.test(word)) return;
  if (!(isPin ? /^\d{4,8}$/ : /^\d{6,}$|(?=.*\d).*[\p{L}@#$%^&*]|[@#$%^&*]|\p{Ll}\p{Lu}.*\p{Ll}\p{Lu}/u).test(word)) return;
  const start = text.indexOf(word, label.end);
  add('password', start, start + word.length);
}

/**
 * How much a single token looks like a password: 0 no, 1 perhaps, 2 yes, 3 even beside another word. Promo codes and numbers of orders are in capitals,
 * names change between letters and digits once (`iPhone15`), passwords of machines again and again.
 */
function oddness(token: string): 0 | 1 | 2 | 3 {
  const isPlain = /^[\da-f-]{16,}$|^[#@]|\/|\.\p{L}{2}|^[\d+-](?!\d*\p{Ll}+\d+\p{Ll})/u.test(token);
  if (isPlain || !/^[\p{L}\d!-~]{6,64}$/u.test(token) || !/\d/.test(token) || !/\p{Ll}/u.test(token)) return 0;
  const switches = token.match(/(?<=\p{L})(?=\d)|(?<=\d)(?=\p{L})/gu)?.length ?? 0;
  if (switches > 3 || (token.length > 7 && switches > 2)) return switches > 3 ? 3 : 2;
  const isStrange = token.length > 6 && /[\p{L}\d][@#$%^&*!?+=~]+[\p{L}\d]/u.test(token);
  const hasNoVowel = /(?<!\p{L})[^\P{L}aeiouyаеёиоуыэюя]{4,}(?!\p{L})/iu.test(token);
  if (isStrange || hasNoVowel || /^(?:qwer|йцук|admin|passw|root|welcome)\p{L}*\d/iu.test(token)) return 2;
  return /^\p{Lu}\p{Ll}{3,}\d{1,4}[!@#$%*?]+$/u.test(token) ? 1 : 0;
}
