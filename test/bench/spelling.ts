/** The spelling check: load, speed, suggestions, false alarms and what it finds, beside libraries in the same run. Typos and clean texts of others: `--data`. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { TypoSort } from '#src/core/draft.ts';
import { confusionsFrom } from '#src/core/spelling/confusions.ts';
import { dictionaryFrom } from '#src/core/spelling/dictionary.ts';
import type { SpellingMatter } from '#src/core/spelling/matter.ts';
import { type Script, type Speller, spellerFrom } from '#src/core/spelling/speller.ts';
import { foldWord } from '#src/core/spelling/tokens.ts';
import { turns } from '#src/core/spelling/turns.ts';
import { typosIn } from '#src/core/spelling/typos.ts';
import { prepare } from '#src/core/text/prepare.ts';
import { cpu, cpuOf } from './cpu.ts';
import { Missing } from './missing.ts';
import { type Figure, figure, median, quantile } from './report.ts';
import type { Order } from './run.ts';
import { agreement } from './spelling-forms.ts';
import { type SpellingPeer, spellingPeers } from './spelling-peers.ts';
import { inWorker } from './spelling-worker.ts';

/** A pair of a typo set: what was written, what was meant (a dictionary word or not), and the sentence around it. */
interface Pair {
  readonly wrong: string;
  readonly right: string;
  readonly isWord: boolean;
  readonly context: string;
}

const sets: readonly { readonly name: string; readonly script: Script; readonly every: number }[] = [
  { name: 'ru_ruspellru', script: 'cyrillic', every: 1 },
  { name: 'ru_gitreact', script: 'cyrillic', every: 1 },
  { name: 'en_norvig1', script: 'latin', every: 1 },
  { name: 'en_norvig2', script: 'latin', every: 1 },
  { name: 'en_codespell', script: 'latin', every: 20 },
];
/** hit@1 and hit@5 that issue 4 asks for, in per cent. */
const hitTargets: Readonly<Record<Script, readonly [number, number]>> = { cyrillic: [82, 93], latin: [76, 92] };
const texts: readonly { readonly name: string; readonly most: number }[] = [
  { name: 'text_ru_blog_clean', most: 2 },
  { name: 'text_ru_news', most: 2 },
];
const languages = { cyrillic: 'Russian', latin: 'English' } as const;

export async function benchSpelling({ data, quick, say, only }: Order): Promise<readonly Figure[]> {
  const folder = join(data, 'typos');
  if (!existsSync(folder)) throw new Missing(`The typos are not here: ${folder} does not exist. Name their folder with --data DIR.`);
  const bytes = { ru: dictionaryBytes('ru'), en: dictionaryBytes('en') };
  const load = median(Array.from({ length: 5 }, () => cpuOf(() => [dictionaryFrom(bytes.ru), dictionaryFrom(bytes.en)])));
  const speller = spellerFrom(bytes);
  const matter: SpellingMatter = { speller, isOwn: () => false, confusions: confusionsFrom(turns()) };
  const zipped = (['ru', 'en'] as const).reduce((sum, language) => sum + gzipSync(Buffer.from(bytes[language]), { level: 9 }).length, 0) / 1e6;
  const words =
    readFileSync(join(folder, 'text_ru_news.dev.txt'), 'utf8')
      .match(/[а-яё]+/giu)
      ?.map(foldWord) ?? [];
  const peers = only === 'own' ? [] : await spellingPeers(say);
  const figures: Figure[] = [
    figure('both dictionaries ready, CPU', load, { unit: 'ms', target: 50 }),
    figure('both dictionaries, gzip', zipped, { unit: 'MB', target: 1.5 }),
    figure('both dictionaries in memory', (bytes.ru.byteLength + bytes.en.byteLength) / 1e6, { unit: 'MB', target: 8 }),
    figure('words a second, warm', speed(speller, words), { unit: 'M', target: 2, atLeast: true }),
    ...suggestions(speller, folder),
    ...alarms(matter, folder),
    ...found(matter, folder),
  ];
  for (const peer of peers) figures.push(...(await beside(peer, { bytes, folder, words, quick })));
  if (only !== 'own') for (const language of ['ru', 'en'] as const) figures.push(...agreement(language, speller, peers, say));
  if (only !== 'own') figures.push(...(await inWorker({ quick, say })));
  return figures;
}

