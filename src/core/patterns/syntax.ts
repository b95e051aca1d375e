/**
 * Reads a pattern as people write it and writes it for RE2: letters of all alphabets count as letters, and borders of words, which RE2 knows for
 * English only, become a mark that is put into the text. What RE2 cannot do is named.
 */

export const faultKeys = [
  'lookahead',
  'lookbehind',
  'backreference',
  'atomic',
  'possessive',
  'no-border',
  'group',
  'escape',
  'count',
  'large',
  'long',
  'bracket',
  'repeat',
  'range',
  'property',
  'syntax',
] as const;
export type FaultKey = (typeof faultKeys)[number];

/** What is wrong with a pattern, and the piece of it. */
export interface Fault {
  readonly key: FaultKey;
  readonly piece: string;
}

/** A pattern in the writing of RE2. `marked` is for texts whose borders of words are marked; undefined: it asks for none. */
interface Translation {
  /** Without its borders: finds at least what the pattern finds. */
  readonly plain: string;
  readonly marked: string | undefined;
}

/** Stands at each border of a word in a marked text: a letter for private use. (Browsers load no script that has one of those which are no characters.) */
export const mark = '\ue1a7';
const optionalMark = '\\x{E1A7}?';
/** Letters, their accents, digits and the underscore. */
const word = '\\p{L}\\p{M}\\p{N}_';
const shorthand: Readonly<Record<string, string>> = { w: word, d: '\\p{Nd}', s: '\\s\\p{Z}' };
/** Counted repetitions unfold into copies: with so many it still runs fast. */
const mostCopies = 150;

/** Translates a pattern, or says why it cannot be. */
export function translate(source: string): Translation | Fault {
  try {
    return new Translator(source).run();
  } catch (error) {
    if (error instanceof Refusal) return error.fault;
    throw error;
  }
}

class Refusal extends Error {
  readonly fault: Fault;
  constructor(fault: Fault) {
    super(fault.key);
    this.fault = fault;
  }
}

class Translator {
  private at = 0;
  private plain = '';
  private marked = '';
  private hasBorder = false;
  /** Pieces of the groups that are open, and of the atom read last. */
  private readonly sizes: number[] = [0];
  private last = 0;
  private copies = 0;
  private readonly source: string;
  private readonly dot: string;

