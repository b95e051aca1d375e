/** Russian words that no dictionary lists because anybody makes them from a known one: an adverb, a quality, a reflexive verb. */

type Has = (word: string) => boolean;

/** A word ends so, and with another ending it is known. A typo in the stem is still one: the stem must be that of a known word. */
const turnsOfEndings: readonly { readonly ending: RegExp; readonly instead: readonly string[]; readonly shortest: number }[] = [
  { ending: /(?<=[сц]к)и$/u, instead: ['ий'], shortest: 7 },
  { ending: /(?<=[нвлрт])о$/u, instead: ['ый', 'ой'], shortest: 7 },
  { ending: /(?<=[нвлрт])е[ей]$/u, instead: ['ый', 'ой'], shortest: 7 },
  { ending: /(?<=[нвлртк])ост(?:ь|и|ью|ей|ям|ями|ях)$/u, instead: ['ый', 'ой', 'ий'], shortest: 9 },
  { ending: /(?<=н)ь(?=(?:е|я|ю|ем|ям|ями|ях)$)/u, instead: ['и'], shortest: 7 },
  { ending: /(?<=[нрлйм])чик(?:а|у|ом|е|и|ов|ам|ами|ах)?$/u, instead: [''], shortest: 8 },
];
/** The dictionary has many nouns in the singular only. */
const plural = /^(.*[бвдзлмнпрстфц])(?:ы|ов|ам|ами|ах)$/u;
const reflexive = /(?:(?:[аяиыуое]ть|[лтм]|шь|ющий|ющая|вший|вшая)ся|(?:ла|ло|ли|те|у|ю|вши|и|а|я)сь)$/u;
const verb = /(?:ть|ла|ло|л|ли|ет|ит|ут|ют|ат|ят|ем|им|ешь|ишь|ете|ите|йте)(?:ся|сь)?$/u;

/** Whether a word is made from a known one in a way that is open to every word of its kind. */
export function isDerived(word: string, has: Has): boolean {
  for (const { ending, instead, shortest } of turnsOfEndings)
    if (word.length >= shortest && ending.test(word) && instead.some((other) => has(word.replace(ending, other)))) return true;
  const [, stem = ''] = plural.exec(word) ?? [];
  if (stem.length >= 5 && has(stem) && has(`${stem}ом`) && has(`${stem}у`)) return true;
  if (word.length >= 7 && reflexive.test(word) && has(word.slice(0, -2))) return true;
  if (word.length >= 7 && /^по.*(?:ее|[шжч]е)$/u.test(word)) return has(word.slice(2)) || isDerived(word.slice(2), has);
  return (
    word.length >= 8 &&
    verb.test(word) &&
    ['до', 'по'].some((prefix) => word.startsWith(prefix) && word.length - prefix.length >= 6 && has(word.slice(prefix.length)))
  );
}
