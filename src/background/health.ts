import type { MessageHandlers } from '../platform/bus.ts';
import { addHealth } from '../platform/health.ts';

export const healthHandlers: Pick<MessageHandlers, 'health/report'> = {
  'health/report': async (report) => {
    await addHealth(report, Date.now());
    return null;
  },
};
