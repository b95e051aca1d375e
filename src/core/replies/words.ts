/** The words of replies and of what people type to find them: small letters, ё as е, marks composed. */

const word = /[\p{L}\p{N}]+/gu;
/** Endings that tell nothing of what a word is about; the longest first within each language. */
const endings =
  /(?:иями|ями|ами|ого|его|ому|ему|ыми|ими|ться|тся|ешь|ишь|ете|ите|ать|ять|еть|ить|ией|ция|ции|цию|ов|ев|ей|ой|ый|ий|ая|яя|ое|ее|ые|ие|ых|их|ую|юю|ам|ям|ом|ем|ах|ях|ия|ии|ию|ть|ет|ит|ут|ют|ат|ят|ла|ло|ли|л|а|я|о|е|и|ы|у|ю|ь|й|(?<=[a-z])(?:ingly|edly|ing|ies|ied|ers|ed|er|es|ly|y|s|e))$/;
const shortestStem = 4;

/** The words of a text in order, folded. */
export function wordsIn(text: string): string[] {
  return text.normalize('NFKC').toLowerCase().replaceAll('ё', 'е').match(word) ?? [];
}

/** The part of a folded word that its forms share, cut by its ending; a short word stays whole. Rough: it only widens what is looked for. */
export function stemOf(folded: string): string {
  const stem = folded.replace(endings, '');
  return stem.length >= shortestStem ? stem : folded;
}
