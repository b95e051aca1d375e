/** Search over everything that Settings hold. */

/** Something that can be found. `also`: what is said of it beside its title. */
export interface Findable {
  readonly title: string;
  readonly also: string;
  /** Where it stands, in words. */
  readonly where: string;
  readonly href: string;
}

/** Those that have every word of the query, as the beginning of a word of theirs; titles first. */
export function searchSettings(query: string, all: readonly Findable[], most: number): Findable[] {
  const asked = wordsOf(query);
  if (asked.length === 0) return [];
  const ranked = all.flatMap((one) => {
    const title = wordsOf(one.title);
    const more = wordsOf(one.also);
    if (!asked.every((word) => begins(title, word) || begins(more, word))) return [];
    return [{ one, rank: asked.filter((word) => begins(title, word)).length }];
  });
  return ranked
    .sort((one, other) => other.rank - one.rank)
    .slice(0, most)
    .map(({ one }) => one);
}

function begins(words: readonly string[], beginning: string): boolean {
  return words.some((word) => word.startsWith(beginning));
}

function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replaceAll('ё', 'е')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
