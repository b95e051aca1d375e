/** Feeds: RSS 2.0, RSS 1.0 and Atom, as alert services and listening tools give them. */
import { textOfHtml } from '../../replies/import/html-text.ts';
import { matchesOf } from '../../text/matches.ts';
import { type Brought, momentOf, plainQuote } from './brought.ts';

/** Whether a text is a feed. */
export function isFeed(text: string): boolean {
  return /<(?:rss|feed|rdf:RDF)\b/i.test(text.slice(0, 2000));
}

/** The posts of a feed, in its order. What has neither words nor a link is none. */
export function readFeed(text: string, timeZone: string, now: number): Brought[] {
  return matchesOf(text, /<(item|entry)\b[^>]*>([\s\S]*?)<\/\1>/gi)
    .map(([, , inside = '']) => {
      const title = plainQuote(partOf(inside, 'title'));
      const body = plainQuote(partOf(inside, 'description') || partOf(inside, 'content:encoded') || partOf(inside, 'summary') || partOf(inside, 'content'));
      return {
        author: plainQuote(partOf(partOf(inside, 'author'), 'name') || partOf(inside, 'dc:creator') || partOf(inside, 'author')),
        handle: '',
        link: leadsTo(linkOf(inside)),
        // a title that only begins the text adds nothing
        quote: body.startsWith(title.replace(/(?:…|\.\.\.)$/, '')) ? body : plainQuote(`${title}. ${body}`.replace(/\. $/, '')),
        at: momentOf(partOf(inside, 'pubDate') || partOf(inside, 'published') || partOf(inside, 'updated') || partOf(inside, 'dc:date'), timeZone, now),
        network: '',
      };
    })
    .filter(({ quote, link }) => quote !== '' || link !== '');
}

function partOf(text: string, name: string): string {
  const found = new RegExp(`<${name}(?:\\s[^>]*)?>([\\s\\S]*?)</${name}>`, 'i').exec(text)?.[1]?.trim() ?? '';
  const cdata = /^<!\[CDATA\[([\s\S]*)\]\]>$/.exec(found)?.[1];
  // inside CDATA stands HTML as it is; outside its signs are written out once
  return cdata ?? (name === 'name' || /<\w/.test(found) ? found : textOfHtml(found));
}

function linkOf(inside: string): string {
  const links = matchesOf(inside, /<link\b([^>]*)\/?>/gi).map(([, attributes = '']) => attributes);
  const own = links.find((attributes) => /rel="alternate"/i.test(attributes)) ?? links.find((attributes) => !/rel=/i.test(attributes)) ?? links[0] ?? '';
  const address = /href="([^"]*)"/i.exec(own)?.[1] ?? partOf(inside, 'link') ?? '';
  return textOfHtml(address) || partOf(inside, 'guid');
}

/** Alert services lead through themselves: the address behind it is what counts. */
export function leadsTo(link: string): string {
  if (!URL.canParse(link)) return '';
  const url = new URL(link);
  const inner = /(?:^|\.)google\.[a-z.]+$/.test(url.hostname) && url.pathname === '/url' ? (url.searchParams.get('url') ?? url.searchParams.get('q')) : null;
  return inner && URL.canParse(inner) ? inner : /^https?:$/.test(url.protocol) ? link : '';
}
