/** What a team's records say: the bodies under the keys (keys.ts), each JSON with its own format; the roster stands in roles.ts. */
import * as v from 'valibot';
import { Guide } from '../guide.ts';

export const crisisFormat = 'guidepost-team-crisis/1';
export const guideFormat = 'guidepost-team-guide/1';

/** A crisis record, signature and all, is smaller than this: it travels by itself, and fast. */
export const mostCrisisBytes = 1024;

/** The level of a brand. At 0 it is over; who misses that holds on until `until`, if there is one. */
export const TeamCrisis = v.object({
  format: v.literal(crisisFormat),
  level: v.picklist([0, 1, 2, 3]),
  title: v.optional(v.pipe(v.string(), v.maxLength(200)), ''),
  /** Words that are dangerous only now. */
  sensitiveWords: v.optional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(60))), v.maxLength(20)), []),
  /** Epoch milliseconds; after it the level counts as 0. */
  until: v.optional(v.number()),
});
export type TeamCrisis = v.InferOutput<typeof TeamCrisis>;

/** A brand's guide with its replies. `said` is what the editor wrote about this issue. */
export const TeamGuide = v.object({ format: v.literal(guideFormat), guide: Guide, said: v.optional(v.pipe(v.string(), v.maxLength(300)), '') });
export type TeamGuide = v.InferOutput<typeof TeamGuide>;