function dictionaryBytes(language: 'ru' | 'en'): ArrayBuffer {
  const { buffer, byteOffset, byteLength } = readFileSync(`assets/dictionaries/words.${language}.bin`);
  return buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer; // Node's own buffers are no shared ones
}

/** Millions of words of a real text looked up in a second of CPU, once the code is compiled: its first passes are several times slower. */
function speed(speller: Speller, words: readonly string[]): number {
  const pass = (): number => words.reduce((known, word) => known + (speller.find(word, 'cyrillic') ? 1 : 0), 0);
  for (let round = 0; round < 20; round++) pass();
  return median(Array.from({ length: 9 }, () => words.length / cpuOf(pass) / 1000));
}

function pairsOf(folder: string, { name, every }: (typeof sets)[number]): Pair[] {
  const lines = readFileSync(join(folder, `${name}.dev.tsv`), 'utf8')
    .trim()
    .split('\n')
    .slice(1);
  return lines
    .filter((_, at) => at % every === 0)
    .map((line) => line.split('\t'))
    .map(([wrong = '', right = '', , , , isWord, context = '']) => ({ wrong, right, isWord: isWord === '1', context }))
    .filter(({ wrong }) => !/[\s\d_]/.test(wrong));
}

/** Of the typos of dictionary words that are seen as such: how often the right word is first, and among the first five. */
function suggestions(speller: Speller, folder: string): Figure[] {
  const times: Record<Script, number[]> = { cyrillic: [], latin: [] };
  const totals: Record<Script, { first: number; five: number; all: number }> = {
    cyrillic: { first: 0, five: 0, all: 0 },
    latin: { first: 0, five: 0, all: 0 },
  };
  const figures: Figure[] = [];
  for (const set of sets) {
    const own = { first: 0, five: 0, all: 0 };
    for (const { wrong, right, isWord } of pairsOf(folder, set)) {
      if (!isWord) continue;
      const [word, meant] = [foldWord(wrong), foldWord(right)];
      if (speller.find(word, set.script)) continue;
      let at = -1;
      times[set.script].push(
        cpuOf(() => {
          at = speller.suggest(word, set.script).findIndex((each) => each.word === meant);
        }),
      );
      for (const count of [own, totals[set.script]]) {
        count.all++;
        if (at === 0) count.first++;
        if (at >= 0) count.five++;
      }
    }
    figures.push(figure(`${set.name}: right word first, of ${own.all}`, (100 * own.first) / own.all, { unit: '%' }));
    figures.push(figure(`${set.name}: right word among five`, (100 * own.five) / own.all, { unit: '%' }));
  }
  for (const script of ['cyrillic', 'latin'] as const) {
    const { first, five, all } = totals[script];
    const [one, other] = hitTargets[script];
    figures.push(figure(`${languages[script]}: right word first, of ${all}`, (100 * first) / all, { unit: '%', target: one, atLeast: true }));
    figures.push(figure(`${languages[script]}: right word among five`, (100 * five) / all, { unit: '%', target: other, atLeast: true }));
    figures.push(figure(`${languages[script]}: a suggestion, p50`, quantile(times[script], 0.5), { unit: 'ms', target: 3 }));
    figures.push(figure(`${languages[script]}: a suggestion, p95`, quantile(times[script], 0.95), { unit: 'ms', target: 8 }));
  }
  return figures;
}

