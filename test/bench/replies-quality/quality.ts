/** Asks the search of replies what people of an invented shop would ask, and looks whether the reply that they mean comes first. */
import { readFileSync } from 'node:fs';
import { buildIndex, openIndex } from '#src/core/replies/index-file.ts';
import { rank } from '#src/core/replies/ranking.ts';
import { type FormsOf, searcher } from '#src/core/replies/search.ts';
import { lemmasFrom } from '#src/core/text/lemmas.ts';
import { libraryEn } from './library-en.ts';
import { libraryRu } from './library-ru.ts';
import { type Kind, kinds, queries } from './queries.ts';

/** What became of the queries of one kind: shares of all, and those whose reply did not come first with what came instead. */
export interface Quality {
  readonly kind: Kind;
  readonly asked: number;
  readonly first: number;
  readonly inFive: number;
  readonly missed: readonly string[];
}

/** All forms of a word by the dictionaries that ship. */
export function shippedForms(): FormsOf {
  const languages = ['ru', 'en'].map((language) => lemmasFrom(Uint8Array.from(readFileSync(`assets/dictionaries/lemmas.${language}.bin`)).buffer));
  return (word) => languages.flatMap(({ formsOf }) => formsOf(word));
}

/** Asks everything. */
export function measureQuality(): Quality[] {
  const index = openIndex(buildIndex([...repliesOf(libraryRu, 'ru'), ...repliesOf(libraryEn, 'en')]));
  const { search } = searcher(index, shippedForms());
  const find = (query: string): string[] =>
    rank(index, search(query), { place: { network: '', language: '' }, now: 0, most: 5 }).map(({ document }) => index.idAt(document));
  return kinds.map((kind) => {
    const asked = rowsOf(queries[kind]).map(([query = '', id = '']) => ({ query, id, found: find(query) }));
    const missed = asked.filter(({ id, found }) => found[0] !== id);
    return {
      kind,
      asked: asked.length,
      first: 1 - missed.length / asked.length,
      inFive: asked.filter(({ id, found }) => found.includes(id)).length / asked.length,
      missed: missed.map(({ query, id, found }) => `${query}: ${id}, came ${found.join(', ') || 'nothing'}`),
    };
  });
}

function repliesOf(library: string, lang: string) {
  return rowsOf(library).map(([id = '', title = '', scenario = '', tags = '', body = '']) => ({
    ...{ id, title, scenario, body, lang, tags: tags.split(', '), networks: [], status: 'approved' as const, uses: 0, lastUsed: 0 },
  }));
}

function rowsOf(lines: string): string[][] {
  return lines
    .trim()
    .split('\n')
    .map((line) => line.split(' | '));
}
