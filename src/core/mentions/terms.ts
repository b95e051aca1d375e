/** What a brand watches for: names in feeds, each with what is not meant by it. Made by a person, kept in the library. */
import * as v from 'valibot';
import type { Brand } from '../guide.ts';

/** Whose name it is. `person`: somebody who speaks for the brand. */
export const termKinds = ['own', 'product', 'person', 'competitor', 'keyword'] as const;
export type TermKind = (typeof termKinds)[number];

/** How a term counts: ours, a competitor's, or the industry's. */
export type Side = 'own' | 'competitor' | 'industry';

const list = v.optional(v.array(v.string()), []);

export const WatchTerm = v.looseObject({
  id: v.pipe(v.string(), v.minLength(1)),
  kind: v.picklist(termKinds),
  /** The name as it is written; inflected forms, slips and the other alphabet are found by themselves. */
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(100)),
  /** Other names and ways to write it. */
  also: list,
  /** Accounts without @, and hosts of the brand's own sites. */
  handles: list,
  /** Hashtags beside those that are made of the name. */
  hashtags: list,
  /** Phrases: a post that has one is not about this. */
  ignore: list,
  /** For a name that is a common word: words beside which it is the name however it is written. */
  beside: list,
  on: v.optional(v.boolean(), true),
});
export type WatchTerm = v.InferOutput<typeof WatchTerm>;

/** Whose side a kind is counted on. */
export function sideOf(kind: TermKind): Side {
  if (kind === 'competitor') return 'competitor';
  return kind === 'keyword' ? 'industry' : 'own';
}

/** The terms that a brand's guide already names: to begin with. */
export function termsOfGuide({ name, terms, accounts }: Pick<Brand, 'name' | 'terms' | 'accounts'>): WatchTerm[] {
  const handles = [...new Set(accounts.map(({ handle }) => handle.replace(/^@/, '')))];
  const own = [...new Set([name, ...terms.own].map((each) => each.trim()).filter(Boolean))];
  const [first = '', ...others] = own;
  const make = (kind: TermKind, at: number, each: string): WatchTerm => v.parse(WatchTerm, { id: `${kind}-${at}`, kind, name: each.slice(0, 100) });
  return [
    ...(first ? [{ ...make('own', 0, first), also: others, handles }] : []),
    ...terms.products.filter((each) => each.trim()).map((each, at) => make('product', at, each.trim())),
    ...terms.competitors.filter((each) => each.trim()).map((each, at) => make('competitor', at, each.trim())),
  ];
}
