/** Reads YAML of others: tolerantly, with the line of everything, and so that no file can make it run away. */
import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, parseAllDocuments } from 'yaml';
import type { Bilingual } from '../rule.ts';

/** A value of a YAML file. All scalars are text as it was written; keys that stand twice are both there. */
export type YamlValue = YamlText | YamlList | YamlMap;

interface YamlText {
  readonly kind: 'text';
  readonly line: number;
  readonly text: string;
}

export interface YamlList {
  readonly kind: 'list';
  readonly line: number;
  readonly items: readonly YamlValue[];
}

export interface YamlMap {
  readonly kind: 'map';
  readonly line: number;
  readonly pairs: readonly YamlPair[];
}

export interface YamlPair {
  readonly key: string;
  readonly line: number;
  readonly value: YamlValue;
}

/** Something about a file that a person should know. */
export interface YamlNote {
  readonly line: number;
  readonly why: Bilingual;
}

export type YamlReading =
  | { readonly ok: true; readonly documents: readonly YamlValue[]; readonly notes: readonly YamlNote[] }
  | { readonly ok: false; readonly why: Bilingual; readonly line: number };

/** Characters. The largest style file known has a tenth of it. */
const largest = 3_000_000;
const mostValues = 300_000;
/** References (`*name`): each is looked for in the whole file, and few lists have any. */
const mostReferences = 500;
const deepest = 40;
const mostNotes = 50;

class Refusal extends Error {
  readonly why: Bilingual;
  readonly line: number;
  constructor(why: Bilingual, line: number) {
    super(why.en);
    this.why = why;
    this.line = line;
  }
}

/** Reads a file: what can be read is read, what cannot is noted with its line. Keys twice lose nothing. */
export function readYaml(text: string): YamlReading {
  if (text.length > largest) {
    const size = Math.ceil(largest / 1_000_000);
    return refusal({ ru: `Файл YAML больше ${size} МБ не читается.`, en: `A YAML file above ${size} MB is not read.` }, 1);
  }
  const deep = tooDeepIn(text);
  if (deep > 0) return refusal(tooDeep, deep);
  const counter = new LineCounter();
  try {
    const parsed = parseAllDocuments(text, { schema: 'failsafe', uniqueKeys: false, merge: false, lineCounter: counter, logLevel: 'silent' });
    const all: readonly Document.Parsed[] = Array.isArray(parsed) ? parsed : [];
    const notes = all.flatMap(({ errors }) => errors.map(({ pos: [at] }) => ({ line: counter.linePos(at).line, why: broken }))).slice(0, mostNotes);
    const walk = new Walk(counter);
    const documents = all.filter(({ contents }) => contents !== null).map((document) => walk.value(document.contents, document, 0));
    return { ok: true, documents, notes: [...notes, ...walk.notes.slice(0, mostNotes)] };
  } catch (error) {
    if (error instanceof Refusal) return refusal(error.why, error.line);
    if (error instanceof RangeError) return refusal(tooDeep, 1); // the parser's own stack ended
    throw error;
  }
}

/** Everything that stands under a key, in order: a key may stand twice. */
export function under(value: YamlValue | undefined, key: string): YamlPair[] {
  return value?.kind === 'map' ? value.pairs.filter((pair) => pair.key === key) : [];
}

/** The text under a key; '' where there is none. */
export function textUnder(value: YamlValue | undefined, key: string): string {
  const found = under(value, key).find((pair) => pair.value.kind === 'text')?.value;
  return found?.kind === 'text' ? found.text : '';
}

/** The texts under a key: those of a list, or the one that stands there. */
export function textsUnder(value: YamlValue | undefined, key: string): { readonly text: string; readonly line: number }[] {
  return under(value, key).flatMap((pair) => textsOf(pair.value));
}

/** The texts of a list, or the one text. */
export function textsOf(value: YamlValue): { readonly text: string; readonly line: number }[] {
  if (value.kind === 'text') return [{ text: value.text, line: value.line }];
  return value.kind === 'list' ? value.items.flatMap(textsOf) : [];
}

