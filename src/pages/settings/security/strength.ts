/** How long a password would hold, by zxcvbn, with the words of our own dictionaries. All of it is heavy, so it comes with the first letter that is typed here. */
import type { Matcher, MatchOptions, ZxcvbnFactory } from '@zxcvbn-ts/core';
import { wordsInPassword } from '../../../core/security/password-words.ts';
import type { Speller } from '../../../core/spelling/speller.ts';
import { loadSpeller } from '../../../platform/speller.ts';

export type Strength = 0 | 1 | 2 | 3 | 4;

let estimator: Promise<ZxcvbnFactory> | undefined;

/** 0 guessed at once … 4 holds; `own` are words that an attacker would try first, such as the brand's name. */
export async function strengthOf(password: string, own: readonly string[]): Promise<Strength> {
  estimator ??= load();
  return (await estimator).check(password, [...own]).score;
}

async function load(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory: Factory }, common, speller] = await Promise.all([import('@zxcvbn-ts/core'), import('@zxcvbn-ts/language-common'), loadSpeller()]);
  return new Factory({ dictionary: common.dictionary, graphs: common.adjacencyGraphs }, { ownWords: matcherOf(speller) });
}

function matcherOf({ find }: Speller): Matcher {
  class OwnWords {
    match({ password }: MatchOptions) {
      return wordsInPassword(password, find).map(({ start, end, guesses }) => {
        return { pattern: 'ownWords', i: start, j: end - 1, token: password.slice(start, end), ownGuesses: guesses };
      });
    }
  }
  return {
    Matching: OwnWords as unknown as Matcher['Matching'], // it derives from a class that their package only describes
    scoring: (match) => (match as { ownGuesses?: number }).ownGuesses ?? 1,
    feedback: () => null,
  };
}
