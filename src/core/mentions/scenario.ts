import type { Plan, Scenario } from '../crisis/plan.ts';
import { compilePhrases } from '../text/phrases.ts';
import { prepare } from '../text/prepare.ts';

/** The prepared situation whose words a post has, most of them first; null where none has any. Forms are guessed by endings. */
export function scenarioOf(quote: string, { scenarios }: Pick<Plan, 'scenarios'>): Scenario | null {
  const text = prepare(quote);
  let best: { readonly scenario: Scenario; readonly words: number } | null = null;
  for (const scenario of scenarios) {
    const words = new Set(
      compilePhrases(scenario.words, { forms: true })
        .find(text)
        .map(({ phrase }) => phrase),
    ).size;
    if (words > (best?.words ?? 0)) best = { scenario, words };
  }
  return best?.scenario ?? null;
}