/** `a: b` under a key, of each time that it stands there. */
export function pairsUnder(value: YamlValue | undefined, key: string): YamlPair[] {
  return under(value, key).flatMap((pair) => (pair.value.kind === 'map' ? pair.value.pairs : []));
}

class Walk {
  readonly notes: YamlNote[] = [];
  private values = 0;
  private references = 0;
  private readonly counter: LineCounter;

  constructor(counter: LineCounter) {
    this.counter = counter;
  }

  value(node: unknown, document: Document.Parsed, depth: number): YamlValue {
    const line = this.lineOf(node);
    if (++this.values > mostValues) throw new Refusal(tooMany, line);
    if (depth > deepest) throw new Refusal(tooDeep, line);
    if (isAlias(node) && ++this.references > mostReferences) throw new Refusal(tooMany, line);
    if (isAlias(node)) return this.value(node.resolve(document), document, depth + 1);
    if (isSeq(node)) return { kind: 'list', line, items: node.items.map((item) => this.value(item, document, depth + 1)) };
    if (isMap(node)) {
      const seen = new Set<string>();
      const pairs = node.items.map(({ key, value }) => {
        const name = isScalar(key) ? String(key.value ?? '') : String(key ?? '');
        const at = this.lineOf(key) || line;
        if (name === '__proto__') throw new Refusal(unsafe(name), at);
        if (seen.has(name)) this.notes.push({ line: at, why: twice(name) });
        seen.add(name);
        const below = value === null ? ({ kind: 'text', line: at, text: '' } as const) : this.value(value, document, depth + 1);
        return { key: name, line: at, value: below };
      });
      return { kind: 'map', line, pairs };
    }
    return { kind: 'text', line, text: isScalar(node) ? String(node.value ?? '') : '' };
  }

  private lineOf(node: unknown): number {
    const range = typeof node === 'object' && node !== null && 'range' in node ? node.range : undefined;
    return Array.isArray(range) ? this.counter.linePos(Number(range[0])).line : 0;
  }
}

/** The line on which brackets or indentation go deeper than any style does; 0 where they do not. Asked before parsing, since the parser calls itself. */
function tooDeepIn(text: string): number {
  let [line, open] = [1, 0];
  for (let at = 0; at < text.length; at++) {
    const char = text.charCodeAt(at);
    if (char === 0x0a) {
      line++;
      // brackets of a pattern that are never closed do not add up over lines; those of a nested list do
      if (/[^\s[{]/.test(text[at - 1] ?? '')) open = 0;
    } else if (char === 0x5b || char === 0x7b) open++;
    else if (char === 0x5d || char === 0x7d) open--;
    if (open > 200) return line;
  }
  const dashes = /^(?:[ \t]*-){60}/m.exec(text);
  return dashes ? text.slice(0, dashes.index).split('\n').length : 0;
}

function refusal(why: Bilingual, line: number): YamlReading {
  return { ok: false, why, line };
}

const tooDeep: Bilingual = { ru: 'Слишком много вложенных уровней.', en: 'It is nested too deep.' };
const tooMany: Bilingual = {
  ru: 'Файл разворачивается в слишком много значений: похоже на ссылки, которые умножают друг друга.',
  en: 'The file unfolds into too many values, as references that multiply each other do.',
};
const broken: Bilingual = { ru: 'Здесь нарушена запись YAML; остальное прочитано.', en: 'The YAML is broken here; the rest was read.' };

function twice(name: string): Bilingual {
  return { ru: `Ключ «${name}» записан дважды; прочитано то и другое.`, en: `The key “${name}” is written twice; both were read.` };
}

function unsafe(name: string): Bilingual {
  return { ru: `Ключ «${name}» в файле правил недопустим.`, en: `The key “${name}” is not allowed in a file of rules.` };
}
