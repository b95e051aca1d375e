/** British spellings: the dictionary is American. What is spelled in another way is a word besides; a doubled l is one more form of the same word. */

const our =
  /^((?:dis|mis|un)?(?:arm|behavi|cand|clam|col|demean|endeav|fav|ferv|flav|harb|hon|hum|lab|neighb|od|parl|rig|rum|sav|savi|splend|tum|val|vap|vig))or(|s|ed|ing|ings|er|ers|ful|fully|less|able|ably|ite|ites|hood|hoods|ly|al|y|ism)((?:'s)?)$/;

/**
 * Adds them to the words of common English.
 * @param {Map<string, { base: string, proper: boolean, forms: Set<string> }>} lexemes
 * @param {(word: string, forms: string[]) => void} add
 */
export function addBritish(lexemes, add) {
  for (const { base, proper, forms } of [...lexemes.values()]) {
    if (proper) continue;
    const spelled = britishOf(base);
    if (spelled !== base) add(spelled, [...forms].map(britishOf));
    // cancelled, travelling; not revealled
    if (/[^aeiou][aeiou]l$/.test(base) && forms.has(`${base}ed`)) for (const ending of ['led', 'ling']) forms.add(base + ending);
  }
}

/** apologise, organisation, analyse, colour. */
function britishOf(word) {
  if (/[a-z]{3,}(?:iz|yz)(?:e|es|ed|ing|er|ers|ation|ations)(?:'s)?$/.test(word) && !/(?:s|pr|se|ma)iz(?:e|es|ed|ing|er|ers)(?:'s)?$/.test(word))
    return word.replace(/([iy])z(?=(?:e|es|ed|ing|er|ers|ation|ations)(?:'s)?$)/, '$1s');
  return word.replace(our, '$1our$2$3');
}
