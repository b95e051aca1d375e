import type { MessageHandlers } from '../platform/bus.ts';
import { addToLog } from '../platform/log.ts';

export const logHandlers: Pick<MessageHandlers, 'log/add'> = {
  'log/add': async (entry) => {
    await addToLog(entry);
    return null;
  },
};
