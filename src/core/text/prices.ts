/** Prices that belong together, an old one and a new one: whether the new one is lower, as an offer promises. */
import type { Span } from '../draft.ts';
import { matchesOf } from './matches.ts';

const thousands = '\\d{1,3}(?:[ \\u00a0\\u202f.,]\\d{3})+(?:[.,]\\d{1,2})?(?![\\d])';
const plainNumber = '\\d{1,7}(?:[.,]\\d{1,2})?(?!\\d)';
const mark = '₽|€|£|\\$|(?:рублей|рубля|рубль|руб|р)(?!\\p{L})\\.?|(?:euros?|dollars|pounds|quid)(?!\\p{L})';
/** A sign before, the number, a sign behind. */
const amount = `(?<![\\p{L}\\d.,])([£$€]\\s?)?(${thousands}|${plainNumber})(?:[\\s\\u00a0]?(${mark}))?`;
/** Nothing but words that join the two stands between them. */
const joinRu =
  '(?:[\\s\\u00a0]|[—–,;:!)]|-(?=\\s)|(?<!\\p{L})(?:а|и|всего|только|лишь|теперь|сейчас|сегодня|за|по|будет|стоит|отда[её]м|цена|новая|стал[аои]?|акции|со скидкой|для вас)(?!\\p{L})){1,12}?';
const joinEn = "(?:\\s|[—–,;:!)(]|-(?=\\s)|(?<!\\p{L})(?:and|but|now|just|only|today|at|for|is|to|yours|it['’]s|sale price)(?!\\p{L})){1,12}?";

interface Pair {
  readonly pattern: RegExp;
  /** The new price stands first: "£12 instead of £15". */
  readonly newFirst: boolean;
}

const pair = (source: string, newFirst = false): Pair => ({ pattern: new RegExp(source, 'giu'), newFirst });
const pairs: readonly Pair[] = [
  pair(
    `(?<!\\p{L})(?:вместо|(?:стара|прежня|обычна)я цена|без скидки|(?:была|было|стоил[аои]?|стоят обычно|обычно)(?: цена)?)[\\s:—–]{1,3}${amount}${joinRu}${amount}`,
  ),
  pair(`(?<!\\p{L})(?:сни[зж]\\p{L}{1,6}|уценил[аи]?|уценено)(?: \\p{L}+){0,2} с ${amount} до ${amount}`),
  pair(`${amount},? (?:вместо|против прежних|\\((?:вместо|было|была|старая цена)) ${amount}`, true),
  pair(`(?<!\\p{L})(?:instead of|was|were|usually|normally|rrp|(?:old|regular|usual|full) price)[\\s:]{1,2}${amount}${joinEn}${amount}`),
  pair(`(?<!\\p{L})(?:down|reduced|cut|slashed|dropped)(?: \\p{L}+)? from ${amount} to ${amount}`),
  pair(`${amount},? \\(?(?:instead of|down from|reduced from|was|usually|normally|rrp) ${amount}`, true),
];
const somePair = /вместо|был[ао]|стоил|обычн|цен[ауе]|скидк|instead|was|were|from|rrp|price|usually|normally/iu;
/** Sums that are the better the higher they are, and rises that a text owns up to. */
const otherwise =
  /к[еэ]шб[еэ]к|бонус|балл|подар|сертификат|лимит|зарплат|оклад|ставк|приз|выплат|компенс|верн|начисл|грант|стипенд|пособи|заработ|доход|выручк|прибыл|плат[ия]т?\p{L}{0,2} (?:вам|сотрудник)|копил|собра|собир|пожертв|фонд|сбор|подорож|повы[шс]|подня|поднима|вырос|выраст|дорож|рост|инфляц|извин|cash ?back|bonus|voucher|gift|limit|salary|wage|prize|reward|grant|rais|rise|rising|rose|increas|(?:go|goes|going|went|gone|put) up|inflation|donat|fund|goal|refund|earn|expensive|sorry|revenue|profit|worth|budget|paid|deposit|депозит|залог|(?<!\p{L})курс|1 (?:евро|доллар|юан)/iu;
