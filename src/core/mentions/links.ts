/** Links of posts, so that one post is one mention however it was reached. */

/** The host of a link as a text writes it, and the first part of its path where that may be an account. */
export function hostOfLink(link: string): { readonly host: string; readonly account: string } {
  const address = /^[a-z]+:\/\//i.test(link) ? link : `https://${link}`;
  if (!URL.canParse(address)) return { host: '', account: '' };
  const { hostname, pathname } = new URL(address);
  return { host: hostname.replace(/^www\./, ''), account: pathname.split('/')[1]?.replace(/^@/, '') ?? '' };
}

/** Parts of a query that only say where a reader came from. */
const passing = /^(?:utm_\w+|fbclid|gclid|yclid|igsh(?:id)?|si|ref|ref_src|ref_url|from|share|s|t|feature|__cft__.*|__tn__|rdid|trackingId|lipi)$/;

/** The address of a post without what differs from reader to reader; '' for what is no web address. */
export function canonicalLink(link: string, base?: string): string {
  if (!URL.canParse(link, base)) return '';
  const url = new URL(link, base);
  if (!/^https?:$/.test(url.protocol)) return '';
  const kept = [...url.searchParams].filter(([name]) => !passing.test(name));
  const host = url.hostname.replace(/^(?:www|m|mobile|old|new)\./, '').replace(/^twitter\.com$/, 'x.com');
  const query = new URLSearchParams(kept).toString();
  return `https://${host}${url.port ? `:${url.port}` : ''}${url.pathname.replace(/\/+$/, '')}${query ? `?${query}` : ''}`;
}
