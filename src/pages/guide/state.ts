/** What the page of the guide knows, and the only functions that change it. */
import { computed, signal } from '@preact/signals';
import { liveQuery } from 'dexie';
import * as v from 'valibot';
import { GuideDocument } from '../../core/guide.ts';
import { clauseOf, namedFor } from '../../core/guide-document/document.ts';
import { type Changes, changesSince } from '../../core/guide-document/reading.ts';
import { database } from '../../platform/database.ts';
import { markRead, readsOf } from '../../platform/guide-reads.ts';
import { changeGuide } from '../../platform/library.ts';
import type { StoredBrand, StoredGuideRead } from '../../platform/stored.ts';
import { languageOnScreen, t } from '../../ui/words.ts';
import { followLanguage } from '../shared/language.ts';

const starters = import.meta.glob<unknown>('../../../assets/guides/document.*.json', { import: 'default' });

export const brands = signal<readonly StoredBrand[]>([]);
export const brand = signal<StoredBrand | null>(null);
export const reads = signal<readonly StoredGuideRead[]>([]);
/** A document that is edited: whose, from what it was begun, and what it was before each step. */
interface Edited {
  readonly brandId: string;
  readonly base: GuideDocument | null;
  readonly document: GuideDocument;
  readonly before: readonly GuideDocument[];
  /** Whether the last change was typing: what is typed in one go is one step. */
  readonly isTyping: boolean;
}

/** The document while it is edited; null while it is only read. */
export const edited = signal<Edited | null>(null);
/** Somebody else changed the document meanwhile: it is saved over only by a second press. */
export const isOvertaken = signal(false);
/** Who reads, as they call themselves. */
export const reader = signal('');
/** The rule that somebody came for; '' when none. */
export const askedRule = new URLSearchParams(location.search).get('rule') ?? '';

/** The guide as it stands. */
export const text = computed<GuideDocument | null>(() => brand.value?.guide.document ?? null);
/** The clause on which the rule hangs that somebody came for. */
export const askedClause = computed(() => (askedRule && text.value ? clauseOf(text.value, askedRule) : undefined));
export const ownRead = computed<StoredGuideRead | undefined>(() => reads.value.find(({ person }) => person === reader.value.trim()));
/** What is different since this reader read it; null for who has not. */
export const changes = computed<Changes | null>(() => (text.value && ownRead.value ? changesSince(text.value, ownRead.value.text) : null));

/** Reads everything once and keeps it fresh. */
export async function start(): Promise<void> {
  await followLanguage('guideTitle');
  brands.value = await database.brands.toArray();
  liveQuery(() => database.brands.toArray()).subscribe({
    next: (all) => {
      brands.value = all;
      // What is edited stays with its brand, also where that was deleted meanwhile.
      const own = all.find(({ id }) => id === brand.value?.id);
      if (own || !edited.value) brand.value = own ?? all[0] ?? null;
    },
    error: (error: unknown) => console.error('guidepost: guide', error),
  });
  window.addEventListener('beforeunload', (event) => {
    if (isChanged()) event.preventDefault();
  });
  const asked = new URLSearchParams(location.search).get('brand');
  await chooseBrand(asked ?? '');
}

/** Shows another brand's guide. */
export async function chooseBrand(id: string): Promise<void> {
  brand.value = brands.value.find((each) => each.id === id) ?? brands.value[0] ?? null;
  edited.value = null;
  reads.value = await readsOf(brand.value?.id ?? '');
  reader.value = reads.value[0]?.person ?? (await ownName());
}

/** Puts the starter text in place. */
export async function takeStarter(): Promise<void> {
  const file = starters[`../../../assets/guides/document.${languageOnScreen()}.json`];
  if (!file || !brand.value) return;
  const document = namedFor(v.parse(GuideDocument, await file()), brand.value.guide.brand.name);
  await changeGuide(brand.value.id, (guide) => ({ ...guide, document }));
}

/** Begins to edit: what is there, or a first empty section. */
export function edit(): void {
  const first = { sections: [{ id: crypto.randomUUID(), title: t('guideSectionNew'), about: '', clauses: [] }] };
  isOvertaken.value = false;
  edited.value = { brandId: brand.value?.id ?? '', base: text.value, document: text.value ?? first, before: [], isTyping: false };
}

/** One step of editing. `isStep`: a step by itself; typing is one from its first letter to the next step. */
export function change(part: (before: GuideDocument) => GuideDocument, isStep = true): void {
  const now = edited.value;
  if (!now) return;
  const before = isStep || !now.isTyping ? [...now.before, now.document] : now.before;
  edited.value = { ...now, document: part(now.document), before, isTyping: !isStep };
}

/** Whether anything would be lost by leaving. */
export function isChanged(): boolean {
  return (edited.value?.before.length ?? 0) > 0;
}

export function undo(): void {
  const now = edited.value;
  const last = now?.before.at(-1);
  if (now && last) edited.value = { ...now, document: last, before: now.before.slice(0, -1), isTyping: false };
}

export function leaveEditing(): void {
  edited.value = null;
  isOvertaken.value = false;
  brand.value = brands.value.find(({ id }) => id === brand.value?.id) ?? brands.value[0] ?? null;
}

export async function save(): Promise<void> {
  const now = edited.value;
  if (!now) return;
  const stored = (await database.brands.get(now.brandId))?.guide.document ?? null;
  if (!isOvertaken.value && JSON.stringify(stored) !== JSON.stringify(now.base)) {
    isOvertaken.value = true;
    return;
  }
  await changeGuide(now.brandId, (guide) => ({ ...guide, document: now.document }));
  isOvertaken.value = false;
  edited.value = null;
}

/** Somebody ticks "read". */
export async function tickRead(): Promise<void> {
  if (!brand.value || !text.value || reader.value.trim() === '') return;
  await markRead(brand.value.id, reader.value, text.value);
  reads.value = await readsOf(brand.value.id);
}

/** The name on the card by which this installation approves texts; '' while it has none. */
async function ownName(): Promise<string> {
  return (await database.approvers.filter(({ isMe }) => isMe === true).first())?.name ?? '';
}
