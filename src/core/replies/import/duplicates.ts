/** Which of the replies that come are here already: by id, word for word, or in nearly the same words. */
import type { Reply } from '../../guide.ts';
import { wordsIn } from '../words.ts';

/** `same`: nothing would change. `id`: another text under a known id. `text`: the same words. `near`: at least nine words of ten. */
export type Kinship = 'new' | 'same' | 'id' | 'text' | 'near';

export interface Arrival {
  readonly reply: Reply;
  readonly kinship: Kinship;
  /** The reply of ours that it is compared with; null for a new one. */
  readonly mine: Reply | null;
}

/** Of the words of both texts so many must be the same. */
const nearShare = 0.9;
/** Fewer words are compared word for word only: "Thank you!" is near to too much. */
const fewestWords = 5;
/** Words that so many replies have find too many to compare with. */
const mostCompared = 400;

/** Compares replies that come with those that are here. */
export function compareReplies(coming: readonly Reply[], here: readonly Reply[]): Arrival[] {
  const byId = new Map(here.map((reply) => [reply.id, reply]));
  const byText = new Map(here.map((reply) => [textOf(reply), reply]));
  const near = nearFinder(here);
  return coming.map((reply): Arrival => {
    const named = byId.get(reply.id);
    if (named) return { reply, mine: named, kinship: isSame(named, reply) ? 'same' : 'id' };
    const twin = byText.get(textOf(reply));
    if (twin) return { reply, mine: twin, kinship: 'text' };
    const neighbour = near(reply);
    return { reply, mine: neighbour, kinship: neighbour ? 'near' : 'new' };
  });
}

/** Whether two replies say the same in everything that a file can tell. */
function isSame(one: Reply, other: Reply): boolean {
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].every((key) => JSON.stringify(one[key] ?? null) === JSON.stringify(other[key] ?? null));
}

function textOf({ body }: Reply): string {
  return wordsIn(body).join(' ');
}

/**
 * Of two texts with nine words of ten in common, some are among the rarest tenth of each (prefix filtering): only these are looked up, so that a
 * hundred thousand meet a hundred thousand in seconds.
 */
function nearFinder(here: readonly Reply[]): (reply: Reply) => Reply | null {
  const counts = new Map<string, number>();
  const texts = here.map((reply) => wordsIn(reply.body));
  for (const words of texts) for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const rareFirst = (words: readonly string[]): string[] =>
    [...new Set(words)].sort((one, other) => (counts.get(one) ?? 0) - (counts.get(other) ?? 0) || (one < other ? -1 : 1));
  /** One more than may differ, and one for words that stand twice. */
  const telling = (words: readonly string[]): string[] => rareFirst(words).slice(0, Math.ceil(words.length * (1 - nearShare)) + 1);
  const holders = new Map<string, number[]>();
  for (const [at, words] of texts.entries()) {
    if (words.length < fewestWords) continue;
    for (const word of telling(words)) {
      const list = holders.get(word);
      if (list) list.push(at);
      else holders.set(word, [at]);
    }
  }
  return (reply) => {
    const words = wordsIn(reply.body);
    if (words.length < fewestWords) return null;
    let [best, share] = [-1, nearShare];
    for (const at of new Set(telling(words).flatMap((word) => holders.get(word)?.slice(0, mostCompared) ?? []))) {
      const common = shareOf(words, texts[at] ?? []);
      if (common >= share && (best < 0 || common > share)) [best, share] = [at, common];
    }
    return here[best] ?? null;
  };
}

/** Words in common, each as often as it stands, by the longer text. */
function shareOf(one: readonly string[], other: readonly string[]): number {
  if (Math.min(one.length, other.length) / Math.max(one.length, other.length) < nearShare) return 0;
  const left = new Map<string, number>();
  for (const word of one) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of other) {
    const count = left.get(word) ?? 0;
    if (count > 0) common++;
    left.set(word, count - 1);
  }
  return common / Math.max(one.length, other.length);
}
