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

/** Whether a host is one of some names or stands under one of them. */
export function isUnder(host: string, names: readonly string[]): boolean {
  return names.some((name) => host === name || host.endsWith(`.${name}`));
}

const workingName = /^(?:(?:.*-)?(?:staging|stage|stg|preprod|uat|sandbox)\d*|(?:test|dev|qa|beta|preview)\d*(?:-.*)?|.*-(?:test|dev|qa|preview))$/;

/** Whether a link leads where no reader comes in: this machine, an inner network, a stand of the developers, a document opened for editing. */
export function isPrivate(link: string): boolean {
  const host = hostOf(link);
  return (
    /^file:/i.test(link) ||
    /^(?:localhost$|127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.)|\.(?:local|localhost|internal|intranet|corp|lan|test)$/.test(host) ||
    /^(?:https?:\/\/)?[^/]*\w:(?!80\b|443\b)\d{2,5}(?:\/|$)/i.test(link) ||
    /\/wp-admin\b|[?&]preview=true|^https:\/\/docs\.google\.com\/.*\/edit\b/.test(link) ||
    host
      .split('.')
      .slice(0, -2)
      .some((label) => workingName.test(label))
  );
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
