import type { CrisisLevel } from '../core/context.ts';
import type { Situation, Suggestion } from '../core/crisis/situation.ts';
import { changeCrisis } from './crises.ts';
import { setCrisisLevel } from './crisis.ts';

/** What a person decided about a situation: the level, at once for every guard; then what it was decided by, with the first steps of the prepared situation. */
export async function decideCrisis(
  brandId: string,
  { situation, suggestion, level }: { situation: Situation; suggestion: Suggestion; level: CrisisLevel },
): Promise<void> {
  const { kind, link, harm, fault, isRepeated, isPublic } = situation;
  const { cluster, scenario } = suggestion;
  const title = situation.text.trim();
  await setCrisisLevel(brandId, level, title);
  await changeCrisis(brandId, (before) => ({
    ...before,
    title: title || before.title,
    kind,
    cluster,
    answers: { harm, fault, isRepeated, isPublic },
    link: link.trim() || before.link,
    scenarioId: scenario?.id ?? before.scenarioId,
    steps: before.steps.length > 0 ? before.steps : (scenario?.steps ?? []).map((text) => ({ id: crypto.randomUUID(), text, ownerId: '' })),
  }));
}
