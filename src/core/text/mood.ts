import type { PhraseSet } from './phrases.ts';
import { flag, type Prepared, prepare } from './prepare.ts';

/** What a message says of its writer, as far as words tell. */
export interface Mood {
  readonly praises: boolean;
  /** At least a faint sign that the writer is pleased. */
  readonly pleased: boolean;
  readonly complains: boolean;
  readonly insults: boolean;
  readonly grieves: boolean;
  /** Praise that is meant the other way round. */
  readonly mocks: boolean;
  readonly asks: boolean;
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
  const count = (name: string, within = reach): { readonly plain: number; readonly turned: number } => {
    const hits = lexicon(name).find(text);
    const turned = hits.filter(({ first }) =>
      negations.some((no) => no.first === no.last && no.last < first && isNear(text, { from: no.last, to: first, within })),
    ).length;
    return { plain: hits.length - turned, turned };
  };
  const praise = count('praise');
  const complaint = count('complaint', 1); // "no problem"; "не чистят третий день" stays a complaint
  const insult = count('insult');
  const praises = praise.plain > 0;
  const complains = complaint.plain + praise.turned > 0;
  return {
    praises,
    pleased: praises || has(lexicon('positive'), text),
    complains,
    insults: insult.plain > 0,
    grieves: count('grief').plain > 0,
    mocks: praise.plain > 0 && complains && has(lexicon('irony'), text) && !has(lexicon('contrast'), text),
    asks: text.text.includes('?'),
  };
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
