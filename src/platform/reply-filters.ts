/** Which of a brand's replies are wanted: counted and listed by the indexes of the table, never by reading it. */
import { Dexie } from 'dexie';
import { database } from './database.ts';

/** Of one scenario, or: not approved yet, to be looked at again by now, no longer valid, never used. */
export type ReplyFilter = { readonly by: 'scenario'; readonly scenario: string } | { readonly by: 'draft' | 'due' | 'expired' };

export interface ReplyCounts {
  readonly all: number;
  readonly draft: number;
  readonly due: number;
  readonly expired: number;
  readonly scenarios: readonly { readonly scenario: string; readonly count: number }[];
}
export const noReplies: ReplyCounts = { all: 0, draft: 0, due: 0, expired: 0, scenarios: [] };

/** A retired reply is past caring about its dates. */
const inUse = ['draft', 'approved'] as const;

/** How many replies of each kind there are. `today`: a date like 2026-03-08. */
export async function countReplies(brandId: string, today: string): Promise<ReplyCounts> {
  const ofBrand = database.replies.where('[brandId+scenario]').between([brandId, ''], [brandId, Dexie.maxKey], false, true);
  const keys = (await ofBrand.uniqueKeys()) as unknown as [string, string][]; // keys of a compound index
  const [all, draft, due, expired, counts] = await Promise.all([
    database.replies.where('brandId').equals(brandId).count(),
    whereStatus(brandId, 'draft').count(),
    total(inUse.map((status) => dueBy(brandId, status, today).count())),
    total(inUse.map((status) => endedBefore(brandId, status, today).count())),
    Promise.all(keys.map((key) => database.replies.where('[brandId+scenario]').equals(key).count())),
  ]);
  const scenarios = keys.map(([, scenario], at) => ({ scenario, count: counts[at] ?? 0 }));
  return { all, draft, due, expired, scenarios: scenarios.sort((one, other) => one.scenario.localeCompare(other.scenario)) };
}

/** The ids of the replies that a filter lets through. */
export async function filteredIds(brandId: string, filter: ReplyFilter, today: string): Promise<Set<string>> {
  const wanted = {
    scenario: () => [database.replies.where('[brandId+scenario]').equals([brandId, filter.by === 'scenario' ? filter.scenario : ''])],
    draft: () => [whereStatus(brandId, 'draft')],
    due: () => inUse.map((status) => dueBy(brandId, status, today)),
    expired: () => inUse.map((status) => endedBefore(brandId, status, today)),
  }[filter.by]();
  const keys = await Promise.all(wanted.map((each) => each.primaryKeys()));
  return new Set(keys.flat().map(([, id]) => id));
}

function whereStatus(brandId: string, status: string) {
  return database.replies.where('[brandId+status]').equals([brandId, status]);
}

/** Up to and with today. Dates may carry an hour behind the day. */
function dueBy(brandId: string, status: string, today: string) {
  return database.replies.where('[brandId+status+reviewBy]').between([brandId, status, '0'], [brandId, status, `${today}~`]);
}

function endedBefore(brandId: string, status: string, today: string) {
  return database.replies.where('[brandId+status+validUntil]').between([brandId, status, '0'], [brandId, status, today]);
}

async function total(counts: readonly Promise<number>[]): Promise<number> {
  return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
}
