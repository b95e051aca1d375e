import type { Span } from '../draft.ts';
import type { RuleTools } from '../rule.ts';
import type { Prepared } from './prepare.ts';
import { pairOf } from './signs.ts';

/** Who or what is mocked or made use of. */
export interface Mocked {
  readonly key: 'place' | 'stranger' | 'speech' | 'punished';
  readonly span: Span;
}

/** In longer texts the two words meet by chance. */
const shortText = 60;

/** Finds what only two words together tell: scorn for a place, for a stranger nearby, for somebody's speech, joy at somebody's punishment. */
export function mockeryFinder(tools: RuleTools): (text: Prepared, isTense: boolean) => readonly Mocked[] {
  const place = pairOf(tools, ['places', ['scorn']]);
  const stranger = pairOf(tools, ['strangers', ['looks']]);
  const speech = pairOf(tools, ['not-understood', ['foreign-speech']]);
  const gloated = pairOf(tools, ['punished', ['gloating']]);
  const moralized = pairOf(tools, ['punished', ['moral']]);
  // schools of languages speak of what is not understood in earnest
  const earnest = tools.lexicon('lessons');
  return (text, isTense) => {
    if (text.tokens.count > shortText) return [];
    const said = speech(text);
    const found: readonly (readonly [Mocked['key'], Span | undefined])[] = [
      ['place', place(text)],
      ['stranger', stranger(text)],
      ['speech', said && earnest.find(text).length === 0 ? said : undefined],
      // a warning to all is everyday work of the police; while streets are restless it is a threat
      ['punished', gloated(text) ?? (isTense ? moralized(text) : undefined)],
    ];
    return found.flatMap(([key, span]) => (span ? [{ key, span }] : []));
  };
}
