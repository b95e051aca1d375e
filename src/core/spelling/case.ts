/** As it was written: all capitals, a capital first, small; a name keeps its capital. */
export function inCaseOf(written: string, word: string, isName = false): string {
  if (written.length > 1 && written === written.toUpperCase()) return word.toUpperCase();
  const first = written.charAt(0);
  return isName || first !== first.toLowerCase() ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}
