/** Words that are taken for each other: turns of phrase by a dated list, and «-тся» for «-ться» by the word before. */
import * as v from 'valibot';
import type { Typo } from '../draft.ts';
import { inCaseOf } from './case.ts';
import type { Speller } from './speller.ts';
import { foldWord, type Token } from './tokens.ts';

const words = v.optional(v.array(v.string()), []);

/** One turn of the list (`turns/`): wrong wordings and the right one, or one for each. `before`, `after`: it counts only beside these words; `…_not`: not beside these. */
export const Confusion = v.object({
  id: v.string(),
  wrong: v.array(v.string()),
  /** `hyphen`: the words are joined by hyphens. */
  right: v.union([v.string(), v.record(v.string(), v.string())]),
  about: v.object({ ru: v.string(), en: v.string() }),
  before: words,
  before_not: words,
  after_not: words,
  on: v.optional(v.boolean(), true),
  /** Sentences that a test runs: each of `caught` has this turn in it, none of `fine` has. */
  examples: v.object({ caught: v.pipe(v.array(v.string()), v.minLength(1)), fine: v.pipe(v.array(v.string()), v.minLength(1)) }),
});
export type Confusion = v.InferOutput<typeof Confusion>;

interface Turn {
  readonly words: readonly string[];
  readonly right: string;
  readonly of: Confusion;
}

/** Finds the turns of a list in the words of a text. */
export type FindConfusions = (text: string, tokens: readonly Token[], speller: Speller) => Typo[];

/** After these stands an infinitive; after those the third person. */
const beforeInfinitive = new Set(
  (
    'можно нужно надо нельзя хочу хочет хотим хотите хотят хочешь могу может можем можете могут можешь буду будет будем будете будут будешь должен должна должны ' +
    'стоит пора хочется придется пришлось удалось успейте успеть готов готова готовы начал начали начнем решил решили помогает помогут поможет предлагаем советуем рекомендуем'
  ).split(' '),
);
const beforeThird = new Set('он она оно они это который которая которое которые кто никто все'.split(' '));

/** Makes a list ready. `off`: ids that are switched off. */
export function confusionsFrom(list: readonly Confusion[], off: ReadonlySet<string> = new Set()): FindConfusions {
  const turns = new Map<string, Turn[]>();
  for (const of of list) {
    if (!of.on || off.has(of.id)) continue;
    for (const wrong of of.wrong) {
      const parts = wrong.split(' ').map(foldWord);
      const right = typeof of.right === 'string' ? (of.right === 'hyphen' ? wrong.replaceAll(' ', '-') : of.right) : (of.right[wrong] ?? '');
      const [first = ''] = parts;
      turns.set(first, [...(turns.get(first) ?? []), { words: parts, right, of }]);
    }
  }
  return (text, tokens, speller) => [...turnsIn(text, tokens, turns), ...(off.has('tsya') ? [] : verbEndings(text, tokens, speller))];
}

function turnsIn(text: string, tokens: readonly Token[], turns: ReadonlyMap<string, readonly Turn[]>): Typo[] {
  const found: Typo[] = [];
  tokens.forEach((token, at) => {
    for (const { words: parts, right, of } of turns.get(token.folded) ?? []) {
      const last = tokens[at + parts.length - 1];
      if (!last || !parts.every((part, index) => tokens[at + index]?.folded === part)) continue;
      if (!isJoined(text, tokens, at, at + parts.length - 1)) continue;
      const next = isJoined(text, tokens, at + parts.length - 1, at + parts.length) ? (tokens[at + parts.length]?.folded ?? '') : '';
      const previous = at > 0 && isJoined(text, tokens, at - 1, at) ? (tokens[at - 1]?.folded ?? '') : '';
      if ((of.before.length > 0 && !of.before.includes(next)) || of.before_not.includes(next) || of.after_not.includes(previous)) continue;
      found.push({
        sort: 'confusion',
        about: of.id,
        span: { start: token.span.start, end: last.span.end },
        fixes: [inCaseOf(token.written.slice(0, 1), right)],
      });
      break;
    }
  });
  return found;
}

/** Whether only spaces part the words from one place to another. */
function isJoined(text: string, tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const [one, other] = [tokens[at], tokens[at + 1]];
    if (!one || !other || !/^[ \u00a0]+$/u.test(text.slice(one.span.end, other.span.start))) return false;
  }
  return true;
}

/** "можно купится" for "купиться", "он учиться" for "учится". Only where the other form is a word too. */
function verbEndings(text: string, tokens: readonly Token[], speller: Speller): Typo[] {
  return tokens.flatMap((token, at) => {
    const before = tokens[at - 1];
    if (!before || token.script !== 'cyrillic' || !isJoined(text, tokens, at - 1, at)) return [];
    const isThird = /[еиая]тся$|[ую]тся$/u.test(token.folded);
    const other =
      isThird && beforeInfinitive.has(before.folded)
        ? infinitiveOf(token.folded)
        : beforeThird.has(before.folded) && /[еи]ться$/u.test(token.folded)
          ? token.folded.replace(/ться$/u, 'тся')
          : undefined;
    if (!other || !speller.find(other, 'cyrillic') || (!isThird && next(tokens, at))) return [];
    return [{ sort: 'confusion' as const, about: 'tsya', span: token.span, fixes: [inCaseOf(token.written, other)] }];
  });
}

function infinitiveOf(third: string): string {
  return third.replace(/тся$/u, 'ться');
}

/** "все учиться не могут": an infinitive may be right where a verb of wanting follows. */
function next(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(at + 1, at + 5).some(({ folded }) => beforeInfinitive.has(folded) || folded === 'не');
}
