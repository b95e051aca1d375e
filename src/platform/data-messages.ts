/** Messages about all that is stored: a contract of its own, so that the script in every page does not carry it. */
import { done, message, nothing } from './messages.ts';

export const dataMessages = {
  /** Deletes everything and begins anew, as after an install. */
  'data/erase': message({ input: nothing, output: done, from: 'pages' }),
} as const;