/** The text offers something: without such a word an honest rise may be told. */
const offer =
  /(?<!\p{L})(?:всего|только|лишь|скидк\p{L}*|акци\p{L}*|распродаж\p{L}*|выгод\p{L}*|успе\p{L}*|сни[зж]\p{L}+|уцен\p{L}*|дешевл?\p{L}*|промокод\p{L}*|отда[её]м|just|only|sale|offers?|deals?|save|savings|discount\p{L}*|hurry|off|reduced|down|slashed|cut|bargain|cheap\p{L}*)(?!\p{L})/iu;
/** "From 1 July …": a change of the price is announced. */
const announced =
  /(?<!\p{L})(?:с|from|since)\s(?:\d{1,2}(?:st|nd|rd|th)?\s\p{L}{3,}|(?:january|february|march|april|may|june|july|august|september|october|november|december|январ|феврал|март|апрел|ма|июн|июл|август|сентябр|октябр|ноябр|декабр)\p{L}*|next|нового)/iu;
/** What stands before a sum that is no price of one thing, and behind it. */
const noPriceBefore = /(?:скидк\p{L}*|discount|(?<!\p{L})(?:до|up to|save|over)|\d\s?(?:for|за)|\d\s?[-–—])\s?$/iu;
const perPiece = /^\s?(?:[-–—]\s?\d|each|per\s|a\s|за\s|в\s(?:месяц|год|день|сутки|час)|\/|%|off)/iu;

/** "500–700 ₽": from one sum to another. */
const range = /\d[\s\u00a0]?[-–—][\s\u00a0]?\d/u;

/** Pairs of an old price and a new one that is not lower: "was £20, now £25". Only where sums of money stand side by side. */
export function findRaisedPrices(text: string): Span[] {
  if (!somePair.test(text) || !/\d\D+\d/.test(text) || !offer.test(text) || otherwise.test(text) || announced.test(text)) return [];
  const found: Span[] = [];
  for (const { pattern, newFirst } of pairs) {
    for (const match of matchesOf(text, pattern)) {
      const [one, other] = [priceOf(match, 1), priceOf(match, 4)];
      const end = match.index + match[0].length;
      const [before, now] = newFirst ? [other, one] : [one, other];
      if (isSameMoney(one, other, text.slice(end)) && now.value >= before.value && !isOtherSum(text, match.index, end, newFirst))
        found.push({ start: match.index, end });
    }
  }
  return found;
}

interface Price {
  readonly value: number;
  /** One letter for the currency; empty where none is written. */
  readonly currency: string;
}

function priceOf(match: RegExpMatchArray, group: number): Price {
  const written = (match[group + 1] ?? '').replace(/[ \u00a0\u202f.,](?=\d{3}(?!\d))/g, '').replace(',', '.');
  const sign = (match[group] ?? match[group + 2] ?? '').trim().toLowerCase();
  const currency = /^[₽р]/.test(sign) ? '₽' : sign.startsWith('eur') ? '€' : sign.startsWith('dol') ? '$' : /^[pq]/.test(sign) ? '£' : sign;
  return { value: Number(written), currency };
}

/** Both in one currency, or one without any that can hardly be a number of other things. */
function isSameMoney(one: Price, other: Price, after: string): boolean {
  if (one.currency !== '' && other.currency !== '') return one.currency === other.currency;
  if (one.currency === other.currency) return false;
  const isLike = Math.min(one.value, other.value) >= 5 && Math.max(one.value, other.value) <= 3 * Math.min(one.value, other.value);
  return isLike && (other.currency !== '' || !/^[\s\u00a0]?[\p{L}%]/u.test(after));
}

function isOtherSum(text: string, start: number, end: number, newFirst: boolean): boolean {
  return (
    range.test(text.slice(start, end)) ||
    (newFirst && noPriceBefore.test(text.slice(Math.max(0, start - 20), start))) ||
    perPiece.test(text.slice(end, end + 12))
  );
}
