/** Spelling libraries of others over the same dictionaries. No dependencies of ours: at the first run they are installed into `.cache/spelling-peers`, at fixed versions. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cpu } from './cpu.ts';
import { install } from './installed.ts';

/** Somebody else's engine with a dictionary in it. */
export interface SpellingPeer {
  readonly name: string;
  readonly language: 'ru' | 'en';
  /** CPU that it took to be ready. */
  readonly loadMs: number;
  readonly has?: (word: string) => boolean;
  readonly suggest: (word: string) => readonly string[] | Promise<readonly string[]>;
}

const versions = { nspell: '2.1.5', 'hunspell-wasm': '0.3.0', 'cspell-trie-lib': '9.8.0', 'harper.js': '2.10.0' };
const folder = resolve('.cache/spelling-peers');

/** The peers that could be had, ready to run. */
export async function spellingPeers(say: (sentence: string) => void): Promise<SpellingPeer[]> {
  install(folder, versions);
  const peers: SpellingPeer[] = [];
  for (const make of [hunspellWasm, cspellTrie, nspell, harper]) {
    for (const language of make === harper ? (['en'] as const) : (['ru', 'en'] as const)) {
      try {
        peers.push(await make(language));
      } catch (error) {
        say(`Not measured: ${make.name} ${language} (${error instanceof Error ? error.message.split('\n')[0] : String(error)})`);
      }
    }
  }
  return peers;
}

async function load<T>(name: string, file: string): Promise<T> {
  return (await import(pathToFileURL(join(folder, 'node_modules', name, file)).href)) as T;
}

/** The dictionary as its package has it. */
export function hunspellFiles(language: 'ru' | 'en'): { readonly aff: string; readonly dic: string } {
  const from = dirname(createRequire(import.meta.url).resolve(`${process.cwd()}/node_modules/dictionary-${language}/index.js`));
  return { aff: readFileSync(join(from, 'index.aff'), 'utf8'), dic: readFileSync(join(from, 'index.dic'), 'utf8') };
}

async function timed<T>(make: () => T | Promise<T>): Promise<{ readonly made: T; readonly loadMs: number }> {
  const before = cpu();
  const made = await make();
  return { made, loadMs: cpu() - before };
}

async function hunspellWasm(language: 'ru' | 'en'): Promise<SpellingPeer> {
  interface Hunspell {
    testSpelling(word: string): boolean;
    getSpellingSuggestions(word: string): string[];
  }
  const { createHunspellFromStrings } = await load<{ createHunspellFromStrings: (aff: string, dic: string) => Promise<Hunspell> }>(
    'hunspell-wasm',
    'dist/Hunspell.js',
  );
  const { aff, dic } = hunspellFiles(language);
  const { made, loadMs } = await timed(() => createHunspellFromStrings(aff, dic));
  return {
    name: `hunspell-wasm ${language}`,
    language,
    loadMs,
    has: (word) => made.testSpelling(word),
    suggest: (word) => made.getSpellingSuggestions(word).slice(0, 5),
  };
}

async function nspell(language: 'ru' | 'en'): Promise<SpellingPeer> {
  interface NSpell {
    correct(word: string): boolean;
    suggest(word: string): string[];
  }
  const { default: make } = await load<{ default: (aff: string, dic: string) => NSpell }>('nspell', 'lib/index.js');
  const { aff, dic } = hunspellFiles(language);
  const { made, loadMs } = await timed(() => make(aff, dic));
  return { name: `nspell ${language}`, language, loadMs, has: (word) => made.correct(word), suggest: (word) => made.suggest(word).slice(0, 5) };
}

/** Its trie over the words of our own dictionary: what differs is the engine. */
async function cspellTrie(language: 'ru' | 'en'): Promise<SpellingPeer> {
  interface Trie {
    has(word: string): boolean;
    suggest(word: string, options: { numSuggestions: number }): string[];
  }
  interface Library {
    buildITrieFromWords(words: readonly string[]): unknown;
    encodeITrieToBTrie(trie: unknown): Uint8Array;
    decodeTrie(bytes: Uint8Array): Trie;
  }
  const { buildITrieFromWords, encodeITrieToBTrie, decodeTrie } = await load<Library>('cspell-trie-lib', 'dist/index.js');
  const bytes = encodeITrieToBTrie(buildITrieFromWords(wordsOf(language)));
  const { made, loadMs } = await timed(() => decodeTrie(bytes));
  return { name: `cspell BTrie ${language}`, language, loadMs, has: (word) => made.has(word), suggest: (word) => made.suggest(word, { numSuggestions: 5 }) };
}

/** English only. It has no word of its own that suggests: a word is a text, with all rules but its spelling off. */
async function harper(): Promise<SpellingPeer> {
  interface Lint {
    suggestions(): { get_replacement_text(): string }[];
  }
  interface Linter {
    setup(): Promise<void>;
    getLintConfig(): Promise<Record<string, unknown>>;
    setLintConfig(config: Record<string, boolean>): Promise<void>;
    lint(text: string, options: { language: 'plaintext' }): Promise<readonly Lint[]>;
  }
  const { LocalLinter } = await load<{ LocalLinter: new (options: { binary: unknown }) => Linter }>('harper.js', 'dist/index.js');
  const { binaryInlined } = await load<{ binaryInlined: unknown }>('harper.js', 'dist/binaryInlined.js');
  const { made, loadMs } = await timed(async () => {
    const linter = new LocalLinter({ binary: binaryInlined });
    await linter.setup();
    const rules = Object.keys(await linter.getLintConfig());
    await linter.setLintConfig(Object.fromEntries(rules.map((name) => [name, name === 'SpellCheck'])));
    await linter.lint('Teh first.', { language: 'plaintext' });
    return linter;
  });
  const suggest = async (word: string): Promise<string[]> => {
    const [lint] = await made.lint(word, { language: 'plaintext' });
    return lint?.suggestions().map((each) => each.get_replacement_text()) ?? [];
  };
  return { name: 'harper.js en', language: 'en', loadMs, suggest };
}

/** All words of our automaton. */
export function wordsOf(language: 'ru' | 'en'): string[] {
  const file = readFileSync(`assets/dictionaries/words.${language}.bin`);
  const at = (index: number): number => file.readUInt32LE(index * 4);
  const [count, root] = [at(1), at(2)];
  const letters = ` ${file.subarray(16 + count * 4).toString('utf8')}`;
  const words: string[] = [];
  const walk = (node: number, word: string): void => {
    for (let edge = node; ; edge++) {
      const value = at(4 + edge);
      const label = value & 0x7f;
      if (label === 0) words.push(word);
      else walk(value >>> 8, word + (letters[label] ?? ''));
      if (value & 0x80) return;
    }
  };
  walk(root, '');
  return words;
}
