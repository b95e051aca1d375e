/** Searches a brand's replies: for the background and our own pages. */
import { openIndex, type ReplyIndex, statuses } from '../core/replies/index-file.ts';
import { type Hit, type Place, rank } from '../core/replies/ranking.ts';
import { type FormsOf, type Found, searcher } from '../core/replies/search.ts';
import { database } from './database.ts';
import { wordForms } from './forms.ts';
import { indexNow } from './reply-index.ts';
import type { StoredReply } from './stored.ts';

export interface Asked {
  /** What was typed; blank for "what fits here". */
  readonly query: string;
  /** The message being answered; '' when there is none. */
  readonly message: string;
  readonly place: Place;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly most: number;
  /** Ids of the replies that count; absent for all. */
  readonly only?: ReadonlySet<string> | undefined;
}

export interface Answered {
  readonly replies: readonly StoredReply[];
  /** How many of the first ones were chosen because they speak of what the message speaks of. */
  readonly fitting: number;
  /** How many there are, with those that are not in `replies`. */
  readonly count: number;
}

export interface ReplyLibrary {
  readonly find: (asked: Asked) => Promise<Answered>;
  /** Approved replies that nobody ever used: how many, and at most `most` of them. */
  readonly unused: (most: number) => Promise<{ readonly count: number; readonly replies: readonly StoredReply[] }>;
}

interface Part {
  readonly index: ReplyIndex;
  readonly search: ReturnType<typeof searcher>;
  /** Replies that stand newer elsewhere. */
  readonly old: ReadonlySet<string>;
}

interface Named extends Hit {
  readonly id: string;
}

/** So many replies are put before the others because they fit the message. */
const mostFitting = 5;

/** Opens a brand's replies as they are now. */
export async function openReplies(brandId: string): Promise<ReplyLibrary> {
  const stored = await indexNow(brandId);
  const changed = new Set(stored?.changed);
  const indexes = stored ? [openIndex(stored.main), ...(stored.recent ? [openIndex(stored.recent)] : [])] : [];
  const inAll = indexes.reduce((sum, { count }) => sum + count, 0);
  let forms: FormsOf = () => [];
  const parts = indexes.map((index, at): Part => ({ index, search: searcher(index, (word) => forms(word), inAll), old: at === 0 ? changed : new Set() }));

  /** By a way of finding, in all parts; what stands newer elsewhere is left out. */
  const gather = (find: (part: Part) => Found, { place, now, most, only }: Asked): { hits: Named[]; count: number } => {
    let count = 0;
    const hits = parts.flatMap((part) => {
      const found = only ? among(find(part), part, only) : find(part);
      count += found.count;
      const best = rank(part.index, found, { place, now, most: most + part.old.size });
      return best.map((hit): Named => ({ ...hit, id: part.index.idAt(hit.document) })).filter(({ id }) => !part.old.has(id));
    });
    return { hits: hits.sort((one, other) => Number(other.isUsable) - Number(one.isUsable) || other.score - one.score).slice(0, most), count };
  };

  return {
    find: async (asked) => {
      const isTyped = asked.query.trim() !== '';
      if (isTyped || asked.message !== '') forms = await wordForms();
      const fitting = isTyped || asked.message === '' ? [] : gather(({ search }) => search.fitting(asked.message), { ...asked, most: mostFitting }).hits;
      const first = fitting.filter(({ isUsable }) => isUsable);
      const { hits, count } = gather(({ search }) => (isTyped ? search.search(asked.query) : search.everything()), asked);
      const ids = [...new Set([...first, ...hits].map(({ id }) => id))].slice(0, asked.most);
      return { replies: await byIds(brandId, ids), fitting: first.length, count };
    },
    unused: async (most) => {
      const ids = parts.flatMap((part) => unusedIn(part.index).filter((id) => !part.old.has(id)));
      return { count: ids.length, replies: await byIds(brandId, ids.slice(0, most)) };
    },
  };
}

/** Replies by their ids; those that are gone are left out. */
export async function byIds(brandId: string, ids: readonly string[]): Promise<StoredReply[]> {
  const replies = await database.replies.bulkGet(ids.map((id) => [brandId, id] as [string, string]));
  return replies.filter((reply) => reply !== undefined);
}

/** Of what was found, that which counts. */
function among({ documents, count, scores }: Found, { index }: Part, only: ReadonlySet<string>): Found {
  const kept = documents.subarray(0, count).filter((document) => only.has(index.idAt(document)));
  return { documents: kept, count: kept.length, scores };
}

function unusedIn(index: ReplyIndex): string[] {
  const approved = statuses.indexOf('approved');
  const documents = Array.from({ length: index.count }, (_, document) => document);
  return documents.filter((each) => index.uses[each] === 0 && index.status[each] === approved).map(index.idAt);
}
