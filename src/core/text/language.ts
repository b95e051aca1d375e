import { sort, sortOf } from './fold.ts';
import type { Prepared } from './prepare.ts';
import { flag } from './tokens.ts';

/** How many letters the words in each of the two alphabets have, told by their first one; links, mentions and e-mails left out. */
function lettersOf({ tokens, units }: Prepared): { readonly cyrillic: number; readonly latin: number } {
  let cyrillic = 0;
  let latin = 0;
  for (let token = 0; token < tokens.count; token++) {
    const flags = tokens.flags[token] ?? 0;
    if ((flags & flag.word) === 0 || (flags & (flag.mention | flag.link)) !== 0) continue;
    const from = tokens.from[token] ?? 0;
    const kind = sortOf(units[from] ?? 0);
    if (kind === sort.cyrillic) cyrillic += (tokens.to[token] ?? 0) - from;
    else if (kind === sort.latin) latin += (tokens.to[token] ?? 0) - from;
  }
  return { cyrillic, latin };
}

/** The language a text is written in, by its letters; '' when it has none. */
export function languageOf(prepared: Prepared): 'ru' | 'en' | '' {
  const { cyrillic, latin } = lettersOf(prepared);
  if (cyrillic + latin === 0) return '';
  return cyrillic * 2 >= latin ? 'ru' : 'en'; // brand names make a Russian text half Latin, never the other way round
}
