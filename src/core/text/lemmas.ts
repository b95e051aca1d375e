/**
 * Inflected forms by dictionary. The bytes come from tools/lemmas.mjs, which describes them; they are used as they are: an automaton over stems in an
 * array of numbers, and two thousand paradigms as text.
 */
import type { Forms } from './forms.ts';

/** The lemmas of one language. */
export interface Lemmas {
  /**
   * All forms of the paradigms that a folded word belongs to, the word itself first; empty for an unknown word. Where the word is the base form of some
   * paradigms only these count: "банка" is the jar and no form of the bank.
   */
  readonly formsOf: (word: string) => readonly string[];
}

/** Endings of one paradigm. */
interface Paradigm {
  readonly isProper: boolean;
  /** Between commas, the base form's first; `!` before one that makes a word of its own as well. */
  readonly endings: string;
}

interface Belonging {
  readonly stem: string;
  readonly paradigm: Paradigm;
  readonly as: 'base' | 'alone' | 'form';
}

/** "GPL1" read as a little-endian number. */
const mark = 0x314c5047;
const bits = { label: 0x7f, last: 0x80, target: 8 };

/** Reads the asset of one language; throws on anything else. */
export function lemmasFrom(bytes: ArrayBuffer): Lemmas {
  const [given, count = 0, root = 0, size = 0] = new Uint32Array(bytes, 0, 4);
  if (given !== mark) throw new Error('these bytes are no lemmas');
  const edges = new Uint32Array(bytes, 16, count);
  const [alphabet = '', sets = '', ...lines] = new TextDecoder().decode(new Uint8Array(bytes, 16 + count * 4, size)).split('\n');
  const labels = new Map([...alphabet].map((letter, at) => [letter.charCodeAt(0), at + 1]));
  const paradigms = lines.map((line): Paradigm => ({ isProper: line.startsWith('^'), endings: `,${line.replace('^', '')},` }));
  const setsOf = sets.split(';').map((set) => set.split(' ').map(Number));

  const edgeBy = (node: number, unit: number): number => {
    const label = labels.get(unit) ?? bits.label;
    for (let at = node; ; at++) {
      const edge = edges[at] ?? bits.last;
      if ((edge & bits.label) === label) return edge;
      if ((edge & bits.last) !== 0) return 0;
    }
  };
  const belongingsOf = (word: string): Belonging[] => {
    const found: Belonging[] = [];
    let node = root;
    for (let length = 0; ; length++) {
      const first = edges[node] ?? bits.last;
      if ((first & bits.label) === 0) {
        const ending = `${word.slice(length)},`;
        for (const id of setsOf[first >>> bits.target] ?? []) {
          const paradigm = paradigms[id];
          const as = paradigm && placeIn(paradigm, ending);
          if (as) found.push({ stem: word.slice(0, length), paradigm, as });
        }
      }
      const edge = length < word.length ? edgeBy(node, word.charCodeAt(length)) : 0;
      if (edge === 0) return found;
      node = edge >>> bits.target;
    }
  };

  return { formsOf: (word) => formsIn(word, belongingsOf(word)) };
}

/** As what a paradigm holds an ending, given with the comma behind it. */
function placeIn({ endings }: Paradigm, ending: string): Belonging['as'] | undefined {
  if (endings.startsWith(ending, 1)) return 'base';
  if (endings.includes(`,${ending}`)) return 'form';
  return endings.includes(`!${ending}`) ? 'alone' : undefined;
}

function formsIn(word: string, all: readonly Belonging[]): readonly string[] {
  if (all.length === 0) return [];
  const common = all.filter(({ paradigm }) => !paradigm.isProper);
  // "света" is a form of the light before it is a name; what is nothing but a name is the name
  const isBase = (common.length > 0 ? common : all).some(({ as }) => as !== 'form');
  const forms = new Set([word]);
  for (const { stem, paradigm, as } of all) {
    if (as !== 'base' && (as !== 'form' || isBase)) continue;
    // who writes "бесплатный" means "бесплатно" too, who writes "бесплатная доставка" does not
    const endings = as === 'base' ? paradigm.endings.replaceAll('!', '') : paradigm.endings.replace(/![^,]*,/g, '');
    for (const ending of endings.slice(1, -1).split(',')) forms.add(stem + ending);
  }
  return [...forms];
}

/** The forms of words, in every language that knows them; unknown words are left out. */
export function formsOfWords(words: Iterable<string>, languages: readonly Lemmas[]): Forms {
  const forms = new Map<string, readonly string[]>();
  for (const word of words) {
    const own = languages.flatMap(({ formsOf }) => formsOf(word));
    if (own.length > 0) forms.set(word, own);
  }
  return forms;
}
