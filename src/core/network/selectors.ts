/** Finds selectors for an element that somebody pointed at: by what its makers named, never by what a build tool drew by lot. */

/** An element as the builder sees it. */
export interface ElementFacts {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Its place among the children of its parent with the same tag, from 1. */
  readonly nth: number;
}

/** Names that makers give for their own tests come first: they change least. */
const testNames = ['data-testid', 'data-test-id', 'data-test', 'data-e2e', 'data-qa', 'data-tsid', 'data-cy', 'data-l', 'componentkey'];
/** What an element is doing at the moment, or what is in it, is no name. */
const passing = /state|focus|active|index|offset|react|value|text|dirty|empty|open|select|hover|count|time|date|style|length|reply-id|(?:^|-)(?:id|key|v|n|s)$/;
/** Tools that write classes put their mark before a hash. */
const hashing = /^(?:css|sc|jsx|svelte|ng|emotion|makeStyles|jss|r|is)[-_]/;
const shortWords = new Set(['btn', 'msg', 'txt', 'img', 'nav', 'ql']);
const longestValue = 80;
/** How many steps a way down the tree may have. */
const deepest = 30;

/**
 * Up to `most` selectors for the first element of `path` (then its parent, and so on up to the root of its tree), the most lasting first. Each
 * must find that element alone by `isUnique`. The last resort is where it stands among its neighbours.
 */
export function selectorsFor(path: readonly ElementFacts[], isUnique: (selector: string) => boolean, most = 3): string[] {
  const found: string[] = [];
  for (const selector of candidates(path)) {
    if (found.length >= most) break;
    if (!found.includes(selector) && isUnique(selector)) found.push(selector);
  }
  return found;
}

/** Whether a class, or a piece of one, reads like a word and not like a hash. */
export function isWord(piece: string): boolean {
  if (shortWords.has(piece.toLowerCase())) return true;
  if (!/^[A-Za-z]{3,24}$/.test(piece) || !/[aeiouy]/i.test(piece) || /[bcdfghjklmnpqrstvwxz]{5}/i.test(piece)) return false;
  const parts = piece.match(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])/g) ?? [];
  return parts.join('') === piece && parts.every((part) => part.length >= 3 || parts.length === 1 || /^(?:to|in|on|of|by|my|is|at|ui|rt)$/i.test(part));
}

function* candidates(path: readonly ElementFacts[]): Generator<string> {
  const [own] = path;
  if (!own) return;
  yield* namesOf(own);
  // Inside something that has a name, by as little as is needed.
  const inside = [...namesOf(own), own.attributes['contenteditable'] === undefined ? '' : '[contenteditable]', tagOf(own)].filter((each) => each !== '');
  for (const around of path.slice(1, 8)) for (const name of namesOf(around)) for (const each of inside) yield `${name} ${each}`;
  yield* places(path);
}

/** What names an element by itself, the most lasting first. */
function* namesOf({ tag, attributes }: ElementFacts): Generator<string> {
  const named = (name: string): string => `[${name}=${quoted(attributes[name] ?? '')}]`;
  for (const name of testNames) if (isName(attributes[name], 2)) yield named(name);
  for (const name of Object.keys(attributes)) {
    if (!testNames.includes(name) && isLastingData(name) && isName(attributes[name], 0)) yield named(name);
  }
  const { id, role, class: classes = '', name } = attributes;
  if (id && isName(id, 0) && id.split(/[-_:.]/).every(isWord)) yield `#${id.replace(/[:.]/g, '\\$&')}`;
  const label = attributes['aria-label'];
  if (label && label.length <= longestValue && !/\d/.test(label)) yield `${role ? named('role') : tagName(tag)}${named('aria-label')}`;
  if (isName(name, 0)) yield `${tagName(tag)}${named('name')}`;
  for (const each of classes.split(/\s+/)) {
    const part = lastingPart(each);
    if (part) yield part === each ? `.${each}` : `[class*=${quoted(part)}]`;
  }
}

/** The shortest way down the tree by places, then the longer ones. */
function* places(path: readonly ElementFacts[]): Generator<string> {
  let way = '';
  for (const { tag, nth } of path.slice(0, deepest)) {
    const step = `${tagName(tag)}:nth-of-type(${nth})`;
    way = way === '' ? step : `${step} > ${way}`;
    yield way;
  }
}

/** The pieces of a class up to the first that is a hash: `composer_input` of `composer_input__x9Zq1`. Null where nothing of it would last. */
function lastingPart(name: string): string | null {
  if (hashing.test(name)) return null;
  const part = /^[A-Za-z]+(?:[-_]+[A-Za-z]+)*/.exec(name)?.[0] ?? '';
  if (part === name) return name.split(/[-_]+/).every(isWord) ? name : null;
  const pieces = part.split(/[-_]+/);
  // Only a piece that is parted from the hash is whole; of `btn4x` nothing is.
  const isParted = /^[-_]/.test(name.slice(part.length));
  const last = isParted ? part : part.slice(0, part.lastIndexOf(pieces.at(-1) ?? '')).replace(/[-_]+$/, '');
  return last.length >= 5 && last.split(/[-_]+/).every(isWord) ? last : null;
}

function isLastingData(name: string): boolean {
  const [, rest] = /^data-([a-z]+(?:-[a-z]+)*)$/.exec(name) ?? [];
  return rest !== undefined && !passing.test(rest) && rest.split('-').every((piece) => isWord(piece) || piece.length <= 2);
}

/** Whether a value is a name that its makers gave: one word, or several joined, with at most `digits` digits. */
function isName(value: string | undefined, digits: number): value is string {
  if (!value || value.length > longestValue || !/^[\p{L}][\p{L}\p{N}_:.-]*$/u.test(value)) return false;
  return (value.match(/\d/g)?.length ?? 0) <= digits;
}

function tagOf({ tag }: ElementFacts): string {
  return /^(?:textarea|input|button|select)$/.test(tag) ? tag : '';
}

function tagName(tag: string): string {
  return /^[a-z][a-z0-9-]*$/.test(tag) ? tag : '*';
}

function quoted(value: string): string {
  return `"${value.replace(/["\\]/g, '\\$&').replace(/[\n\r\f]/g, ' ')}"`;
}