  constructor(source: string) {
    this.source = source;
    this.dot = /\(\?\w*s/.test(source) ? '\\x{E1A7}' : '\\n\\x{E1A7}';
  }

  run(): Translation {
    while (this.at < this.source.length) this.step();
    return { plain: this.plain, marked: this.hasBorder ? this.marked : undefined };
  }

  private step(): void {
    const { source, at } = this;
    const sign = String.fromCodePoint(source.codePointAt(at) ?? 0);
    this.at += sign.length;
    if (sign === '\\') this.escape();
    else if (sign === '[') this.set();
    else if (sign === '(') this.open();
    else if (sign === ')') this.close();
    else if (sign === '|' || sign === '^') this.both(sign);
    else if (sign === '$') this.both('$', `${optionalMark}$`);
    else if (sign === '.') this.atom('.', `[^${this.dot}]`);
    else if ('*+?'.includes(sign)) this.repeat(sign, 1);
    else if (sign === '{') this.count();
    else this.atom(/[\]}]/.test(sign) ? `\\${sign}` : sign);
  }

  private refuse(key: FaultKey, length: number, from = this.at - 1): never {
    throw new Refusal({ key, piece: this.source.slice(from, from + length) });
  }

  private both(plain: string, marked = plain): void {
    this.plain += plain;
    this.marked += marked;
    this.last = 0;
  }

  private atom(plain: string, marked = plain): void {
    this.both(plain, `(?:${optionalMark}${marked})`);
    this.grow(1);
  }

  private grow(pieces: number): void {
    this.last = pieces;
    this.sizes[this.sizes.length - 1] = (this.sizes.at(-1) ?? 0) + pieces;
  }

  private escape(): void {
    const from = this.at - 1;
    const sign = this.source[this.at] ?? '';
    this.at++;
    if (sign === 'b') {
      this.hasBorder = true;
      this.both('(?:)', '\\x{E1A7}');
    } else if (/[1-9k]/.test(sign)) this.refuse('backreference', 2, from);
    else if (sign === 'B') this.refuse('no-border', 2, from);
    else if (sign === 'A') this.both('\\A');
    else if (sign === 'z' || sign === 'Z') this.both('\\z', `${optionalMark}\\z`);
    else {
      const { text, isNegated } = this.member(sign, from);
      if (isNegated) this.atom(`[^${text}]`, `[^${text}\\x{E1A7}]`);
      else this.atom(/^\\[sp]|\\p.*\\p/.test(text) && sign !== 'p' ? `[${text}]` : text);
    }
  }

  /** What an escape stands for, inside a set or outside. */
  private member(sign: string, from: number): { readonly text: string; readonly isNegated: boolean } {
    const known = shorthand[sign.toLowerCase()];
    if (known) return { text: known, isNegated: sign !== sign.toLowerCase() };
    const rest = this.source.slice(this.at);
    if (sign === 'p' || sign === 'P') {
      const name = /^(?:\{\^?[\w=]+\}|[A-Z])/.exec(rest)?.[0] ?? this.refuse('escape', 2, from);
      this.at += name.length;
      return { text: `\\p${name.replace(/^\{(?:gc|sc|script|general_category)=/i, '{')}`, isNegated: sign === 'P' };
    }
    if (sign === 'u' || sign === 'x') {
      const code = /^(?:([\da-f]{4})|\{([\da-f]{1,6})\})/i.exec(sign === 'x' ? rest.replace(/^([\da-f]{2})(?!\})/i, '00$1') : rest);
      if (!code) return this.refuse('escape', 2, from);
      this.at += sign === 'x' && code[1] ? 2 : code[0].length;
      return { text: `\\x{${code[1] ?? code[2]}}`, isNegated: false };
    }
    if (/[ntrfva]/.test(sign)) return { text: `\\${sign}`, isNegated: false };
    if (sign === '' || /[A-Za-z\d]/.test(sign)) return this.refuse('escape', 2, from);
    return { text: /[^\u0020-\u007e]/.test(sign) ? sign : `\\${sign}`, isNegated: false };
  }

  private set(): void {
    const from = this.at - 1;
    const isNegated = this.source[this.at] === '^';
    if (isNegated) this.at++;
    let text = '';
    for (let isFirst = true; ; isFirst = false) {
      const sign = this.source[this.at];
      if (sign === undefined) this.refuse('bracket', 12, from);
      this.at++;
      if (sign === ']' && !isFirst) break;
      if (sign === '\\') text += this.inSet();
      else if (sign === '[' && this.source[this.at] === ':') text += sign;
      else text += sign === '[' || sign === ']' ? `\\${sign}` : sign;
    }
    this.atom(isNegated ? `[^${text}]` : `[${text}]`, isNegated ? `[^${text}\\x{E1A7}]` : `[${text}]`);
  }

  private inSet(): string {
    const from = this.at - 1;
    const sign = this.source[this.at] ?? '';
    this.at++;
    if (sign === 'b') return this.refuse('escape', 2, from);
    const { text, isNegated } = this.member(sign, from);
    if (!isNegated) return text;
    const inner = { W: '', D: '\\P{Nd}', S: '\\S' }[sign] ?? text.replace('\\p', '\\P');
    return inner === '' ? this.refuse('escape', 2, from) : inner;
  }

  private open(): void {
    const from = this.at - 1;
    const rest = this.source.slice(this.at);
    const flags = /^\?[ims-]*:/.exec(rest)?.[0];
    const whole = /^\?[ims-]+\)/.exec(rest)?.[0];
    const name = /^\?P?<[\p{L}_][\p{L}\p{N}_]*>/u.exec(rest)?.[0];
    if (whole) {
      this.at += whole.length;
      this.both(`(${whole}`);
      return;
    }
    if (/^\?[=!]/.test(rest)) this.refuse('lookahead', 3, from);
    if (/^\?<[=!]/.test(rest)) this.refuse('lookbehind', 4, from);
    if (rest.startsWith('?>')) this.refuse('atomic', 3, from);
    if (rest.startsWith('?') && !flags && !name) this.refuse('group', 3, from);
    this.at += (flags ?? name ?? '').length;
    this.both(flags ? `(${flags}` : '(?:');
    this.sizes.push(0);
  }

  private close(): void {
    const inside = this.sizes.length > 1 ? this.sizes.pop() : undefined;
    if (inside === undefined) this.refuse('bracket', 1);
    this.both(')');
    this.grow(inside ?? 0);
  }

  private repeat(sign: string, factor: number): void {
    const before = this.last;
    this.plain += sign;
    this.marked += sign;
    if (this.source[this.at] === '+') this.refuse('possessive', sign.length + 1, this.at - sign.length);
    if (this.source[this.at] === '?') {
      this.at++;
      this.plain += '?';
      this.marked += '?';
    }
    const copies = before * (factor - 1);
    this.copies += copies;
    if (this.copies > mostCopies) this.refuse('large', 0);
    this.grow(copies);
    this.last = 0;
  }

  private count(): void {
    const from = this.at - 1;
    const count = /^(\d+)(?:,(\d*))?\}/.exec(this.source.slice(this.at));
    if (!count) {
      this.atom('\\{');
      return;
    }
    const most = Math.max(Number(count[1]), Number(count[2] ?? 0));
    if (most > 1000) this.refuse('count', count[0].length + 1, from);
    this.at += count[0].length;
    this.repeat(`{${count[0]}`, Math.max(1, most));
  }
}
