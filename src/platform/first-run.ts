import type { Guide } from '../core/guide.ts';
import { database, isReadOnly } from './database.ts';
import { brandOf, repliesOf } from './library.ts';
import { alone } from './locks.ts';

/** Puts the starter guide and its replies in place where there is no brand at all; otherwise touches nothing. */
export async function startFirst(starter: Guide, timeZone: string): Promise<boolean> {
  if (await isReadOnly()) return false;
  return alone('library', () =>
    database.transaction('rw', database.brands, database.replies, async () => {
      if ((await database.brands.count()) > 0) return false;
      const id = crypto.randomUUID();
      const guide = { ...starter, brand: { ...starter.brand, timeZone } };
      await database.brands.add({ ...brandOf(id, guide), starter: true });
      await database.replies.bulkPut(repliesOf(id, starter.replies));
      return true;
    }),
  );
}
