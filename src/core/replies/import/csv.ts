/** Tables of replies: our own export, spreadsheets, Briskine and Text Blaze. */

import { type Column, columnOf, listIn } from './columns.ts';
import { type Delimiter, type Row, rowsOf } from './csv-rows.ts';
import { jsonIn, moreIn } from './our-parts.ts';
import { type RawReading, type RawReply, type Refused, type ReplyNote, refuse } from './reading.ts';

/** Whether a text is a table of replies: its first row names what a reply has. */
export function isReplyTable(text: string): boolean {
  const first = text.split('\n', 1)[0] ?? '';
  return (['\t', ';', ','] as const).some((delimiter) => headerOf(rowsOf(first, delimiter).rows[0])?.has('body'));
}

/** Reads a table. Without a header the first column is the title and the second the text. */
export function readCsv(text: string): RawReading | Refused {
  const delimiter = delimiterOf(text);
  const { rows, unclosed } = rowsOf(text, delimiter);
  if (unclosed !== null)
    return refuse('Кавычка открыта и не закрыта: дальше строки не различить.', 'A quote opens and never closes: what follows cannot be told apart.', unclosed);
  const header = headerOf(rows[0]);
  const width = rows[0]?.cells.length ?? 0;
  const at =
    header ??
    new Map<Column, number>(
      width > 1
        ? [
            ['title', 0],
            ['body', 1],
          ]
        : [['body', 0]],
    );
  if (!at.has('body') && !at.has('plain'))
    return refuse('В первой строке нет столбца с текстом («текст», «body»).', 'The first row names no column of texts (“body”, “text”).');
  const notes: ReplyNote[] = header ? unknownColumns(rows[0]) : [{ line: 1, about: '', why: noHeader }];
  const not: ReplyNote[] = [];
  const entries: RawReply[] = [];
  for (const { line, cells } of header ? rows.slice(1) : rows) {
    const cell = (column: Column): string => unguarded(cells[at.get(column) ?? -1] ?? '');
    const body = cell('body').trim() === '' ? cell('plain') : cell('body');
    if (body.trim() === '') not.push({ line, about: cells.join(delimiter), why: noText });
    else {
      if (cells.length > width) notes.push({ line, about: cell('title'), why: tooMany });
      entries.push(entryOf(line, { cell, body, isOurs: at.has('variants') }, (about) => notes.push({ line, about, why: brokenPart })));
    }
  }
  return { format: at.has('plain') && at.has('shortcut') ? 'briskine' : 'csv', entries, not, notes };
}

interface RowParts {
  readonly cell: (column: Column) => string;
  readonly body: string;
  readonly isOurs: boolean;
}

function entryOf(line: number, { cell, body, isOurs }: RowParts, onBroken: (about: string) => void): RawReply {
  const more = moreIn({
    ...{ tone: cell('tone'), attachment: cell('attachment'), approvedBy: cell('approvedBy'), approvedAt: cell('approvedAt'), reviewBy: cell('reviewBy') },
    levels: listIn(cell('levels')).map(Number),
    variants: jsonIn(cell('variants'), () => onBroken(cell('variants'))),
    slots: jsonIn(cell('slots'), () => onBroken(cell('slots'))),
  });
  return {
    ...{ line, body, isOurs, id: cell('id'), title: cell('title') || cell('subject') || cell('shortcut'), lang: cell('lang'), status: cell('status') },
    tags: [...listIn(cell('tags')), ...(cell('title') ? listIn(cell('shortcut')) : [])],
    folder: cell('folder'),
    networks: listIn(cell('networks')),
    validUntil: cell('validUntil'),
    ...(more.slots ? { slots: more.slots } : {}),
    more,
  };
}

/** What parts most cells of the header, or of the first rows. */
function delimiterOf(text: string): Delimiter {
  const begin = text.slice(0, 20_000);
  const scores = ([';', '\t', ','] as const).map((delimiter) => {
    const [first] = rowsOf(begin, delimiter).rows;
    return { delimiter, score: (headerOf(first)?.size ?? 0) * 100 + (first?.cells.length ?? 0) };
  });
  return scores.sort((one, other) => other.score - one.score)[0]?.delimiter ?? ',';
}

/** Where each column stands, if the row is a header. */
function headerOf(row: Row | undefined): ReadonlyMap<Column, number> | undefined {
  const at = new Map<Column, number>();
  row?.cells.forEach((cell, index) => {
    const column = columnOf(cell);
    if (column && !at.has(column)) at.set(column, index);
  });
  const isOne = at.size === 1 && row?.cells.length === 1;
  return (at.has('body') || at.has('plain')) && (at.size > 1 || isOne) ? at : undefined;
}

function unknownColumns(row: Row | undefined): ReplyNote[] {
  const unknown = row?.cells.filter((cell) => cell.trim() !== '' && !columnOf(cell) && !/^(?:to|cc|bcc)$/i.test(cell.trim())) ?? [];
  return unknown.map((about) => ({ line: row?.line ?? 1, about, why: unknownColumn }));
}

/** An apostrophe in front keeps a spreadsheet from reading a cell as a formula; our export puts it there. */
function unguarded(cell: string): string {
  return /^'[=+\-@\t]/.test(cell) ? cell.slice(1) : cell;
}

const noHeader = {
  ru: 'Первая строка не называет столбцов: первый взят как название, второй как текст.',
  en: 'The first row names no columns: the first was taken as the title, the second as the text.',
};
const noText = { ru: 'В строке нет текста ответа.', en: 'The row has no text.' };
const tooMany = { ru: 'Ячеек больше, чем столбцов: лишнее опущено.', en: 'More cells than columns: the rest was left out.' };
const unknownColumn = { ru: 'Такой столбец не понятен: опущен.', en: 'This column is not understood: left out.' };
const brokenPart = { ru: 'Эта ячейка не читается: опущена.', en: 'This cell cannot be read: left out.' };
