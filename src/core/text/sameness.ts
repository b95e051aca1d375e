import type { Context } from '../context.ts';
import type { Draft } from '../draft.ts';
import { tagPrint } from './hashtags.ts';
import { type Prepared, prepare } from './prepare.ts';
import { countSent, type SentSketch, sketchOf, threadOf } from './sketch.ts';
import { flag } from './tokens.ts';

/** The words of a text as sorted hashes; hashtags, mentions, links and signs left out. */
type Wording = Int32Array;

/** Fewer words are a greeting, not a text ("Спасибо за отзыв"). */
const fewest = 4;
/** Of the words of both texts so many must be the same; one may always differ, a name mostly. */
const share = 0.85;
/** No network takes more in one post that anybody reads. */
const mostTags = 60;

/** The words of a text, made ready for comparing. */
function wordingOf({ tokens }: Prepared): Wording {
  const hashes = new Int32Array(tokens.count);
  let count = 0;
  for (let token = 0; token < tokens.count; token++) {
    const flags = tokens.flags[token] ?? 0;
    if ((flags & flag.word) === 0 || (flags & (flag.hashtag | flag.mention | flag.link)) !== 0) continue;
    hashes[count++] = tokens.hash[token] ?? 0;
  }
  return hashes.subarray(0, count).sort();
}

/** Whether two texts say the same in nearly the same words: another name at the beginning makes no other text. */
function isSameText(one: Wording, other: Wording): boolean {
  const [shorter, longer] = one.length < other.length ? [one, other] : [other, one];
  const needed = longer.length > fewest ? Math.min(longer.length - 1, longer.length * share) : longer.length;
  if (shorter.length < fewest || shorter.length < needed) return false;
  let [same, at] = [0, 0];
  for (const hash of shorter) {
    while (at < longer.length && (longer[at] ?? 0) < hash) at++;
    if (longer[at] === hash) {
      same++;
      at++;
    }
  }
  return same >= needed;
}

interface Moment {
  readonly draft: Draft;
  readonly context: Context;
  readonly hours: number;
}

/** How often the same went out lately, and how often of that in answer to the same message. */
export interface Repeats {
  readonly count: number;
  readonly here: number;
}

/** What is kept of a text: its sketch, '' where it is only a greeting, and by what its hashtags are known. */
export function sketchOfText(text: string): Pick<SentSketch, 'print' | 'tags'> {
  const prepared = prepare(text);
  const words = wordingOf(prepared);
  const tags = prepared.entities.filter(({ kind }) => kind === 'hashtag').map(({ start, end }) => tagPrint(prepared.text.slice(start, end)));
  return { print: words.length < fewest ? '' : sketchOf(words), tags: [...new Set(tags)].slice(0, mostTags) };
}

/** Counts how often the same went out lately. What went out is prepared once for as long as the list is the same. */
export function repeatCounter(): (text: Prepared, moment: Moment) => Repeats {
  let last: { readonly recent: Context['recent']; readonly wordings: readonly Wording[] } | undefined;
  return (text, { draft, context, hours }) => {
    const { recent, sent = [], now } = context;
    if (recent.length + sent.length === 0 || draft.box === 'edit') return { count: 0, here: 0 };
    if (last?.recent !== recent) last = { recent, wordings: recent.map((each) => wordingOf(prepare(each.text))) };
    const own = wordingOf(text);
    const since = now - hours * 3_600_000;
    const told = last.wordings.filter((other, index) => (recent[index]?.at ?? 0) >= since && isSameText(own, other)).length;
    const seen = sent.length > 0 && own.length >= fewest ? countSent(sketchOf(own), threadOf(draft), context, since) : { count: 0, here: 0 };
    return { count: told + seen.count, here: seen.here };
  };
}
