import { sort, sortOf } from './fold.ts';
import type { Prepared } from './prepare.ts';

/** How many letters of the two alphabets a text has; links, mentions and e-mails left out. */
function lettersOf({ text, entities }: Prepared): { readonly cyrillic: number; readonly latin: number } {
  let cyrillic = 0;
  let latin = 0;
  let entity = 0;
  for (let at = 0; at < text.length; at++) {
    while (entity < entities.length && (entities[entity]?.end ?? 0) <= at) entity++;
    const next = entities[entity];
    if (next && next.kind !== 'hashtag' && next.start <= at) {
      at = next.end - 1;
      continue;
    }
    const kind = sortOf(text.charCodeAt(at));
    if (kind === sort.cyrillic) cyrillic++;
    else if (kind === sort.latin) latin++;
  }
  return { cyrillic, latin };
}

/** The language a text is written in, by its letters; '' when it has none. */
export function languageOf(prepared: Prepared): 'ru' | 'en' | '' {
  const { cyrillic, latin } = lettersOf(prepared);
  if (cyrillic + latin === 0) return '';
  return cyrillic * 2 >= latin ? 'ru' : 'en'; // brand names make a Russian text half Latin, never the other way round
}
