/** Advocates in the library. No page of the web ever gets their names: it asks about the accounts that it shows. */
import { type Advocate, foldedHandle, mergeAdvocates, sameAdvocate } from '../core/advocates/advocate.ts';
import type { Mention } from '../core/mentions/mention.ts';
import { database } from './database.ts';

/** The advocates of a brand by name. */
export async function advocatesOf(brandId: string): Promise<Advocate[]> {
  const all = await database.advocates.where('brandId').equals(brandId).toArray();
  return all.sort((one, other) => one.name.localeCompare(other.name));
}

/** Keeps a card; where somebody of that brand has one of its accounts already, both become one. */
export async function putAdvocate(advocate: Advocate): Promise<Advocate> {
  return database.transaction('rw', database.advocates, async () => {
    const others = (await database.advocates.where('brandId').equals(advocate.brandId).toArray()).filter(({ id }) => id !== advocate.id);
    const same = sameAdvocate(others, advocate);
    const kept = same ? mergeAdvocates(same, advocate) : advocate;
    if (same) await database.advocates.delete(advocate.id);
    await database.advocates.put(kept);
    return kept;
  });
}

export async function removeAdvocate(id: string): Promise<void> {
  await database.advocates.delete(id);
}

/** Makes the author of a mention an advocate; a post that seems pleased is how they helped. Null where the mention is gone. */
export async function advocateOf(key: string): Promise<Advocate | null> {
  const mention = await database.mentions.get(key);
  return mention ? putAdvocate(cardOf(mention)) : null;
}

/** Which of the authors on a page are advocates: `network handle`, the handle folded. */
export async function knownAuthors(authors: readonly { readonly network: string; readonly handle: string }[]): Promise<string[]> {
  if (authors.length === 0) return [];
  const known = new Set(
    (await database.advocates.toArray()).flatMap(({ handles }) => handles.map(({ network, handle }) => `${network} ${foldedHandle(handle)}`)),
  );
  return [...new Set(authors.map(({ network, handle }) => `${network} ${foldedHandle(handle)}`))].filter((each) => known.has(each));
}

function cardOf({ brandId, network, author, handle, link, quote, at, tone }: Mention): Advocate {
  const name = author || handle || network;
  const helped = tone !== 'good' ? [] : [{ at, what: quote.slice(0, 200), link }];
  return {
    ...{ id: crypto.randomUUID(), brandId, name: name.slice(0, 200), handles: handle ? [{ network, handle: foldedHandle(handle) }] : [] },
    ...{ helped, topics: [], consent: false, given: '', askedAt: [], askLimit: 2, notes: '' },
  };
}
