import { flag, type Prepared } from './prepare.ts';

/** The words of a text as sorted hashes; hashtags, mentions, links and signs left out. */
export type Wording = Int32Array;

/** Fewer words are a greeting, not a text ("Спасибо за отзыв"). */
const fewest = 4;
/** Of the words of both texts so many must be the same; one may always differ, a name mostly. */
const share = 0.85;

/** The words of a text, made ready for comparing. */
export function wordingOf({ tokens }: Prepared): Wording {
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
export function isSameText(one: Wording, other: Wording): boolean {
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
