/**
 * The slow, plain matcher that the engine is measured by: no tables, no hashes, strings and regular expressions. It shares with the engine
 * only the tokens of `prepare` and the guessed forms of unknown words, which have tests of their own.
 */
import type { Forms } from '#src/core/text/forms.ts';
import { guessedForms } from '#src/core/text/guesses.ts';
import type { PhraseOptions } from '#src/core/text/phrases.ts';
import { prepare } from '#src/core/text/prepare.ts';
import { flag } from '#src/core/text/tokens.ts';

/** A word of a phrase: `…` for a gap, an asterisk on either side for a wildcard. */
export type PlainPhrase = readonly string[];

export interface PlainSet {
  readonly phrases: readonly PlainPhrase[];
  readonly options: PhraseOptions;
  readonly without: readonly string[];
}

export interface PlainHit {
  readonly start: number;
  readonly end: number;
  readonly phrase: number;
  readonly isStem: boolean;
}

interface Token {
  /** Folded. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
  readonly raw: string;
  /** Where each of its letters begins and ends. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly isWord: boolean;
  readonly isWall: boolean;
  readonly isLink: boolean;
  readonly isHashtag: boolean;
}

/** A way to read tokens as one word. */
interface Way {
  readonly end: number;
  readonly isDisguised: boolean;
  readonly isStem: boolean;
  readonly fits: boolean;
}

const bare = (word: string): string => word.toLowerCase().replaceAll('ё', 'е').replaceAll('*', '');

/** Everything that each set finds in a text. */
export function plainFind(sets: readonly PlainSet[], text: string, forms?: Forms): PlainHit[][] {
  const tokens = tokensOf(text);
  const known = new Set(
    sets.flatMap(({ phrases, options, without }) =>
      phrases.flatMap((phrase) =>
        phrase.filter((word) => !/^\*|\*$|^…$/.test(word)).flatMap((word) => formsOf(word, { options, without }, forms).map(({ form }) => form)),
      ),
    ),
  );
  const isSearched = sets.some(({ options }) => options.disguise);
  return sets.map((set) => {
    const ways = (word: string, at: number, among: readonly Token[]): Way[] => waysOf(word, at, { among, text, set, forms, known, isSearched });
    const found = scan(set, tokens, (word, at) => ways(word, at, tokens));
    const hits = found.map(({ first, last, ...hit }) => ({ ...hit, start: tokens[first]?.start ?? 0, end: tokens[last]?.end ?? 0 }));
    if (!set.options.disguise || set.options.exactCase) return hits;
    tokens.forEach((token, at) => {
      if (!token.isHashtag || !token.isWord || known.has(token.word) || found.some(({ first, last }) => first <= at && last >= at)) return;
      const parts = partsOf(token);
      if (parts.length < 2) return;
      const inside = scan(set, parts, (word, part) =>
        formsOf(word, set, forms)
          .map(({ form, isStem }) => ({ end: part + 1, isDisguised: true, isStem, fits: isMet(word, form, parts[part]?.word ?? '', 3) }))
          .filter(({ fits, isStem }) => fits && !isStem),
      );
      hits.push(...inside.map(({ first, last, ...hit }) => ({ ...hit, start: parts[first]?.start ?? 0, end: parts[last]?.end ?? 0 })));
    });
    return hits.sort((one, other) => one.start - other.start);
  });
}

function tokensOf(text: string): Token[] {
  const { tokens, units, places } = prepare(text);
  return Array.from({ length: tokens.count }, (_, token) => {
    const [from = 0, to = 0, flags = 0] = [tokens.from[token], tokens.to[token], tokens.flags[token]];
    const at = Array.from({ length: to - from }, (_unit, letter) => from + letter);
    const [start, end] = [places.start(from), places.end(to - 1)];
    return {
      word: String.fromCharCode(...units.subarray(from, to)),
      start,
      end,
      starts: at.map((unit) => places.start(unit)),
      ends: at.map((unit) => places.end(unit)),
      raw: at.map((unit) => text.charAt(places.start(unit))).join(''),
      isWord: (flags & flag.word) !== 0,
      isWall: (flags & flag.wall) !== 0,
      isLink: (flags & (flag.link | flag.mention)) !== 0,
      isHashtag: (flags & flag.hashtag) !== 0,
    };
  });
}

function formsOf(word: string, { options, without }: Pick<PlainSet, 'options' | 'without'>, forms?: Forms): { form: string; isStem: boolean }[] {
  const written = bare(word);
  if (!forms || !options.forms || options.exactCase || word.includes('*')) return [{ form: written, isStem: false }];
  const known = forms.get(written);
  const all = [...new Set([written, ...(known ?? guessedForms(written)).map(bare)])].map((form) => ({ form, isStem: !known && form !== written }));
  return all.filter(({ form }) => !without.map(bare).includes(form));
}

/** Whether a token is what a word of a phrase asks for. */
function isMet(word: string, form: string, token: string, fewest = 1): boolean {
  const [before, after] = [word.startsWith('*'), word.endsWith('*')];
  if (!before && !after) return token === form;
  if (form.length < fewest) return false;
  if (before && after) return token.includes(form);
  return before ? token.endsWith(form) : token.startsWith(form);
}

interface Around {
  readonly among: readonly Token[];
  readonly text: string;
  readonly set: PlainSet;
  readonly forms: Forms | undefined;
  readonly known: ReadonlySet<string>;
  readonly isSearched: boolean;
}

function waysOf(word: string, at: number, { among, text, set, forms, known }: Around): Way[] {
  const token = among[at];
  if (!token) return [];
  const wanted = formsOf(word, set, forms);
  const ways: Way[] = wanted.map(({ form, isStem }) => ({
    end: at + 1,
    isDisguised: false,
    isStem,
    fits: isMet(word, form, token.word) && (token.isWord || !word.includes('*')),
  }));
  if (set.options.disguise && !set.options.exactCase && token.isWord && !token.isLink) {
    const exact = wanted.filter(({ isStem }) => !isStem);
    const add = (end: number, readings: readonly string[], fewest: number): void => {
      for (const reading of readings)
        for (const { form } of exact) ways.push({ end, isDisguised: true, isStem: false, fits: isMet(word, form, reading, fewest) });
    };
    const wholeOnly = Number.POSITIVE_INFINITY;
    if (!known.has(token.word)) {
      add(at + 1, surelyRead(token.word), 3);
      add(at + 1, perhapsRead(token, among, at), wholeOnly);
    }
    for (const { end, letters } of apart(among, at, text)) add(end, [letters, ...(isMixed(letters) ? surelyRead(letters, false) : [])], 3);
  }
  return ways.filter(({ fits }) => fits);
}

/** Letters of neither are never mixed with these, only apart from them. */
const latin = /[a-z\u00df-\u024f]/;
const cyrillic = /[\u0400-\u052f]/;
const isMixed = (word: string): boolean => latin.test(word) && cyrillic.test(word);
const readAs: Readonly<Record<'cyrillic' | 'latin', Readonly<Record<string, string>>>> = {
  cyrillic: {
    ...{ a: 'а', b: 'в', c: 'с', e: 'е', h: 'н', k: 'к', m: 'м', n: 'п', o: 'о', p: 'р', r: 'г', t: 'т', u: 'и', w: 'ш', x: 'х', y: 'у', i: 'и' },
    ...{ 0: 'о', 1: 'ил', 3: 'зе', 4: 'ча', 5: 'б', 6: 'б', 7: 'т', 8: 'в', 9: 'я' },
  },
  latin: {
    ...{ а: 'a', в: 'b', е: 'e', к: 'k', м: 'm', н: 'h', о: 'o', р: 'p', с: 'c', т: 't', у: 'y', х: 'x', ь: 'b', г: 'r', п: 'n', и: 'u', ш: 'w' },
    ...{ 0: 'o', 1: 'il', 2: 'z', 3: 'e', 4: 'a', 5: 's', 6: 'gb', 7: 't', 8: 'b', 9: 'g' },
  },
};

/** Whether a letter has a double in the other script: some have one only as capitals. */
function hasDouble(letter: string, raw: string): boolean {
  return /[aceopxykiасеорхукіјѕԁһԛԝӏ]/.test(letter) || /[BHMTВМНТ]/.test(raw);
}

/** What a word of mixed scripts, with digits or with stretched letters stands for. */
function surelyRead(word: string, stretches = true): string[] {
  if (!/[a-zа-я]/.test(word)) return [];
  const isLeet = /\d/.test(word);
  const isStretched = /(.)\1\1/.test(word);
  if (!isMixed(word) && !isStretched && (!isLeet || isMeasure(word))) return [];
  const shapes = [word, ...(stretches && isStretched ? shortened(word).filter(({ length }) => length > 2) : [])];
  if (!isMixed(word) && !isLeet) return shapes.slice(1);
  const scripts = isMixed(word) ? (['cyrillic', 'latin'] as const) : cyrillic.test(word) ? (['cyrillic'] as const) : (['latin'] as const);
  return scripts.flatMap((script) => shapes.flatMap((shape) => allReadings(shape, script)));
}

function allReadings(word: string, script: 'cyrillic' | 'latin'): string[] {
  const own = script === 'cyrillic' ? cyrillic : latin;
  return [...word].reduce<string[]>(
    (some, char) => {
      const readings = own.test(char) || char === "'" ? char : (readAs[script][char] ?? '');
      return some.flatMap((start) => [...readings].map((reading) => start + reading));
    },
    [''],
  );
}

function shortened(word: string): string[] {
  const parts = word.match(/(.)\1*/g) ?? [];
  return parts.reduce<string[]>(
    (some, part) => some.flatMap((start) => (part.length < 3 ? [start + part] : [start + part[0], start + part.slice(0, 2)])),
    [''],
  );
}

function isMeasure(word: string): boolean {
  const digits = word.replace(/\D/g, '').length;
  const letters = word.length - digits;
  if (/^\d+\D+$/.test(word)) return digits > 1 || letters < 3;
  if (/^\D+\d+$/.test(word)) return digits > 2 || letters < (digits === 1 ? 3 : 2);
  return digits > letters + 1 || (letters < 3 && digits === 1 && word[1] !== '0');
}

/** A word that could as well be written in the other script, among words of that. */
function perhapsRead({ word, raw }: Token, among: readonly Token[], at: number): string[] {
  const own = cyrillic.test(word);
  const isAlike = [...word].every((letter, index) => (own ? cyrillic : latin).test(letter) && hasDouble(letter, raw.charAt(index)));
  if (word.length < 3 || !isAlike || /(.)\1\1/.test(word)) return [];
  const around = among
    .slice(Math.max(0, at - 4), at + 5)
    .filter(({ isWord }) => isWord)
    .map((token) => [...token.word].filter((letter, index) => !hasDouble(letter, token.raw.charAt(index))).join(''));
  const isAtHome = around.some((near) => (own ? cyrillic : latin).test(near)) && !around.some((near) => (own ? latin : cyrillic).test(near));
  return isAtHome ? [] : allReadings(word, own ? 'latin' : 'cyrillic');
}

interface Joined {
  readonly end: number;
  readonly letters: string;
}

/** Single letters in a row, parted by the same: four and more by white space, three and more by a sign. */
function apart(among: readonly Token[], at: number, text: string): Joined[] {
  const isLetter = (token: Token | undefined): boolean => token?.isWord === true && token.word.length === 1;
  const found: Joined[] = [];
  let letters = among[at]?.word ?? '';
  let separator = '';
  for (let token = at; isLetter(among[token]); ) {
    const next = isLetter(among[token + 1]) ? token + 1 : among[token + 1]?.isWord ? -1 : token + 2;
    if (!isLetter(among[next]) || (next === token + 2 && !/^[.,*·•/|+~=:;]$/.test(among[token + 1]?.word ?? ''))) break;
    if (among.slice(token + 1, next + 1).some(({ isWall }) => isWall)) break;
    const between = text.slice(among[token]?.end, among[next]?.start);
    const signs = new Set(between.replace(/\s/g, ''));
    if (between.length === 0 || between.length > 7 || signs.size > 1) break;
    const key = `${[...signs].join('')}${between.length}`;
    if (separator !== '' && separator !== key) break;
    separator = key;
    letters += among[next]?.word;
    token = next;
    if (letters.length >= (signs.size === 0 ? 4 : 3)) found.push({ end: token + 1, letters });
  }
  return found;
}

function partsOf(token: Token): Token[] {
  const parts: Token[] = [];
  let from = 0;
  for (let at = 1; at <= token.raw.length; at++) {
    const pair = token.raw.slice(at - 1, at + 1);
    const isBorder = /^(?:\d\D|\D\d|[a-zа-яё][A-ZА-ЯЁ])$/.test(pair) || at === token.raw.length;
    if (!isBorder) continue;
    parts.push({ ...token, word: token.word.slice(from, at), raw: token.raw.slice(from, at), start: token.starts[from] ?? 0, end: token.ends[at - 1] ?? 0 });
    from = at;
  }
  return parts;
}

interface Place {
  readonly first: number;
  readonly last: number;
  readonly phrase: number;
  readonly isStem: boolean;
}

/** Leftmost, longest, then what is written plainly, then the earlier phrase; never overlapping. */
function scan(set: PlainSet, tokens: readonly Token[], ways: (word: string, at: number) => readonly Way[]): Place[] {
  const found: Place[] = [];
  for (let first = 0; first < tokens.length; first++) {
    const all = set.phrases.flatMap((phrase, index) => pathsOf(phrase, first, { tokens, ways, set }).map((path) => ({ ...path, phrase: index })));
    const rank = (path: { isDisguised: boolean; isStem: boolean }): number => (path.isDisguised ? 1 : 0) + (path.isStem ? 2 : 0);
    const [best] = all.sort((one, other) => other.end - one.end || rank(one) - rank(other) || one.phrase - other.phrase);
    if (!best) continue;
    found.push({ first, last: best.end - 1, phrase: best.phrase, isStem: best.isStem });
    first = best.end - 1;
  }
  return found;
}

interface Path {
  readonly end: number;
  readonly isDisguised: boolean;
  readonly isStem: boolean;
}

function pathsOf(
  phrase: PlainPhrase,
  first: number,
  { tokens, ways, set }: { tokens: readonly Token[]; ways: (word: string, at: number) => readonly Way[]; set: PlainSet },
): Path[] {
  let paths: (Path & { readonly words: readonly number[] })[] = [{ end: first, isDisguised: false, isStem: false, words: [] }];
  for (const [index, word] of phrase.entries()) {
    if (word === '…') {
      paths = paths.flatMap((path) => behindGap(tokens, path.end).map((end) => ({ ...path, end })));
      continue;
    }
    paths = paths.flatMap((path) =>
      tokens[path.end] === undefined || (index > 0 && tokens[path.end]?.isWall)
        ? []
        : ways(word, path.end).map((way) => ({
            end: way.end,
            isDisguised: path.isDisguised || way.isDisguised,
            isStem: path.isStem || way.isStem,
            words: [...path.words, path.end],
          })),
    );
  }
  const words = phrase.filter((word) => word !== '…');
  return paths
    .filter(({ end, isDisguised, isStem }) => !(isDisguised && isStem) && !tokens.slice(first, end).some(({ isLink }) => isLink))
    .filter((path) => !set.options.exactCase || words.every((word, index) => isSameCase(word.replaceAll('*', ''), tokens[path.words[index] ?? 0]?.raw ?? '')));
}

function behindGap(tokens: readonly Token[], from: number): number[] {
  const found: number[] = [];
  for (let at = from, words = 0; at < tokens.length && words <= 3; at++) {
    const token = tokens[at];
    if (!token || token.isWall) break;
    found.push(at);
    if (token.isWord) words++;
    else if (/^[.!?…]$/.test(token.word)) break;
  }
  return found;
}

function isSameCase(wanted: string, got: string): boolean {
  const marks = (text: string): string => [...text].map((char) => (char === char.toLowerCase() ? 'a' : 'A')).join('');
  return wanted.length === got.length ? marks(wanted) === marks(got) : marks(got).includes(marks(wanted));
}
