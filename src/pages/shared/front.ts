/** What the popup and the side panel know of the page in front and of who speaks there, and the only functions that change it. */
import { computed, effect, signal } from '@preact/signals';
import type { CrisisLevel } from '../../core/context.ts';
import { browser } from '../../platform/browser.ts';
import { ask } from '../../platform/bus.ts';
import { readStored, type Stored, watchStored } from '../../platform/storage.ts';
import type { StoredBrand } from '../../platform/stored.ts';
import type { TeamGlance } from '../../platform/team/glance.ts';
import { type PageView, untilAnswered, viewTab } from './page.ts';
import { followReplies, target, where } from './replies.ts';

export const page = signal<PageView>({ kind: 'looking' });
export const brands = signal<readonly StoredBrand[] | null>(null);
const crisis = signal<Stored['crisis']>({});
const brandShown = signal<string | null>(null);

/** The brand whose level and replies are shown: picked here, else chosen for the tab, else the one that judges, else the first. */
export const brand = computed<StoredBrand | null>(() => {
  const all = brands.value ?? [];
  const view = page.value;
  const judging = view.kind === 'seen' ? [view.brand, view.seen.brands.length === 1 ? view.seen.brands[0] : null] : [];
  const wanted = [brandShown.value, ...judging].find((id) => all.some((each) => each.id === id));
  return all.find((each) => each.id === wanted) ?? all[0] ?? null;
});

export const level = computed<CrisisLevel>(() => (brand.value ? (crisis.value[brand.value.id]?.level ?? 0) : 0));

const glances = signal<readonly TeamGlance[]>([]);
/** What a team says of the brand that is shown; null without a team. */
export const team = computed<TeamGlance | null>(() => glances.value.find(({ brandId }) => brandId === brand.value?.id) ?? null);

async function followTeams(): Promise<void> {
  const { followTeamGlances } = await import('../../platform/team/glance.ts');
  followTeamGlances((read) => {
    glances.value = read;
  });
}

/** Tells whoever offers replies where they would go. Before the page has answered they are those of the brand, for anywhere. */
function followPage(): void {
  effect(() => {
    const view = page.value;
    const seen = view.kind === 'seen' ? view.seen : null;
    if (!brand.value) return;
    where.value = {
      brand: brand.value.id,
      network: seen?.network ?? '',
      networkName: seen?.networkName ?? '',
      account: seen?.account ?? '',
      message: seen?.answered ?? '',
      author: seen?.answeredAuthor ?? '',
    };
    target.value = view.kind === 'seen' ? { tab: view.tab, frame: view.frame, box: view.seen.box } : null;
  });
}

export async function loadLibrary(): Promise<void> {
  watchStored((changed) => {
    if (changed.crisis) crisis.value = changed.crisis;
  });
  const [stored, allBrands] = await Promise.all([readStored('crisis'), import('../../platform/database.ts').then(({ database }) => database.brands.toArray())]);
  crisis.value = stored.crisis;
  brands.value = allBrands;
  followPage();
  followReplies();
  void import('../../platform/crisis.ts'); // ready before somebody raises the level: a popup may close right after the press
  void followTeams();
}

let looks = 0;

/** Looks at the tab in front, or at the one named. Of two looks under way the later one counts. */
export async function lookAtPage(asked: { readonly tab?: number }): Promise<void> {
  const own = ++looks;
  const tab = asked.tab === undefined ? (await browser.tabs.query({ active: true, currentWindow: true }))[0] : await browser.tabs.get(asked.tab);
  const view = await viewTab(tab ?? {});
  if (own !== looks) return;
  page.value = view;
  if (view.kind === 'forbidden') await ask('tab/forbidden', { tab: view.tab });
}

/** Must be called in the click itself: a browser grants permissions only there. Firefox closes a popup meanwhile; the background then goes on alone. */
export async function allowSite(): Promise<void> {
  const view = page.value;
  if (view.kind !== 'forbidden') return;
  const isGranted = await browser.permissions.request({ origins: [...view.origins] });
  if (!isGranted) return;
  page.value = { kind: 'looking' };
  for (const origin of view.origins) await ask('site/add', { origin });
  page.value = await untilAnswered(view.tab);
}

/** Chooses who speaks in this tab; null: by account. */
export async function chooseBrand(id: string | null): Promise<void> {
  brandShown.value = id;
  const view = page.value;
  if (view.kind !== 'seen') return;
  await ask('tab/choose-brand', { tab: view.tab, brand: id });
  await lookAtPage({ tab: view.tab });
}

/** `until`: when it ends by itself for the whole team, epoch milliseconds; null: not by itself. */
export async function changeLevel(to: CrisisLevel, reason: string, until?: number | null): Promise<void> {
  if (!brand.value) return;
  const { setCrisisLevel } = await import('../../platform/crisis.ts');
  await setCrisisLevel(brand.value.id, to, reason.trim(), { until });
}

/** Lets the user show this page's places with the pointer. False when the page does not let itself be taught. */
export async function teachPage(): Promise<boolean> {
  const view = page.value;
  if (view.kind !== 'seen') return false;
  try {
    await ask('teach/start', { tab: view.tab, frame: view.frame });
    return true;
  } catch (error) {
    console.error('guidepost: the picker did not come', error);
    return false;
  }
}

/** The name of the network in front; '' when unknown. */
export function networkName(): string {
  const view = page.value;
  return (view.kind === 'seen' && view.seen.networkName) || '';
}
