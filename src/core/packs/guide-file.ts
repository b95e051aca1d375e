import * as v from 'valibot';
import { Guide, guideFormat } from '../guide.ts';
import { mostPatterns } from '../patterns/book.ts';
import { faultOf } from '../patterns/engine.ts';
import { wordsOfFault } from '../patterns/fault-words.ts';
import { tooManyPatterns } from '../patterns/surplus.ts';
import type { Bilingual } from '../rule.ts';
import { ruleKinds } from '../rules.ts';
import { dangersIn } from './dangers.ts';
import { type JsonFault, type Path, type Place, readJson } from './json-lines.ts';

/** Something that a guide file must not have. Line and column count from 1. */
interface GuideFileError {
  readonly line: number;
  readonly column?: number;
  /** Where in the guide, as `rules[3].level`. */
  readonly path?: string;
  readonly why: Bilingual;
}

/** Something worth knowing that does not stop the import. */
export interface GuideFileNote {
  readonly line: number;
  readonly rule: string;
  readonly why: Bilingual;
}

export type GuideFileReading =
  | { readonly ok: true; readonly guide: Guide; readonly notes: readonly GuideFileNote[] }
  | { readonly ok: false; readonly errors: readonly GuideFileError[] };

/** Characters. A guide of a hundred thousand phrases has three million. */
export const largestFile = 20_000_000;
const mostErrors = 20;

/** Reads a guide file. Nothing in it is ever run; what is not understood but harmless is kept. */
export function readGuideFile(text: string): GuideFileReading {
  if (text.length > largestFile) return refused({ line: 1, why: tooLarge(text.length) });
  const json = readJson(text);
  if (!json.ok) return refused({ ...json.at, why: faults[json.why](json.name) });
  const { value, placeOf } = json;
  const format = formatOf(value);
  if (format !== guideFormat) return refused({ ...placeOf(['format']), path: 'format', why: wrongFormat(format) });
  const read = v.safeParse(Guide, value);
  if (!read.success) return { ok: false, errors: read.issues.slice(0, mostErrors).map((issue) => errorOf(issue, { path: [], placeOf })) };
  const dangers = dangersIn(read.output).map(({ path, why }) => ({ ...placeOf(path), path: nameOf(path), why }));
  const errors = [...dangers, ...twins(read.output, placeOf), ...badOptions(read.output, placeOf), ...badPatterns(read.output, placeOf)];
  if (errors.length > 0) return { ok: false, errors: errors.slice(0, mostErrors) };
  return { ok: true, guide: read.output, notes: notesOf(read.output, placeOf) };
}

/** Writes a guide as a file; reading it back gives the same guide, parts unknown to this version too. */
export function writeGuideFile(guide: Guide): string {
  return `${JSON.stringify(guide, null, 2)}\n`;
}

type PlaceOf = (path: Path) => Place;

function refused(error: GuideFileError): GuideFileReading {
  return { ok: false, errors: [error] };
}

function formatOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'format' in value ? value.format : undefined;
}

function errorOf(issue: v.BaseIssue<unknown>, { path, placeOf }: { readonly path: Path; readonly placeOf: PlaceOf }): GuideFileError {
  const keys = [...path, ...(issue.path ?? []).map(({ key }) => key as string | number)]; // JSON has no other keys
  return { ...placeOf(keys), path: nameOf(keys), why: whyOf(issue) };
}

/** Two rules of one id cannot be told apart later; nor can two clauses. */
function twins({ rules, replies, document }: Guide, placeOf: PlaceOf): GuideFileError[] {
  const sections = document?.sections ?? [];
  const clauses = sections.flatMap((section, at) => section.clauses.map(({ id }, place) => ({ id, path: ['document', 'sections', at, 'clauses', place] })));
  return [
    ...twinsIn(membersOf('rules', rules), placeOf),
    ...twinsIn(membersOf('replies', replies), placeOf),
    ...twinsIn(
      sections.map(({ id }, at) => ({ id, path: ['document', 'sections', at] })),
      placeOf,
    ),
    ...twinsIn(clauses, placeOf),
  ];
}

interface Member {
  readonly id: string;
  readonly path: Path;
}

function membersOf(part: 'rules' | 'replies', members: readonly { readonly id: string }[]): Member[] {
  return members.map(({ id }, index) => ({ id, path: [part, index] }));
}

function twinsIn(members: readonly Member[], placeOf: PlaceOf): GuideFileError[] {
  const seen = new Set<string>();
  return members.flatMap(({ id, path: own }) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    const path = [...own, 'id'];
    return [{ ...placeOf(path), path: nameOf(path), why: { ru: `Идентификатор «${id}» уже занят выше.`, en: `The id “${id}” is already taken above.` } }];
  });
}

