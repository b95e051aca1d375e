/** Finds what is mistyped in a text, and keeps silent about what only looks so. The stages follow what was measured on real posts (facts: spelling.md §6). */
import type { Typo } from '../draft.ts';
import type { Entity } from '../text/entities.ts';
import { overlaps } from '../text/spans.ts';
import { inCaseOf } from './case.ts';
import { doubledWords } from './doubled.ts';
import { wrongLayout } from './layout.ts';
import type { SpellingMatter } from './matter.ts';
import { wrongNames } from './names.ts';
import { mixedScripts } from './scripts.ts';
import { spacing } from './spacing.ts';
import type { Script, Speller } from './speller.ts';
import type { Suggestion } from './suggest.ts';
import { type Token, tokensOf } from './tokens.ts';

const mostFixes = 4;
/** Letters of neighbors that no word of ours has: the text is in another language. */
const foreign = /[іїєґўқөүұһәғңјљњћђџѓќ]/u;
const elongated = /(\p{L})\1\1/u;
const interjection =
  /^(?:(?:а?х[аеио]*)+х*|(?:хе|хи|хо|ха)+|м+|э+|у+|о+й*|а+й*|ы+|фу+|ба+х|бу+м|пс+т?|т?с+|ш+|(?:ha|he|ah|la|na)+h*|a+h*|o+h*|hm+|mm+|u+h+|ew+|ugh+|wo+w|ya+y)$/u;

/** All slips of a text, in order, none over another. */
export function typosIn(text: string, entities: readonly Entity[], matter: SpellingMatter): Typo[] {
  const tokens = tokensOf(text, entities);
  const found: Typo[] = [];
  const add = (all: readonly Typo[]): void => {
    for (const typo of all) if (!found.some(({ span }) => overlaps(span, typo.span))) found.push(typo);
  };
  const isForeign = isOtherLanguage(tokens, matter);
  if (!isForeign) {
    add(wrongLayout(text, entities, matter));
    add(mixedScripts(tokens, matter));
    add(wrongNames(tokens, matter));
    add(matter.confusions(text, tokens, matter.speller));
    add(unknownWords(tokens, matter));
  }
  add(doubledWords(text, tokens));
  add(spacing(text, entities));
  return found.sort((one, other) => one.span.start - other.span.start);
}

/** More than half of the words are unknown, or the letters are of another alphabet. */
function isOtherLanguage(tokens: readonly Token[], { speller, isOwn }: SpellingMatter): boolean {
  if (tokens.some(({ folded }) => foreign.test(folded))) return true;
  const words = tokens.filter(({ folded, script }) => script !== undefined && folded.length > 2);
  const unknown = words.filter(({ folded, script }) => !isOwn(folded) && script && !speller.isKnown(folded, script));
  return words.length >= 4 && unknown.length * 2 > words.length;
}

function unknownWords(tokens: readonly Token[], matter: SpellingMatter): Typo[] {
  const { speller, isOwn } = matter;
  const unknown = tokens.filter(({ folded, script }) => script && folded.length >= 3 && !isOwn(folded) && !speller.isKnown(folded, script));
  const isCyrillic = tokens.filter(({ script }) => script === 'cyrillic').length * 2 > tokens.length;
  return unknown.flatMap((token) =>
    unknown.some((other) => other !== token && isSameWord(token.folded, other.folded)) ? [] : mistyped(token, matter, isCyrillic),
  );
}

/** The same unknown word once more, maybe in another form: whoever writes it twice means it. */
function isSameWord(one: string, other: string): boolean {
  const shared = Math.max(4, Math.min(one.length, other.length) - 1);
  return one === other || (one.length >= shared && other.length >= shared && other.startsWith(one.slice(0, shared)));
}

/** A single word: mistyped where it is unknown and a known word is one slip away. */
function mistyped(token: Token, { speller }: SpellingMatter, isCyrillic: boolean): Typo[] {
  const { folded, script, span, written } = token;
  if (!script || token.touchesDigit) return [];
  if (token.looks === 'mixed' || (token.looks === 'upper' && folded.length <= 6) || (token.looks === 'capital' && !token.beginsSentence)) return [];
  if (elongated.test(folded) || interjection.test(folded)) return [];
  const near = speller.suggest(folded, script, true).filter((each) => isLikely(each));
  if (near.length === 0) return [];
  const isSure = !mayBeName(token, isCyrillic) && near.some((each) => !each.isName && isClose(each, token));
  return [{ sort: isSure ? 'word' : 'rare', span, fixes: fixesOf(folded, written, script, speller) }];
}

/** How near a word must be to be the one that was meant: a short word has many neighbors, a long one with a single slip has none by chance. */
function isClose({ common, cost }: Suggestion, { folded: { length }, looks }: Token): boolean {
  if (length < 4) return common === 4 && cost <= 60;
  if (length === 4) return common >= 3 || (common === 2 && cost <= 76);
  if (looks === 'capital' && length < 7) return common >= 2;
  return common >= 1 || (length >= 8 && cost <= 86);
}

/** In a Russian text a Latin word with a capital is somebody's name. */
function mayBeName({ looks, folded, script }: Token, isCyrillic: boolean): boolean {
  return looks === 'capital' && (folded.length < 5 || surname.test(folded) || (isCyrillic && script === 'latin'));
}

/** Endings of names, of people mostly: at the beginning of a sentence nothing else tells them from a typo. */
const surname = /(?:ов|ев|ин|ын|ова|ева|ина|ский|ская|ского|ской|цкий|енко|чук|дзе|швили|ян|янц|ьев|son|man|berg|stein|ez)$/u;
const functionWords = new Set(
  'не ни на но за до по от об из со ко во в с к и а бы ли же то у о как что кто это эта для при без под над про мы вы я он она они мне мой все так a an the in of to and is it at on for be as or not no'.split(
    ' ',
  ),
);

/** A word cut in two is likely only where one part is a little word that people forget to set apart. */
function isLikely({ word }: Suggestion): boolean {
  const space = word.indexOf(' ');
  return space < 0 || functionWords.has(word.slice(0, space)) || functionWords.has(word.slice(space + 1));
}

function fixesOf(folded: string, written: string, script: Script, speller: Speller): string[] {
  return speller
    .suggest(folded, script)
    .slice(0, mostFixes)
    .map(({ word, isName }) => inCaseOf(written, word, isName));
}
