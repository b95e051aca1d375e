/**
 * What others take for the same phrases. They are no dependencies of ours: at the first run they are installed into `.cache/peers`, at fixed
 * versions; where there is no registry to install them from the bench says so and goes on without.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isEnglish } from './drafts.ts';
import { install } from './installed.ts';

/** Somebody else's engine with the phrases in it. */
export interface Peer {
  readonly name: string;
  /** Finds the phrases; returns how many it found. */
  readonly run: (text: string) => number | Promise<number>;
  /** It reads no Cyrillic: measured, as we then are, on an English draft, since it skips half of a mixed one. */
  readonly english?: boolean;
}

const versions = {
  '@textlint/kernel': '15.8.0',
  '@textlint/textlint-plugin-text': '15.8.0',
  'textlint-rule-prh': '6.1.0',
  'nlcst-search': '4.0.0',
  retext: '9.0.0',
  'harper.js': '2.10.0',
};
const folder = resolve('.cache/peers');

/** The peers that could be had, each loaded when it is its turn: what one changes in the engine's own objects would slow all that run after it. */
export async function* peersFor(phrases: readonly string[], say: (sentence: string) => void): AsyncGenerator<Peer> {
  install(folder, versions);
  yield expressionOf(phrases);
  for (const make of [nlcstSearch, textlintPrh, harper]) {
    try {
      yield await make(phrases);
    } catch (error) {
      say(`Not measured: ${make.name} (${error instanceof Error ? error.message.split('\n')[0] : String(error)})`);
    }
  }
}

async function load<T>(name: string, file = ''): Promise<T> {
  const from = createRequire(`${folder}/package.json`);
  const path = file ? `${folder}/node_modules/${name}/${file}` : (entryOf(name) ?? from.resolve(name));
  const found = (await import(pathToFileURL(path).href)) as { default?: unknown };
  return found as T;
}

/** Packages of ES modules only, which `require` does not resolve. */
function entryOf(name: string): string | undefined {
  const path = `${folder}/node_modules/${name}/index.js`;
  return existsSync(path) ? path : undefined;
}

/** What most people would write: one alternation, longest first, over the text in lower case (with the flag `i` it is hundreds of times slower). */
export function expressionOf(phrases: readonly string[]): Peer {
  const fold = (text: string): string => text.toLowerCase().replaceAll('ё', 'е');
  const alternatives = [...phrases]
    .sort((one, other) => other.length - one.length)
    .map((phrase) => fold(phrase).replaceAll(' ', String.raw`\s+`).replace('*', String.raw`[\p{L}\p{N}]*`));
  const expression = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${alternatives.join('|')})(?![\p{L}\p{N}])`, 'gu');
  return { name: 'one RegExp', run: (text) => [...fold(text).matchAll(expression)].length };
}

async function nlcstSearch(phrases: readonly string[]): Promise<Peer> {
  const { retext } = await load<{ retext: () => { parse: (text: string) => unknown } }>('retext');
  const { search } = await load<{ search: (tree: unknown, phrases: readonly string[], found: () => void) => void }>('nlcst-search');
  const processor = retext();
  const plain = phrases.map(withoutWildcard);
  return {
    name: 'nlcst-search (retext)',
    run: (text) => {
      let hits = 0;
      search(processor.parse(text), plain, () => hits++);
      return hits;
    },
  };
}

async function textlintPrh(phrases: readonly string[]): Promise<Peer> {
  interface Kernel {
    lintText(text: string, options: unknown): Promise<{ messages: readonly unknown[] }>;
  }
  const { TextlintKernel } = await load<{ TextlintKernel: new () => Kernel }>('@textlint/kernel');
  const plugin = await defaultOf('@textlint/textlint-plugin-text');
  const rule = await defaultOf('textlint-rule-prh');
  const file = `${folder}/phrases.yml`;
  const rules = phrases.map(withoutWildcard).map((phrase) => `  - expected: ${JSON.stringify(`${phrase}.`)}\n    pattern: ${JSON.stringify(phrase)}`);
  writeFileSync(file, `version: 1\nrules:\n${rules.join('\n')}\n`);
  const kernel = new TextlintKernel();
  const options = {
    ext: '.txt',
    plugins: [{ pluginId: 'text', plugin }],
    rules: [{ ruleId: 'prh', rule, options: { rulePaths: [file] } }],
  };
  return { name: 'textlint + prh', run: async (text) => (await kernel.lintText(text, options)).messages.length };
}

/** English phrases only: Cyrillic ones it does not parse. Its own rules are off. */
async function harper(phrases: readonly string[]): Promise<Peer> {
  interface Linter {
    setup(): Promise<void>;
    loadWeirpackFromBytes(bytes: Uint8Array): Promise<unknown>;
    getLintConfig(): Promise<Record<string, unknown>>;
    setLintConfig(config: Record<string, boolean>): Promise<void>;
    lint(text: string): Promise<readonly unknown[]>;
  }
  const { LocalLinter, packWeirpackFiles } = await load<{
    LocalLinter: new (options: { binary: unknown }) => Linter;
    packWeirpackFiles: (files: Map<string, string>) => Uint8Array;
  }>('harper.js', 'dist/index.js');
  const { binaryInlined } = await load<{ binaryInlined: unknown }>('harper.js', 'dist/binaryInlined.js');
  const linter = new LocalLinter({ binary: binaryInlined });
  await linter.setup();
  const english = phrases.map(withoutWildcard).filter(isEnglish);
  const rule = `expr main [${english.map((phrase) => `(${phrase})`).join(', ')}]\n\nlet message "no"\nlet description "no"\nlet kind "Miscellaneous"\nlet becomes "x"\nlet strategy "MatchCase"\n`;
  const manifest = JSON.stringify({ author: 'bench', version: '1.0.0', description: 'phrases', license: 'MIT' });
  await linter.loadWeirpackFromBytes(
    packWeirpackFiles(
      new Map([
        ['manifest.json', manifest],
        ['guide.weir', rule],
      ]),
    ),
  );
  const known = Object.keys(await linter.getLintConfig());
  await linter.setLintConfig(Object.fromEntries(known.map((name) => [name, name === 'guide'])));
  return { name: `harper.js (the ${english.length} English phrases)`, run: async (text) => (await linter.lint(text)).length, english: true };
}

async function defaultOf(name: string): Promise<unknown> {
  const { default: made } = await load<{ default: { default?: unknown } }>(name);
  return made.default ?? made;
}

function withoutWildcard(phrase: string): string {
  return phrase.replaceAll('*', '');
}
