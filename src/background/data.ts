import type { HandlersOf } from '../platform/bus.ts';
import type { dataMessages } from '../platform/data-messages.ts';
import { eraseEverything } from '../platform/erase.ts';
import { arriveAnew } from './life.ts';
import { follow } from './team.ts';

export const dataHandlers: HandlersOf<typeof dataMessages> = {
  'data/erase': async () => {
    await eraseEverything();
    await arriveAnew();
    await follow(); // no team, no connection
    return null;
  },
};
