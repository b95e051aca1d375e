/** What is done with advocates on their page. */
import { computed, signal } from '@preact/signals';
import { type Advocate, mergeAdvocates, sameAdvocate, toInform, toThank } from '../../core/advocates/advocate.ts';
import { readAdvocates, writeAdvocates } from '../../core/advocates/csv.ts';
import { type ListedReply, nowhere } from '../../core/replies/offer.ts';
import { putAdvocate, removeAdvocate } from '../../platform/advocates.ts';
import { dayOf } from '../../platform/day.ts';
import { listReplies } from '../../platform/reply-offers.ts';
import { t } from '../../ui/words.ts';
import { advocates, brand, crisis, level, now, publish } from './state.ts';

export const thankNow = computed(() => toThank(advocates.value, now.value));
/** A statement of the running crisis is out. */
export const isStatementOut = computed(() => crisis.value?.statements.some(({ publishedAt }) => publishedAt !== undefined) ?? false);
/** What was said last. */
export const approvedWords = computed(() => crisis.value?.statements.findLast(({ publishedAt }) => publishedAt !== undefined)?.text ?? '');
/** Whom to inform first; nobody before the statement is out. */
export const informNow = computed(() => (level.value > 0 && isStatementOut.value ? toInform(advocates.value, now.value) : []));
/** What became of a table that was brought. */
export const report = signal<{ readonly added: number; readonly merged: number; readonly not: readonly number[] } | 'unknown' | null>(null);

export async function change(advocate: Advocate, more: Partial<Advocate>): Promise<void> {
  await putAdvocate({ ...advocate, ...more });
}

/** A card to be filled in. */
export async function addAdvocate(): Promise<void> {
  if (!brand.value) return;
  const card = {
    id: crypto.randomUUID(),
    brandId: brand.value.id,
    name: t('advocateNew'),
    handles: [],
    helped: [],
    topics: [],
    consent: false,
    given: '',
    askedAt: [],
    askLimit: 2,
    notes: '',
  };
  await putAdvocate(card);
  await publish();
}

export async function remove(id: string): Promise<void> {
  await removeAdvocate(id);
  await publish();
}

/** Thanked for everything by now. */
export async function thanked(advocate: Advocate): Promise<void> {
  const at = Date.now();
  await change(advocate, { contactAt: at, helped: advocate.helped.map((each) => ({ ...each, thankedAt: each.thankedAt ?? at })) });
}

/** Asked for something. */
export async function asked(advocate: Advocate): Promise<void> {
  const at = Date.now();
  await change(advocate, { contactAt: at, askedAt: [...advocate.askedAt, at] });
}

/** Thanks out of the library of replies. */
export async function preparedThanks(brandId: string): Promise<readonly ListedReply[]> {
  const { replies } = await listReplies(t('advocateThanksSought'), { ...nowhere, brand: brandId });
  return replies.filter(({ obstacle }) => obstacle === null).slice(0, 3);
}

/** Takes a table; who is there already, by an account, gains what is new. */
export async function importTable(file: File): Promise<void> {
  const id = brand.value?.id;
  if (!id) return;
  const { advocates: read, not, isUnknown } = readAdvocates(await file.text(), id, () => crypto.randomUUID());
  if (isUnknown) {
    report.value = 'unknown';
    return;
  }
  let merged = 0;
  let known = advocates.value;
  for (const each of read) {
    const same = sameAdvocate(known, each);
    if (same) merged += 1;
    known = same ? known.map((before) => (before.id === same.id ? mergeAdvocates(before, each) : before)) : [...known, each];
    await putAdvocate(each);
  }
  report.value = { added: read.length - merged, merged, not };
  await publish();
}

/** Gives all cards of the brand as a table. */
export function exportTable(): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([writeAdvocates(advocates.value)], { type: 'text/csv' }));
  link.download = `advocates-${dayOf()}.csv`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
