/** A reader of JSON that knows where everything stands, so that an error can name its line. It accepts exactly what JSON is. */

/** A place in a file, counted from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

export type Path = readonly (string | number)[];

export type JsonReading =
  | { readonly ok: true; readonly value: unknown; readonly placeOf: (path: Path) => Place }
  | { readonly ok: false; readonly why: JsonFault; readonly at: Place; readonly name: string };

/** What can be wrong with a file as JSON. `name` of the reading says which key it is about. */
export type JsonFault = 'syntax' | 'end' | 'key-twice' | 'key-unsafe' | 'too-deep' | 'after';

const deepest = 100;
/** Keys that mean something to JavaScript itself; nobody's guide needs them. */
const unsafe = new Set(['__proto__', 'constructor', 'prototype']);

class Fault extends Error {
  readonly why: JsonFault;
  readonly at: number;
  readonly key: string;
  constructor(why: JsonFault, at: number, key = '') {
    super(why);
    this.why = why;
    this.at = at;
    this.key = key;
  }
}

/** Reads a file. The value holds only plain objects, arrays, strings, numbers, booleans and null. */
export function readJson(text: string): JsonReading {
  const walk = new Walk(text);
  const placeIn = placesIn(text);
  try {
    const value = walk.whole();
    return { ok: true, value, placeOf: (path) => placeIn(walk.offsetOf(path)) };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return { ok: false, why: error.why, at: placeIn(error.at), name: error.key };
  }
}

/** Places by offset; where lines begin is worked out once. */
function placesIn(text: string): (offset: number) => Place {
  let starts: number[] | undefined;
  return (offset) => {
    if (!starts) {
      starts = [0];
      for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    }
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}

/** Where a value begins, and its members. */
interface Node {
  readonly at: number;
  readonly members?: ReadonlyMap<string | number, Node>;
}

class Walk {
  private at = 0;
  private root: Node = { at: 0 };
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  whole(): unknown {
    if (this.text.charCodeAt(0) === 0xfeff) this.at = 1;
    this.space();
    const [value, node] = this.value(0);
    this.root = node;
    this.space();
    if (this.at < this.text.length) throw new Fault('after', this.at);
    return value;
  }

  /** The offset of the deepest part of a path that the file has. */
  offsetOf(path: Path): number {
    let node = this.root;
    for (const key of path) {
      const next = node.members?.get(key);
      if (!next) break;
      node = next;
    }
    return node.at;
  }

  private value(depth: number): [unknown, Node] {
    if (depth > deepest) throw new Fault('too-deep', this.at);
    const at = this.at;
    const char = this.text[at];
    if (char === '{') return this.object(depth);
    if (char === '[') return this.array(depth);
    if (char === '"') return [this.string(), { at }];
    return [this.plain(), { at }];
  }

  private object(depth: number): [unknown, Node] {
    const node = { at: this.at, members: new Map<string | number, Node>() };
    const value: Record<string, unknown> = {};
    this.list('}', () => {
      const at = this.at;
      if (this.text[at] !== '"') throw this.unexpected();
      const key = this.string();
      if (unsafe.has(key)) throw new Fault('key-unsafe', at, key);
      if (node.members.has(key)) throw new Fault('key-twice', at, key);
      this.space();
      this.expect(':');
      this.space();
      const [member, below] = this.value(depth + 1);
      value[key] = member;
      node.members.set(key, below);
    });
    return [value, node];
  }

  private array(depth: number): [unknown, Node] {
    const node = { at: this.at, members: new Map<string | number, Node>() };
    const value: unknown[] = [];
    this.list(']', () => {
      const [member, below] = this.value(depth + 1);
      node.members.set(value.length, below);
      value.push(member);
    });
    return [value, node];
  }

  /** The members between an opening and a closing bracket. */
  private list(close: string, member: () => void): void {
    this.at++;
    this.space();
    if (this.text[this.at] === close) {
      this.at++;
      return;
    }
    for (;;) {
      member();
      this.space();
      if (this.text[this.at] === close) break;
      this.expect(',');
      this.space();
    }
    this.at++;
  }

  private string(): string {
    const start = this.at;
    for (this.at++; this.at < this.text.length; this.at++) {
      const unit = this.text.charCodeAt(this.at);
      if (unit < 0x20) throw new Fault('syntax', this.at);
      if (unit === 0x5c) this.at++;
      else if (unit === 0x22) return this.parsed(start, ++this.at) as string; // what stands in quotes is a string
    }
    throw new Fault('end', this.text.length);
  }

  private plain(): unknown {
    const start = this.at;
    while (this.at < this.text.length && /[\w+.-]/.test(this.text[this.at] ?? '')) this.at++;
    if (this.at === start) throw this.unexpected();
    return this.parsed(start, this.at);
  }

  /** The platform reads what is smallest: one string, number or word. */
  private parsed(start: number, end: number): unknown {
    try {
      return JSON.parse(this.text.slice(start, end));
    } catch {
      throw new Fault('syntax', start); // said with its place instead
    }
  }

  private space(): void {
    while (/[ \t\n\r]/.test(this.text[this.at] ?? '')) this.at++;
  }

  private expect(char: string): void {
    if (this.text[this.at] !== char) throw this.unexpected();
    this.at++;
  }

  private unexpected(): Fault {
    return new Fault(this.at >= this.text.length ? 'end' : 'syntax', this.at);
  }
}
