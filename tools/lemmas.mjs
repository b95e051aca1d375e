/**
 * Makes assets/dictionaries/lemmas.LANGUAGE.bin of the npm packages dictionary-ru and dictionary-en: which words belong to one paradigm.
 * Run `node tools/lemmas.mjs` after a change of the packages, of tools/dictionaries or of this file. The files are checked in, since the command line,
 * the tests and both builds read them as they stand; a test compares them with what this makes.
 *
 * The form of a file (little-endian): four 32-bit numbers (mark, edges, root, bytes of text), the edges of an automaton over stems (automaton.mjs), then
 * text: a line with the alphabet; a line with the sets of paradigms that a stem's payload names, parted by `;`; from then on one paradigm a line, its
 * endings parted by commas, the base form's first. `!` before an ending: the form is a word of its own as well. `^` before a line: a proper name.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readAffixes, readEntries } from './dictionaries/affixes.mjs';
import { automatonOf, packed } from './dictionaries/automaton.mjs';
import { englishLexemes } from './dictionaries/english.mjs';
import { russianLexemes } from './dictionaries/russian.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const require = createRequire(import.meta.url);
/** "GPL1" read as a little-endian number. */
const mark = 0x314c5047;

const languages = {
  ru: { folder: dirname(require.resolve('dictionary-ru')), lexemesOf: russianLexemes },
  en: { folder: dirname(require.resolve('dictionary-en')), lexemesOf: englishLexemes },
};

/**
 * The asset of one language.
 * @param {'ru' | 'en'} language
 */
export function lemmaAsset(language) {
  const { folder, lexemesOf } = languages[language];
  const read = (name) => readFileSync(join(folder, name), 'utf8');
  const entries = [...readEntries(read('index.dic')), ...readEntries(ownLines(`supplement.${language}.txt`).join('\n'))];
  const irregular = ownLines(`irregular.${language}.txt`).map((line) => line.toLowerCase().replaceAll('ё', 'е').split(' '));
  return packLexemes(lexemesOf(entries, readAffixes(read('index.aff')), irregular));
}

function ownLines(file) {
  const lines = readFileSync(join(root, 'tools/dictionaries', file), 'utf8').split('\n');
  return lines.filter((line) => line !== '' && !line.startsWith('#'));
}

/**
 * @typedef {object} Lexeme
 * @property {string} base
 * @property {Iterable<string>} forms
 * @property {ReadonlySet<string>} alone forms that are words of their own as well
 * @property {boolean} proper
 */

/**
 * @param {readonly Lexeme[]} lexemes
 */
export function packLexemes(lexemes) {
  const stems = new Map();
  const paradigms = new Map();
  for (const lexeme of lexemes) {
    const [stem, paradigm] = paradigmOf(lexeme);
    if (!paradigms.has(paradigm)) paradigms.set(paradigm, paradigms.size);
    stems.set(stem, [...(stems.get(stem) ?? []), paradigms.get(paradigm)]);
  }
  const sets = new Map();
  const words = [...stems].map(([stem, ids]) => {
    const set = [...new Set(ids)].sort((one, other) => one - other).join(' ');
    if (!sets.has(set)) sets.set(set, sets.size);
    return [stem, sets.get(set)];
  });
  const alphabet = [...new Set(words.flatMap(([stem]) => [...stem]))].sort().join('');
  return packed(mark, automatonOf(words, alphabet), [alphabet, [...sets.keys()].join(';'), ...paradigms.keys()].join('\n'));
}

function paradigmOf({ base, forms, alone, proper }) {
  const all = [base, ...[...forms].filter((form) => form !== base).sort()];
  let length = base.length;
  while (!all.every((form) => form.startsWith(base.slice(0, length)))) length--;
  const endings = all.map((form) => (alone.has(form) ? '!' : '') + form.slice(length));
  return [base.slice(0, length), (proper ? '^' : '') + endings.join(',')];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(join(root, 'assets/dictionaries'), { recursive: true });
  for (const language of /** @type {const} */ (['ru', 'en'])) writeFileSync(join(root, `assets/dictionaries/lemmas.${language}.bin`), lemmaAsset(language));
}
