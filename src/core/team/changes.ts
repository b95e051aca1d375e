/** What two people did to one guide apart from each other: three states side by side. Nothing of either is lost; where both changed the same, a person decides. */
import type { Guide } from '../guide.ts';
import { canonical } from '../log/chain.ts';

export const clashParts = ['rules', 'replies', 'document', 'packs', 'brand', 'other'] as const;

/** One thing that both changed, and differently; null where somebody deleted it. */
export interface Clash {
  readonly part: (typeof clashParts)[number];
  /** Of the rule, the reply, the section or the pack; the name of a fact of the brand, of something of the document beside its sections, or of a part that is none of these. */
  readonly id: string;
  readonly mine: unknown;
  readonly theirs: unknown;
}

/** What becomes of a clash. `both`: theirs stays, and mine comes beside it under an id of its own; of what can be there only once, mine. */
export type Settled = 'mine' | 'theirs' | 'both';

export interface Merged {
  readonly guide: Guide;
  readonly clashes: readonly Clash[];
}

/** Mine and theirs, both made from `base`. Until a clash is decided both versions stand in the guide. */
export function mergeChanges(
  base: Guide,
  { mine, theirs }: { readonly mine: Guide; readonly theirs: Guide },
  settle: (clash: Clash) => Settled = () => 'both',
): Merged {
  const clashes: Clash[] = [];
  const decide = (clash: Clash): Settled => {
    clashes.push(clash);
    return settle(clash);
  };
  const rules = mergeLists('rules', { base: base.rules, mine: mine.rules, theirs: theirs.rules }, decide);
  const replies = mergeLists('replies', { base: base.replies, mine: mine.replies, theirs: theirs.replies }, decide);
  const sections = mergeLists('document', { base: sectionsOf(base), mine: sectionsOf(mine), theirs: sectionsOf(theirs) }, decide);
  const packs = mergeEntries('packs', { base: base.packs, mine: mine.packs, theirs: theirs.packs }, decide);
  const documents = mergeEntries('document', { base: besideSections(base), mine: besideSections(mine), theirs: besideSections(theirs) }, decide);
  const brand = mergeEntries('brand', { base: base.brand, mine: mine.brand, theirs: theirs.brand }, decide) as Guide['brand']; // each fact is one of the two's
  const dictionary = mergeWords(base.dictionary, mine.dictionary, theirs.dictionary);
  const others = mergeEntries('other', { base: othersOf(base), mine: othersOf(mine), theirs: othersOf(theirs) }, decide);
  const { format } = mine;
  return {
    guide: {
      ...others,
      format,
      brand,
      packs,
      dictionary,
      rules,
      replies,
      ...((sections.length > 0 || Object.keys(documents).length > 0) && { document: { ...documents, sections } }),
    },
    clashes,
  };
}

/** Whether two values say the same; the order of names does not count. */
export function isSameMatter(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other);
}

interface Three<T> {
  readonly base: readonly T[];
  readonly mine: readonly T[];
  readonly theirs: readonly T[];
}

function sectionsOf({ document }: Guide) {
  return document?.sections ?? [];
}

/** What a newer version may have written of the document beside its sections. */
function besideSections({ document: { sections: _, ...others } = { sections: [] } }: Guide): Readonly<Record<string, unknown>> {
  return others;
}

/** Parts of a guide that a newer version may have written, and what else is not merged apart. */
function othersOf(guide: Guide): Readonly<Record<string, unknown>> {
  const apart = new Set(['format', 'brand', 'rules', 'replies', 'packs', 'dictionary', 'document', 'crisis']);
  return Object.fromEntries(Object.entries(guide).filter(([part]) => !apart.has(part)));
}

function mergeLists<T extends { readonly id: string }>(part: Clash['part'], { base, mine, theirs }: Three<T>, settle: (clash: Clash) => Settled): T[] {
  const [was, own, other] = [base, mine, theirs].map((list) => new Map(list.map((each) => [each.id, each])));
  const ids = new Set([...theirs, ...mine].map(({ id }) => id));
  const merged: T[] = [];
  for (const id of ids) {
    const [before, here, there] = [was?.get(id) ?? null, own?.get(id) ?? null, other?.get(id) ?? null];
    if (!changed(before, here) || !changed(here, there)) push(merged, there);
    else if (!changed(before, there)) push(merged, here);
    else {
      const settled = settle({ part, id, mine: here, theirs: there });
      if (settled !== 'mine') push(merged, there);
      if (settled === 'mine') push(merged, here);
      else if (settled === 'both' && here) merged.push(there ? { ...here, id: freeId(id, ids) } : here);
    }
  }
  return merged;
}

function push<T>(list: T[], entry: T | null): void {
  if (entry) list.push(entry);
}

/** Mine beside theirs. */
function freeId(id: string, taken: ReadonlySet<string>): string {
  for (let number = 2; ; number++) if (!taken.has(`${id}-${number}`)) return `${id}-${number}`;
}

interface ThreeRecords<T> {
  readonly base: Readonly<Record<string, T>>;
  readonly mine: Readonly<Record<string, T>>;
  readonly theirs: Readonly<Record<string, T>>;
}

/** What can be there only once under a name. */
function mergeEntries<T>(part: Clash['part'], { base, mine, theirs }: ThreeRecords<T>, settle: (clash: Clash) => Settled): Record<string, T> {
  const merged: Record<string, T> = {};
  for (const id of new Set([...Object.keys(theirs), ...Object.keys(mine)])) {
    const [before, here, there] = [base, mine, theirs].map((from) => (Object.hasOwn(from, id) ? from[id] : undefined));
    const isClash = changed(before, here) && changed(before, there) && changed(here, there);
    const isMine = isClash ? settle({ part, id, mine: here ?? null, theirs: there ?? null }) !== 'theirs' : changed(before, here);
    const kept = isMine ? here : there;
    if (kept !== undefined) merged[id] = kept;
  }
  return merged;
}

/** A word stays unless one of the two took it away. */
function mergeWords(base: readonly string[], mine: readonly string[], theirs: readonly string[]): string[] {
  const gone = new Set(base.filter((word) => !mine.includes(word) || !theirs.includes(word)));
  return [...new Set([...theirs, ...mine])].filter((word) => !gone.has(word));
}

function changed(before: unknown, after: unknown): boolean {
  return !isSameMatter(before, after);
}
