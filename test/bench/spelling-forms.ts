/** Whether our automaton and the engines of others agree about the forms of the dictionary that both are made of. */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import type { Script, Speller } from '#src/core/spelling/speller.ts';
import { type AffixRule, allForms, type Entry, readAffixes, readEntries } from '#tools/dictionaries/affixes.mjs';
import { type Figure, figure } from './report.ts';
import { hunspellFiles, type SpellingPeer, wordsOf } from './spelling-peers.ts';

const languages = { ru: 'Russian', en: 'English' } as const;
const scripts: Readonly<Record<'ru' | 'en', Script>> = { ru: 'cyrillic', en: 'latin' };
const sampled = 20_000;

/** Agreement on all forms of one language, and on a sample by the hunspell command where there is one. */
export function agreement(language: 'ru' | 'en', speller: Speller, peers: readonly SpellingPeer[], say: (sentence: string) => void): Figure[] {
  const named = languages[language];
  const readings = packageForms(language);
  const words = [...readings.keys()];
  const unknown = words.filter((word) => !speller.find(word, scripts[language])).length;
  const figures = [figure(`${named}: forms of the package that ours does not know, of ${words.length}`, unknown, { unit: '', target: 0 })];
  const of = (name: string): SpellingPeer | undefined => peers.find((peer) => peer.name.startsWith(name) && peer.language === language);

  const hunspell = of('hunspell');
  if (hunspell?.has) {
    const { has } = hunspell;
    const refused = words.filter((word) => !readings.get(word)?.some(has));
    if (refused.length > 0) say(`${named}: ${hunspell.name} refuses ${some(refused)}`);
    figures.push(figure(`${named}: forms of the package that ${hunspell.name} refuses`, refused.length, { unit: '', target: 0 }));
  } else say(`Not measured: ${named} forms by hunspell-wasm, which is not here.`);

  const trie = of('cspell');
  if (trie?.has) {
    const { has } = trie;
    // Its trie holds all our words: it must know each of them, and of each with a letter changed exactly those that we know.
    const ours = wordsOf(language);
    const missing = ours.filter((word) => !has(word)).length;
    const changed = ours.map(withSlip);
    const apart = changed.filter((word) => has(word) !== (speller.find(word, scripts[language]) !== undefined));
    if (missing + apart.length > 0) say(`${named}: ${trie.name} differs at ${some(apart)}`);
    figures.push(figure(`${named}: ${ours.length} words and as many slips, judged otherwise by ${trie.name}`, missing + apart.length, { unit: '', target: 0 }));
  } else say(`Not measured: ${named} words by a library's trie, which is not here.`);

  const sample = sampleOf(words);
  const refused = refusedByCommand(language, sample, readings);
  if (refused) {
    if (refused.length > 0) say(`${named}: the hunspell command refuses ${some(refused)}`);
    figures.push(figure(`${named}: of ${sample.length} random forms the hunspell command refuses`, refused.length, { unit: '', target: 0 }));
  } else say(`Not measured: ${named} forms by the hunspell command, which is not installed (Debian: apt-get install hunspell).`);
  return figures;
}

function some(words: readonly string[]): string {
  return `${words.slice(0, 8).join(', ')}${words.length > 8 ? ` and ${words.length - 8} more` : ''}`;
}

/** The forms that the package's entries stand for, folded as our automaton has them, each with all the ways in which it is written. */
function packageForms(language: 'ru' | 'en'): Map<string, string[]> {
  const { aff, dic } = hunspellFiles(language);
  const rules = readAffixes(aff);
  const readings = new Map<string, string[]>();
  for (const entry of readEntries(dic)) {
    for (const form of formsOf(entry, rules)) {
      if (!/^[\p{L}'’-]+$/u.test(form)) continue;
      const folded = form.toLowerCase().replaceAll('ё', 'е').replaceAll('’', "'");
      const before = readings.get(folded);
      if (before) before.push(form);
      else readings.set(folded, [form]);
    }
  }
  return readings;
}

function formsOf(entry: Entry, rules: ReadonlyMap<string, readonly AffixRule[]>): string[] {
  return entry.flags.includes('c') && /\d/.test(entry.word) ? [] : allForms(rules, entry); // parts of "21st" are no words
}

/** A word with two letters in its middle exchanged. */
function withSlip(word: string): string {
  const at = (word.length - 1) >> 1;
  return word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2);
}

/** Drawn by a generator with a fixed seed, so that two runs ask the same. */
function sampleOf(words: readonly string[]): string[] {
  const left = [...words];
  let seed = 20_261_124;
  const drawn: string[] = [];
  while (drawn.length < sampled && left.length > 0) {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    const at = seed % left.length;
    drawn.push(left[at] as string);
    left[at] = left.at(-1) as string;
    left.pop();
  }
  return drawn;
}

/** Forms of which the command takes no reading; null when there is no such command. */
function refusedByCommand(language: 'ru' | 'en', sample: readonly string[], readings: ReadonlyMap<string, readonly string[]>): string[] | null {
  const dictionary = resolve('node_modules', `dictionary-${language}`, 'index');
  const asked = sample.flatMap((word) => readings.get(word) ?? []);
  const { status, stdout } = spawnSync('hunspell', ['-i', 'utf-8', '-d', dictionary, '-l'], {
    input: `${asked.join('\n')}\n`,
    encoding: 'utf8',
    maxBuffer: 1e8,
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  });
  if (status !== 0) return null;
  const refused = new Set(stdout.split('\n'));
  return sample.filter((word) => readings.get(word)?.every((form) => refused.has(form)));
}
