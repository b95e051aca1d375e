/** One place where a term is named, as it is kept: on this machine only. */
import * as v from 'valibot';
import { canonicalLink } from './links.ts';
import { tones } from './tones.ts';

export const causes = ['product', 'service', 'own-post', 'person', 'competitor', 'newsjack', 'bots', 'praise', 'other'] as const;
export type Cause = (typeof causes)[number];
export const mentionStates = ['new', 'handed', 'handled'] as const;
/** Where it was found: on a page that was read, or in what somebody brought. */
export const mentionSources = ['page', 'feed', 'table', 'alert'] as const;

const short = v.pipe(v.string(), v.maxLength(300));
/** Longer quotes are cut: enough to know what it was about. */
export const longestQuote = 400;

/** A post as a page or a file shows it. `at`: when it was written in epoch milliseconds; null where nobody says. */
export const SeenPost = v.object({
  network: short,
  author: short,
  /** The author's account; '' when the page does not show it. */
  handle: short,
  link: v.pipe(v.string(), v.maxLength(2000)),
  quote: v.pipe(v.string(), v.maxLength(longestQuote)),
  at: v.nullable(v.number()),
  named: v.array(v.object({ brand: v.string(), term: v.string() })),
});
export type SeenPost = v.InferOutput<typeof SeenPost>;

export const Mention = v.object({
  /** Brand and place: the same post is kept once. */
  key: v.string(),
  brandId: v.string(),
  network: v.string(),
  author: v.string(),
  handle: v.string(),
  link: v.string(),
  quote: v.string(),
  at: v.number(),
  seenAt: v.number(),
  terms: v.array(v.string()),
  tone: v.picklist(tones),
  source: v.picklist(mentionSources),
  state: v.picklist(mentionStates),
  cause: v.nullable(v.picklist(causes)),
  /** About so many bytes. */
  size: v.number(),
});
export type Mention = v.InferOutput<typeof Mention>;

/** What names a post among all: its address, or where it has none its network, author and words. */
export function postKey({ network, author, handle, link, quote }: Pick<SeenPost, 'network' | 'author' | 'handle' | 'link' | 'quote'>): string {
  const address = canonicalLink(link);
  return address || `${network} ${handle || author} ${fingerprint(quote)}`;
}

/** What names a mention: a post may be one for several brands. */
export function mentionKey(brand: string, post: Parameters<typeof postKey>[0]): string {
  return `${brand} ${postKey(post)}`;
}

/** About how many bytes a mention takes: two for each letter, and what every record has. */
export function sizeOf({ key, author, handle, link, quote }: Pick<Mention, 'key' | 'author' | 'handle' | 'link' | 'quote'>): number {
  return 2 * (key.length + author.length + handle.length + link.length + quote.length) + 300;
}

/** How many of the oldest must go until the rest is at most `limit` bytes; sizes oldest first. */
export function surplusOf(sizes: readonly number[], limit: number): number {
  let total = sizes.reduce((sum, size) => sum + size, 0);
  let gone = 0;
  while (total > limit && gone < sizes.length) total -= sizes[gone++] ?? 0;
  return gone;
}

/** A mention as a few lines for somebody else; `say` gives the names of the parts. */
export function summaryOf(
  mention: Pick<Mention, 'author' | 'handle' | 'link' | 'quote'>,
  say: { readonly network: string; readonly when: string; readonly tone: string },
): string {
  const who = [mention.author, mention.handle && mention.handle !== mention.author ? `@${mention.handle.replace(/^@/, '')}` : ''].filter(Boolean).join(' ');
  return [`${say.network} · ${who} · ${say.when}`, say.tone, `«${mention.quote}»`, mention.link]
    .filter((line) => line.trim() !== '' && line !== '«»')
    .join('\n');
}

function fingerprint(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const char of text.replace(/\s+/g, ' ').trim().toLowerCase()) hash = BigInt.asUintN(64, (hash ^ BigInt(char.codePointAt(0) ?? 0)) * 0x100000001b3n);
  return hash.toString(36);
}
