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
  const all = addresses.map((address) => bare(address).toLowerCase()).filter((address) => address !== '');
  const plain = all.filter((address) => !address.includes('*'));
  const exact = plain.length > 0 ? new RegExp(`^(?:[^/?#]*[.@])?(?:${plain.map(quoted).join('|')})(?:[/?#:]|$)`) : undefined;
  const globs = all.filter((address) => address.includes('*')).map(globOf);
  return (link) => {
    const own = bare(link).toLowerCase();
    return exact?.test(own) === true || globs.some((fits) => fits(own));
  };
}

function bare(link: string): string {
  return link.trim().replace(/^https?:\/\//i, '');
}

/** An address with stars. Each part is taken where it first stands: that leaves the next ones the most room, so nothing is tried twice. */
function globOf(address: string): (link: string) => boolean {
  const cut = hostEnd(address);
  const host = address.slice(0, cut).split('*');
  const path = address.slice(cut).split('*');
  const longest = [...host, ...path].reduce((one, other) => (other.length > one.length ? other : one));
  return (link) => {
    if (!link.includes(longest)) return false; // a cheap look before the dear one
    const end = hostEnd(link);
    const own = link.slice(0, end);
    const isStart = (at: number) => at === 0 || '.@'.includes(own.charAt(at - 1));
    if (cut === address.length) return fitsParts(own, host, isStart, (at) => at === end || own[at] === ':');
    if (!fitsParts(own, host, isStart, (at) => at === end)) return false;
    const rest = link.slice(end);
    return fitsParts(
      rest,
      path,
      (at) => at === 0,
      (at) => at === rest.length || '/?#:'.includes(rest.charAt(at)),
    );
  };
}

function hostEnd(link: string): number {
  const end = link.search(/[/?#]/);
  return end < 0 ? link.length : end;
}

type At = (at: number) => boolean;

function fitsParts(text: string, parts: readonly string[], isStart: At, isEnd: At): boolean {
  let at = 0;
  for (const [index, part] of parts.entries()) {
    const isLast = index === parts.length - 1;
    let found = text.indexOf(part, at);
    while (found >= 0 && !((index > 0 || isStart(found)) && (!isLast || isEnd(found + part.length))))
      found = found < text.length ? text.indexOf(part, found + 1) : -1;
    if (found < 0) return false;
    at = found + part.length;
  }
  return true;
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

/** Whether two names differ by one letter: left out, added, changed or swapped with its neighbor. */
export function isOneOff(one: string, other: string): boolean {
  if (one === other || Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (one[start] === other[start]) start++;
  let end = 0;
  while (end < Math.min(one.length, other.length) - start && one.at(-1 - end) === other.at(-1 - end)) end++;
  const a = one.slice(start, one.length - end);
  const b = other.slice(start, other.length - end);
  return a.length + b.length < 3 || (a.length === 2 && a[0] === b[1] && a[1] === b[0]);
}
