import * as v from 'valibot';
import { boxKinds } from '../core/draft.ts';

/** Of what the log tells. */
const loggedKinds = [
  'held',
  'overridden',
  'approval-asked',
  'approved',
  'called-plain',
  'published',
  'left-unchecked',
  'unchecked-press',
  'inserted',
  'level-changed',
  'imported',
  'guide-changed',
  'plan-changed',
  'fact',
  'told',
  'statement',
  'keeping-changed',
  'draft-released',
  'draft-erased',
  'review-saved',
] as const;

/** What the log may hold; texts of drafts never stand in it. */
export const LogEntry = v.object({
  what: v.picklist(loggedKinds),
  brand: v.optional(v.string()),
  network: v.optional(v.string()),
  host: v.optional(v.string()),
  box: v.optional(v.picklist(boxKinds)),
  rules: v.optional(v.array(v.string())),
  /** The crisis level that was set. */
  level: v.optional(v.picklist([0, 1, 2, 3])),
  reason: v.optional(v.string()),
  /** When the level was said to end by itself, epoch milliseconds; in a line of that time or later it has. */
  until: v.optional(v.number()),
  /** Who allowed it, in the words of whoever let it through. */
  allowedBy: v.optional(v.string()),
  /** The handle that spoke. */
  account: v.optional(v.string()),
  /** SHA-256 of a text, white space aside (core/log/chain.ts), in hex: whether a text is the one that went out can be told, and not what it was. */
  text: v.optional(v.string()),
});
export type LogEntry = v.InferOutput<typeof LogEntry>;
