/**
 * Paradigms of the Russian dictionary. Its flags give most forms of a word; some two thousand words have forms that stand as entries of their own
 * ("пекут", "яиц", "врачом", "дождись"). Rules of grammar propose forms here, and a proposal counts only if it is such an entry.
 */
import { formsBy } from './affixes.mjs';
import { firstPerson, isInfinitive, nominalForms, regularForms, verbForms } from './russian-grammar.mjs';

/** Flags of nouns and adjectives, of what only verbs have, of adverbs made of adjectives. */
const nominal = new Set('AKJNOIHFG');
const verbal = new Set('LRPBMUVWYTQD');
const adverb = 'Z';

const fold = (word) => word.toLowerCase().replaceAll('ё', 'е');

/**
 * @param {{ word: string, flags: string[] }[]} entries
 * @param {ReturnType<typeof import('./affixes.mjs').readAffixes>} rules
 * @param {readonly (readonly string[])[]} irregular words of one paradigm each, the base first
 */
export function russianLexemes(entries, rules, irregular) {
  const lexemes = readLexemes(entries, rules);
  const known = new Set(irregular.flatMap((forms) => forms.slice(0, 1)));
  const taken = new Set(irregular.flat());
  joinLoose(lexemes, known, taken);
  const result = [...lexemes.values()].filter(
    (lexeme) => !lexeme.isJoined && !lexeme.isForm && !(taken.has(lexeme.base) && (lexeme.isLoose || known.has(lexeme.base))),
  );
  for (const forms of irregular) result.push({ base: forms[0], forms: new Set(forms), alone: new Set(), proper: false });
  return result;
}

function readLexemes(entries, rules) {
  const lexemes = new Map();
  const generated = new Set();
  for (const { word, flags } of entries) {
    const proper = /^\p{Lu}/u.test(word);
    const lexeme = lexemeAt(lexemes, fold(word), proper);
    for (const flag of flags) {
      for (const form of formsBy(rules, word, flag).map(fold)) {
        generated.add(form);
        if (flag === adverb) lexemeAt(lexemes, form, proper).isAdverb = true;
        else lexeme.forms.add(form);
        if ((flag === 'S' || flag === 'X') && isAdverbLike(lexeme.base, form)) lexeme.alone.add(form);
      }
      lexeme.flags.add(flag);
    }
  }
  for (const lexeme of lexemes.values()) {
    if (lexeme.isAdverb) continue;
    lexeme.isLoose = isPart(lexeme.base, [...lexeme.flags]);
    lexeme.isForm = lexeme.flags.size === 0 && generated.has(lexeme.base); // of another word, listed once more
  }
  return lexemes;
}

/** Whether an entry may be no base form but a part of another word's paradigm, with or without forms of its own: "пекут", "умер", "кожей", "жёны". */
function isPart(base, flags) {
  if (flags.some((flag) => verbal.has(flag))) return !isInfinitive(base);
  return flags.length === 0 || (flags.length === 1 && ((flags[0] === 'H' && base.endsWith('й')) || (flags[0] === 'O' && /[ыиая]$/.test(base))));
}

function lexemeAt(lexemes, base, proper) {
  const key = proper ? `^${base}` : base;
  const lexeme = lexemes.get(key) ?? {
    base,
    proper,
    flags: new Set(),
    forms: new Set([base]),
    alone: new Set(),
    isAdverb: false,
    isLoose: false,
    isForm: false,
    isJoined: false,
  };
  lexemes.set(key, lexeme);
  return lexeme;
}

/** A short neuter form is an adverb too: "бесплатно". Who bans the adverb does not mean the adjective; who bans the adjective means both. */
function isAdverbLike(base, form) {
  return /[ыио]й$/.test(base) && /[ое]$/.test(form);
}

/** Small words that look like forms of a verb and are none. */
const standing = new Set('при под над про без или ибо чем тем су те ля кл пом при рад наши ваши'.split(' '));

/** Makes entries that are parts of a paradigm forms of their word. */
function joinLoose(lexemes, known, taken) {
  const claims = new Map();
  const starts = startsOf([...lexemes.values()].filter(({ isLoose }) => isLoose).map(({ base }) => base));
  const attested = new Set([...lexemes.values()].flatMap(({ forms }) => [...forms]));
  for (const lexeme of lexemes.values()) {
    if (known.has(lexeme.base)) continue;
    for (const form of regularForms(lexeme)) if (!attested.has(form)) lexeme.forms.add(form);
    const first = firstPerson(lexeme).find((form) => attested.has(form));
    if (first) lexeme.forms.add(first);
    for (const form of new Set(proposals(lexeme, starts))) {
      const loose = lexemes.get(form);
      if (!loose?.isLoose || loose.proper || loose === lexeme || taken.has(form) || standing.has(form)) continue;
      claims.set(loose, [...(claims.get(loose) ?? []), lexeme]);
    }
  }
  for (const [loose, owners] of claims) {
    // "стих" is a poem besides
    const isNoun = [...loose.flags].some((flag) => nominal.has(flag) && flag !== 'H' && flag !== 'O');
    loose.isJoined = !isNoun;
    const forms = [...loose.forms].filter((form) => !isNoun || form === loose.base || /л[аои]$/.test(form));
    // of "очки" and "очковый" only the noun has "очков"
    const others = owners.filter(({ flags }) => !flags.has('A'));
    for (const owner of others.length > 0 ? others : owners) {
      for (const form of forms) owner.forms.add(form);
      if (isAdverbLike(owner.base, loose.base)) owner.alone.add(loose.base);
    }
  }
}

function proposals({ base, flags }, starts) {
  const isNominal = [...flags].some((flag) => nominal.has(flag));
  if (isInfinitive(base) && !isNominal) return verbForms(base, flags, starts).filter((form) => !isInfinitive(form));
  return isNominal || base.endsWith('мя') ? nominalForms(base, [...flags]) : [];
}

/** Every beginning of the words: most stems that grammar proposes lead nowhere. */
function startsOf(words) {
  const starts = new Set();
  for (const word of words) for (let length = 1; length <= word.length; length++) starts.add(word.slice(0, length));
  return starts;
}
