/** Tables of listening tools: the columns are known by their names, which every tool words otherwise. */
import { type Delimiter, rowsOf } from '../../replies/import/csv-rows.ts';
import { type Brought, momentOf, plainQuote } from './brought.ts';

const columns = {
  quote:
    /^(?:text|content|message|mention|snippet|full text|hit sentence|opening text|post|body|текст|сообщение|упоминание|содержание|отрывок|текст сообщения)$/,
  title: /^(?:title|headline|заголовок|тема)$/,
  link: /^(?:url|link|permalink|post url|mention url|source url|ссылка|адрес|url сообщения|ссылка на сообщение)$/,
  author: /^(?:author|author name|user|name|influencer|автор|имя автора|имя)$/,
  handle: /^(?:handle|username|screen name|author handle|author username|ник|никнейм|логин|аккаунт)$/,
  at: /^(?:date|time|datetime|published|created at|published at|publication date|date created|timestamp|дата|время|дата публикации|дата и время)$/,
  clock: /^(?:time|час|время)$/,
  network: /^(?:source|network|platform|site|source name|channel|media type|domain|источник|сеть|площадка|платформа|ресурс|сайт)$/,
} as const;
type Column = keyof typeof columns;

/** Whether a text is a table with a column of texts or links. */
export function isMentionTable(text: string): boolean {
  return headerOf(text) !== null;
}

/** The posts of a table. `unclosed`: the line of a quote that never ends, behind which nothing could be read. */
export function readTable(text: string, timeZone: string, now: number): { readonly posts: Brought[]; readonly unclosed: number | null } {
  const header = headerOf(text);
  if (!header) return { posts: [], unclosed: null };
  const { rows, unclosed } = rowsOf(withoutMark(text), header.delimiter);
  const posts = rows.slice(header.row + 1).map(({ cells }): Brought => {
    const cell = (column: Column): string => (cells[header.at.get(column) ?? -1] ?? '').replace(/^'(?=[=+\-@])/, '').trim();
    const body = plainQuote(cell('quote'));
    const title = plainQuote(cell('title'));
    const when = header.at.get('clock') === header.at.get('at') ? cell('at') : `${cell('at')} ${cell('clock')}`;
    return {
      author: plainQuote(cell('author')),
      handle: cell('handle').replace(/^@/, ''),
      link: /^https?:\/\//.test(cell('link')) ? cell('link') : '',
      quote: body || title,
      at: momentOf(when, timeZone, now),
      network: cell('network'),
    };
  });
  return { posts: posts.filter(({ quote, link }) => quote !== '' || link !== ''), unclosed };
}

/** The row that names the columns: the first of ten, since tools write what they exported above it. */
function headerOf(text: string): { readonly delimiter: Delimiter; readonly row: number; readonly at: ReadonlyMap<Column, number> } | null {
  const begin = withoutMark(text).slice(0, 20_000);
  for (const delimiter of [',', ';', '\t'] as const) {
    for (const [row, { cells }] of rowsOf(begin, delimiter).rows.slice(0, 10).entries()) {
      const at = new Map<Column, number>();
      for (const [place, cell] of cells.entries()) {
        const name = cell
          .trim()
          .toLowerCase()
          .replaceAll('ё', 'е')
          .replace(/[_\s]+/g, ' ');
        for (const column of Object.keys(columns) as Column[]) if (!at.has(column) && columns[column].test(name)) at.set(column, place);
      }
      if (at.size > 1 && (at.has('quote') || at.has('title') || at.has('link'))) return { delimiter, row, at };
    }
  }
  return null;
}

function withoutMark(text: string): string {
  return text.replace(/^\ufeff/, '');
}
