/** Held drafts as Settings shows them, and the only functions that change them. */
import { signal } from '@preact/signals';
import { liveQuery } from 'dexie';
import { check } from '../../core/check.ts';
import { type CompiledGuide, compileGuide } from '../../core/compile.ts';
import { calm, contextAt } from '../../core/context.ts';
import { draftOf } from '../../core/draft.ts';
import type { Verdict } from '../../core/finding.ts';
import { wordsOfGuide } from '../../core/phrase-words.ts';
import { wholeGuide } from '../../core/whole-guide.ts';
import { lexicons } from '../../lexicons.ts';
import { browser } from '../../platform/browser.ts';
import { formsFor } from '../../platform/forms.ts';
import { dropOld, eraseDraft, heldDrafts, releaseDraft, setKeeping } from '../../platform/held-drafts.ts';
import type { StoredBrand, StoredHeldDraft } from '../../platform/stored.ts';
import { networkLimits } from './networks/names.ts';
import { aroundGuide, brands, crisis } from './state.ts';

export const held = signal<readonly StoredHeldDraft[]>([]);
/** The guides by brand, ready to judge; those that are not here yet are being made. */
export const guides = signal<ReadonlyMap<string, CompiledGuide>>(new Map());

/** The browser did not let us copy. */
export const isCopyRefused = signal(false);

/** Reads what is kept and keeps it fresh while the section is shown; returns how to stop. */
export function followHeld(): () => void {
  void dropOld();
  void makeGuides();
  const reading = liveQuery(heldDrafts).subscribe({
    next: (read) => {
      held.value = read;
    },
    error: (error: unknown) => console.error('guidepost: held drafts', error),
  });
  return () => reading.unsubscribe();
}

/** What the guide says of a kept draft now, with what was changed in it; null while the guide is made ready, or where its brand is gone. */
export function recheck({ brandId, network, box, account, replyTo }: StoredHeldDraft, text: string): Verdict | null {
  const guide = guides.value.get(brandId);
  if (!guide) return null;
  const draft = draftOf(text, { network, box, ...(account ? { account: { handle: account } } : {}), ...(replyTo ? { replyTo: { text: replyTo } } : {}) });
  return check(draft, guide, contextAt(Date.now(), { crisis: crisis.value[brandId] ?? calm, limits: networkLimits() }));
}

/** Copies one draft and opens its network: the person pastes it, and the guard judges it there once more. */
export async function release(draft: StoredHeldDraft, text: string): Promise<void> {
  isCopyRefused.value = false;
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    isCopyRefused.value = true; // the text stands in its field and can be copied by hand
    return;
  }
  await releaseDraft(draft.id, text);
  await browser.tabs.create({ url: `https://${draft.host}/` });
}

export async function erase(id: number): Promise<void> {
  await eraseDraft(id);
}

export async function choose(keep: boolean): Promise<void> {
  await setKeeping(keep);
}

async function makeGuides(): Promise<void> {
  guides.value = new Map(await Promise.all(brands.value.map(async (brand) => [brand.id, await compiled(brand)] as const)));
}

/** A brand's guide with its team's, its packs and inflected forms, as the guards have it. */
export async function compiled({ id, guide }: StoredBrand): Promise<CompiledGuide> {
  const whole = wholeGuide(guide, aroundGuide(id));
  return compileGuide(whole, { lexicons: lexicons(), forms: await formsFor(wordsOfGuide(whole)) });
}
