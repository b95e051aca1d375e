/** Hunspell's affix rules: reads `.aff` and `.dic`, gives the forms that a word's flags stand for. */

/**
 * Reads the rules of an `.aff` file by flag.
 * @param {string} text
 */
export function readAffixes(text) {
  /** @type {Map<string, { prefix: boolean, crosses: boolean, strip: string, add: string, fits: RegExp | undefined }[]>} */
  const rules = new Map();
  const alone = new Set();
  for (const line of text.split('\n')) {
    const [, side, flag, strip, add, condition] = /^([SP])FX\s+(\S)\s+(\S+)\s+(\S+)\s+(\S+)/.exec(line) ?? [];
    const heading = /^[SP]FX\s+(\S)\s+([YN])\s+\d+\s*$/.exec(line);
    if (heading?.[2] === 'N') alone.add(heading[1]);
    if (!flag || !condition) continue; // the heading of a flag has one column less
    const prefix = side === 'P';
    const fits = condition === '.' ? undefined : new RegExp(prefix ? `^${condition}` : `${condition}$`, 'u');
    const rule = { prefix, crosses: !alone.has(flag), strip: strip === '0' ? '' : strip, add: add === '0' ? '' : add, fits };
    rules.set(flag, [...(rules.get(flag) ?? []), rule]);
  }
  return rules;
}

/**
 * Reads the entries of a `.dic` file: words with their flags.
 * @param {string} text
 */
export function readEntries(text) {
  const lines = text.split('\n').filter((line) => line !== '' && !/^\d+$/.test(line)); // the first is their number
  return lines.map((line) => {
    const [word = '', flags = ''] = line.trim().split('/');
    return { word, flags: [...flags] };
  });
}

/**
 * The forms that one flag makes of a word, the word itself not among them.
 * @param {ReturnType<typeof readAffixes>} rules
 * @param {string} word
 * @param {string} flag
 */
export function formsBy(rules, word, flag) {
  const forms = [];
  for (const { prefix, strip, add, fits } of rules.get(flag) ?? []) {
    if (!(prefix ? word.startsWith(strip) : word.endsWith(strip)) || (fits && !fits.test(word))) continue;
    if (prefix) forms.push(add + word.slice(strip.length));
    else forms.push(word.slice(0, word.length - strip.length) + add);
  }
  return forms;
}

/**
 * All forms of an entry: the word with each prefix that its flags allow, and each of these with each suffix that may stand beside a prefix.
 * @param {ReturnType<typeof readAffixes>} rules
 * @param {{ word: string, flags: readonly string[] }} entry
 */
export function allForms(rules, { word, flags }) {
  const isPrefix = (/** @type {string} */ flag) => rules.get(flag)?.[0]?.prefix === true;
  const starts = [word, ...flags.filter(isPrefix).flatMap((flag) => formsBy(rules, word, flag))];
  return starts.flatMap((start) => [
    start,
    ...flags.filter((flag) => !isPrefix(flag) && (start === word || rules.get(flag)?.[0]?.crosses)).flatMap((flag) => formsBy(rules, start, flag)),
  ]);
}
