import type { MessageHandlers } from '../platform/bus.ts';
import { addToLog } from '../platform/log.ts';
import { isTrial } from '../platform/trial.ts';

export const logHandlers: Pick<MessageHandlers, 'log/add'> = {
  'log/add': async (entry, sender) => {
    if (isTrial(sender)) return null; // only tried
    await addToLog(entry);
    return null;
  },
};
