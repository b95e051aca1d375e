/** Brings in what others found: read here, matched with the brand's terms, kept like what was seen. */
import { signal } from '@preact/signals';
import type { Brought, BroughtKind } from '../../core/mentions/import/brought.ts';
import { readBrought } from '../../core/mentions/import/read.ts';
import { hostOfLink } from '../../core/mentions/links.ts';
import { termFinder } from '../../core/mentions/matcher.ts';
import type { SeenPost } from '../../core/mentions/mention.ts';
import { claims } from '../../core/network/network.ts';
import { networks } from '../../networks.ts';
import { readyWatch } from '../../platform/mention-terms.ts';
import { addSeen } from '../../platform/mentions.ts';
import { brand, timeZone } from './state.ts';

/** A larger file is no export that somebody reads. */
const largest = 20_000_000;

/** What became of the last that was brought. */
export const report = signal<
  | { readonly kind: BroughtKind; readonly found: number; readonly fresh: number; readonly without: number; readonly unclosed: number | null }
  | 'large'
  | 'empty'
  | null
>(null);

/** Takes a text: a feed, a table or an alert. */
export async function bring(text: string): Promise<void> {
  const id = brand.value?.id;
  if (!id) return;
  const { kind, posts, unclosed } = readBrought(text, timeZone.value, Date.now());
  if (posts.length === 0) {
    report.value = 'empty';
    return;
  }
  const finder = termFinder(await readyWatch());
  const seen = posts.map((post) => seenOf(post, id, finder.find(`${post.quote}\n${post.link}`)));
  const fresh = await addSeen(seen, 0, kind);
  report.value = { kind, found: posts.length, fresh, without: seen.filter(({ named }) => named.every(({ term }) => term === '')).length, unclosed };
}

export async function bringFile(file: File): Promise<void> {
  if (file.size > largest) report.value = 'large';
  else await bring(await file.text());
}

/** A post of this brand; where none of its terms is named the tool that found it knows why, and so it stays. */
function seenOf(post: Brought, id: string, hits: readonly { readonly brand: string; readonly term: string }[]): SeenPost {
  const own = hits.filter((hit) => hit.brand === id).map(({ term }) => ({ brand: id, term }));
  const { author, handle, link, quote, at } = post;
  return {
    ...{ author: author.slice(0, 200), handle: handle.slice(0, 200), link: link.slice(0, 2000), quote, at },
    network: networkOf(post).slice(0, 100),
    named: own.length > 0 ? own : [{ brand: id, term: '' }],
  };
}

/** The network of the link's host, else as the file names it, else the host. */
function networkOf({ link, network }: Brought): string {
  const { host } = hostOfLink(link);
  const [byHost] = [...networks.values()].filter(
    ({ hosts, path }) => host !== '' && claims({ hosts, path }, host, URL.canParse(link) ? new URL(link).pathname : '/'),
  );
  const byName = [...networks.values()].find(({ name, family }) =>
    [name.ru, name.en, family].some((each) => each.toLowerCase().replace(/ \(.*\)$/, '') === network.toLowerCase()),
  );
  return byHost?.family ?? byName?.family ?? (host || network);
}
