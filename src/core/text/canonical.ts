/** Whether a place of a text has a term in its canonical spelling, inflected perhaps. */

const parts = /[\p{L}\p{M}\p{N}'’]+|[^\p{L}\p{M}\p{N}'’]+/gu;
/** An inflected word may lose so many letters at its end and gain so many others. */
const [lost, gained] = [2, 4];

interface Manner {
  /** Only the exact capitals of the term are canonical: no headline in capitals, no capital at the beginning of a sentence. */
  readonly isExact: boolean;
  readonly beginsSentence: boolean;
}

/** "GitHub" for GitHub, also «Яндекс Маркета» for «Яндекс Маркет»; neither "github" nor "Яндекс-Маркет". */
export function isCanonical(found: string, term: string, { isExact, beginsSentence }: Manner): boolean {
  const plain = term.normalize('NFC');
  const given = found
    .normalize('NFC')
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/[\u00a0\u202f]/g, ' ');
  if (isInflected(given, plain)) return true;
  if (isExact) return false;
  if (beginsSentence && isInflected(given, capitalized(plain))) return true;
  return given === given.toUpperCase() && given !== given.toLowerCase() && isInflected(given, plain.toUpperCase());
}

function isInflected(found: string, term: string): boolean {
  if (found === term) return true;
  const [has, wants] = [found.match(parts) ?? [], term.match(parts) ?? []];
  return has.length === wants.length && has.every((part, index) => isFormOf(part, wants[index] ?? ''));
}

function isFormOf(part: string, wanted: string): boolean {
  if (part === wanted) return true;
  if (!/\p{L}/u.test(wanted)) return false;
  let same = 0;
  while (same < part.length && part[same] === wanted[same]) same++;
  const [rest, ending] = [wanted.slice(same), part.slice(same)];
  const fold = (text: string): string => text.toLowerCase().replaceAll('ё', 'е');
  // what differs must be another ending, not the same letters in other capitals
  const isEnding = ending.length <= gained && !/\p{N}/u.test(ending) && (rest === '' || !fold(ending).startsWith(fold(rest)));
  return isEnding && same >= Math.max(2, wanted.length - lost);
}

function capitalized(term: string): string {
  return term.charAt(0).toUpperCase() + term.slice(1);
}
