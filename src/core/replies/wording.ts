/** Which wording of a reply goes into a box, and its slots. */
import type { Reply, ReplySlot } from '../guide.ts';
import { matchesOf } from '../text/matches.ts';
import type { Place } from './ranking.ts';

/** One wording; `at` is its place: 0 the reply's own, then its variants. */
export interface ReplyWording {
  readonly at: number;
  readonly body: string;
  readonly lang: string;
  readonly networks: readonly string[];
}

const slot = /\{([\p{L}\p{N}_]{1,40})\}/gu;

/** All wordings of a reply. */
export function wordingsOf({ body, lang, networks, variants = [] }: Reply): ReplyWording[] {
  return [{ body, lang, networks }, ...variants].map((each, at) => ({ at, body: each.body, lang: each.lang, networks: each.networks }));
}

/**
 * The wordings that may go out at a place, the best first: in its language, made for its network, and among equals the one that was used longest ago.
 * `used`: the places of the wordings used lately in this conversation or today, the latest first.
 */
export function wordingsFor(reply: Reply, { network, language }: Place, used: readonly number[] = []): ReplyWording[] {
  const fitting = wordingsOf(reply).filter(({ networks }) => network === '' || networks.length === 0 || networks.includes(network));
  const weight = ({ at, lang, networks }: ReplyWording): number => {
    const last = used.indexOf(at);
    return (language !== '' && lang === language ? 100 : lang === '' ? 50 : 0) + (networks.includes(network) ? 20 : 0) - (last < 0 ? 0 : 10 / (1 + last));
  };
  return fitting.sort((one, other) => weight(other) - weight(one) || one.at - other.at);
}

/** The slots of a text in the order in which they come, each once, as the reply describes them; an undescribed one takes any text. */
export function slotsIn(body: string, described: readonly ReplySlot[] = []): ReplySlot[] {
  const names = [...new Set(matchesOf(body, slot).map(([, name = '']) => name))];
  return names.map((name) => described.find((each) => each.name === name) ?? { name, type: 'text', usual: '', choices: [] });
}

/** What is known of a conversation, for the slots that mean it. */
export interface Known {
  readonly brand: string;
  /** Our account. */
  readonly account: string;
  /** The network's name. */
  readonly network: string;
  /** Who wrote the message being answered. */
  readonly author: string;
  /** Today, as people of that language write it. */
  readonly date: string;
}

/** Names that people give to what is known, in both languages. */
const means: Readonly<Record<keyof Known, readonly string[]>> = {
  brand: ['brand', 'company', 'бренд', 'компания', 'магазин'],
  account: ['account', 'аккаунт'],
  network: ['network', 'сеть', 'соцсеть'],
  author: ['name', 'author', 'customer', 'client', 'имя', 'автор', 'клиент', 'покупатель'],
  date: ['date', 'today', 'дата', 'сегодня'],
};

/** What a slot is filled with before anybody types: what is known under its name, else its usual value. */
export function firstValue({ name, usual }: ReplySlot, known: Known): string {
  const key = (Object.keys(means) as (keyof Known)[]).find((each) => means[each].includes(name.toLowerCase())); // keys of Known
  return (key && known[key]) || usual;
}

/** Puts values into the slots of a text. A slot without one stays, and the guard refuses it. */
export function filled(body: string, values: Readonly<Record<string, string>>): string {
  return body.replace(slot, (whole, name: string) => values[name]?.trim() || whole);
}
