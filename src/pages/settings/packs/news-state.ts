/** New versions of packs: what each would change for a brand, tried on texts at hand before it counts. */
import { effect, signal } from '@preact/signals';
import { type CompiledGuide, compileGuide } from '../../../core/compile.ts';
import { calm, contextAt } from '../../../core/context.ts';
import { type Draft, draftOf } from '../../../core/draft.ts';
import { choiceOf, type Pack } from '../../../core/packs/pack.ts';
import { type RuleChanges, ruleChanges, type VerdictChange, verdictChanges } from '../../../core/packs/pack-change.ts';
import { wordsOfGuide } from '../../../core/phrase-words.ts';
import { governed } from '../../../core/policy.ts';
import { wholeGuide } from '../../../core/whole-guide.ts';
import { lexicons } from '../../../lexicons.ts';
import { formsFor } from '../../../platform/forms.ts';
import { acceptPack, type NewPack } from '../../../platform/pack-copies.ts';
import { publishSnapshot } from '../../../platform/snapshot.ts';
import type { StoredBrand } from '../../../platform/stored.ts';
import { languageOnScreen } from '../../../ui/words.ts';
import { networkLimits } from '../networks/names.ts';
import { aroundGuide, crisis, packNews, packsNow, policy } from '../state.ts';
import { exampleTexts, ownTexts } from '../tried-texts.ts';

/** What a new version would do. */
export interface PackChange {
  readonly rules: RuleChanges;
  /** Out of how many texts. */
  readonly tried: number;
  readonly verdicts: readonly VerdictChange[];
  /** The brand's guide has it off: nothing changes for now. */
  readonly isOff: boolean;
}

/** By pack; those that are not here yet are being tried. */
export const changes = signal<ReadonlyMap<string, PackChange>>(new Map());

/** Tries what waits, for a brand, and again when something else comes to wait; returns how to stop. */
export function follow(brand: StoredBrand): () => void {
  return effect(() => {
    const news = packNews.value;
    if (news.length > 0) void tryAll(brand, news).catch((error: unknown) => console.error('guidepost: new versions of packs', error));
  });
}

/** Lets the new version count. */
export async function accept(id: string): Promise<void> {
  await acceptPack(id);
  await publishSnapshot();
}

async function tryAll(brand: StoredBrand, news: readonly NewPack[]): Promise<void> {
  const own = await draftsOf(brand);
  for (const { before, after } of news) {
    const others = [...packsNow.peek().values()].filter(({ id }) => id !== after.id);
    const drafts = [...own, ...examplesIn(before), ...examplesIn(after)];
    const guides = { before: await compiledWith(brand, before ? [...others, before] : others), after: await compiledWith(brand, [...others, after]) };
    const context = contextAt(Date.now(), { crisis: crisis.peek()[brand.id] ?? calm, limits: networkLimits() });
    const change: PackChange = {
      rules: ruleChanges(before, after),
      tried: drafts.length,
      verdicts: verdictChanges(drafts, guides, context),
      isOff: !choiceOf(governed(brand.guide, policy.peek(), [after]), after).on,
    };
    changes.value = new Map([...changes.value, [after.id, change]]);
    await new Promise((resolve) => setTimeout(resolve)); // the page may draw
  }
}

/** The texts on which rules are tried too, and the examples of the brand's own rules. */
async function draftsOf({ id, guide }: StoredBrand): Promise<Draft[]> {
  const texts = [...(await ownTexts(id)), ...(await exampleTexts(languageOnScreen()))];
  return [
    ...texts.map(({ from, text }) => draftOf(text, { network: 'x', box: from === 'reply' ? 'reply' : 'post' })),
    ...guide.rules.flatMap(({ examples }) => [...(examples?.caught ?? []), ...(examples?.fine ?? [])]).map(asPost),
  ];
}

function examplesIn(pack: Pack | null): Draft[] {
  const texts = (pack?.rules ?? []).flatMap(({ examples }) => [...(examples?.caught ?? []), ...(examples?.fine ?? [])]);
  return [...new Set(texts)].map(asPost);
}

function asPost(text: string): Draft {
  return draftOf(text, { network: 'x', box: 'post' });
}

async function compiledWith({ id, guide }: StoredBrand, packs: readonly Pack[]): Promise<CompiledGuide> {
  const whole = wholeGuide(guide, { ...aroundGuide(id), packs });
  return compileGuide(whole, { lexicons: lexicons(), forms: await formsFor(wordsOfGuide(whole)) });
}
