/** Regular expressions of other tools as a tree, so that they can be told apart: those that are a few phrases in disguise, those that are more. */

export type Expression =
  | { readonly kind: 'text'; readonly text: string }
  /** One of some characters. `chars` is there where they are few and named one by one. `word`: letters and digits of any number. */
  | { readonly kind: 'set'; readonly source: string; readonly chars?: readonly string[]; readonly word: boolean }
  | { readonly kind: 'edge'; readonly at: 'word' | 'inside' | 'start' | 'end' }
  | { readonly kind: 'sequence'; readonly parts: readonly Expression[] }
  | { readonly kind: 'choice'; readonly of: readonly Expression[] }
  | { readonly kind: 'group'; readonly body: Expression; readonly number: number }
  | { readonly kind: 'repeat'; readonly body: Expression; readonly min: number; readonly max: number; readonly lazy: boolean }
  | { readonly kind: 'look'; readonly ahead: boolean; readonly negative: boolean; readonly body: Expression };

/** Why an expression is none that we know. */
export type ExpressionFault = 'syntax' | 'back-reference' | 'atomic' | 'condition' | 'too-long';

export type ExpressionReading =
  | { readonly ok: true; readonly tree: Expression; readonly ignoreCase: boolean }
  | { readonly ok: false; readonly why: ExpressionFault };

const longest = 20_000;
const deepest = 50;

class Fault extends Error {
  readonly why: ExpressionFault;
  constructor(why: ExpressionFault) {
    super(why);
    this.why = why;
  }
}

/** Reads an expression as JavaScript, Go or PCRE write it. */
export function readExpression(source: string): ExpressionReading {
  if (source.length > longest) return { ok: false, why: 'too-long' };
  const reader = new Reader(source);
  try {
    return { ok: true, tree: reader.whole(), ignoreCase: reader.ignoreCase };
  } catch (error) {
    if (error instanceof Fault) return { ok: false, why: error.why };
    throw error;
  }
}

