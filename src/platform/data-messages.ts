/** Messages about all that is stored: a contract of its own, so that the script in every page does not carry it. */
import * as v from 'valibot';
import { message } from './messages.ts';

export const dataMessages = {
  /** Deletes everything and begins anew, as after an install. */
  'data/erase': message({ input: v.object({}), output: v.null(), from: 'pages' }),
} as const;
