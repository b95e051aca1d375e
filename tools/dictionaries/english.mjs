/**
 * Paradigms of the English dictionary. Its flags mix inflection with derivation: plural, tense, participle, comparison and possessive are forms of the
 * word, while "buyer", "cheaply", "payment" and "unsold" are words of their own with forms of their own.
 */
import { formsBy } from './affixes.mjs';
import { addBritish } from './british.mjs';

const inflections = [...'SGDTM'];
/** Flags whose word has a plural by another flag or by itself: agent, result, gerund. */
const derivations = { R: 'Z', N: 'X', G: 'J', Y: '', P: '', B: '', L: '', V: '', H: '' };
const prefixes = [...'AIUCEFK'];

/**
 * @param {{ word: string, flags: string[] }[]} entries
 * @param {ReturnType<typeof import('./affixes.mjs').readAffixes>} rules
 * @param {readonly (readonly string[])[]} irregular words of one paradigm each, the base first
 */
export function englishLexemes(entries, rules, irregular) {
  const lexemes = new Map();
  for (const { word, flags } of entries) {
    if (/[^A-Za-z'-]/.test(word)) continue;
    addEntry(lexemes, { word, flags, rules });
  }
  joinSpelled(lexemes);
  addBritish(lexemes, (word, forms) => add(lexemes, word, forms));
  for (const [base = '', ...forms] of irregular) join(lexemes, base, [...forms, ...gerundsOf(base).filter((form) => lexemes.has(form))]);
  const inflected = new Set([...lexemes.values()].flatMap(({ base, forms }) => [...forms].filter((form) => form !== base)));
  return [...lexemes.values()].filter(({ base, forms, isJoined }) => !isJoined && !(forms.size === 1 && inflected.has(base)));
}

function addEntry(lexemes, { word, flags, rules }) {
  const isGraded = flags.includes('T');
  const suffixed = (start) => inflections.concat(isGraded ? 'R' : []).flatMap((flag) => (flags.includes(flag) ? formsBy(rules, start, flag) : []));
  for (const start of [word, ...prefixes.filter((flag) => flags.includes(flag)).flatMap((flag) => formsBy(rules, word, flag))]) {
    add(lexemes, start, suffixed(start));
    for (const [flag, plural] of Object.entries(derivations)) {
      if (flag === 'G' ? !flags.includes('J') : !flags.includes(flag)) continue;
      if (flag === 'R' && isGraded) continue;
      const [derived] = formsBy(rules, start, flag);
      if (derived) add(lexemes, derived, [...(flags.includes(plural) ? formsBy(rules, start, plural) : []), `${derived}'s`]);
    }
  }
}

function add(lexemes, word, forms) {
  const proper = /^[A-Z]/.test(word);
  const base = word.toLowerCase();
  const key = proper ? `^${base}` : base;
  const lexeme = lexemes.get(key) ?? { base, proper, forms: new Set([base]), alone: new Set(), isJoined: false };
  for (const form of forms) lexeme.forms.add(form.toLowerCase());
  lexemes.set(key, lexeme);
}

/** "stopped", "bigger", "picnicked", "guaranteeing", "weighs" are entries of their own. */
function joinSpelled(lexemes) {
  for (const lexeme of [...lexemes.values()]) {
    const last = lexeme.base.at(-1) ?? '';
    if (lexeme.proper) continue;
    if (lexeme.base.endsWith('ee') && lexemes.has(`${lexeme.base}ing`)) join(lexemes, lexeme.base, [`${lexeme.base}ing`]);
    if (lexeme.base.endsWith('h') && lexemes.has(`${lexeme.base}s`)) join(lexemes, lexeme.base, [`${lexeme.base}s`]); // the flag would make "weighes"
    if (!/[aeiouy][bcdfgklmnprstvz]$/.test(lexeme.base)) continue;
    const start = lexeme.base + (last === 'c' ? 'k' : last);
    const has = (ending) => lexemes.has(start + ending);
    if (has('ed') || has('ing'))
      join(
        lexemes,
        lexeme.base,
        [`${start}ed`, `${start}ing`].filter((form) => lexemes.has(form)),
      );
    if (has('est')) join(lexemes, lexeme.base, [`${start}er`, `${start}est`]);
  }
}

/** "writing" and "knowing" are entries of their own too. */
const gerundsOf = (base) => [`${base}ing`, base.replace(/e$/, 'ing')].filter((form) => form !== base);

/** Makes words forms of another; what has inflections of its own ("planning", "found") stays a word besides. */
function join(lexemes, base, forms) {
  for (const prefix of ['', 're', 'un', 'over', 'out', 'under', 'fore', 'mis', 'with', 'up', 'be']) {
    const lexeme = lexemes.get(prefix + base);
    if (!lexeme) continue;
    for (const form of forms) {
      const own = lexemes.get(prefix + form);
      if (prefix && !own) continue;
      lexeme.forms.add(prefix + form);
      for (const possessive of own?.forms ?? []) if (possessive === `${own.base}'s`) lexeme.forms.add(possessive);
      if (own && [...own.forms].every((each) => each === own.base || each.endsWith("'s"))) own.isJoined = true;
    }
  }
}