/** What is marked in texts that editors have read: nearly all of it is a false alarm. */
function alarms(matter: SpellingMatter, folder: string): Figure[] {
  return texts.flatMap(({ name, most }) => {
    const lines = readFileSync(join(folder, `${name}.dev.txt`), 'utf8')
      .split('\n')
      .filter(Boolean);
    const counts = new Map<TypoSort, number>();
    let words = 0;
    for (const line of lines) {
      words += line.match(/[\p{L}-]+/gu)?.length ?? 0;
      for (const { sort } of typosIn(line, prepare(line).entities, matter)) counts.set(sort, (counts.get(sort) ?? 0) + 1);
    }
    const per = (sort: TypoSort): number => (1000 * (counts.get(sort) ?? 0)) / words;
    return [
      figure(`${name}: mistyped words marked, per 1,000 words`, per('word'), { unit: '', target: most }),
      figure(`${name}: rare ones, only on demand`, per('rare'), { unit: '' }),
      figure(`${name}: wrong layout`, per('layout'), { unit: '', target: 0.1 }),
      figure(`${name}: mixed letters (all of them are real)`, per('letters'), { unit: '' }),
      figure(`${name}: doubled, spaces, pairs, confusions`, per('doubled') + per('spacing') + per('pairs') + per('confusion'), { unit: '' }),
    ];
  });
}

/** Of typos that are no words, in their sentences: how many are marked. */
function found(matter: SpellingMatter, folder: string): Figure[] {
  let [all, marked, seen] = [0, 0, 0];
  for (const { wrong, context } of pairsOf(folder, sets[0] as (typeof sets)[number])) {
    const at = context.indexOf(wrong);
    if (at < 0 || matter.speller.find(foldWord(wrong), 'cyrillic')) continue;
    const here = typosIn(context, prepare(context).entities, matter).filter(({ span }) => span.start < at + wrong.length && span.end > at);
    all++;
    if (here.some(({ sort }) => sort !== 'rare')) marked++;
    if (here.length > 0) seen++;
  }
  return [
    figure(`ru_ruspellru: typos marked, of ${all}`, (100 * marked) / all, { unit: '%', target: 70, atLeast: true }),
    figure('ru_ruspellru: with the rare ones', (100 * seen) / all, { unit: '%', target: 83, atLeast: true }),
  ];
}

interface Beside {
  readonly bytes: { readonly ru: ArrayBuffer; readonly en: ArrayBuffer };
  readonly folder: string;
  readonly words: readonly string[];
  readonly quick: boolean;
}

/** The same words and typos for somebody else's engine: its first hundred typos, since some need a second for each. */
async function beside(peer: SpellingPeer, { bytes, folder, words, quick }: Beside): Promise<Figure[]> {
  const speller = spellerFrom(bytes); // without the answers it remembers
  const script: Script = peer.language === 'ru' ? 'cyrillic' : 'latin';
  const set = sets.find((each) => each.script === script && each.name !== 'ru_ruspellru') as (typeof sets)[number];
  const pairs = pairsOf(folder, set)
    .filter(({ wrong }) => !speller.find(foldWord(wrong), script))
    .slice(0, quick ? 20 : 100);
  const hits = async (suggest: SpellingPeer['suggest']): Promise<{ readonly right: number; readonly ms: number }> => {
    const before = cpu();
    let right = 0;
    for (const pair of pairs) if (foldWord((await suggest(foldWord(pair.wrong)))[0] ?? '') === foldWord(pair.right)) right++;
    return { right, ms: (cpu() - before) / pairs.length };
  };
  const ours = await hits((word) => speller.suggest(word, script).map((each) => each.word));
  const theirs = await hits(peer.suggest);
  const figures = [
    figure(`${languages[script]}, ${pairs.length} typos: right word first`, ours.right, { unit: '', against: { name: peer.name, value: theirs.right } }),
    figure(`${languages[script]}: a suggestion`, ours.ms, { unit: 'ms', against: { name: peer.name, value: theirs.ms } }),
  ];
  if (script === 'latin' || !peer.has) return figures;
  const { has } = peer;
  const some = words.slice(0, 20_000);
  const pass = (): number => some.reduce((known, word) => known + (has(word) ? 1 : 0), 0);
  pass();
  figures.push(figure('Russian: words a second', speed(speller, words), { unit: 'M', against: { name: peer.name, value: some.length / cpuOf(pass) / 1000 } }));
  figures.push(
    figure(
      'Russian: ready',
      cpuOf(() => dictionaryFrom(dictionaryBytes('ru'))),
      { unit: 'ms', against: { name: peer.name, value: peer.loadMs } },
    ),
  );
  return figures;
}
