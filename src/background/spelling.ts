/** Finds typos for all tabs: dictionaries are too big for a page, and a typo may arrive a moment later, since it never holds. */
import { once } from '../core/once.ts';
import { confusionsFrom } from '../core/spelling/confusions.ts';
import type { SpellingMatter } from '../core/spelling/matter.ts';
import { type OwnNames, ownNames } from '../core/spelling/names.ts';
import { ownWords } from '../core/spelling/own-words.ts';
import { turns } from '../core/spelling/turns.ts';
import { typosIn } from '../core/spelling/typos.ts';
import { prepare } from '../core/text/prepare.ts';
import { loadedOnce } from '../platform/assets.ts';
import { browser } from '../platform/browser.ts';
import type { MessageHandlers } from '../platform/bus.ts';
import { database } from '../platform/database.ts';
import { formsFor } from '../platform/forms.ts';
import { changeGuide } from '../platform/library.ts';
import type { Output } from '../platform/messages.ts';
import { loadSpeller } from '../platform/speller.ts';
import { serverNow } from './grammar-server.ts';

const confusions = once(() => confusionsFrom(turns()));

export const spellingHandlers: Pick<MessageHandlers, 'spelling/check' | 'word/add'> = {
  'spelling/check': async ({ texts }) => {
    const [typos, server] = await Promise.all([typosOf(texts), serverNow()]);
    return { typos, ...(server ? { more: true } : {}) };
  },
  'word/add': async ({ word, brands }) => {
    for (const id of brands) {
      await changeGuide(id, (guide) => (guide.dictionary.includes(word) ? guide : { ...guide, dictionary: [...guide.dictionary, word] }));
    }
    ownWordsOnce.forget(); // who asks next need not wait for the news of it
    return null;
  },
};

/** Typos by paragraph, found on this machine. */
export async function typosOf(texts: readonly string[]): Promise<Output<'spelling/check'>['typos']> {
  const matter = await matterNow();
  return texts.map((text) => typosIn(text, prepare(text).entities, matter).map((typo) => ({ ...typo, fixes: [...typo.fixes] })));
}

/** What the check needs beside the text, as it stands now. */
export async function matterNow(): Promise<SpellingMatter> {
  const [speller, { own, names }] = await Promise.all([loadSpeller(), ownWordsOnce.get()]);
  return { speller, isOwn: (word) => own.has(word), names, confusions: confusions() };
}

/** The words of all brands: a name of one is no typo in a post of another. */
const ownWordsOnce = loadedOnce(async (): Promise<{ readonly own: ReadonlySet<string>; readonly names: OwnNames }> => {
  const guides = (await database.brands.toArray()).map(({ guide }) => guide);
  const plain = ownWords(guides, (word) => [word]);
  const forms = await formsFor(plain);
  const formsOf = (word: string): readonly string[] => forms.get(word) ?? [];
  return { own: ownWords(guides, formsOf), names: ownNames(guides, formsOf) };
});

/** Reads the words anew once a guide was published: the snapshot itself, a megabyte of it, need not be read at every pause for that. */
export function listenToGuides(): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && 'snapshot' in changes) ownWordsOnce.forget();
  });
}
