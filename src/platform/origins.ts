/** The match pattern of a page's whole origin (`https://example.org/*`); null for pages that no extension may enter. */
export function originPattern(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { protocol, hostname } = new URL(address);
  if (protocol !== 'https:' && protocol !== 'http:') return null;
  return closedHosts.has(hostname) ? null : `${protocol}//${hostname}/*`;
}

/** Whether a match pattern (hosts only: `https://*.example.org/*`) covers an origin pattern. */
export function covers(pattern: string, origin: string): boolean {
  const [one, other] = [partsOf(pattern), partsOf(origin)];
  if (!one || !other) return pattern === '<all_urls>';
  if (one.scheme !== other.scheme && !(one.scheme === '*' && /^https?$/.test(other.scheme))) return false;
  if (one.host === '*' || one.host === other.host) return true;
  return one.host.startsWith('*.') && (other.host === one.host.slice(2) || other.host.endsWith(one.host.slice(1)));
}

/** The browsers' own stores let no extension in. */
const closedHosts: ReadonlySet<string> = new Set(['chromewebstore.google.com', 'addons.mozilla.org', 'microsoftedge.microsoft.com']);

function partsOf(pattern: string): { scheme: string; host: string } | null {
  const found = /^(\*|https?):\/\/([^/]+)\/\*$/.exec(pattern);
  return found?.[1] && found[2] ? { scheme: found[1], host: found[2].replace(/:\d+$/, '') } : null;
}
