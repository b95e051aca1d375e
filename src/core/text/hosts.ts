/** Names of hosts as a reader, a network and a swindler see them. */

/** The host of a link as it was written: without scheme, user, port and path, in lower case. */
export function hostOf(link: string): string {
  return (
    link
      .replace(/^[a-z]+:\/\//i, '')
      .split(/[/?#]/, 1)[0]
      ?.replace(/^.*@|:\d*$/g, '')
      .toLowerCase() ?? ''
  );
}

/**
 * Tells whether a link leads to one of some addresses, or to a host under one of them. In an address `*` stands for anything: for a part of the host
 * before the first slash, for any path after it.
 */
export function addressesOf(addresses: readonly string[]): (link: string) => boolean {
  const plain = addresses.map((address) => bare(address).toLowerCase()).filter((address) => address !== '');
  if (plain.length === 0) return () => false;
  const all = new RegExp(`^(?:[^/?#]*[.@])?(?:${plain.map(expressionOf).join('|')})(?:[/?#:]|$)`);
  return (link) => all.test(bare(link).toLowerCase());
}

function bare(link: string): string {
  return link.trim().replace(/^https?:\/\//i, '');
}

/** With more stars than a few a long address could take long. */
function expressionOf(address: string): string {
  const [host = '', ...path] = address.split('/');
  const inHost = host.split('*', 5).map(quoted).join('[^/?#]*');
  return path.length > 0 ? `${inHost}/${path.join('/').split('*', 3).map(quoted).join('.*')}` : inHost;
}

function quoted(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '\\$&');
}

/** Cyrillic letters that pass for Latin ones. */
const lookAlikes = /^[аеорсухіѕјԁһԛԝӏ-]+$/;

/** Whether a name is written in letters of two alphabets, or in one that passes for the other. */
export function isMixed(host: string): boolean {
  const labels = host.split('.');
  const ending = labels.at(-1) ?? '';
  return (
    labels.some((label) => (/[a-z]/.test(label) && /[а-яёіѕјԁһӏ]/.test(label)) || (lookAlikes.test(label) && /^[a-z]/.test(ending))) ||
    (host.includes('xn--') && !ending.startsWith('xn--'))
  );
}

/** The known name that a host differs from by one letter (left out, added, changed or swapped with its neighbor). */
export function nearlyOne(host: string, names: readonly string[]): string | undefined {
  const own = host.replace(/^www\./, '');
  return names.find((name) => name.length > 5 && isOneOff(own, name));
}

function isOneOff(one: string, other: string): boolean {
  if (one === other || Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (one[start] === other[start]) start++;
  let end = 0;
  while (end < Math.min(one.length, other.length) - start && one.at(-1 - end) === other.at(-1 - end)) end++;
  const a = one.slice(start, one.length - end);
  const b = other.slice(start, other.length - end);
  return a.length + b.length < 3 || (a.length === 2 && a[0] === b[1] && a[1] === b[0]);
}
