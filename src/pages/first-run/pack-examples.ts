/** The packs that somebody new is shown first, each with one example that it really catches. */
import * as v from 'valibot';
import examples from '#assets/guides/pack-examples.json';
import { check } from '../../core/check.ts';
import { compileGuide, type GuideMatter } from '../../core/compile.ts';
import { contextAt } from '../../core/context.ts';
import { draftOf } from '../../core/draft.ts';
import type { Finding } from '../../core/finding.ts';
import { type Guide, guideFormat } from '../../core/guide.ts';
import { type Pack, withPacks } from '../../core/packs/pack.ts';
import type { Language } from '../../core/words.ts';

const Examples = v.array(v.object({ pack: v.string(), ru: v.optional(v.string()), en: v.optional(v.string()) }));

export interface PackExample {
  readonly pack: string;
  readonly text: string;
}

/** Those of a language, in the order in which they are shown. */
export function packExamples(language: Language): PackExample[] {
  return v.parse(Examples, examples).flatMap(({ pack, ...texts }) => (texts[language] ? [{ pack, text: texts[language] }] : []));
}

/** What a pack by itself finds in a text: the gravest first. `now` in epoch milliseconds. */
export function foundBy(
  pack: Pack,
  text: string,
  { language, matter, now }: { readonly language: Language; readonly matter: GuideMatter; readonly now: number },
): readonly Finding[] {
  const bare: Guide = {
    format: guideFormat,
    brand: { name: '-', timeZone: 'UTC', terms: { own: [], products: [], competitors: [] }, accounts: [] },
    rules: [],
    packs: { [pack.id]: { on: true } },
    dictionary: [],
    replies: [],
  };
  return check(draftOf(text), compileGuide(withPacks(bare, [pack], language), matter), contextAt(now)).findings;
}
