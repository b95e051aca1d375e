import * as v from 'valibot';
import { Rule } from '../guide.ts';

/** What a guide says of a pack: on or off, single rules off or on, other levels. A bare boolean is short for `on`. */
export const PackChoice = v.looseObject({
  on: v.optional(v.boolean()),
  off: v.optional(v.array(v.string()), []),
  /** Rules on that the pack itself leaves off. */
  also: v.optional(v.array(v.string()), []),
  levels: v.optional(v.record(v.string(), Rule.entries.level), {}),
  /** A team's choice that other layers cannot change but for stricter levels. */
  locked: v.optional(v.boolean()),
});
export type PackChoice = v.InferOutput<typeof PackChoice>;

/** A choice as it stands in a guide; undefined when there is none, or none that can be read. */
export function readChoice(said: unknown): PackChoice | undefined {
  const read = v.safeParse(PackChoice, typeof said === 'boolean' ? { on: said } : said);
  return read.success ? read.output : undefined;
}
