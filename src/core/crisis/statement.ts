/** Whether an official text says only what is confirmed: its numbers, dates and names must stand in confirmed facts. */
import type { Span } from '../draft.ts';
import { foldWord, type Token, tokensOf } from '../spelling/tokens.ts';
import { findEntities, isTrigger } from '../text/entities.ts';
import { matchesOf } from '../text/matches.ts';
import { findSlots } from '../text/slots.ts';
import { datesIn, numbersIn, type Quantity } from './figures.ts';

/** What a word is to the dictionaries: a common word, one that is only a name, or none. */
export type WordKind = 'word' | 'name' | 'unknown';

export interface StatementMatter {
  /** Confirmed facts, and what we may say of ourselves: contacts, the time of the next update. */
  readonly known: readonly string[];
  /** The brand's own names. */
  readonly terms: readonly string[];
  readonly kindOf: (foldedWord: string) => WordKind;
}

/** What a statement may not say yet. */
export interface Doubt {
  readonly key: 'slot' | 'number' | 'date' | 'name';
  readonly span: Span;
  readonly found: string;
}

/** All doubts of a text, in order; none: everything in it is confirmed. */
export function checkStatement(text: string, { known, terms, kindOf }: StatementMatter): Doubt[] {
  const slots = slotsIn(text);
  const dates = datesIn(text);
  const numbers = numbersIn(text).filter(({ span }) => !dates.some((date) => overlaps(date.span, span)));
  const facts = known.join('\n');
  const doubts: Doubt[] = [
    ...slots.map((span): Doubt => ({ key: 'slot', span, found: said(text, span) })),
    ...unknownOf(dates, datesIn(facts)).map(({ span }): Doubt => ({ key: 'date', span, found: said(text, span) })),
    ...unknownOf(numbers, [...numbersIn(facts), ...numbersIn(terms.join('\n'))]).map(({ span }): Doubt => ({ key: 'number', span, found: said(text, span) })),
    ...unknownNames(text, [facts, ...terms], kindOf).map((span): Doubt => ({ key: 'name', span, found: said(text, span) })),
  ];
  const free = doubts.filter(({ key, span }) => key === 'slot' || !slots.some((slot) => overlaps(slot, span)));
  return free.sort((one, other) => one.span.start - other.span.start);
}

/** The slots of a template, `{…}`, each once, as they are written inside. */
export function slotNames(template: string): string[] {
  return [...new Set(matchesOf(template, /\{([^{}\n]{1,80})\}/gu).map(([, name]) => (name ?? '').trim()))];
}

/** A template with what was filled in; empty slots stay, so that nothing with a hole goes out. A value that begins a sentence begins with a capital. */
export function fillStatement(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{([^{}\n]{1,80})\}/gu, (whole, name: string, at: number) => {
    const value = values[name.trim()]?.trim() ?? '';
    if (value === '') return whole;
    const begins = at === 0 || /[.!?…]\s+$/u.test(template.slice(0, at));
    return begins ? value[0]?.toUpperCase() + value.slice(1) : value;
  });
}

function slotsIn(text: string): Span[] {
  const curly = matchesOf(text, /\{[^{}\n]{1,80}\}/gu).map(({ 0: whole, index }) => ({ start: index, end: index + whole.length }));
  const others = findSlots(text).map(({ span }) => span);
  return [...curly, ...others.filter((span) => !curly.some((each) => overlaps(each, span)))];
}

function unknownOf(found: readonly Quantity[], known: readonly Quantity[]): Quantity[] {
  const values = new Set(known.map(({ value }) => value));
  return found.filter(({ value }) => !values.has(value));
}

/** Capitalized words that are no common words, no terms and stand in no fact. Where a sentence begins, only what can be nothing but a name counts. */
function unknownNames(text: string, known: readonly string[], kindOf: StatementMatter['kindOf']): Span[] {
  const stems = new Set(known.flatMap((each) => wordsOf(each)).flatMap(({ folded }) => stemsOf(folded)));
  return wordsOf(text)
    .filter((token) => isName(token, kindOf) && !stemsOf(token.folded).some((stem) => stems.has(stem)))
    .map(({ span }) => span);
}

function isName({ looks, folded, beginsSentence }: Token, kindOf: StatementMatter['kindOf']): boolean {
  if (looks === 'small' || folded.length < 2) return false;
  if (monthOrDay.test(folded)) return false; // dates are judged as dates
  const parts = folded.split('-').filter((part) => part.length > 1);
  const kinds = [folded, ...parts].map(kindOf);
  if (kinds[0] === 'word') return false;
  if (parts.length > 1 && kinds.slice(1).every((kind) => kind === 'word')) return false;
  return beginsSentence && looks === 'capital' ? kinds.includes('name') : true;
}

const monthOrDay =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day|январ\p{L}+|феврал\p{L}+|марта?|апрел\p{L}+|ма[йяе]|июн\p{L}+|июл\p{L}+|август\p{L}*|сентябр\p{L}+|октябр\p{L}+|ноябр\p{L}+|декабр\p{L}+)$/u;

function wordsOf(text: string): Token[] {
  return tokensOf(text, findEntities(text, triggersOf(text)));
}

function triggersOf(text: string): number[] {
  const found: number[] = [];
  for (let at = 0; at < text.length; at++) if (isTrigger(text.charCodeAt(at))) found.push(at);
  return found;
}

const ending = /(?:ами|ями|ого|его|ому|ему|ыми|ими|ой|ей|ом|ем|ым|им|ых|их|ах|ях|ую|юю|ая|яя|ое|ее|ые|ие|а|я|о|е|и|ы|у|ю|ь|й)$/u;

/** A word and what stays of it without its ending: two forms of a name share one of the two. */
function stemsOf(folded: string): string[] {
  const word = foldWord(folded).replace(/'s$/u, '');
  const stem = word.replace(ending, '');
  return stem.length >= 3 ? [word, stem] : [word];
}

function said(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}

function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}
