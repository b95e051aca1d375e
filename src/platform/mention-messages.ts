/** Messages of the watch over mentions: a contract of its own, so that the script in every page does not carry it. */
import * as v from 'valibot';
import { causes, mentionStates, SeenPost } from '../core/mentions/mention.ts';
import { tones } from '../core/mentions/tones.ts';
import { done, message, nothing } from './messages.ts';

export const mentionMessages = {
  /** Posts that were read in a feed: those that name a term, how many there were, and the accounts of their authors. Answers which of these are advocates. */
  'mention/seen': message({
    input: v.object({
      posts: v.pipe(v.array(SeenPost), v.maxLength(200)),
      read: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1000)),
      authors: v.pipe(v.array(v.object({ network: v.string(), handle: v.pipe(v.string(), v.maxLength(300)) })), v.maxLength(500)),
    }),
    output: v.object({ advocates: v.array(v.string()) }),
    from: 'anyone',
  }),
  /** What finds the watch terms (core/mentions/published.ts): names of people are among them, so it stands where no page's process may read, and only a page that is watched is told. */
  'mention/watch': message({ input: nothing, output: v.object({ watch: v.nullable(v.string()) }), from: 'anyone' }),
  /** What is known of mentions by their keys, for a card: the guess of the tone, what was done, the prepared situation that fits. */
  'mention/open': message({
    input: v.object({ key: v.pipe(v.string(), v.maxLength(3000)) }),
    output: v.nullable(
      v.object({
        brand: v.string(),
        tone: v.picklist(tones),
        state: v.picklist(mentionStates),
        cause: v.nullable(v.picklist(causes)),
        scenario: v.string(),
        isAdvocate: v.boolean(),
      }),
    ),
    from: 'anyone',
  }),
  /** What a person decided about a mention; `advocate` makes its author one. */
  'mention/change': message({
    input: v.object({
      key: v.pipe(v.string(), v.maxLength(3000)),
      state: v.optional(v.picklist(mentionStates)),
      cause: v.optional(v.nullable(v.picklist(causes))),
      advocate: v.optional(v.literal(true)),
    }),
    output: done,
    from: 'anyone',
  }),
  /** Terms, or whether they are watched, were changed. */
  'mention/publish': message({ input: nothing, output: done, from: 'pages' }),
} as const;
