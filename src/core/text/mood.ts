import type { PhraseHit, PhraseSet } from './phrases.ts';
import { type Prepared, prepare } from './prepare.ts';
import { flag } from './tokens.ts';

/** What a message says of its writer, as far as words tell. */
export interface Mood {
  readonly praises: boolean;
  /** Praise, or at least a kind "but", stands beside whatever is wrong. */
  readonly mixed: boolean;
  /** At least a faint sign that the writer is pleased. */
  readonly pleased: boolean;
  readonly complains: boolean;
  /** Something went wrong, by faint signs only, and nothing in the message is pleased. */
  readonly troubled: boolean;
  readonly insults: boolean;
  readonly grieves: boolean;
  /** Praise that is meant the other way round. */
  readonly mocks: boolean;
  readonly asks: boolean;
  readonly jokes: boolean;
  /** Something to congratulate on is named. */
  readonly celebrates: boolean;
}

/** A named list of the trade, made ready. */
export type Lexicon = (name: string) => PhraseSet;

/** How many words before a word a negation still turns it round ("не очень понравилось", "not a great day"). */
const reach = 3;

/** A message that is being answered. */
interface Message {
  readonly text: Prepared;
  readonly mood: Mood;
}

/** Reads a message once, however often the reply changes. */
export function messageReader(lexicon: Lexicon): (text: string) => Message {
  let last: Message | undefined;
  return (text) => {
    if (last?.text.text === text) return last;
    const prepared = prepare(text);
    last = { text: prepared, mood: moodOf(prepared, lexicon) };
    return last;
  };
}

/** Reads the mood of a message by the trade's lexicons; without them it knows none. */
function moodOf(text: Prepared, lexicon: Lexicon): Mood {
  const negations = lexicon('negation').find(text);
  const isTurned = ({ first }: PhraseHit, within: number): boolean =>
    negations.some((no) => no.first === no.last && no.last < first && isNear(text, { from: no.last, to: first, within }));
  const count = (hits: readonly PhraseHit[], within = reach): { readonly plain: number; readonly turned: number } => {
    const turned = hits.filter((hit) => isTurned(hit, within)).length;
    return { plain: hits.length - turned, turned };
  };
  const praising = lexicon('praise').find(text);
  const complaining = lexicon('complaint').find(text);
  const praise = count(outside(praising, complaining));
  const complaint = count(outside(complaining, praising), 1); // "no problem"; "не чистят третий день" stays a complaint
  const trouble = count(outside(lexicon('trouble').find(text), praising), 1);
  const stars = starsOf(text.text);
  const asks = text.text.includes('?');
  const mocking = has(lexicon('mock-praise'), text);
  const isMixed = has(lexicon('contrast'), text);
  const isTop = !mocking && !isMixed && (stars > 3 || has(lexicon('top-rating'), text));
  const praises = praise.plain > 0 || stars > 3;
  const complains = !isTop && (complaint.plain + praise.turned > 0 || (stars > 0 && stars < 3));
  const isPositive = has(lexicon('positive'), text);
  const pleased = praises || complaint.turned + trouble.turned > 0 || isPositive;
  return {
    praises,
    mixed: praises || (isMixed && isPositive),
    pleased,
    complains,
    troubled: !pleased && trouble.plain > (asks ? 1 : 0), // a question may name a queue and be a question only
    insults: count(lexicon('insult').find(text)).plain > 0,
    grieves: count(lexicon('grief').find(text)).plain > 0,
    mocks: !isMixed && (mocking || (praise.plain > 0 && (complains || trouble.plain > 0) && has(lexicon('irony'), text))),
    asks,
    jokes: has(lexicon('joke'), text),
    celebrates: has(lexicon('happy-event'), text),
  };
}

/** The hits that are no part of a longer one of another kind ("thanks" in "thanks for nothing"). */
function outside(hits: readonly PhraseHit[], others: readonly PhraseHit[]): PhraseHit[] {
  return hits.filter(({ first, last }) => !others.some((by) => by.first <= first && by.last >= last && by.last - by.first > last - first));
}

/** A rating drawn in stars; 0 when there is none. */
function starsOf(text: string): number {
  return text.includes('⭐') ? text.split('⭐').length - 1 : 0;
}

/** Whether one of a set's phrases is in a text. */
export function has(set: PhraseSet, text: Prepared): boolean {
  return set.find(text).length > 0;
}

/** Nothing but a few words between two tokens. */
function isNear({ tokens }: Prepared, { from, to, within }: { readonly from: number; readonly to: number; readonly within: number }): boolean {
  if (to - from > within) return false;
  for (let token = from + 1; token < to; token++) if (((tokens.flags[token] ?? 0) & flag.word) === 0) return false;
  return true;
}
