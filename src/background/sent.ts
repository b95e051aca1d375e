/** Keeps sketches of what was published, so that every guard knows repeats; the newest few hundred of each brand. */
import { withSent } from '../core/text/sketch.ts';
import type { MessageHandlers } from '../platform/bus.ts';
import { database } from '../platform/database.ts';
import { alone } from '../platform/locks.ts';
import { readStored, writeStored } from '../platform/storage.ts';
import { isTrial } from '../platform/trial.ts';

export const sentHandlers: Pick<MessageHandlers, 'sent/note'> = {
  'sent/note': async ({ brands, ...sketch }, sender) => {
    if (isTrial(sender)) return null; // only tried
    const known = await database.brands.toCollection().primaryKeys();
    await alone('sent', async () => {
      const { sent } = await readStored('sent');
      // brands that are gone go from here too
      const kept = Object.entries(sent).filter(([id]) => known.includes(id));
      const noted = brands.filter((id) => known.includes(id)).map((id) => [id, withSent(sent[id] ?? '', { at: Date.now(), ...sketch })]);
      await writeStored('sent', Object.fromEntries([...kept, ...noted]));
    });
    return null;
  },
};
