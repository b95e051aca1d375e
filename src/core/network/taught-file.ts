/** Taught pages as a file that one person hands to another. */
import * as v from 'valibot';
import { readJson } from '../packs/json-lines.ts';
import type { Bilingual } from '../rule.ts';
import { addTaught, TaughtNetwork } from './taught.ts';

const taughtFormat = 'guidepost-taught/1';
/** A hundred pages take about 100 kB; nobody's file is larger than this, in UTF-16 units. */
export const largestTaught = 2_000_000;
const mostPages = 500;

const TaughtFile = v.strictObject({ format: v.literal(taughtFormat), pages: v.pipe(v.array(TaughtNetwork), v.minLength(1), v.maxLength(mostPages)) });

export type TaughtReading =
  | { readonly ok: true; readonly pages: readonly TaughtNetwork[] }
  /** `line` is where it stands, from 1. */
  | { readonly ok: false; readonly line: number; readonly why: Bilingual };

/** The text of a file with these pages. */
export function writeTaughtFile(pages: Iterable<TaughtNetwork>): string {
  return `${JSON.stringify({ format: taughtFormat, pages: [...pages] }, null, 2)}\n`;
}

/** Reads such a file, whole or not at all. Pages of one host become one. */
export function readTaughtFile(text: string): TaughtReading {
  if (text.length > largestTaught) return { ok: false, line: 1, why: tooLarge };
  const json = readJson(text);
  if (!json.ok) return { ok: false, line: json.at.line, why: noJson };
  const read = v.safeParse(TaughtFile, json.value);
  if (read.success) return { ok: true, pages: oneForEachHost(read.output.pages) };
  const keys = (read.issues[0].path ?? []).map(({ key }) => key as string | number); // JSON has no other keys
  return { ok: false, line: json.placeOf(keys).line, why: whyRefused(keys) };
}

function oneForEachHost(pages: readonly TaughtNetwork[]): TaughtNetwork[] {
  const byHost = new Map<string, TaughtNetwork>();
  for (const page of pages) {
    const [host] = page.hosts;
    const before = byHost.get(host);
    byHost.set(host, before ? addTaught(page, before) : page);
  }
  return [...byHost.values()];
}

function whyRefused(path: readonly (string | number)[]): Bilingual {
  if (path[0] !== 'pages') return otherFile;
  if (path.includes('find')) return selector;
  if (path.includes('hosts') || path.includes('family')) return host;
  const where = path.join('.');
  return { ru: `Не та форма, в которой хранятся обученные страницы: ${where}.`, en: `Not the form in which taught pages are kept: ${where}.` };
}

const tooLarge: Bilingual = { ru: 'Файл слишком большой для обученных страниц.', en: 'The file is too large for taught pages.' };
const noJson: Bilingual = { ru: 'Это не JSON, или файл оборван.', en: 'This is no JSON, or the file is cut off.' };
const otherFile: Bilingual = {
  ru: 'Это не файл с обученными страницами. Такой файл сохраняет кнопка «Сохранить в файл» рядом.',
  en: 'This is no file of taught pages. The button “Save as a file” next to this one makes such files.',
};
const selector: Bilingual = {
  ru: 'Место на странице описано так, как обучение никогда не описывает. Такой файл небезопасно брать.',
  en: 'A place on the page is described in a way that teaching never does. It is not safe to take such a file.',
};
const host: Bilingual = {
  ru: 'Адрес сайта должен быть одним именем, например forum.example, без звёздочек и портов.',
  en: 'A site must be one plain name, like forum.example, without stars or ports.',
};
