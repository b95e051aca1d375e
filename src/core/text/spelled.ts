/** Reads phrases as they are written in guides: words, wildcards, gaps. */
import { sort, sortOf } from './fold.ts';
import { type Prepared, prepare } from './prepare.ts';
import { flag, startOfToken } from './tokens.ts';
import { wild } from './vocabulary.ts';

/** A word of a phrase, or (`token` below 0) a gap between words. */
export interface PhraseWord {
  readonly token: number;
  readonly wild: number;
}

/** A phrase as read: its words in `text`. */
export interface SpelledPhrase {
  readonly text: Prepared;
  readonly words: readonly PhraseWord[];
  /** The phrase itself is a link or a mention, so it is looked for inside of those too. */
  readonly inLinks: boolean;
}

const gap: PhraseWord = { token: -1, wild: wild.none };
/** Each gap multiplies the ways to walk. */
const mostGaps = 3;

/** Reads some phrases as one text, since what `prepare` sets up costs more than a phrase. */
export function spelled(phrases: readonly string[]): SpelledPhrase[] {
  const text = prepare(phrases.join('\n\n'));
  let [token, end] = [0, -2];
  return phrases.map((phrase) => {
    const start = end + 2;
    end = start + phrase.length;
    const first = token;
    while (token < text.tokens.count && startOfToken(text, token) < end) token++;
    const words = wordsOf(text, first, token);
    return { text, words, inLinks: words.some((word) => word.token >= 0 && ((text.tokens.flags[word.token] ?? 0) & (flag.link | flag.mention)) !== 0) };
  });
}

/** The tokens of a phrase; an asterisk that touches a word and nothing else is its wildcard, any other is meant as it stands ("f**k"). */
function wordsOf(prepared: Prepared, first: number, end: number): PhraseWord[] {
  const { tokens } = prepared;
  const words: PhraseWord[] = [];
  let gaps = 0;
  for (let token = first; token < end; token++) {
    if (isWildcard(prepared, token)) continue;
    const dots = words.length > 0 && gaps < mostGaps ? ellipsisAt(prepared, token, end) : 0;
    if (dots > 0) {
      words.push(gap);
      gaps++;
      token += dots - 1;
      continue;
    }
    const isWord = ((tokens.flags[token] ?? 0) & flag.word) !== 0;
    const after = isWord && touches(prepared, token) && isWildcard(prepared, token + 1);
    const before = isWord && touches(prepared, token - 1) && isWildcard(prepared, token - 1);
    words.push({ token, wild: after && before ? wild.around : after ? wild.after : before ? wild.before : wild.none });
  }
  return words;
}

/** How many tokens an ellipsis has that stands alone between words here, 0 where none does. */
function ellipsisAt(prepared: Prepared, token: number, end: number): number {
  const { tokens, units } = prepared;
  const first = units[tokens.from[token] ?? 0];
  if (first !== 0x2026 && first !== 0x2e) return 0;
  const unitAt = (at: number): number => (at < end ? (units[tokens.from[at] ?? 0] ?? 0) : 0);
  const size = first === 0x2026 ? 1 : [0, 1, 2].every((dot) => unitAt(token + dot) === 0x2e) ? 3 : 0;
  const isAlone = size > 0 && token + size < end && !touches(prepared, token - 1) && !touches(prepared, token + size - 1);
  return isAlone ? size : 0;
}

function isWildcard(prepared: Prepared, token: number): boolean {
  const { tokens, units } = prepared;
  if (token < 0 || token >= tokens.count || units[tokens.from[token] ?? 0] !== 0x2a) return false;
  const neighbor = touches(prepared, token - 1) === touches(prepared, token) ? -1 : touches(prepared, token) ? token + 1 : token - 1;
  return neighbor >= 0 && ((tokens.flags[neighbor] ?? 0) & flag.word) !== 0;
}

/** Whether nothing stands between a token and the next. */
function touches({ tokens }: Prepared, token: number): boolean {
  return token >= 0 && token + 1 < tokens.count && tokens.to[token] === tokens.from[token + 1];
}

/** Which letters of a token are capitals: one mark per folded unit. */
export function caseOf(prepared: Prepared, token: number): string {
  let marks = '';
  for (let at = prepared.tokens.from[token] ?? 0; at < (prepared.tokens.to[token] ?? 0); at++) {
    const char = prepared.text.charAt(prepared.places.start(at));
    marks += sortOf(char.charCodeAt(0)) !== sort.symbol && char !== char.toLowerCase() ? 'A' : 'a';
  }
  return marks;
}

/** With a wildcard the token is longer than what was written: the written part must be in it. */
export function matchesCase(wanted: string, got: string): boolean {
  return got.length === wanted.length ? got === wanted : got.includes(wanted);
}
