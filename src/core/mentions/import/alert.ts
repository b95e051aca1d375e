/** Alerts that came by e-mail and were pasted: a title, a line or two, an address, and again. */
import { looksLikeHtml, textOfHtml } from '../../replies/import/html-text.ts';
import { matchesOf } from '../../text/matches.ts';
import { type Brought, plainQuote } from './brought.ts';
import { leadsTo } from './feed.ts';

const address = /https?:\/\/[^\s<>"')\]]+/g;
/** What alerts say of themselves. */
const aboutItself =
  /unsubscribe|отписаться|see more results|edit this alert|create another alert|send feedback|изменить|rss|daily update|as-it-happens|оповещени|google alerts|^\s*(?:news|web|новости|веб)\s*$/i;

/** The posts of a pasted alert: each address with the lines above it that belong to none before. */
export function readAlert(pasted: string): Brought[] {
  const text = looksLikeHtml(pasted) ? textOfHtml(pasted) : pasted;
  const found: Brought[] = [];
  let above: string[] = [];
  for (const line of text.split(/\r?\n/)) {
    const links = matchesOf(line, address)
      .map(([link]) => leadsTo(link.replace(/[.,;:!?]+$/, '')))
      .filter(Boolean);
    const words = plainQuote(line.replace(address, '').replace(/[<>()[\]]/g, ' '));
    const isNoise = aboutItself.test(line);
    if (words !== '' && !isNoise) above.push(words);
    const [link] = links;
    if (!link || (isNoise && above.length === 0)) continue;
    const quote = plainQuote(above.slice(-4).join(' '));
    above = [];
    if (quote !== '' && !found.some((each) => each.link === link)) found.push({ author: '', handle: '', link, quote, at: null, network: '' });
  }
  // somebody pasted a single post without an address
  return found.length === 0 && above.length > 0 ? [{ author: '', handle: '', link: '', quote: plainQuote(above.join(' ')), at: null, network: '' }] : found;
}
