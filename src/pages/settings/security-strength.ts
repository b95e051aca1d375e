/** How long a password would hold, by zxcvbn. Its dictionaries are heavy, so they come with the first letter that is typed here. */
import type { ZxcvbnFactory } from '@zxcvbn-ts/core';

export type Strength = 0 | 1 | 2 | 3 | 4;

let estimator: Promise<ZxcvbnFactory> | undefined;

/** 0 guessed at once … 4 holds; `own` are words that an attacker would try first, such as the brand's name. */
export async function strengthOf(password: string, own: readonly string[]): Promise<Strength> {
  estimator ??= load();
  return (await estimator).check(password, [...own]).score;
}

async function load(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory: Factory }, common, english] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
  ]);
  return new Factory({ dictionary: { ...common.dictionary, ...english.dictionary }, graphs: common.adjacencyGraphs });
}
