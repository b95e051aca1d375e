import type { MessageHandlers } from '../platform/bus.ts';
import { addHealth } from '../platform/health.ts';
import { isTrial } from '../platform/trial.ts';

export const healthHandlers: Pick<MessageHandlers, 'health/report'> = {
  'health/report': async (report, sender) => {
    if (isTrial(sender)) return null; // only tried
    await addHealth(report, Date.now());
    return null;
  },
};
