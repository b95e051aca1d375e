/** Marks of web pages that a text brought along from where it was made: `&nbsp;`, doubled `<br>`, `</p>`, `[/b]`. */
import type { Span } from '../draft.ts';
import { matchesOf } from './matches.ts';

const entity = '&(?:nbsp|quot|amp|laquo|raquo|mdash|ndash|hellip|lt|gt|apos|[lrsb]?[sd]quo|shy|thinsp|ensp|copy|reg|euro|pound|#\\d{2,5}|#x[0-9a-f]{2,5});';
const marks = new RegExp(
  `${entity}|(?:<br\\s?/?>\\s{0,3}){2,}|(?<=[\\p{L}.!?,…])<br\\s?/?>(?=[\\p{L}\\d«“"])|</(?:p|b|i|u|em|strong|span|div|li|ul|ol|h[1-6]|a)>|` +
    '<(?:p|div|span|a)\\s(?:class|style|href)=[^>\\n]{1,200}>|\\[/(?:b|i|u|url|img|quote|size|color)\\]',
  'giu',
);
/** The text is about making web pages. */
const craft =
  /html|xml|css|markdown|bb-?код|`|(?<!\p{L})(?:тег[аиуео]?м?|тегов|атрибут\p{L}*|в[её]рст\p{L}*|сверст\p{L}*|браузер\p{L}*|разработчик\p{L}*|программист\p{L}*|программирован\p{L}*|спецсимвол\p{L}*|мнемоник\p{L}*|в коде|неразрывн\p{L}*|entit(?:y|ies)|browsers?|developers?|devs?|coding|source code|markup|escap(?:e|ed|ing)|semantic\p{L}*|non-?breaking|syntax|front-?end|web ?pages?)(?!\p{L})/iu;

/** The first such mark; nothing in a text about pages and code, or inside an address. */
export function findMarkup(text: string): Span | undefined {
  if (!/[&<[]/.test(text)) return undefined;
  const found = matchesOf(text, marks).filter(({ index }) => !/\S*(?:\/\/|www\.)\S*$/u.test(text.slice(Math.max(0, index - 120), index)));
  const [first] = found;
  if (!first || craft.test(text)) return undefined;
  return { start: first.index, end: first.index + first[0].trimEnd().length };
}