/** Options of a kind that we know must be of its shape; those of other kinds are kept unread. */
function badOptions({ rules }: Guide, placeOf: PlaceOf): GuideFileError[] {
  return rules.flatMap((rule, index) => {
    const kind = ruleKinds.get(rule.kind);
    const read = kind && v.safeParse(kind.options, rule.options);
    return read && !read.success ? read.issues.map((issue) => errorOf(issue, { path: ['rules', index, 'options'], placeOf })) : [];
  });
}

/** Patterns that cannot be run, and those beyond what one guide may have. */
function badPatterns({ rules }: Guide, placeOf: PlaceOf): GuideFileError[] {
  let count = 0;
  return rules.flatMap(({ kind, options }, index) => {
    if (kind !== 'pattern' || typeof options['pattern'] !== 'string') return [];
    count++;
    const path = ['rules', index, 'options', 'pattern'];
    const fault = faultOf(options['pattern']);
    const why = count > mostPatterns ? tooManyPatterns : fault && wordsOfFault(fault);
    return why ? [{ ...placeOf(path), path: nameOf(path), why }] : [];
  });
}

function notesOf({ rules }: Guide, placeOf: PlaceOf): GuideFileNote[] {
  return rules.flatMap(({ id, kind }, index) => {
    if (ruleKinds.has(kind)) return [];
    const why = {
      ru: `Правило «${id}» вида «${kind}» сохранено, но не проверяется: нужна более новая версия Guidepost.`,
      en: `The rule “${id}” of the kind “${kind}” is kept but not checked: it needs an update of Guidepost.`,
    };
    return [{ line: placeOf(['rules', index, 'kind']).line, rule: id, why }];
  });
}

function nameOf(keys: Path): string {
  return keys
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`))
    .join('')
    .replace(/^\./, '');
}

function whyOf({ type, expected, received }: v.BaseIssue<unknown>): Bilingual {
  if (received === 'undefined') return { ru: `Не хватает обязательной части: ожидается ${expected}.`, en: `A required part is missing: expected ${expected}.` };
  if (type === 'max_length') return { ru: 'Слишком длинное значение.', en: 'The value is too long.' };
  if (type === 'min_length') return { ru: 'Значение не может быть пустым.', en: 'The value must not be empty.' };
  if (type === 'regex')
    return {
      ru: `Неверная запись: ${received}. Даты пишут как 2026-03-08, время как 09:00.`,
      en: `Not well formed: ${received}. Dates are written as 2026-03-08, times as 09:00.`,
    };
  return { ru: `Ожидается ${expected ?? 'другое значение'}, а стоит ${received}.`, en: `Expected ${expected ?? 'another value'}, found ${received}.` };
}

function wrongFormat(format: unknown): Bilingual {
  const number = typeof format === 'string' ? /^guidepost\/(\d+)$/.exec(format)?.[1] : undefined;
  if (number && Number(number) > 1) {
    return {
      ru: `Файл формата guidepost/${number}: он новее этой версии Guidepost. Обновите расширение.`,
      en: `The file is of the format guidepost/${number}, newer than this version of Guidepost. Update the extension.`,
    };
  }
  return {
    ru: `Это не гайд Guidepost: в начале файла ожидается "format": "${guideFormat}".`,
    en: `This is no Guidepost guide: the file should begin with "format": "${guideFormat}".`,
  };
}

function tooLarge(length: number): Bilingual {
  const megabytes = Math.ceil(length / 1_000_000);
  return {
    ru: `Файл слишком большой: около ${megabytes} МБ, а гайд не бывает больше ${largestFile / 1_000_000} МБ.`,
    en: `The file is too large: about ${megabytes} MB, while a guide is never above ${largestFile / 1_000_000} MB.`,
  };
}

const faults: Readonly<Record<JsonFault, (name: string) => Bilingual>> = {
  syntax: () => ({ ru: 'Здесь нарушена запись JSON: лишний или неверный знак.', en: 'This is not JSON: a wrong character, or one too many.' }),
  end: () => ({ ru: 'Файл обрывается: не хватает закрывающей скобки или кавычки.', en: 'The file breaks off: a closing bracket or quote is missing.' }),
  after: () => ({ ru: 'После конца гайда стоит что-то ещё.', en: 'Something stands after the end of the guide.' }),
  'too-deep': () => ({ ru: 'Слишком много вложенных скобок.', en: 'Brackets are nested too deep.' }),
  'key-twice': (name) => ({ ru: `Ключ «${name}» записан дважды.`, en: `The key “${name}” is written twice.` }),
  'key-unsafe': (name) => ({ ru: `Ключ «${name}» в гайде недопустим.`, en: `The key “${name}” is not allowed in a guide.` }),
};
