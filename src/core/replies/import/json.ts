/** JSON of replies: our own, Text Blaze's folders, Briskine's templates, and lists that name a text somehow. */
import * as v from 'valibot';
import { Reply } from '../../guide.ts';
import { readJson } from '../../packs/json-lines.ts';
import { type Column, columnOf, listIn } from './columns.ts';
import { moreIn } from './our-parts.ts';
import { type RawReading, type RawReply, type Refused, type ReplyFormat, type ReplyNote, refuse } from './reading.ts';

type Path = readonly (string | number)[];
type Item = Readonly<Record<string, unknown>>;

/** Above this the lines of single entries are not worked out: the tree of places would take the memory. */
const largestWithLines = 20_000_000;
const deepest = 8;

/** Reads a file; one that is no JSON is refused with the line where it breaks. */
export function readJsonReplies(text: string): RawReading | Refused {
  const value = parsed(text);
  if (value === undefined || text.includes('"__proto__"')) {
    const strict = readJson(text);
    if (!strict.ok) return refuse('Здесь JSON обрывается или сломан.', 'Here the JSON ends early or is broken.', strict.at.line);
  }
  const lineOf = linesOf(text);
  const format = formatOf(value);
  const walk = new Walk(lineOf, format === 'guidepost');
  walk.take(value, [], '');
  if (walk.entries.length + walk.not.length === 0)
    return refuse('В файле нет ответов: ни одного текста с названием.', 'There are no replies in the file: no text with a name.');
  return { format, entries: walk.entries, not: walk.not, notes: [] };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return undefined; // the strict reader says where
  }
}

/** Lines by path; the tree of places is made at the first question. */
function linesOf(text: string): (path: Path) => number {
  let places: ((path: Path) => { readonly line: number }) | undefined;
  return (path) => {
    if (text.length > largestWithLines) return 1;
    if (!places) {
      const read = readJson(text);
      places = read.ok ? read.placeOf : () => ({ line: 1 });
    }
    return places(path).line;
  };
}

function formatOf(value: unknown): ReplyFormat {
  if (!isItem(value)) return Array.isArray(value) && value.some((each) => isItem(each) && 'shortcut' in each && 'body' in each) ? 'briskine' : 'json';
  if (typeof value['format'] === 'string' && value['format'].startsWith('guidepost')) return 'guidepost';
  if (Array.isArray(value['folders'])) return 'text-blaze';
  return 'templates' in value ? 'briskine' : 'json';
}

class Walk {
  readonly entries: RawReply[] = [];
  readonly not: ReplyNote[] = [];
  private readonly lineOf: (path: Path) => number;

  private readonly isOurs: boolean;

  constructor(lineOf: (path: Path) => number, isOurs: boolean) {
    this.lineOf = lineOf;
    this.isOurs = isOurs;
  }

  /** Takes what is an entry, and looks for entries in what holds some. */
  take(value: unknown, path: Path, folder: string): void {
    if (path.length > deepest) return;
    if (Array.isArray(value)) {
      value.forEach((each, at) => {
        this.member(each, [...path, at], folder);
      });
    } else if (isItem(value)) {
      const lists = ['replies', 'folders', 'snippets', 'templates', 'items', 'data', 'matches', 'groups', 'children'].filter((key) => key in value);
      const name = typeof value['name'] === 'string' && path.length > 0 ? value['name'] : folder;
      if (lists.length > 0) for (const key of lists) this.take(value[key], [...path, key], name);
      else for (const [key, each] of Object.entries(value)) this.keyed(key, each, [...path, key], folder);
    }
  }

  private member(value: unknown, path: Path, folder: string): void {
    if (this.isOurs) this.own(value, path);
    else if (!isItem(value)) this.refuse(path, value, notAnEntry);
    else if (bodyOf(value) !== undefined) this.add(value, path, folder);
    else if (Object.values(value).some((each) => typeof each === 'object' && each !== null)) this.take(value, path, folder);
    else this.refuse(path, value, noText);
  }

  private own(value: unknown, path: Path): void {
    const read = v.safeParse(Reply, value);
    if (read.success) this.entries.push({ line: () => this.lineOf(path), title: read.output.title, body: read.output.body, whole: read.output });
    else {
      const { expected, received, path: keys = [] } = read.issues[0];
      const key = keys.map((each) => String(each.key)).join('.');
      const why = {
        ru: `${key}: ожидается ${expected ?? 'другое значение'}, а стоит ${received}.`,
        en: `${key}: expected ${expected ?? 'another value'}, found ${received}.`,
      };
      this.refuse([...path, ...keys.map((each) => each.key as string | number)], value, why); // JSON has no other keys
    }
  }

  /** `{"name": "text"}`, or entries by their ids, or folders by their names. */
  private keyed(key: string, value: unknown, path: Path, folder: string): void {
    if (typeof value === 'string' && path.length > 1) this.entries.push({ line: () => this.lineOf(path), title: key, body: value, folder });
    else if (typeof value === 'string' && !columnOf(key) && !/^(?:format|version|type|exported\w*)$/i.test(key))
      this.entries.push({ line: () => this.lineOf(path), title: key, body: value });
    else if (isItem(value) && bodyOf(value) !== undefined) this.add({ id: key, ...value }, path, folder);
    else if (isItem(value) || Array.isArray(value)) this.take(value, path, key);
  }

  private add(item: Item, path: Path, folder: string): void {
    const body = bodyOf(item) ?? '';
    if (body.trim() === '') this.refuse(path, item, noText);
    else this.entries.push(entryOf(item, body, () => this.lineOf(path), folder));
  }

  private refuse(path: Path, value: unknown, why: ReplyNote['why']): void {
    this.not.push({ line: this.lineOf(path), about: (JSON.stringify(value) ?? '').slice(0, 120), why });
  }
}

function entryOf(item: Item, body: string, line: () => number, folder: string): RawReply {
  const told = (column: Column): string => textOf(valueUnder(item, column));
  const list = (column: Column): string[] => {
    const value = valueUnder(item, column);
    return Array.isArray(value) ? value.map(textOf).filter((each) => each !== '') : listIn(textOf(value));
  };
  const more = moreIn(item);
  return {
    ...{ line, body, id: told('id'), title: told('title') || told('subject') || told('shortcut'), lang: told('lang'), status: told('status') },
    tags: [...list('tags'), ...(told('title') ? list('shortcut') : [])],
    folder: told('folder') || folder,
    networks: list('networks'),
    validUntil: told('validUntil'),
    isHtml: typeof item['html'] === 'string' && item['html'] === body ? true : undefined,
    ...(more.slots ? { slots: more.slots } : {}),
    more,
  } as RawReply; // an undefined `isHtml` is told by the text
}

/** The text of an entry: HTML where a program keeps both, since its plain text has lost the lines. */
function bodyOf(item: Item): string | undefined {
  const found = Object.entries(item).filter(([key, value]) => typeof value === 'string' && columnOf(key) === 'body');
  const text = found.find(([key, value]) => value !== '' && key.toLowerCase() !== 'html') ?? found.find(([, value]) => value !== '') ?? found[0];
  return text?.[1] as string | undefined; // strings were chosen
}

function valueUnder(item: Item, column: Column): unknown {
  return Object.entries(item).find(([key, value]) => columnOf(key) === column && value !== null && value !== '')?.[1];
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function isItem(value: unknown): value is Item {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const noText = { ru: 'В записи нет текста.', en: 'The entry has no text.' };
const notAnEntry = { ru: 'Это не запись с названием и текстом.', en: 'This is no entry with a name and a text.' };
