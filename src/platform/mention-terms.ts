/** Watch terms in the library, and what of them goes to the pages. */
import * as v from 'valibot';
import { innocentWords, type ReadyWatch, readyTerms, type WordMatter, wordsOfTerms } from '../core/mentions/published.ts';
import { termsOfGuide, WatchTerm } from '../core/mentions/terms.ts';
import { database } from './database.ts';
import { formsFor } from './forms.ts';
import { alone } from './locks.ts';
import { loadSpeller } from './speller.ts';
import { readStored, writeStored } from './storage.ts';
import type { StoredBrand } from './stored.ts';

/** What a brand watches for; until somebody changed it, what its guide names. */
export async function termsOf(brandId: string): Promise<readonly WatchTerm[]> {
  const brand = await database.brands.get(brandId);
  return brand ? termsOfBrand(brand) : [];
}

/** Keeps a brand's terms. */
export async function putTerms(brandId: string, terms: readonly WatchTerm[]): Promise<void> {
  await database.watches.put({ brandId, terms, updatedAt: Date.now() });
}

/** The terms of all brands made ready to be found. */
export async function readyWatch(): Promise<ReadyWatch> {
  const brands = await database.brands.toArray();
  const all = await Promise.all(brands.map(async (brand) => ({ brand, terms: await termsOfBrand(brand) })));
  const [forms, matter] = await Promise.all([formsFor(wordsOfTerms(all.flatMap(({ terms }) => terms))), wordMatter()]);
  const ready = all.map(({ brand, terms }) => ({
    id: brand.id,
    accounts: brand.guide.brand.accounts.map(({ network, handle }) => ({ network, handle })),
    terms: readyTerms(terms, matter),
  }));
  return {
    brands: ready,
    forms: Object.fromEntries([...forms].map(([word, own]) => [word, own.join(' ')])),
    innocent: innocentWords(
      ready.flatMap(({ terms }) => terms),
      forms,
      matter.isKnown,
    ),
  };
}

/** Makes ready what finds the terms and tells open pages of it, or takes it away where nothing is watched. Nothing is written when nothing changed. */
export async function publishWatch(): Promise<void> {
  await alone('mentions', async () => {
    const { watching, mentions } = await readStored('watching', 'mentions');
    if (!watching.on) {
      await database.readyWatches.clear();
      if (mentions) await writeStored('mentions', null);
      return;
    }
    const watch = JSON.stringify(await readyWatch());
    const before = await database.readyWatches.get('now');
    const stamp = before?.watch === watch ? before.stamp : crypto.randomUUID();
    if (stamp !== before?.stamp) await database.readyWatches.put({ id: 'now', stamp, watch });
    const advocates = (await database.advocates.count()) > 0;
    if (mentions?.stamp !== stamp || mentions.advocates !== advocates) await writeStored('mentions', { stamp, advocates });
  });
}

/** What finds the terms, for a page that is watched; null while nothing is. */
export async function watchNow(): Promise<string | null> {
  return (await database.readyWatches.get('now'))?.watch ?? null;
}

async function termsOfBrand({ id, guide }: StoredBrand): Promise<readonly WatchTerm[]> {
  const stored = await database.watches.get(id);
  if (!stored) return termsOfGuide(guide.brand);
  const read = v.safeParse(v.array(WatchTerm), stored.terms);
  return read.success ? read.output : [];
}

async function wordMatter(): Promise<WordMatter> {
  const speller = await loadSpeller();
  const factsOf = (word: string) => speller.find(word, /[а-я]/.test(word) ? 'cyrillic' : 'latin');
  return { isKnown: (word) => factsOf(word) !== undefined, isCommon: (word) => factsOf(word)?.isName === false };
}
