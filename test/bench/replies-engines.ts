/** What finds replies: ours, and libraries of others over the same data. Theirs are no dependencies of ours: they are installed into `.cache/reply-peers`, at fixed versions. */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildIndex, type IndexedReply, openIndex } from '#src/core/replies/index-file.ts';
import { rank } from '#src/core/replies/ranking.ts';
import { type FormsOf, searcher } from '#src/core/replies/search.ts';
import { install } from './installed.ts';

/** A library opened from what is stored of it. */
export interface Opened {
  /** How many are shown of what was found. */
  readonly find: (query: string) => number;
  /** What is shown before anything is typed. */
  readonly first: () => number;
}

export interface Engine {
  readonly name: string;
  /** Replies above which a query takes seconds: not measured there. */
  readonly most: number;
  /** What is stored, and how many bytes it has. */
  readonly build: (replies: readonly IndexedReply[]) => { readonly stored: unknown; readonly bytes: number };
  readonly open: (stored: unknown) => Opened;
}

/** As many as the popup draws. */
const shown = 60;
const versions = { minisearch: '7.2.0', '@leeoniya/ufuzzy': '1.0.19', 'fuse.js': '7.5.0' };
const folder = resolve('.cache/reply-peers');

export function ours(formsOf: FormsOf): Engine {
  const place = { network: 'vk', language: 'ru' };
  return {
    name: 'Guidepost',
    most: Number.POSITIVE_INFINITY,
    build: (replies) => {
      const stored = buildIndex(replies);
      return { stored, bytes: stored.byteLength };
    },
    open: (stored) => {
      const index = openIndex((stored as ArrayBuffer).slice(0)); // the database hands over a copy
      const search = searcher(index, formsOf);
      const draw = (found: ReturnType<typeof search.everything>): number =>
        rank(index, found, { place, now: 1e9, most: shown }).map(({ document }) => index.idAt(document)).length;
      return { find: (query) => draw(search.search(query)), first: () => draw(search.everything()) };
    },
  };
}

/** The libraries that could be had. */
export async function peers(say: (sentence: string) => void): Promise<Engine[]> {
  install(folder, versions);
  const found: Engine[] = [];
  for (const make of [miniSearch, uFuzzy, fuse]) {
    try {
      found.push(await make());
    } catch (error) {
      say(`Not measured: ${make.name} (${error instanceof Error ? error.message.split('\n')[0] : String(error)})`);
    }
  }
  return found;
}

async function load<T>(file: string): Promise<T> {
  return (await import(pathToFileURL(`${folder}/node_modules/${file}`).href)) as T;
}

/** Each is asked as its own guide says: beginnings and slips in one query. */
async function miniSearch(): Promise<Engine> {
  interface Mini {
    addAll(replies: readonly unknown[]): void;
    search(query: string): readonly unknown[];
  }
  const { default: MiniSearch } = await load<{ default: { new (options: unknown): Mini; loadJSON(text: string, options: unknown): Mini } }>(
    'minisearch/dist/es/index.js',
  );
  const options = { fields: ['title', 'labels', 'body'], searchOptions: { prefix: true, fuzzy: 0.2, combineWith: 'AND', boost: { title: 3, labels: 2 } } };
  return {
    name: 'MiniSearch 7.2',
    most: Number.POSITIVE_INFINITY,
    build: (replies) => {
      const index = new MiniSearch(options);
      index.addAll(replies.map(({ id, title, body, tags }) => ({ id, title, body, labels: tags.join(' ') })));
      const stored = JSON.stringify(index);
      return { stored, bytes: Buffer.byteLength(stored) };
    },
    open: (stored) => {
      const index = MiniSearch.loadJSON(String(stored), options);
      return { find: (query) => index.search(query).slice(0, shown).length, first: () => shown };
    },
  };
}

async function uFuzzy(): Promise<Engine> {
  interface Fuzzy {
    search(
      haystack: readonly string[],
      needle: string,
      outOfOrder: number,
      most: number,
    ): readonly [readonly number[] | null, unknown, readonly number[] | null];
  }
  const { default: UFuzzy } = await load<{ default: new (options: unknown) => Fuzzy }>('@leeoniya/ufuzzy/dist/uFuzzy.mjs');
  const fuzzy = new UFuzzy({
    unicode: true,
    interSplit: String.raw`[^\p{L}\d']+`,
    intraSplit: String.raw`\p{Ll}\p{Lu}`,
    intraBound: String.raw`\p{L}\d|\d\p{L}|\p{Ll}\p{Lu}`,
    intraChars: String.raw`[\p{L}\d']`,
    intraContr: String.raw`'\p{L}{1,2}\b`,
    intraMode: 1,
  });
  return {
    name: 'uFuzzy 1.0',
    most: Number.POSITIVE_INFINITY,
    build: (replies) => {
      const stored = JSON.stringify(replies.map(textOf));
      return { stored, bytes: Buffer.byteLength(stored) };
    },
    open: (stored) => {
      const haystack = JSON.parse(String(stored)) as string[];
      return { find: (query) => Math.min(shown, fuzzy.search(haystack, query, 1, 1000)[0]?.length ?? 0), first: () => haystack.slice(0, shown).length };
    },
  };
}

async function fuse(): Promise<Engine> {
  interface Index {
    toJSON(): unknown;
  }
  interface Searching {
    search(query: string, options: unknown): readonly unknown[];
  }
  const { default: Fuse } = await load<{
    default: {
      new (list: readonly unknown[], options: unknown, index: unknown): Searching;
      createIndex(keys: readonly string[], list: readonly unknown[]): Index;
      parseIndex(index: unknown): unknown;
    };
  }>('fuse.js/dist/fuse.mjs');
  const keys = ['title', 'tags', 'body'];
  return {
    name: 'Fuse.js 7.5',
    most: 10_000,
    build: (replies) => {
      const list = replies.map(({ title, tags, body }) => ({ title, tags, body }));
      const stored = JSON.stringify({ list, index: Fuse.createIndex(keys, list) });
      return { stored, bytes: Buffer.byteLength(stored) };
    },
    open: (stored) => {
      const { list, index } = JSON.parse(String(stored)) as { list: unknown[]; index: unknown };
      const fuzzy = new Fuse(list, { keys, threshold: 0.3, ignoreLocation: true }, Fuse.parseIndex(index));
      return { find: (query) => fuzzy.search(query, { limit: shown }).length, first: () => list.slice(0, shown).length };
    },
  };
}

function textOf({ title, tags, body }: IndexedReply): string {
  return `${title} ${tags.join(' ')} ${body}`;
}
