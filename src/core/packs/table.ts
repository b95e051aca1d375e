/** Tables: `phrase;replacement;level;why`, with comma, semicolon or tab, with or without a header, as spreadsheets write them. */
import type { Level } from '../finding.ts';
import { type ForeignList, type ForeignNote, type ForeignRule, type ForeignTerm, levelNamed, plainRule, replacementsIn } from './foreign.ts';

const columns = ['phrase', 'replacement', 'level', 'why'] as const;
type Column = (typeof columns)[number];

const headers: Readonly<Record<Column, RegExp>> = {
  phrase: /^(?:phrases?|terms?|words?|from|bad|avoid|фраз[аы]|слов[ао]|выражени[ея]|термины?|нельзя|не пишем|вместо)$/i,
  replacement: /^(?:replacements?|replace|to|good|use|suggestions?|prefer|замен[аы]|заменить(?: на)?|правильно|можно|пишем|как писать)$/i,
  level: /^(?:level|severity|уровень|важность|строгость)$/i,
  why: /^(?:why|reason|comment|note|message|почему|причина|комментарий|пояснение)$/i,
};

/** A row of cells with the line it begins on. */
interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

/** How a text is cut into cells; undefined where it is no table. */
export function delimiterOf(text: string): ';' | ',' | '\t' | undefined {
  const begin = text.slice(0, 20_000);
  for (const delimiter of [';', '\t', ','] as const) {
    const rows = rowsOf(begin, delimiter).slice(0, 50);
    const [first] = rows;
    if (!first || first.cells.length < 2) continue;
    if (headerOf(first)) return delimiter;
    const isSteady = rows.every(({ cells }) => cells.length <= columns.length) && rows.filter(({ cells }) => cells.length > 1).length * 2 > rows.length;
    const hasLevels = rows.some(({ cells }) => levelNamed(cells[2] ?? '') !== undefined);
    // a list with commas looks like a table of one row; what makes it a table is a level in its place
    if (isSteady && (delimiter !== ',' || hasLevels)) return delimiter;
  }
  return undefined;
}

/** Reads a table. `name` is the file's; `delimiter` as `delimiterOf` found it. */
export function readTable(text: string, name: string, delimiter: ';' | ',' | '\t'): ForeignList {
  const rows = rowsOf(text, delimiter);
  const header = rows[0] && headerOf(rows[0]);
  const at = header ?? new Map(columns.map((column, index) => [column, index]));
  const groups = new Map<string, { level: Level; why: string; line: number; terms: ForeignTerm[] }>();
  const not: (ForeignNote & { terms: number })[] = [];
  const notes: ForeignNote[] = [];
  for (const { line, cells } of header ? rows.slice(1) : rows) {
    const cell = (column: Column): string => unguarded((cells[at.get(column) ?? -1] ?? '').trim());
    const phrase = cell('phrase');
    if (phrase === '') {
      not.push({ line, term: cells.join(delimiter), terms: 1, why: { ru: 'В строке нет слова или выражения.', en: 'The row has no word or phrase.' } });
      continue;
    }
    const word = cell('level');
    const level = word === '' ? 'warn' : levelNamed(word);
    if (!level) notes.push({ line, term: phrase, why: unknownLevel(word) });
    const key = JSON.stringify([level ?? 'warn', cell('why')]);
    const group = groups.get(key) ?? { level: level ?? 'warn', why: cell('why'), line, terms: [] };
    group.terms.push({ line, text: phrase, syntax: 'phrase', to: replacementsIn(cell('replacement')) });
    groups.set(key, group);
  }
  const rules = [...groups.values()].map((group): ForeignRule => ({ ...plainRule, ...group, forms: 'auto', name, source: name }));
  return { format: 'table', rules, not, notes };
}

/** An apostrophe in front keeps a spreadsheet from reading a cell as a formula; `export-lists.ts` puts it there. */
function unguarded(cell: string): string {
  return /^'[=+\-@\t]/.test(cell) ? cell.slice(1) : cell;
}

/** Where each column stands, if the row is a header. */
function headerOf({ cells }: Row): ReadonlyMap<Column, number> | undefined {
  const at = new Map<Column, number>();
  cells.forEach((cell, index) => {
    const column = columns.find((each) => headers[each].test(cell.trim()));
    if (column && !at.has(column)) at.set(column, index);
  });
  return at.has('phrase') && (at.size > 1 || cells.length === 1) ? at : undefined;
}

/** Cuts a text into rows: quotes keep delimiters and line ends, a doubled quote is a quote. */
function rowsOf(text: string, delimiter: string): Row[] {
  const rows: Row[] = [];
  let cells: string[] = [];
  let [cell, line, begin, isQuoted] = ['', 1, 1, false];
  const endCell = (): void => {
    cells.push(cell);
    cell = '';
  };
  const endRow = (): void => {
    endCell();
    if (cells.some((each) => each.trim() !== '')) rows.push({ line: begin, cells });
    cells = [];
    begin = line;
  };
  for (let at = 0; at < text.length; at++) {
    const char = text[at] ?? '';
    if (char === '\n') line++;
    if (isQuoted) {
      if (char !== '"') cell += char;
      else if (text[at + 1] === '"') {
        cell += '"';
        at++;
      } else isQuoted = false;
    } else if (char === '"' && cell.trim() === '') {
      cell = '';
      isQuoted = true;
    } else if (char === delimiter) endCell();
    else if (char === '\n') endRow();
    else if (char !== '\r') cell += char;
  }
  endRow();
  return rows;
}

function unknownLevel(word: string) {
  return {
    ru: `Уровень «${word}» не известен, стоит «предупреждать».`,
    en: `The level “${word}” is not known; it warns.`,
  };
}
