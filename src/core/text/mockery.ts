import type { Span } from '../draft.ts';
import type { RuleTools } from '../rule.ts';
import type { Prepared } from './prepare.ts';
import { pairOf } from './signs.ts';

/** Who or what is mocked or made use of. */
export interface Mocked {
  readonly key: 'place' | 'stranger' | 'speech' | 'punished' | 'victim' | 'wish' | 'death' | 'lumped';
  readonly span: Span;
}

type Found = readonly [Mocked['key'], Span | undefined];

/** In longer texts the two words meet by chance. */
const shortText = 60;
/** Whoever is wished ill, or lumped together, stands beside the wish and the judgement. */
const beside = 4;

/** Finds what only two words together tell: scorn for a place, for a stranger nearby, for somebody's speech, joy at somebody's punishment or death, blame of who suffered, ill wished to people, a people judged as one. */
export function mockeryFinder(tools: RuleTools): (text: Prepared, isTense: boolean) => readonly Mocked[] {
  const place = pairOf(tools, ['places', ['scorn']]);
  const stranger = pairOf(tools, ['strangers', ['looks']]);
  const speech = pairOf(tools, ['not-understood', ['foreign-speech']]);
  const gloated = pairOf(tools, ['punished', ['gloating']]);
  const moralized = pairOf(tools, ['punished', ['moral']]);
  const blamed = pairOf(tools, ['harmed-by', ['blamed-for']]);
  const wished = pairOf(tools, ['death-wish', ['wished-on']], beside);
  const gladly = pairOf(tools, ['dying', ['godsend']]);
  const lumped = pairOf(tools, ['kinds-of-people', ['lumped']], beside);
  // help lines, lectures and history name violence and death in earnest
  const grave = ['solemn', 'relief'].map(tools.lexicon);
  const cruel = (text: Prepared): Found[] =>
    grave.some((list) => list.find(text).length > 0)
      ? []
      : [
          ['victim', blamed(text)],
          ['wish', wished(text)],
          ['death', gladly(text)],
          ['lumped', lumped(text)],
        ];
  // schools of languages speak of what is not understood in earnest
  const earnest = tools.lexicon('lessons');
  return (text, isTense) => {
    if (text.tokens.count > shortText) return [];
    const said = speech(text);
    const found: readonly Found[] = [
      ['place', place(text)],
      ['stranger', stranger(text)],
      ['speech', said && earnest.find(text).length === 0 ? said : undefined],
      // a warning to all is everyday work of the police; while streets are restless it is a threat
      ['punished', gloated(text) ?? (isTense ? moralized(text) : undefined)],
      ...cruel(text),
    ];
    return found.flatMap(([key, span]) => (span ? [{ key, span }] : []));
  };
}