const classes: Readonly<Record<string, string>> = { d: '0-9', w: '\\p{L}\\p{N}_', s: '\\s' };
const controls: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', f: '\f', v: '\v', a: '\u0007', e: '\u001b', '0': '\0' };
const fewChars = 40;
/** A piece of a set that stands for letters: a range or a class of them. */
const wordPiece = /^(?:\p{L}-\p{L}|0-9|\\p\{[LN]\}.*|_|'|ё|Ё)$/u;
const letterPiece = /\p{L}-|\\p\{L/u;

class Reader {
  ignoreCase = false;
  private at = 0;
  private groups = 0;
  private depth = 0;
  private readonly source: string;

  constructor(source: string) {
    this.source = source;
  }

  whole(): Expression {
    const tree = this.choice();
    if (this.at < this.source.length) throw new Fault('syntax');
    return tree;
  }

  private choice(): Expression {
    if (++this.depth > deepest) throw new Fault('too-long');
    const of = [this.sequence()];
    while (this.take('|')) of.push(this.sequence());
    this.depth--;
    return of.length === 1 && of[0] ? of[0] : { kind: 'choice', of };
  }

  private sequence(): Expression {
    const parts: Expression[] = [];
    while (this.at < this.source.length && !'|)'.includes(this.source[this.at] ?? '')) {
      const part = this.part();
      if (part) parts.push(this.repeated(part));
    }
    return parts.length === 1 && parts[0] ? parts[0] : { kind: 'sequence', parts };
  }

  /** One thing without its repetition; undefined for flags, which are no part. */
  private part(): Expression | undefined {
    if (this.take('(')) return this.group();
    if (this.take('[')) return this.set();
    if (this.take('\\')) return this.escape();
    if (this.take('.')) return { kind: 'set', source: '.', word: false };
    if (this.take('^')) return { kind: 'edge', at: 'start' };
    if (this.take('$')) return { kind: 'edge', at: 'end' };
    if ('*+?'.includes(this.source[this.at] ?? '')) throw new Fault('syntax');
    return { kind: 'text', text: this.char() };
  }

  private repeated(body: Expression): Expression {
    const bounds = this.bounds();
    if (!bounds) return body;
    if (body.kind === 'edge') throw new Fault('syntax');
    const lazy = this.take('?');
    if (!lazy && this.take('+')) throw new Fault('atomic');
    return this.repeated({ kind: 'repeat', body, ...bounds, lazy });
  }

  private bounds(): { min: number; max: number } | undefined {
    if (this.take('?')) return { min: 0, max: 1 };
    if (this.take('*')) return { min: 0, max: Number.POSITIVE_INFINITY };
    if (this.take('+')) return { min: 1, max: Number.POSITIVE_INFINITY };
    const counted = /^\{(\d+)(,)?(\d*)\}/.exec(this.source.slice(this.at, this.at + 24));
    if (!counted) return undefined;
    this.at += counted[0].length;
    const min = Number(counted[1]);
    const max = counted[2] ? (counted[3] ? Number(counted[3]) : Number.POSITIVE_INFINITY) : min;
    if (max < min) throw new Fault('syntax');
    return { min, max };
  }

  private group(): Expression | undefined {
    const opening = /^\?(?:(<?[=!])|(:)|P?<(\w+)>|'(\w+)'|([a-z]+)(-[a-z]+)?([:)])|([>|(#&+]))/.exec(this.source.slice(this.at, this.at + 40));
    if (!opening && this.source[this.at] === '?') throw new Fault('syntax');
    if (opening?.[8]) throw new Fault(opening[8] === '>' ? 'atomic' : 'condition');
    this.at += opening?.[0].length ?? 0;
    if (opening?.[5]?.includes('i')) this.ignoreCase = true;
    if (opening?.[7] === ')') return undefined;
    const isCapture = !opening || opening[3] !== undefined || opening[4] !== undefined;
    const number = isCapture ? ++this.groups : 0;
    const body = this.choice();
    if (!this.take(')')) throw new Fault('syntax');
    const look = opening?.[1];
    if (look) return { kind: 'look', ahead: !look.startsWith('<'), negative: look.endsWith('!'), body };
    return { kind: 'group', body, number };
  }

  private escape(): Expression {
    const char = this.char();
    if (char === 'b') return { kind: 'edge', at: 'word' };
    if (char === 'B') return { kind: 'edge', at: 'inside' };
    if (char === 'A') return { kind: 'edge', at: 'start' };
    if (char === 'z' || char === 'Z') return { kind: 'edge', at: 'end' };
    if (/[1-9k]/.test(char)) throw new Fault('back-reference');
    if (char === 'p' || char === 'P') return { kind: 'set', source: `\\${char}${this.property()}`, word: char === 'p' };
    const named = classes[char.toLowerCase()];
    if (named) return { kind: 'set', source: char === char.toLowerCase() ? `[${named}]` : `[^${named}]`, word: char === 'w' };
    return { kind: 'text', text: this.escaped(char) };
  }

  private property(): string {
    const name = /^(?:\{[^}]*\}|[A-Z])/.exec(this.source.slice(this.at, this.at + 60))?.[0];
    if (!name) throw new Fault('syntax');
    this.at += name.length;
    return name;
  }

  /** The character that an escape stands for. */
  private escaped(char: string): string {
    if (char === 'x' || char === 'u') {
      const code = /^(?:\{([0-9a-fA-F]{1,6})\}|([0-9a-fA-F]{4})|([0-9a-fA-F]{2}))/.exec(this.source.slice(this.at, this.at + 10));
      const digits = code?.[1] ?? (char === 'u' ? code?.[2] : (code?.[3] ?? code?.[2]?.slice(0, 2)));
      if (!code || !digits || Number.parseInt(digits, 16) > 0x10ffff) throw new Fault('syntax');
      this.at += code[1] ? code[0].length : digits.length;
      return String.fromCodePoint(Number.parseInt(digits, 16));
    }
    return controls[char] ?? char;
  }

  private set(): Expression {
    const negated = this.take('^');
    const pieces: string[] = [];
    const chars: string[] = [];
    let [isFew, first] = [!negated, true];
    while (first || this.source[this.at] !== ']') {
      if (this.at >= this.source.length) throw new Fault('syntax');
      first = false;
      const posix = /^\[:(\w+):\]/.exec(this.source.slice(this.at, this.at + 14));
      if (posix) {
        this.at += posix[0].length;
        pieces.push(posix[0]);
        isFew = false;
        continue;
      }
      const one = this.member();
      if (one.source) {
        pieces.push(one.source);
        isFew = false;
        continue;
      }
      if (this.source[this.at] === '-' && !']'.includes(this.source[this.at + 1] ?? ']')) {
        this.at++;
        const last = this.member();
        const [low, high] = [one.char.codePointAt(0) ?? 0, last.char.codePointAt(0) ?? 0];
        if (last.source || high < low) throw new Fault('syntax');
        pieces.push(`${quotedInSet(one.char)}-${quotedInSet(last.char)}`);
        if (high - low < fewChars) for (let code = low; code <= high; code++) chars.push(String.fromCodePoint(code));
        else isFew = false;
      } else {
        pieces.push(quotedInSet(one.char));
        chars.push(one.char);
      }
    }
    this.at++;
    const whole = `[${negated ? '^' : ''}${pieces.join('')}]`;
    const word = !negated && pieces.every((piece) => wordPiece.test(piece)) && pieces.some((piece) => letterPiece.test(piece));
    return { kind: 'set', source: whole, word, ...(isFew && chars.length <= fewChars ? { chars: [...new Set(chars)] } : {}) };
  }

  /** A member of a set: a character, or a class by its source. */
  private member(): { char: string; source?: string } {
    if (!this.take('\\')) return { char: this.char() };
    const char = this.char();
    if (char === 'b') return { char: '\b' };
    if (char === 'p' || char === 'P') return { char: '', source: `\\${char}${this.property()}` };
    const named = classes[char.toLowerCase()];
    if (named) return { char: '', source: char === char.toLowerCase() ? named : `\\${char}` };
    return { char: this.escaped(char) };
  }

  private char(): string {
    const point = this.source.codePointAt(this.at);
    if (point === undefined) throw new Fault('syntax');
    const char = String.fromCodePoint(point);
    this.at += char.length;
    return char;
  }

  private take(char: string): boolean {
    if (this.source[this.at] !== char) return false;
    this.at++;
    return true;
  }
}

function quotedInSet(char: string): string {
  return /[\\\]^[-]/.test(char) ? `\\${char}` : char;
}
