/** Cuts a table into rows: quotes keep delimiters and line ends, a doubled quote is a quote. */

/** A row of cells with the line it begins on. */
export interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

export type Delimiter = ',' | ';' | '\t';

/** The rows; `unclosed` is the line of a quote that never ends: all behind it would be one cell. */
export function rowsOf(text: string, delimiter: Delimiter): { readonly rows: readonly Row[]; readonly unclosed: number | null } {
  const rows: Row[] = [];
  let cells: string[] = [];
  let [line, begin, at] = [1, 1, 0];
  while (at <= text.length) {
    const isQuoted = text[at] === '"';
    const end = isQuoted ? endOfQuoted(text, at) : endOfPlain(text, at, delimiter);
    if (end < 0) return { rows, unclosed: line };
    cells.push(isQuoted ? text.slice(at + 1, end - 1).replaceAll('""', '"') : text.slice(at, end));
    line += linesIn(text, at, end);
    // what stands between a closing quote and the delimiter is spaces, or a mistake that costs no cell
    at = isQuoted ? endOfPlain(text, end, delimiter) : end;
    if (text[at] === delimiter) {
      at++;
      continue;
    }
    if (cells.some((cell) => cell.trim() !== '')) rows.push({ line: begin, cells });
    cells = [];
    at += text.startsWith('\r\n', at) ? 2 : 1;
    line++;
    begin = line;
  }
  return { rows, unclosed: null };
}

/** The offset behind the closing quote; −1 where there is none. */
function endOfQuoted(text: string, open: number): number {
  for (let at = text.indexOf('"', open + 1); at >= 0; at = text.indexOf('"', at + 2)) if (text[at + 1] !== '"') return at + 1;
  return -1;
}

function endOfPlain(text: string, from: number, delimiter: Delimiter): number {
  let at = from;
  while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r') at++;
  return at;
}

function linesIn(text: string, from: number, to: number): number {
  let lines = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}
